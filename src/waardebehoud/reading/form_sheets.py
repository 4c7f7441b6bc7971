"""The cells of one sheet by a pattern that must cover all of it, so that nothing is overlooked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import methodcaller
from typing import Final

from msgspec import Struct

from waardebehoud.forms import MARK, SHEET_KEYS, is_read
from waardebehoud.reading.form_books import MOST_COLUMNS, MOST_ROWS, Found, letters_of
from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.form_strings import Strings, decoded, meant, text_of
from waardebehoud.reading.form_styles import DAYS, PERCENT, PLAIN, Look, moment_of, number_of
from waardebehoud.reading.plain import Refused

CELLS: Final = re.compile(
    rb'(?:</row>)?(?:<row r="(\d{1,7})"[^<>]*>)?'
    rb'(?:<c r="\w+"(?: s="\d+")?(?: t="\w+")? ?/>){0,100}'  # bounded: each takes memory
    rb'(?:<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>'
    rb"(?:(<f)(?: [^<>]*)?(?:/>|>[^<]*</f>))?"
    rb'(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<v ?/>|<is>(.*?)</is>)?</c>'
    rb"|(?=<)|\Z|(.))",
    re.DOTALL,
)
"""The end and the beginning of a row, empty cells, and a cell that holds something.

It matches everywhere: its last group takes a sign that is none of these.
"""
GROUPS: Final = methodcaller("groups", b"")
DATA: Final = b"<sheetData>"
DATA_END: Final = b"</sheetData>"
ROW_END: Final = b"</row>"

Cell = tuple[bytes, ...]
"""A row that begins; letters, row, style, type, mark of a formula, value, text inside; odd."""
Rows = dict[int, dict[int, Found]]
NOTHING: Final[frozenset[int]] = frozenset()
SEEN: Final = Found("", "")
"""Something in a column that nobody reads."""
COLUMNS: Final[Mapping[bytes, int]] = {
    letters_of(at).encode(): at for at in range(1, MOST_COLUMNS + 1)
}


class Surroundings(Struct, frozen=True):
    """What the cells of all sheets refer to."""

    strings: Strings
    looks: Mapping[bytes, Look]


def rows_of(title: str, part: bytes, around: Surroundings, *, narrow: bool) -> Rows:
    """The cells of a sheet that hold something; Refused for a sheet written in an unusual way.

    If narrow, those below the first row with keys are left out whose column it does not name.
    """
    start = part.find(DATA) + len(DATA)
    if part.count(b"<sheetData") != 1:
        raise Refused(title)
    if start < len(DATA):
        return {}
    end = part.index(DATA_END, start)
    return _collected(title, CELLS.finditer(usual(part), start, end), around, narrow=narrow)


def first_row_of(title: str, beginning: bytes, around: Surroundings) -> Rows:
    """The same for its first row only; empty when that does not end in a beginning."""
    start = beginning.find(DATA) + len(DATA)
    end = beginning.find(ROW_END, start) + len(ROW_END)
    if start < len(DATA) or end < len(ROW_END):
        return {}
    return _collected(title, CELLS.finditer(usual(beginning), start, end), around, narrow=False)


def _collected(
    title: str, found: Iterator[re.Match[bytes]], around: Surroundings, *, narrow: bool
) -> Rows:
    """The cells by row and column, which follow each other; Refused when they do not."""
    rows: Rows = {}
    row, written, before = 0, b"", 0
    here: dict[int, Found] = {}
    columns, seen = COLUMNS, NOTHING
    for cell in map(GROUPS, found):
        begun, letters, number, _, _, formula, value, inside, odd = cell
        if begun:
            if narrow and columns is COLUMNS:
                columns, seen = _named(here)
            row, written, before, here = _after(row, begun), begun, 0, {}
        column = columns.get(letters)
        if column is None:
            if odd or (letters and letters not in COLUMNS):
                raise Refused(title)
            continue
        if number != written or column <= before:
            raise Refused(title)
        before = column
        if formula or value or inside:
            here[column] = SEEN if column in seen else _found(title, cell, around)
            rows[row] = here
    return rows


def _after(row: int, begun: bytes) -> int:
    """The number of a row that begins after another."""
    if not row < int(begun) <= MOST_ROWS:
        raise Refused("odd row")
    return int(begun)


def _named(row: Mapping[int, Found]) -> tuple[Mapping[bytes, int], frozenset[int]]:
    """The columns that a row of keys names, and those of them that nobody reads.

    After any other row all columns.
    """
    texts = {at: one.value.strip() for at, one in row.items() if isinstance(one.value, str)}
    if not any(text in SHEET_KEYS for text in texts.values()):
        return COLUMNS, NOTHING
    keys = {at: text for at, text in texts.items() if text.startswith(MARK)}
    named = {letters: at for letters, at in COLUMNS.items() if at in keys}
    return named, frozenset(at for at, key in keys.items() if not is_read(key))


def _found(title: str, cell: Cell, around: Surroundings) -> Found:
    """What stands in a cell."""
    _, letters, number, style, kind, formula, value, inside, _ = cell
    place = f"{title}!{letters.decode()}{number.decode()}"
    if formula or kind == b"e":
        return Found("=", place, formula=bool(formula), error=kind == b"e")
    if kind == b"s":
        return Found(around.strings[int(value)], place)
    if kind in (b"", b"n"):
        return _number(place, value, around.looks[style])
    if kind == b"inlineStr" and not value:
        return Found(text_of(decoded(inside)), place)
    if kind == b"str" and not inside:
        return Found(meant(decoded(value)), place)
    if kind == b"b" and value in (b"0", b"1"):
        return Found(value == b"1", place)
    raise Refused(place)


def _number(place: str, value: bytes, look: Look) -> Found:
    number = number_of(value)
    if look == DAYS:
        return Found(moment_of(number), place)
    if look not in (PLAIN, PERCENT):
        raise Refused(place)
    return Found(number, place, percent=look == PERCENT)
