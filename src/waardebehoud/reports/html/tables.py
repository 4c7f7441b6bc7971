"""Tables ready for a template that escapes them all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct

from waardebehoud.reports.cells import Cell, Number, Place, Share, Text, Tone, clean, in_words
from waardebehoud.texts import Words

FITTING: Final = 160
"""Characters across a page on paper; what is wider gets smaller letters."""
LONG_WORD: Final = 30
"""Characters of a word that may be broken anywhere."""


def render(template: str, content: Mapping[str, Any]) -> str:
    """A template with its content; every text is escaped."""
    environment = Environment(
        loader=PackageLoader("waardebehoud.reports.html", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template(template).render(content)


class Shown(Struct, frozen=True):
    """One cell, ready for the template."""

    text: str
    then: str = ""
    tone: str = "plain"
    link: str = ""
    numeric: bool = False
    long: bool = False
    """It has a word, an address say, that paper would have to break."""


class ShownRow(Struct, frozen=True):
    """One row with the name that links lead to."""

    anchor: str
    cells: tuple[Shown, ...]


class ShownTable(Struct, frozen=True):
    """One table, ready for the template."""

    anchor: str
    title: str
    about: str
    headings: tuple[Shown, ...]
    widths: tuple[float, ...]
    """Of the columns, in percent."""
    room: float
    """How much smaller its letters are on paper, so that a wide table fits."""
    rows: tuple[ShownRow, ...]
    none: str


def shown(cell: Cell, words: Words) -> Shown:
    """A cell with its tone and where it leads."""
    text = clean(in_words(cell, words))
    long = max(map(len, text.split()), default=0) > LONG_WORD
    if isinstance(cell, Text):
        link = address(cell.link)
        return Shown(clean(cell.text), clean(cell.then), cell.tone.value, link, long=long)
    numeric = isinstance(cell, Number | Share)
    return Shown(text, tone=Tone.PLAIN.value, numeric=numeric, long=long)


def room_of(wide: float) -> float:
    """How much smaller the letters of a table are on paper, by its width in characters."""
    return round(min(1, FITTING / wide), 2)


def address(link: Place | str | None) -> str:
    """A place in this page, or a web address; nothing else is a link."""
    if isinstance(link, Place):
        return f"#{anchor_of(link.section, link.item)}" if link.item else f"#{link.section}"
    return link if link and re.match(r"https?://", link) else ""


def anchor_of(section: str, item: str) -> str:
    """A name within the page, from any id."""
    return f"{section}-{re.sub(r'[^A-Za-z0-9_-]', '-', item)}"
