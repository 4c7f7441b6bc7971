"""The cells of one sheet by a pattern that must cover all of it, so that nothing is overlooked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
    rb'(?:<row r="(\d{1,7})"[^<>]*>)?'
    rb'(?:<c r="\w+"(?: s="\d+")?(?: t="\w+")? ?/>){0,100}'  # bounded: each takes memory
    rb'(?:<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>'
    rb"(?:(<f)(?: [^<>]*)?(?:/>|>[^<]*</f>))?"
    rb'(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<v ?/>|<is>(.*?)</is>)?</c>'
    rb"|(?=<)|\Z|(.))",
    re.DOTALL,
)
"""The beginning of a row, empty cells, and a cell that holds something.

It matches everywhere: its last group takes a sign that is none of these.
"""
DIGITS: Final = b"0123456789"
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
    data = usual(part)[start : part.index(DATA_END, start)]
    return _collected(title, data.split(ROW_END), around, narrow=narrow)


def first_row_of(title: str, beginning: bytes, around: Surroundings) -> Rows:
    """The same for its first row only; empty when that does not end in a beginning."""
    start = beginning.find(DATA) + len(DATA)
    end = beginning.find(ROW_END, start)
    if start < len(DATA) or end < 0:
        return {}
    return _collected(title, [usual(beginning)[start:end]], around, narrow=False)


def _collected(title: str, written: Sequence[bytes], around: Surroundings, *, narrow: bool) -> Rows:
    """The cells of rows that follow each other; Refused when they do not."""
    reader = _Reader(title, around)
    empty = b""
    for raw in written:
        if empty and raw.translate(None, DIGITS) == empty:
            continue
        reader.read(raw)
        empty = raw.translate(None, DIGITS) if reader.passed_over else b""
        if narrow and not reader.narrowed:
            reader.narrow()
    return reader.rows


class _Reader:
    """Rows being read one by one."""

    def __init__(self, title: str, around: Surroundings) -> None:
        self.rows: Rows = {}
        self._columns = COLUMNS
        self._title = title
        self._around = around
        self._seen = NOTHING
        self._row = 0
        self._here: dict[int, Found] = {}
        self._valued = False

    @property
    def passed_over(self) -> bool:
        """Whether the row read last holds nothing but formulas in columns that nobody reads.

        Rows that differ from it in digits only need not be read: they differ in their numbers,
        and in what those formulas come to.
        """
        return self.narrowed and not self._valued and not self._here

    def read(self, raw: bytes) -> None:
        """Take over a row, and rows without any cell before it."""
        number, before = b"", 0
        self._valued = False
        for cell in map(GROUPS, CELLS.finditer(raw)):
            begun, letters, own, _, _, formula, value, inside, odd = cell
            if begun:
                number, before = begun, 0
                self._begin(int(begun))
            if letters and not formula:
                self._valued = True
            column = self._columns.get(letters)
            if column is None:
                if odd or (letters and letters not in COLUMNS):
                    raise Refused(self._title)
                continue
            if own != number or column <= before:
                raise Refused(self._title)
            before = column
            if formula or value or inside:
                seen = column in self._seen
                self._here[column] = SEEN if seen else _found(self._title, cell, self._around)
                self.rows[self._row] = self._here

    def _begin(self, row: int) -> None:
        if not self._row < row <= MOST_ROWS:
            raise Refused(self._title)
        self._row, self._here = row, {}

    def narrow(self) -> None:
        """Leave out from here on what the row that was read last does not name, if it has keys."""
        self._columns, self._seen = _named(self._here)

    @property
    def narrowed(self) -> bool:
        """Whether the row with keys was read."""
        return self._columns is not COLUMNS


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
