"""Workbooks that show one code each: a form or an inventory of the base with one cell changed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.form import hostile
from tests.form.making import Pair, form_of
from waardebehoud.checks.controls import Control
from waardebehoud.cli.cases import load_case
from waardebehoud.forms import MARK

CHECKLISTS = Path(__file__).resolve().parents[1] / "checklists"


def form(control: Control) -> bytes:
    """The form of the base dossier with one cell typed over."""
    book = openpyxl.load_workbook(BytesIO(base_form()))
    row, _, column = (control.at or "").partition("/")
    sheet = book["Vragen" if row[:2] in ("q:", "o:") else "Start"]
    cell = place(sheet, row, column)
    cell.value = typed(control.bad)
    return saved(book)


@cache
def base_form() -> bytes:
    """The form of the base dossier."""
    case = load_case(CHECKLISTS / "basis" / "dossier.yaml")
    return form_of(Pair("basis", case.asker, case.dossier))


def place(sheet: Worksheet, row: str, column: str) -> Any:
    """The cell of a row and a column, by their keys."""
    keys = {cell.value: cell for cells in sheet.iter_rows() for cell in cells if cell.value}
    return sheet.cell(keys[MARK + row].row, keys[MARK + column].column)


def typed(text: str) -> Any:
    """What a spreadsheet makes of typed text: a number where it is one."""
    return int(text) if text.lstrip("-").isdecimal() else text or None


def sheet(text: str) -> bytes:
    """An inventory of csv text as a workbook."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for cells in csv.reader(StringIO(text), delimiter=";"):
        book.active.append(cells)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def another() -> bytes:
    """A workbook that is neither a form nor an inventory."""
    return saved(openpyxl.Workbook())


MADE: Mapping[str, Callable[[], bytes]] = {
    "FRM001": another,
}
"""Workbooks that no change of a cell can make."""


def workbook(code: str) -> bytes:
    """A workbook that is not opened, or not as a form."""
    if code in MADE:
        return MADE[code]()
    return next(content for _, content, found in hostile.CORPUS if found == code)
