"""The cells of a workbook, as a form needs them: whatever the styles, the values only."""

from __future__ import annotations

import warnings
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from waardebehoud.forms import COMPUTES, FORMAT, ID
from waardebehoud.reading.source import read_bytes
from waardebehoud.reading.zipguard import (
    DAMAGE,
    FORM,
    Limits,
    objection,
    stop_on_objections,
    unpacked,
    unusable,
)

SUFFIX: Final = ".xlsx"
MOST_SHEETS: Final = 40
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 120
MOST_CELLS: Final = 300_000
BELOW: Final = 100
"""Rows below the last that is read, in which there must be nothing."""
SIGNS: Final = (ID.encode(), FORMAT.partition("/")[0].encode())
"""What a form holds, whatever its version."""


AUTHOR: Final = b"<dc:creator>waardebehoud</dc:creator>"
"""What reports say of themselves; the empty list for an inventory does not."""


class Found(Struct, frozen=True):
    """One cell: what stands in it, where, and how."""

    value: Any
    cell: str
    formula: bool = False
    error: bool = False
    percent: bool = False

    @property
    def blank(self) -> bool:
        """Nothing, or nothing but blanks."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


class Sheet(Struct, frozen=True):
    """One sheet: its rows with their numbers, from 1, and in them its cells by column, from 1."""

    title: str
    rows: dict[int, dict[int, Found]]


class Workbook(Struct, frozen=True):
    """All sheets, what the file says of itself, and where its defined names lead."""

    sheets: tuple[Sheet, ...]
    properties: dict[str, str]
    names: dict[str, str]


def letters_of(column: int) -> str:
    """What a spreadsheet calls a column, which are numbered from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def is_workbook(path: Path) -> bool:
    """Whether a path is to be read as a workbook."""
    return path.suffix.lower() == SUFFIX


def read_workbook(path: Path) -> Workbook:
    """The cells of a workbook; UnusableInput for one that cannot be trusted or read."""
    return workbook_of(path, read_bytes(path))


def workbook_of(path: Path, raw: bytes) -> Workbook:
    """The same for bytes that were read before."""
    from openpyxl.utils.exceptions import InvalidFileException

    stop_on_objections(path, raw, FORM)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it leaves out
            return _opened(raw)
    except TooLarge:
        holes = {"rows": str(MOST_ROWS), "cells": str(MOST_CELLS)}
        raise unusable(path, "WBK009", **holes) from None
    except (*DAMAGE, InvalidFileException):
        raise unusable(path, "WBK006") from None


def may_be_form(raw: bytes, limits: Limits = FORM) -> bool:
    """False for a sound workbook that holds no key and does not say that it is a form."""
    if objection(raw, limits) is not None:
        return True
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = (unpacked(archive, part) for part in archive.infolist())
            return any(sign in part for part in parts for sign in SIGNS)
    except DAMAGE:
        return True


def is_form(raw: bytes) -> bool:
    """Whether a workbook that can be read holds the keys of a form."""
    return objection(raw, FORM) is None and may_be_form(raw)


def is_result(raw: bytes) -> bool:
    """Whether a sound workbook that is no form was written by this program: a report, a table."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return AUTHOR in archive.read("docProps/core.xml")
    except DAMAGE:
        return False


class TooLarge(Exception):
    """More than a form can hold."""


def _opened(raw: bytes) -> Workbook:
    import openpyxl  # a batch reads most forms without it

    book: Any = openpyxl.load_workbook(BytesIO(raw), read_only=True, keep_links=False)
    if len(book.worksheets) > MOST_SHEETS:
        raise ValueError("too many sheets")
    sheets: list[Sheet] = []
    room = MOST_CELLS
    for sheet in book.worksheets:
        sheets.append(_sheet(sheet, room))
        room -= sum(map(len, sheets[-1].rows.values()))
    properties = {p.name: str(p.value) for p in book.custom_doc_props.props}
    names = {name: str(found.attr_text) for name, found in book.defined_names.items()}
    return Workbook(tuple(sheets), properties, names)


def _sheet(sheet: Any, room: int) -> Sheet:
    """The cells of a sheet, of which there may be so many; TooLarge when there are more."""
    sheet.reset_dimensions()
    rows: dict[int, dict[int, Found]] = {}
    cells = sheet.iter_rows(max_row=MOST_ROWS + BELOW, max_col=MOST_COLUMNS)
    for number, row in enumerate(cells, start=1):
        found = {
            column: _found(sheet.title, cell)
            for column, cell in enumerate(row, start=1)
            if cell.value is not None
        }
        if found:
            rows[number] = found
            room -= len(found)
        if room < 0 or (found and number > MOST_ROWS):
            raise TooLarge
        if number == 1 and any(one.value == COMPUTES for one in found.values()):
            return Sheet(sheet.title, {})
    return Sheet(sheet.title, rows)


def _found(title: str, cell: Any) -> Found:
    kind = cell.data_type
    percent = kind == "n" and "%" in (cell.number_format or "")
    return Found(cell.value, f"{title}!{cell.coordinate}", kind == "f", kind == "e", percent)
