"""Inventories in csv: delimiter, decimal sign and byte order mark recognised, read as a stream."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate, chain, islice
from pathlib import Path
from typing import Final, TextIO

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Place, Problem
from waardebehoud.reading.numbers import NumberReader, style_of
from waardebehoud.reading.rows import HEADINGS, RowReader
from waardebehoud.reading.watching import Watch

DELIMITERS: Final = ";,\t"
BATCH: Final = 250
"""Rows read at a time: so many that a call for each column is cheap, and few live at once."""
SAMPLE: Final = 500
"""Rows of the first batch, among which the decimal sign is found."""
BREAK: Final = re.compile(r"\r\n|\r|\n")
LONGEST_CELL: Final = 100_000


def stream_csv(path: Path, yardstick: Yardstick, watch: Watch | None = None) -> Iterator[Element]:
    """The elements of a csv file, one by one; UnusableInput at its end when any row is wrong."""
    with _opened(path) as file:
        batches = _batches(file, path)
        first, (headings, *table) = next(batches)
        if not headings:
            raise UnusableInput([Problem("FMT001", file=path, place=Place(1, 1))])
        numbers = NumberReader(style_of(list(chain.from_iterable(table))))

        def locate(problem: Problem, row: int, at: int) -> Problem:
            heading = headings[at] if at < len(headings) else str(at + 1)
            holes = {"column": heading.strip(), **problem.holes}
            return replace(problem, file=path, place=Place(row, at + 1), holes=holes)

        reader = RowReader(headings, yardstick, locate, numbers, first[0], watch)
        yield from reader.elements(first[1:], table)
        for lines, cells in batches:
            yield from reader.elements(lines, cells)
        if reader.problems:
            raise UnusableInput(reader.problems)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file; UnusableInput or WaardebehoudError when there is none to read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except UnicodeDecodeError:
        raise UnusableInput([Problem("FMT003", file=path, place=_bad_byte(path))]) from None
    except FileNotFoundError:
        raise WaardebehoudError("error.no_file", path=path) from None
    except IsADirectoryError:
        raise WaardebehoudError("error.is_folder", path=path) from None
    except PermissionError:
        raise WaardebehoudError("error.no_permission", path=path) from None


def _bad_byte(path: Path) -> Place:
    """Where the first byte stands that is not UTF-8."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                return Place(number, len(line[: error.start].decode("utf-8-sig", "replace")) + 1)
    return Place(1, 1)


def _batches(file: TextIO, path: Path) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
    """Rows with the numbers of their first lines; empty lines before the headings are skipped."""
    first = next((line for line in file if line.strip()), "")
    delimiter = delimiter_of(first)
    if first.casefold().startswith("sep="):
        delimiter, first = first.strip()[4:] or ";", next(file, "")
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(chain([first], file), delimiter=delimiter, strict=True)
    try:
        before, size = 0, SAMPLE
        while rows := list(islice(reader, size)):
            yield _lines(rows, before, reader.line_num), rows
            before, size = reader.line_num, BATCH
        if not before:
            yield [1], [[]]
    except csv.Error as error:
        place = Place(reader.line_num, 1)
        holes = {"why": str(error)}
        raise UnusableInput([Problem("INV014", file=path, place=place, holes=holes)]) from None


def _lines(rows: list[list[str]], before: int, last: int) -> Sequence[int]:
    """The line each row begins on; a cell may hold line breaks."""
    if last - before == len(rows):
        return range(before + 1, last + 1)
    heights = (1 + sum(len(BREAK.findall(cell)) for cell in row) for row in rows)
    return list(accumulate(heights, initial=before + 1))[:-1]


def delimiter_of(headings: str) -> str:
    """The delimiter under which most headings are recognised; ; when none is."""
    known = {
        delimiter: sum(folded(cell.strip('" ')) in HEADINGS for cell in headings.split(delimiter))
        for delimiter in DELIMITERS
    }
    return max(DELIMITERS, key=lambda delimiter: known[delimiter])
