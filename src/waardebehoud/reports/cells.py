"""What stands in one cell of a report's table, whatever the format of the report."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.texts import Words

UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, broken halves, and signs that turn the reading direction around."""


class Tone(StrEnum):
    """How a text is meant; a colour in one format, bold in another, always beside a word."""

    PLAIN = "plain"
    STRONG = "strong"
    GOOD = "good"
    BAD = "bad"
    WAIT = "wait"
    QUIET = "quiet"


class Place(Struct, frozen=True):
    """A row elsewhere in the report: the item of a section."""

    section: str
    item: str


class Text(Struct, frozen=True):
    """A text with a tone, perhaps a quiet continuation, perhaps a way to follow."""

    text: str
    tone: Tone = Tone.PLAIN
    then: str = ""
    """Less important words that follow; brings its own space or new line."""
    link: Place | str | None = None
    """A row of the report, or a web address."""


class Number(Struct, frozen=True):
    """An exact number, with as many decimals as given or needed."""

    value: Fraction | int
    decimals: int | None = None
    grouped: bool = True
    """Thousands apart; a year is not."""


class Share(Struct, frozen=True):
    """A share of 1, shown as a percentage rounded down, or up for the high end."""

    value: Fraction
    up: bool = False

    @property
    def rounded(self) -> Fraction:
        """The share in whole thousandths."""
        return thousandths(self.value, up=self.up)


Cell = str | Text | Number | Share | dt.date | None
"""Everything that can stand in a cell; None is empty."""


def thousandths(value: Fraction, *, up: bool = False) -> Fraction:
    """A number rounded down to three decimals, or up: 49.96 % is never 50 %."""
    scaled = value * 1000
    whole = -(-scaled.numerator // scaled.denominator) if up else scaled // 1
    return Fraction(int(whole), 1000)


def clean(text: str) -> str:
    """A text without signs that nobody can read; new lines stay, tabs become spaces."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return UNWANTED.sub("", text)


def in_words(cell: Cell, words: Words) -> str:
    """A cell as plain text."""
    match cell:
        case None:
            return ""
        case Text():
            return cell.text + cell.then
        case Number():
            return words.number(cell.value, cell.decimals) if cell.grouped else str(cell.value)
        case Share():
            return words.number(cell.rounded * 100, 1) + " %"
        case dt.date():
            return words.date(cell)
    return cell
