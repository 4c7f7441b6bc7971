"""The inventory in a form, read back by the keys of its columns; every wrong cell is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.forms import INVENTORY, MARK, element_column
from waardebehoud.inventory.columns import COLUMNS, KEYS
from waardebehoud.inventory.rows import rows_of
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Problem
from waardebehoud.reading.form_books import Found, Sheet, Workbook, letters_of
from waardebehoud.reading.form_cells import Unreadable, sound
from waardebehoud.reading.numbers import NumberReader, style_of
from waardebehoud.reading.rows import HEADINGS, MOST_PROBLEMS, RowReader
from waardebehoud.reading.watching import Watch, shortened
from waardebehoud.restocking import FormRow

NUMBERS: Final = frozenset(c.key for c in COLUMNS if c.content == "number")


class Goods(Struct, frozen=True):
    """The sheet with the inventory: its columns by key, and the rows that hold something."""

    title: str
    columns: Mapping[str, int]
    rows: Mapping[int, Mapping[int, Found]]


def goods_of(book: Workbook) -> Goods | None:
    """The inventory of a workbook; None when no sheet holds one."""
    return next((found for sheet in book.sheets if (found := _goods(sheet)) is not None), None)


def _goods(sheet: Sheet) -> Goods | None:
    keys = {element_column(key): key for key in KEYS}
    for number, cells in sheet.rows.items():
        named = {str(found.value).strip(): column for column, found in cells.items()}
        if INVENTORY not in named:
            continue
        columns = {keys[name]: column for name, column in named.items() if name in keys}
        columns[INVENTORY] = named[INVENTORY]
        below = {n: _narrowed(row, columns) for n, row in sheet.rows.items() if n > number}
        said = {n: row for n, row in below.items() if _says(row, columns)}
        return Goods(sheet.title, columns, said)
    return None


def _narrowed(row: Mapping[int, Found], columns: Mapping[str, int]) -> Mapping[int, Found]:
    """The cells of a row in columns that have a key."""
    return {column: row[column] for column in columns.values() if column in row}


def _says(row: Mapping[int, Found], columns: Mapping[str, int]) -> bool:
    """Whether a row holds something besides headings."""
    found = {k: row[c] for k, c in columns.items() if c in row and k != INVENTORY}
    said = {key: one for key, one in found.items() if not one.blank}
    return any(HEADINGS.get(folded(str(one.value))) != key for key, one in said.items())


class GoodsReader(Struct, dict=True):
    """Makes elements of the rows of a form; collects what is wrong."""

    path: Path
    goods: Goods
    yardstick: Yardstick

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []
        self.keys = [key for key in KEYS if key in self.goods.columns]

    def rows(self) -> tuple[FormRow, ...]:
        """Every row that can be read."""
        reader = RowReader(self.keys, self.yardstick, self._locate, NumberReader(self._style()))
        made = tuple(self._rows(reader))
        watch = Watch(self.yardstick)
        reader.watched(rows_of([row.element for row in made]), watch)
        self.problems += [*reader.problems, *shortened(watch.warnings, MOST_PROBLEMS)]
        return made

    def _style(self) -> str | None:
        """The decimal sign of numbers that were typed as text."""
        columns = [self.goods.columns[key] for key in self.keys if key in NUMBERS]
        cells = [row[at].value for row in self.goods.rows.values() for at in columns if at in row]
        return style_of([cell for cell in cells if isinstance(cell, str)])

    def _rows(self, reader: RowReader) -> Iterator[FormRow]:
        for number, row in self.goods.rows.items():
            before = len(self.problems)
            cells = [self._value(row.get(self.goods.columns[key])) for key in self.keys]
            element = reader.element_of(number, cells)
            if element is not None and len(self.problems) == before:
                mark = row.get(self.goods.columns[INVENTORY])
                key = str(mark.value).strip() if mark is not None else ""
                yield FormRow(element, key if key.startswith(MARK) else "", self._cell(number, 0))

    def _value(self, found: Found | None) -> Any:
        """What stands in a cell; nothing for blanks, a problem for what no person types."""
        if found is None or found.blank:
            return None
        try:
            sound(found)
        except Unreadable as wrong:
            problem = Problem(wrong.code, file=self.path, cell=found.cell, holes=wrong.holes)
            self.problems.append(problem)
            return None
        return (
            found.value.date().isoformat() if isinstance(found.value, dt.datetime) else found.value
        )

    def _cell(self, row: int, at: int) -> str:
        return f"{self.goods.title}!{letters_of(self.goods.columns[self.keys[at]])}{row}"

    def _locate(self, problem: Problem, row: int, at: int) -> Problem:
        column = next(c for c in COLUMNS if c.key == self.keys[at])
        holes = {"column": column.nl, **problem.holes}
        return replace(problem, file=self.path, cell=self._cell(row, at), holes=holes)
