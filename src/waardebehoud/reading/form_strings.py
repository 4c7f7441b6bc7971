"""The texts of a workbook, which its cells name by number; each is decoded when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.plain import Refused

ITEM: Final = b"<si>"
RUN: Final = re.compile(
    rb"<t(?: xml:space=\"preserve\")?>([^<]*)</t>|<t/>"
    rb"|</?r>|<rPr>(?:<[^t][^<>]*/>)*</rPr>|<phoneticPr [^<>]*/>"
)
"""What a text is made of: a plain one, or runs of which each has its own look."""
ENTITY: Final = re.compile(r"&([^;&]{0,9};?)")
ENTITIES: Final = MappingProxyType(
    {"lt;": "<", "gt;": ">", "amp;": "&", "quot;": '"', "apos;": "'", "#10;": "\n", "#9;": "\t"}
)
ESCAPED: Final = re.compile(rb"_x[0-9A-Fa-f]{4}_|x005F_")
"""A sign written as its number, of which readers make different things."""
NO_SIGNS: Final = bytes(code for code in range(32) if code not in b"\t\n")
"""What no text holds; a return is a line break to some readers only."""
DECLARATION: Final = 60
"""Bytes in which the line of a part that says it is XML ends, its line break included."""


class Strings:
    """The texts of a workbook by number."""

    def __init__(self, part: bytes) -> None:
        start = part.find(ITEM)
        self._items = [] if start < 0 else usual(part)[start:].split(b"</si>")[:-1]
        if len(self._items) != part.count(b"<si"):
            raise Refused("odd texts")

    def __getitem__(self, number: int) -> str:
        item = self._items[number]
        if not item.startswith(ITEM):
            raise Refused("odd text")
        return text_of(item[4:])

    def places(self, text: str) -> Iterator[int]:
        """The numbers under which a text stands, whatever blanks are around it."""
        raw = text.encode()
        for number, item in enumerate(self._items):
            if raw in item and self[number].strip() == text:
                yield number


def text_of(item: bytes) -> str:
    """The text in an element that holds one, plain or in runs; Refused for anything else."""
    if item.startswith(b"<t>") and item.endswith(b"</t>") and item.count(b"<") == 2:
        return decoded(item[3:-4])
    found: list[bytes] = []
    end = 0
    for run in RUN.finditer(item):
        if run.start() != end:
            break
        end = run.end()
        found.append(run[1] or b"")
    if end != len(item):
        raise Refused("odd text")
    return decoded(b"".join(found))


def decoded(raw: bytes) -> str:
    """A text without entities; Refused for signs that readers do not read alike."""
    if len(raw.translate(None, NO_SIGNS)) != len(raw) or ESCAPED.search(raw):
        raise Refused("odd signs")
    text = raw.decode()
    return ENTITY.sub(_sign, text) if "&" in text else text


def _sign(entity: re.Match[str]) -> str:
    sign = ENTITIES.get(entity[1])
    if sign is None:
        raise Refused("odd entity")
    return sign
