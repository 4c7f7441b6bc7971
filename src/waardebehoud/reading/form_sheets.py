"""The cells of one sheet by a pattern that must cover all of it, so that nothing is overlooked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from waardebehoud.forms import MARK, SHEET_KEYS
from waardebehoud.reading.form_books import MOST_COLUMNS, MOST_ROWS, Found
from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.form_strings import Strings, decoded, meant, text_of
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
    return _collected(title, _cells(usual(part), start, end), around, narrow=narrow)


def first_row_of(title: str, beginning: bytes, around: Surroundings) -> Rows:
    """The same for its first row only; empty when that does not end in a beginning."""
    start = beginning.find(DATA) + len(DATA)
    end = beginning.find(ROW_END, start) + len(ROW_END)
    if start < len(DATA) or end < len(ROW_END):
        return {}
    return _collected(title, _cells(usual(beginning), start, end), around, narrow=False)


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


def _collected(title: str, cells: Iterator[Cell], around: Surroundings, *, narrow: bool) -> Rows:
    """The cells by row and column, which follow each other; Refused when they do not."""
    rows: Rows = {}
    row, written, column = 0, b"", 0
    here: dict[int, Found] = {}
    named: Collection[int] = ()
    for begun, letters, number, style, kind, formula, value, inside in cells:
        if begun:
            named = named or (_named(here) if narrow else ())
            row, written, column, here = _after(row, begun), begun, 0, {}
        if not letters:
            continue
        before, column = column, _column(letters)
        if number != written or not before < column <= MOST_COLUMNS:
            raise Refused(title)
        if named and column not in named:
            continue
        place = f"{title}!{letters.decode()}{row}"
        if formula or kind == b"e":
            here[column] = Found("=", place, formula=bool(formula), error=kind == b"e")
        elif value or inside:
            here[column] = _found(place, style, kind, value, inside, around)
        if here:
            rows[row] = here
    return rows


def _after(row: int, begun: bytes) -> int:
    """The number of a row that begins after another."""
    if not row < int(begun) <= MOST_ROWS:
        raise Refused("odd row")
    return int(begun)


def _named(row: Mapping[int, Found]) -> frozenset[int]:
    """The columns that a row of keys names; none for another row."""
    texts = {at: one.value.strip() for at, one in row.items() if isinstance(one.value, str)}
    if not any(text in SHEET_KEYS for text in texts.values()):
        return frozenset()
    return frozenset(at for at, text in texts.items() if text.startswith(MARK))


def _found(
    place: str, style: bytes, kind: bytes, value: bytes, inside: bytes, around: Surroundings
) -> Found:
    """What stands in a cell without formula."""
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


@lru_cache(maxsize=MOST_COLUMNS)
def _column(letters: bytes) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
