"""A form read back by the keys in it: rows may be sorted, columns moved, sheets renamed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from waardebehoud.errors import UnusableInput
from waardebehoud.forms import ABOUT, FORMAT, ID, MARK, VALUE, fact_key, question_key
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.form_books import (
    Found,
    Sheet,
    Workbook,
    is_result,
    may_be_form,
    read_workbook,
)
from waardebehoud.reading.form_inventory import Goods, goods_of
from waardebehoud.reading.source import read_bytes

NAME: Final = re.compile(r"antwoord_([a-z][a-z0-9_]*)\Z")
PLACE: Final = re.compile(r"'?(.+?)'?!\$?[A-Z]+\$?(\d+)\Z")

Row = Mapping[str, Found]
"""The cells of a row, by the key of their column."""


class Filled(Struct, frozen=True):
    """What somebody filled in, by the key of its row; nothing is judged yet."""

    path: Path
    about: Mapping[str, str]
    rows: Mapping[str, Row]
    problems: tuple[Problem, ...] = field(default=())
    goods: Goods | None = None
    """The sheet with the inventory, if there is one."""

    def cell(self, key: str, column: str = VALUE) -> Found | None:
        """A cell that holds something, if it does."""
        found = self.rows.get(key, {}).get(column)
        return None if found is None or found.blank else found

    def fact(self, section: str, name: str) -> Found | None:
        """A fact of the project, if it was filled in."""
        return self.cell(fact_key(section, name))


class _Keyed(Struct, frozen=True):
    """A sheet that holds keys: where its columns are."""

    sheet: Sheet
    columns: Mapping[str, int]

    def row(self, number: int) -> Row:
        cells = self.sheet.rows.get(number, {})
        return {key: cells[place] for key, place in self.columns.items() if place in cells}


def read_filled(path: Path) -> Filled:
    """What stands in a form; UnusableInput for a workbook that is none."""
    try:
        return filled_of(path, read_workbook(path))
    except UnusableInput as error:
        codes = {problem.code for problem in error.problems}
        raw = read_bytes(path) if codes == {"FRM001"} else b""
        if raw and is_result(raw) and not may_be_form(raw):
            raise UnusableInput([Problem("FMT034", file=path)]) from None
        raise


def filled_of(path: Path, book: Workbook) -> Filled:
    """The same for a workbook that was read before."""
    keyed = [found for sheet in book.sheets if (found := _keyed(sheet)) is not None]
    rows: dict[str, Row] = {}
    problems: list[Problem] = []
    for sheet in keyed:
        _collect(path, sheet, rows, problems)
    _collect_by_name(path, book, keyed, rows, problems)
    about = _about(book, rows)
    if about.get("format") != FORMAT or not about.get("checklist"):
        raise UnusableInput([Problem("FRM001", file=path)])
    return Filled(path, about, rows, tuple(problems), goods_of(book))


def _about(book: Workbook, rows: Mapping[str, Row]) -> dict[str, str]:
    """What the form says of itself: in the properties of the file, else in its hidden rows."""
    found = {}
    for name in ABOUT:
        cell = rows.get(fact_key("form", name), {}).get(VALUE)
        found[name] = book.properties.get(f"form_{name}") or str(cell.value if cell else "")
    return found


def _keyed(sheet: Sheet) -> _Keyed | None:
    """The columns of a sheet, if a row in it names them."""
    for cells in sheet.rows.values():
        named = {
            found.value.strip(): column
            for column, found in reversed(cells.items())
            if isinstance(found.value, str) and found.value.strip().startswith(MARK)
        }
        if ID in named:
            return _Keyed(sheet, named)
    return None


def _collect(path: Path, keyed: _Keyed, rows: dict[str, Row], problems: list[Problem]) -> None:
    """The rows of one sheet; the same key twice is only sound when both say the same."""
    for number in keyed.sheet.rows:
        row = keyed.row(number)
        found = row.get(ID)
        key = found.value.strip() if found and isinstance(found.value, str) else ""
        if not key.startswith(MARK) or key == ID:
            continue
        if key not in rows:
            rows[key] = row
        elif _said(rows[key]) != _said(row):
            cell = next((f.cell for c, f in row.items() if c in INPUTS), row[ID].cell)
            holes = {"key": key.rpartition(":")[2], "first": _place(rows[key])}
            problems.append(Problem("FRM010", file=path, cell=cell, holes=holes))


INPUTS: Final = frozenset(
    f"{MARK}{name}" for name in ("answer", "not_applicable", "unknown", "note", "evidence", "value")
)


def _said(row: Row) -> dict[str, object]:
    return {column: found.value for column, found in row.items() if column in INPUTS}


def _place(row: Row) -> str:
    return next((f.cell for c, f in row.items() if c in INPUTS), row[ID].cell)


def _collect_by_name(
    path: Path,
    book: Workbook,
    keyed: list[_Keyed],
    rows: dict[str, Row],
    problems: list[Problem],
) -> None:
    """Rows whose key was overwritten, found by the defined name of their answer."""
    sheets = {one.sheet.title: one for one in keyed}
    for name, target in book.names.items():
        question, place = NAME.match(name), PLACE.match(target)
        if question is None or place is None or place[1].replace("''", "'") not in sheets:
            continue
        key, row = question_key(question[1]), sheets[place[1]].row(int(place[2]))
        spoilt = ID not in row or not str(row[ID].value).strip().startswith(MARK)
        if key not in rows and row and spoilt:
            rows[key] = row
            cell = row[ID].cell if ID in row else f"{place[1]}!{place[2]}"
            holes = {"key": question[1]}
            problems.append(Problem("FRM019", Level.WARNING, file=path, cell=cell, holes=holes))
