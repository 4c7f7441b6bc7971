"""The cells of a form by patterns that cover what they read; all that is odd is refused.

A form that is written in any way the patterns do not know is left to the faithful reader.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Final

from msgspec import Struct

from waardebehoud.forms import COMPUTES, SHEET_KEYS
from waardebehoud.reading.form_books import MOST_CELLS, MOST_ROWS, MOST_SHEETS, Sheet, Workbook
from waardebehoud.reading.form_parts import Parts, usual
from waardebehoud.reading.form_sheets import ROW_END, Surroundings, first_row_of, rows_of
from waardebehoud.reading.form_strings import Strings
from waardebehoud.reading.form_styles import looks_of
from waardebehoud.reading.plain import Refused
from waardebehoud.reading.zipguard import DAMAGE

OTHER_ERA: Final = re.compile(rb'date1904="(?:1|true)"')
ROW: Final = re.compile(rb'<row r="(\d{1,7})"')
SHEET: Final = re.compile(rb"<sheet ([^>]*)/>")
RELATION: Final = re.compile(rb"<Relationship ([^>]*)/>")
ATTRIBUTE: Final = re.compile(rb'([\w:]+)="([^"]*)"')
PROPERTY: Final = re.compile(rb'name="(\w+)"[^>]*><vt:lpwstr>([^<]*)</vt:lpwstr>')
NAME: Final = re.compile(rb'<definedName [^>]*?name="(antwoord_\w+)"[^>]*>([^<]*)<')
QUOTES: Final = (b'"', b"&quot;")
"""What stands before a text in a formula."""


def quick_workbook(raw: bytes) -> Workbook:
    """The sheets of a form that hold keys; Refused for anything out of the ordinary."""
    try:
        return _workbook(Parts(raw))
    except DAMAGE as error:
        raise Refused(str(error)) from None


def properties_of(raw: bytes) -> dict[str, str]:
    """What a workbook says of itself; Refused for anything out of the ordinary."""
    try:
        return _properties(Parts(raw))
    except DAMAGE as error:
        raise Refused(str(error)) from None


def _properties(parts: Parts) -> dict[str, str]:
    return _texts(PROPERTY, parts.whole("docProps/custom.xml"))


class Sign(Struct, frozen=True):
    """A text that tells what a sheet is, and how cells name it by its number among all texts."""

    text: bytes
    marks: tuple[bytes, ...]

    def stands_in(self, part: bytes) -> bool:
        """Whether a cell of a sheet may hold it: by number, or itself outside a formula."""
        return any(mark in part for mark in self.marks) or self._is_said_in(part)

    def _is_said_in(self, part: bytes) -> bool:
        at = part.find(self.text)
        while at >= 0 and part.endswith(QUOTES, max(at - 6, 0), at):
            at = part.find(self.text, at + 1)
        return at >= 0


class Signs(Struct, frozen=True):
    """How sheets are told apart: one that holds keys is read, one that only computes never."""

    keys: tuple[Sign, ...]
    computes: Sign

    def kinds(self, part: bytes) -> int:
        """How many kinds of keys the rows of a sheet may have."""
        return sum(key.stands_in(part) for key in self.keys)


def _workbook(parts: Parts) -> Workbook:
    book = usual(parts.whole("xl/workbook.xml"))
    if OTHER_ERA.search(book):
        raise Refused("odd dates")
    listed = tuple(_listed(book, parts.whole("xl/_rels/workbook.xml.rels")))
    strings = Strings(parts.whole("xl/sharedStrings.xml"))
    around = Surroundings(strings, looks_of(parts.whole("xl/styles.xml")))
    signs = Signs(tuple(_sign(key, strings) for key in SHEET_KEYS), _sign(COMPUTES, strings))
    sheets = tuple(_sheets(parts, listed, signs, around))
    properties = _properties(parts)
    for other in parts.others():
        other.pass_over()
    return Workbook(sheets, properties, _texts(NAME, book))


def _sign(text: str, strings: Strings) -> Sign:
    marks = (b't="s"><v>%d</v>' % number for number in strings.places(text))
    return Sign(text.encode(), tuple(marks))


def _sheets(
    parts: Parts, listed: Sequence[tuple[str, str]], signs: Signs, around: Surroundings
) -> Iterator[Sheet]:
    """The sheets that may hold keys; of the others only that they are not too large."""
    cells = 0
    for title, name in listed:
        part = parts.open(name)
        beginning = part.some()
        first = beginning[: beginning.find(ROW_END)]
        if signs.computes.stands_in(first) and _computes(title, beginning, around):
            part.pass_over()
            continue
        whole = beginning + part.rest()
        cells += whole.count(b"</c>")
        if cells > MOST_CELLS or _last_row(whole) > MOST_ROWS:
            raise Refused("too large")
        kinds = signs.kinds(whole)
        if kinds:
            yield Sheet(title, rows_of(title, whole, around, narrow=kinds == 1))


def _computes(title: str, beginning: bytes, around: Surroundings) -> bool:
    """Whether the first row of a sheet says that it only computes."""
    first = first_row_of(title, beginning, around).get(1, {})
    return any(found.value == COMPUTES for found in first.values())


def _listed(book: bytes, relations: bytes) -> Iterator[tuple[str, str]]:
    """Title and part of every sheet."""
    targets = {found[b"Id"]: found[b"Target"] for found in _elements(RELATION, relations)}
    listed = list(_elements(SHEET, book))
    if not 0 < len(listed) == book.count(b"<sheet ") <= MOST_SHEETS:
        raise Refused("odd list of sheets")
    for sheet in listed:
        target = targets[sheet[b"r:id"]].decode().removeprefix("/xl/")
        yield unescape(sheet[b"name"].decode()), f"xl/{target}"


def _last_row(part: bytes) -> int:
    """The number of the last row of a sheet; past all numbers when it has none."""
    found = ROW.match(part, part.rfind(b"<row "))
    return 0 if b"<row " not in part else int(found[1]) if found else sys.maxsize


def _elements(pattern: re.Pattern[bytes], part: bytes) -> Iterator[Mapping[bytes, bytes]]:
    return (dict(ATTRIBUTE.findall(found)) for found in pattern.findall(part))


def _texts(pattern: re.Pattern[bytes], part: bytes) -> dict[str, str]:
    return {key.decode(): unescape(text.decode()) for key, text in pattern.findall(part)}
