"""The texts of a workbook, which its cells name by number; each is decoded when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.plain import Refused

ITEM: Final = "<si>"
PLAIN: Final = "<t>"
RUN: Final = re.compile(
    r'<t(?: xml:space="preserve")?>([^<]*)</t>|<t/>'
    r"|</?r>|<rPr>(?:<[^t][^<>]*/>)*</rPr>|<phoneticPr [^<>]*/>"
)
"""What a text is made of: a plain one, or runs of which each has its own look."""
ENTITY: Final = re.compile(r"&([^;&]{0,9};?)")
ENTITIES: Final = MappingProxyType(
    {"lt;": "<", "gt;": ">", "amp;": "&", "quot;": '"', "apos;": "'", "#10;": "\n", "#9;": "\t"}
)
ESCAPED: Final = re.compile(rb"_x[0-9A-Fa-f]{4}_")
ESCAPES: Final = b"x005F_"
"""A sign written as its number, of which readers make different things."""
NO_SIGNS: Final = bytes(code for code in range(32) if code not in b"\t\n")
"""What no text holds; a return is a line break to some readers only."""


class Strings:
    """The texts of a workbook by number."""

    def __init__(self, part: bytes) -> None:
        items = part.find(b"<si>")
        text = "" if items < 0 else decoded(usual(part)[items:])
        self._text = text
        self._items = text.split("</si>")
        if text.count("<si") != len(self._items) - 1:
            raise Refused("odd texts")

    def __getitem__(self, number: int) -> str:
        item = self._items[number]
        if not item.startswith(ITEM):
            raise Refused("odd text")
        return text_of(item[4:])

    def places(self, text: str) -> Iterator[int]:
        """The numbers under which a text stands, whatever blanks are around it."""
        number, before = -1, 0
        at = self._text.find(text)
        while at >= 0:
            number, before = number + self._text.count(ITEM, before, at), at
            if self[number].strip() == text:
                yield number
            at = self._text.find(text, at + 1)


def text_of(item: str) -> str:
    """The text in an element that holds one, plain or in runs; Refused for anything else."""
    if item.startswith(PLAIN) and item.count("<") == 2 and item.endswith("</t>"):
        return meant(item[3:-4])
    found: list[str] = []
    end = 0
    for run in RUN.finditer(item):
        if run.start() != end:
            break
        end = run.end()
        found.append(run[1] or "")
    if end != len(item):
        raise Refused("odd text")
    return meant("".join(found))


def decoded(raw: bytes) -> str:
    """The text of a part; Refused for signs that readers do not read alike."""
    escaped = ESCAPES in raw or (b"_x" in raw and ESCAPED.search(raw))
    if escaped or len(raw.translate(None, NO_SIGNS)) != len(raw):
        raise Refused("odd signs")
    return raw.decode()


def meant(text: str) -> str:
    """A text with the signs that its entities stand for."""
    return ENTITY.sub(_sign, text) if "&" in text else text


def _sign(entity: re.Match[str]) -> str:
    sign = ENTITIES.get(entity[1])
    if sign is None:
        raise Refused("odd entity")
    return sign
