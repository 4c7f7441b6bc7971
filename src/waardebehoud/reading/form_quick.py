"""The cells of a form by the fast reader, for workers that may die; all that is odd is refused.

The fast reader tells no formula, error or percentage apart; those are looked up in the parts
themselves. A form that holds anything this does not know for sure is left to the faithful reader.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from io import BytesIO
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook, ZipError

from waardebehoud.forms import ID, INVENTORY, MARK
from waardebehoud.reading.form_books import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    Found,
    Sheet,
    Workbook,
)
from waardebehoud.reading.plain import Refused
from waardebehoud.reading.zipguard import DAMAGE

CELL: Final = re.compile(rb'<c r="([A-Z]{1,2})(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?( ?/)?>(<f)?')
OTHER_ERA: Final = re.compile(rb'date1904="(?:1|true)"')
ROW: Final = re.compile(rb'<row r="(\d{1,7})"')
SHEET: Final = re.compile(rb"<sheet ([^>]*)/>")
RELATION: Final = re.compile(rb"<Relationship ([^>]*)/>")
ATTRIBUTE: Final = re.compile(rb'([\w:]+)="([^"]*)"')
PROPERTY: Final = re.compile(rb'name="(\w+)"[^>]*><vt:lpwstr>([^<]*)</vt:lpwstr>')
NAME: Final = re.compile(rb'<definedName [^>]*?name="(antwoord_\w+)"[^>]*>([^<]*)<')
FORMAT: Final = re.compile(rb'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"')
STYLES: Final = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.DOTALL)
STYLE: Final = re.compile(rb'<xf numFmtId="(\d+)"')
ESCAPED: Final = re.compile(rb"_x[0-9A-Fa-f]{4}_")
DECLARATION: Final = 60
"""Bytes in which the line of a part that says it is XML ends, its line break included."""

TYPES: Final = frozenset((b"", b"n", b"s", b"str", b"b", b"e", b"inlineStr"))
PERCENTAGES: Final = frozenset((9, 10))
"""The formats that every workbook has: 0% and 0.00%."""

KEYS: Final = (ID.encode(), INVENTORY.encode())
"""What names the rows of a sheet."""
QUOTES: Final = (b'"', b"&quot;")
"""What stands before a text in a formula."""

WHOLE: Final = 2**53
"""Up to here a number is the same in every reader."""


def quick_workbook(raw: bytes, texts: Mapping[str, bytes] | None = None) -> Workbook:
    """The sheets of a form that hold keys; Refused for anything out of the ordinary.

    The texts of the workbook may have been unpacked before.
    """
    try:
        return _Parts(_unpacked(raw) if texts is None else texts).workbook(raw)
    except (*DAMAGE, CalamineError, ZipError) as error:
        raise Refused(str(error)) from None


def _unpacked(raw: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class _Parts:
    """The parts of a workbook as they were written."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self.texts = texts
        self.book = texts["xl/workbook.xml"]
        shared = self.read("xl/sharedStrings.xml")
        if OTHER_ERA.search(self.book) or _odd(shared):
            raise Refused("odd dates or signs")
        self.marks = tuple(_marks(shared))

    def read(self, name: str) -> bytes:
        """A part; empty when there is none."""
        return self.texts.get(name, b"")

    def workbook(self, raw: bytes) -> Workbook:
        """Only sheets that may hold keys are read in full."""
        parts = {title: self.texts[part] for title, part in self.sheets()}
        many = sum(part.count(b"</c>") for part in parts.values()) > MOST_CELLS
        if many or any(_last_row(part) > MOST_ROWS for part in parts.values()):
            raise Refused("too large")
        percentages = _percentages(self.read("xl/styles.xml"))
        cells = {title: _cells(part) for title, part in parts.items() if self.holds_keys(part)}
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        sheets = []
        for title, listed in cells.items():
            grid = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
            sheets.append(_sheet(title, grid, listed, percentages))
        properties = _texts(PROPERTY, self.read("docProps/custom.xml"))
        return Workbook(tuple(sheets), properties, _texts(NAME, self.book))

    def holds_keys(self, part: bytes) -> bool:
        """Whether a sheet holds keys: as texts of its own, or by their numbers."""
        return _says_keys(part) or any(mark in part for mark in self.marks)

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Title and part of every sheet."""
        relations = self.read("xl/_rels/workbook.xml.rels")
        targets = {found[b"Id"]: found[b"Target"] for found in _elements(RELATION, relations)}
        listed = list(_elements(SHEET, self.book))
        if not 0 < len(listed) == self.book.count(b"<sheet ") <= MOST_SHEETS:
            raise Refused("odd list of sheets")
        for sheet in listed:
            target = targets[sheet[b"r:id"]].decode().removeprefix("/xl/")
            yield unescape(sheet[b"name"].decode()), f"xl/{target}"


def _marks(shared: bytes) -> Iterator[bytes]:
    """How a sheet names the keys of its rows: by their number among the texts."""
    for key in KEYS:
        before, found, _ = shared.partition(b">%b<" % key)
        if found:
            yield b't="s"><v>%d</v>' % (before.count(b"<si>") - 1)


def _says_keys(part: bytes) -> bool:
    """Whether the keys of rows stand in a sheet itself, and not between quotes in a formula."""
    at = part.find(MARK.encode())
    while at >= 0:
        quoted = part.endswith(QUOTES, max(at - 6, 0), at)
        if not quoted and part.startswith(KEYS, at):
            return True
        at = part.find(MARK.encode(), at + 1)
    return False


def _last_row(part: bytes) -> int:
    """The number of the last row of a sheet; past all numbers when it has none."""
    found = ROW.match(part, part.rfind(b"<row "))
    return 0 if b"<row " not in part else int(found[1]) if found else sys.maxsize


def _odd(shared: bytes) -> bool:
    """Whether texts hold signs that readers write out in different ways."""
    escaped = b"_x" in shared and ESCAPED.search(shared) is not None
    return escaped or shared.find(b"\r", DECLARATION) >= 0


def _elements(pattern: re.Pattern[bytes], part: bytes) -> Iterator[Mapping[bytes, bytes]]:
    return (dict(ATTRIBUTE.findall(found)) for found in pattern.findall(part))


def _texts(pattern: re.Pattern[bytes], part: bytes) -> dict[str, str]:
    return {key.decode(): unescape(text.decode()) for key, text in pattern.findall(part)}


@lru_cache(maxsize=8)
def _percentages(styles: bytes) -> frozenset[bytes]:
    """The numbers of the styles that show a number as a percentage."""
    own = {int(number) for number, code in FORMAT.findall(styles) if b"%" in code}
    listed = STYLES.search(styles)
    used = STYLE.findall(listed[0]) if listed else []
    if listed is None or len(used) != listed[0].count(b"<xf "):
        raise Refused("odd styles")
    wanted = PERCENTAGES | own
    return frozenset(b"%d" % place for place, of in enumerate(used) if int(of) in wanted)


Cell = tuple[bytes, bytes, bytes, bytes, bytes, bytes]
"""Letters, row, style, type, the mark of an empty one, the mark of a formula."""


def _cells(part: bytes) -> list[Cell]:
    """The cells of a sheet that hold something."""
    found: list[Cell] = CELL.findall(part)
    if len(found) != part.count(b"<c ") or part.count(b"<sheetData") != 1:
        raise Refused("odd cells")
    if b"inlineStr" in part and _odd(part):
        raise Refused("odd signs")
    return [cell for cell in found if not cell[4]]


def _sheet(
    title: str, grid: list[list[Any]], cells: list[Cell], percentages: frozenset[bytes]
) -> Sheet:
    rows: dict[int, dict[int, Found]] = {}
    for letters, number, style, kind, _, formula in cells:
        row, column = int(number), _column(letters)
        place = f"{title}!{letters.decode()}{row}"
        if row > MOST_ROWS or column > MOST_COLUMNS or kind not in TYPES:
            raise Refused(place)
        if formula or kind == b"e":
            found = Found("=", place, formula=bool(formula), error=kind == b"e")
        else:
            percent = style in percentages and kind in (b"", b"n")
            found = Found(_plain(grid[row - 1][column - 1], place), place, percent=percent)
        rows.setdefault(row, {})[column] = found
    return Sheet(title, rows)


@lru_cache(maxsize=MOST_COLUMNS)
def _column(letters: bytes) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _plain(value: Any, place: str) -> Any:
    """A value that every reader reads alike."""
    if value == "" or isinstance(value, dt.time | dt.timedelta):
        raise Refused(place)
    if isinstance(value, float) and abs(value) >= WHOLE:
        raise Refused(place)
    return value
