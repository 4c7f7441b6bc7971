"""Workbooks from outside, looked at before they are opened: nothing hostile is unpacked."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from msgspec import Struct

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.forms import FORMAT, ID
from waardebehoud.problems import Problem
from waardebehoud.reading.source import read_bytes

SUFFIX: Final = ".xlsx"
LARGEST_PART: Final = 30_000_000
LARGEST_WHOLE: Final = 60_000_000
MOST_PARTS: Final = 500
MOST_SHEETS: Final = 40
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 120

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = b"PK\x03\x04"
MACRO: Final = re.compile(r"vbaProject|macrosheets|activeX|ctrlProps|embeddings", re.IGNORECASE)
OUTSIDE: Final = re.compile(r"externalLinks/|connections\.xml|queryTables/", re.IGNORECASE)
ENTITY: Final = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
SIGNS: Final = (ID.encode(), FORMAT.partition("/")[0].encode())
"""What a form holds, whatever its version."""
DAMAGE: Final = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, EOFError),
    *(zipfile.BadZipFile, zlib.error, ParseError, ArithmeticError, RuntimeError, AssertionError),
)
"""What a damaged workbook can make its reader say."""


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


def is_workbook(path: Path) -> bool:
    """Whether a path is to be read as a workbook."""
    return path.suffix.lower() == SUFFIX


def read_workbook(path: Path) -> Workbook:
    """The cells of a workbook; UnusableInput for one that cannot be trusted or read."""
    return workbook_of(path, read_bytes(path))


def workbook_of(path: Path, raw: bytes) -> Workbook:
    """The same for bytes that were read before."""
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    stop_on_objections(path, raw)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it leaves out
            return _opened(raw)
    except (*DAMAGE, InvalidFileException):
        raise _unusable(path, "WBK006") from None


def stop_on_objections(path: Path, raw: bytes) -> None:
    """UnusableInput for a workbook that cannot be trusted."""
    code = next(_objections(raw), None)
    if code is not None:
        raise _unusable(path, code)


def may_be_form(raw: bytes) -> bool:
    """False for a sound workbook that holds no key and does not say that it is a form."""
    if next(_objections(raw), None) is not None:
        return True
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = map(archive.read, archive.namelist())
            return any(sign in part for part in parts for sign in SIGNS)
    except DAMAGE:
        return True


def _unusable(path: Path, code: str) -> WaardebehoudError:
    limit = f"{LARGEST_WHOLE / 1e6:.0f}"
    return UnusableInput([Problem(code, file=path, holes={"limit": limit})])


def _objections(raw: bytes) -> Iterator[str]:
    """The code of everything that speaks against a file, before any of it is parsed."""
    if not raw.startswith(ZIP):
        yield "FMT001" if not raw else "WBK002" if raw.startswith(OLE) else "WBK001"
        return
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            yield from _archive_objections(archive)
    except DAMAGE:
        yield "WBK006"


def _archive_objections(archive: zipfile.ZipFile) -> Iterator[str]:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    sizes = [part.file_size for part in parts]
    if (
        len(parts) > MOST_PARTS
        or sum(sizes) > LARGEST_WHOLE
        or max(sizes, default=0) > LARGEST_PART
    ):
        yield "WBK005"
        return
    if any(part.flag_bits & 1 for part in parts):
        yield "WBK002"
        return
    if "[Content_Types].xml" not in names:
        yield "WBK008" if "mimetype" in names else "WBK001"
        return
    if len(set(names)) < len(names):
        yield "WBK006"
    if any(MACRO.search(name) for name in names):
        yield "WBK003"
    if any(OUTSIDE.search(name) for name in names):
        yield "WBK004"
    yield from _text_objections(archive, names)


def _text_objections(archive: zipfile.ZipFile, names: list[str]) -> Iterator[str]:
    """Entities, and macros that hide behind another suffix."""
    for name in names:
        if not name.endswith((".xml", ".rels")):
            continue
        text = archive.read(name).replace(b"\0", b"")
        if ENTITY.search(text):
            yield "WBK007"
        if name == "[Content_Types].xml" and b"macroEnabled" in text:
            yield "WBK003"


def _opened(raw: bytes) -> Workbook:
    import openpyxl  # noqa: PLC0415 - a batch reads most forms without it

    book: Any = openpyxl.load_workbook(BytesIO(raw), read_only=True, keep_links=False)
    if len(book.worksheets) > MOST_SHEETS:
        raise ValueError("too many sheets")
    sheets = tuple(_sheet(sheet) for sheet in book.worksheets)
    properties = {p.name: str(p.value) for p in book.custom_doc_props.props}
    names = {name: str(found.attr_text) for name, found in book.defined_names.items()}
    return Workbook(sheets, properties, names)


def _sheet(sheet: Any) -> Sheet:
    sheet.reset_dimensions()
    rows: dict[int, dict[int, Found]] = {}
    cells = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    for number, row in enumerate(cells, start=1):
        found = {
            column: _found(sheet.title, cell)
            for column, cell in enumerate(row, start=1)
            if cell.value is not None
        }
        if found:
            rows[number] = found
    return Sheet(sheet.title, rows)


def _found(title: str, cell: Any) -> Found:
    kind = cell.data_type
    percent = kind == "n" and "%" in (cell.number_format or "")
    return Found(cell.value, f"{title}!{cell.coordinate}", kind == "f", kind == "e", percent)
