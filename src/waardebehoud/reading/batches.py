"""Lines of csv, some at a time: plain ones parted in one stroke, others by the csv module."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Final, NamedTuple

from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.wording import GUARD, GUARDED, unguarded
from waardebehoud.problems import Place, Problem

BATCH: Final = 250
"""Lines at a time: so many that a call for each column is cheap, and few live at once."""
LONGEST_CELL: Final = 100_000
SLIPS: Final = {
    "end of data": "csv.open_quote",
    "expected after": "csv.after_quote",
    "field limit": "csv.long_cell",
}
"""What the reader of the library says, and what it means."""
QUOTE: Final = '"'


class Batch(NamedTuple):
    """Some rows of a table, each with the line it begins on."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str]] | None = None
    """The cells by column; None when not all rows are as wide as the headings."""
    table: Sequence[Sequence[str]] = ()
    """The cells by row, when there are no columns."""

    @property
    def rows(self) -> Iterable[Sequence[str]]:
        """The cells of each row."""
        return self.table if self.columns is None else zip(*self.columns, strict=True)

    @property
    def cells(self) -> Iterator[str]:
        """Every cell."""
        return chain.from_iterable(self.table if self.columns is None else self.columns)


def batch_of(lines: Sequence[int], table: Sequence[Sequence[str]], width: int) -> Batch:
    """Rows as a batch, by column where all are as wide as the headings."""
    if table and {*map(len, table)} == {width}:
        return Batch(lines, list(zip(*table, strict=True)))
    return Batch(lines, None, table)


class Lines:
    """The lines of a csv file from its headings on, with the place where reading stands."""

    def __init__(self, source: Iterator[str], path: Path, delimiter: str, before: int) -> None:
        self.source = source
        self.path = path
        self.delimiter = delimiter
        self.before = before
        """How many lines were read."""

    def headings(self) -> Sequence[str]:
        """The first row; empty when there is none."""
        first = list(islice(self.source, 1))
        return self._quoted(first)[1][0] if first else []

    def batches(self, width: int) -> Iterator[Batch]:
        """The rows below the headings."""
        while lines := list(islice(self.source, BATCH)):
            columns = self._plain(lines, width)
            if columns is None:
                yield batch_of(*self._quoted(lines), width)
            else:
                last = self.before + len(lines)
                yield Batch(range(self.before + 1, last + 1), columns)
                self.before = last

    def _plain(self, lines: list[str], width: int) -> list[list[str]] | None:
        """The columns of lines without quotes; None where a line is wider or narrower.

        A line break becomes a cell of its own: all stand in one column when all rows are as wide.
        """
        text, parting = "".join(lines), self.delimiter
        guarded = GUARD in text and any(mark in text for mark in GUARDED)
        if guarded or QUOTE in text or max(map(len, lines)) > LONGEST_CELL:
            return None
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = text.removesuffix("\n").replace("\n", f"{parting}\n{parting}")
        cells = [*text.split(parting), "\n"]
        step = width + 1
        if len(cells) != len(lines) * step or cells[width::step].count("\n") != len(lines):
            return None
        return [cells[at::step] for at in range(width)]

    def _quoted(self, lines: list[str]) -> tuple[list[int], list[list[str]]]:
        """The rows that begin in some lines, and their own lines; the last may need more lines."""
        csv.field_size_limit(LONGEST_CELL)
        reader = csv.reader(chain(lines, self.source), delimiter=self.delimiter, strict=True)
        starts: list[int] = []
        rows: list[list[str]] = []
        try:
            while reader.line_num < len(lines):
                starts.append(self.before + reader.line_num + 1)
                rows.append(list(map(unguarded, next(reader))))
        except csv.Error as error:
            place = Place(self.before + reader.line_num, 1)
            holes = {"why": next((why for part, why in SLIPS.items() if part in str(error)), "")}
            problem = Problem("INV014", file=self.path, place=place, holes=holes)
            raise UnusableInput([problem]) from None
        self.before += reader.line_num
        return starts, rows
