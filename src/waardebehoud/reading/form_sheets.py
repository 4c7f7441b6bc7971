"""The cells of one sheet by a pattern that must cover all of it, so that nothing is overlooked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from waardebehoud.reading.form_books import MOST_COLUMNS, MOST_ROWS, Found
from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.form_strings import Strings, decoded, text_of
from waardebehoud.reading.form_styles import DAYS, PERCENT, PLAIN, Look, moment_of, number_of
from waardebehoud.reading.plain import Refused

CELLS: Final = re.compile(
    rb'(?:</row>)?(?:<row r="(\d{1,7})"[^<>]*>)?'
    rb"(?:<c [^<>]*/>){0,100}"  # empty cells; bounded, for each takes memory while it is undecided
    rb'(?:<c r="([A-Z]{1,2})(\d{1,7})"(?: s="(\d{1,5})")?(?: t="(\w{1,9})")?>'
    rb"(?:(<f)(?: [^<>]*)?(?:/>|>[^<]*</f>))?"
    rb'(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<v ?/>|<is>(.*?)</is>)?</c>'
    rb"|(?=<)|\Z)",
    re.DOTALL,
)
DATA: Final = b"<sheetData>"
DATA_END: Final = b"</sheetData>"
ROW_END: Final = b"</row>"

Rows = dict[int, dict[int, Found]]
Cell = tuple[bytes, ...]
"""A row that begins here; letters, row, style, type, the mark of a formula, value, text inside."""


class Surroundings(Struct, frozen=True):
    """What the cells of all sheets refer to."""

    strings: Strings
    looks: Mapping[bytes, Look]


def rows_of(title: str, part: bytes, around: Surroundings) -> Rows:
    """The cells of a sheet that hold something; Refused for a sheet written in an unusual way."""
    start = part.find(DATA) + len(DATA)
    if part.count(b"<sheetData") != 1:
        raise Refused(title)
    if start < len(DATA):
        return {}
    return _collected(title, _cells(usual(part), start, part.index(DATA_END, start)), around)


def first_row_of(title: str, beginning: bytes, around: Surroundings) -> Rows:
    """The same for its first row only; empty when that does not end in a beginning."""
    start = beginning.find(DATA) + len(DATA)
    end = beginning.find(ROW_END, start) + len(ROW_END)
    if start < len(DATA) or end < len(ROW_END):
        return {}
    return _collected(title, _cells(usual(beginning), start, end), around)


def _cells(part: bytes, start: int, end: int) -> Iterator[Cell]:
    """The cells and the beginnings of rows, one after the other with nothing in between."""
    at = start
    for found in CELLS.finditer(part, start, end):
        if found.start() != at:
            break
        at = found.end()
        yield found.groups(b"")
    if at != end:
        raise Refused("odd cells")


def _collected(title: str, cells: Iterator[Cell], around: Surroundings) -> Rows:
    """The cells by row and column, which follow each other; Refused when they do not."""
    rows: Rows = {}
    row, written, column = 0, b"", 0
    for begun, letters, number, style, kind, formula, value, inside in cells:
        if begun:
            if not row < int(begun) <= MOST_ROWS:
                raise Refused(title)
            row, written, column = int(begun), begun, 0
        if not letters:
            continue
        before, column = column, _column(letters)
        if number != written or not before < column <= MOST_COLUMNS:
            raise Refused(title)
        place = f"{title}!{letters.decode()}{row}"
        if formula or kind == b"e":
            found = Found("=", place, formula=bool(formula), error=kind == b"e")
        elif value or inside:
            found = _found(place, style, kind, value, inside, around)
        else:
            continue
        rows.setdefault(row, {})[column] = found
    return rows


def _found(
    place: str, style: bytes, kind: bytes, value: bytes, inside: bytes, around: Surroundings
) -> Found:
    """What stands in a cell without formula."""
    if kind == b"s":
        return Found(around.strings[int(value)], place)
    if kind in (b"", b"n"):
        return _number(place, value, around.looks[style])
    if kind == b"inlineStr" and not value:
        return Found(text_of(inside), place)
    if kind == b"str" and not inside:
        return Found(decoded(value), place)
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


@lru_cache(maxsize=MOST_COLUMNS)
def _column(letters: bytes) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
