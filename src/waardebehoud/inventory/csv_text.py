"""A csv file with an inventory, cell by cell as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.wording import csv_value, plain_row


class CsvRow(Struct, frozen=True):
    """One row: the number by which elements know it, its cells, and how they were written."""

    number: int
    cells: list[str]
    text: str


class CsvText(Struct, frozen=True):
    """The rows of a file, and how it marks things."""

    head: str
    """What stands before the headings: blank lines, or the word about the delimiter."""
    delimiter: str
    mark: bool
    """Whether it begins with a byte order mark."""
    newline: str
    decimal: str
    headings: CsvRow
    keys: tuple[str, ...]
    """What each column holds; empty for what is not known."""
    rows: tuple[CsvRow, ...]
    """The rows below the headings."""

    def edited(
        self, cells: Mapping[tuple[int, str], Any], added: Sequence[Element]
    ) -> Iterator[str | list[str]]:
        """All rows with their headings: other cells, by row number and key, and rows below.

        A row without other cells comes as it was written, quotes and all.
        """
        said = {key for _, key in cells} | {key for one in added for key in plain_row(one)}
        new = [column for column in COLUMNS if column.key in said and column.key not in self.keys]
        keys = [*self.keys, *(column.key for column in new)]
        yield self._longer(self.headings, [column.nl for column in new])
        for row in self.rows:
            changed = {key: value for (at, key), value in cells.items() if at == row.number}
            if not changed:
                yield self._longer(row, [""] * len(new))
                continue
            known = [*row.cells, *[""] * (len(keys) - len(row.cells))]
            yield [
                csv_value(changed[key], self.decimal) if key in changed else cell
                for key, cell in zip(keys, known, strict=False)
            ]
        for element in added:
            yield [csv_value(getattr(element, key), self.decimal) if key else "" for key in keys]

    def _longer(self, row: CsvRow, more: Sequence[str]) -> str | list[str]:
        """A row as it was written, with cells behind it where it is as wide as the headings."""
        if not more or not any(row.cells):
            return row.text
        if len(row.cells) != len(self.keys):
            return [*row.cells, *[""] * (len(self.keys) - len(row.cells)), *more]
        return self.delimiter.join([row.text.rstrip("\n"), *more])
