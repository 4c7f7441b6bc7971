"""Program words, Dutch and English. What a guideline says is data, never here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from fractions import Fraction

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
Table = dict[str, tuple[str, str]]
"""From a key to its Dutch and its English words, with {holes}."""

CODE: Final = re.compile(r"[A-Z]{3}\d{3}")
"""What the code of a check looks like."""

BY_NUMBER: Final = re.compile(r"\{(\w+)\?((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}")
"""Words that follow a number: {count?rij|rijen}; holes may stand in them."""

MONTHS: Final = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


AREAS: Final = (
    "cli",
    "report",
    "account",
    "explain",
    "filling",
    "checking",
    "walk",
    "form",
    "form_inventory",
    "problems",
    "inventory",
    "inventory_report",
    "indicators",
    "batch",
    "ranking",
    "robustness",
    "system",
)
"""Modules with words, those that most commands speak first: an area is read when it is needed."""


@cache
def area(name: str) -> Table:
    """The words of one area."""
    words: Table = import_module(f"{__name__}.{name}").WORDS
    return words


@cache
def table() -> Table:
    """All program words, of all areas."""
    return {key: words for name in AREAS for key, words in area(name).items()}


@cache
def entry(key: str) -> tuple[str, str]:
    """The Dutch and the English words of a key; KeyError for a key nobody wrote."""
    found = (area(name)[key] for name in AREAS if key in area(name))
    words = next(found, None)
    if words is None:
        raise KeyError(key)
    return words


@cache
def codes() -> tuple[str, ...]:
    """The codes of all checks, in order."""
    return tuple(sorted(key for key in table() if CODE.fullmatch(key)))


def numbered(words: str, holes: Mapping[str, object]) -> str:
    """The words with, for each {count?one|more}, those that go with the number in that hole."""
    return BY_NUMBER.sub(lambda found: found[2 if str(holes[found[1]]) == "1" else 3], words)


class Words(NamedTuple):
    """Says things in one language."""

    language: Language = "nl"

    def __call__(self, key: str, /, **holes: object) -> str:
        """The words of a key, with its holes filled; KeyError for a key nobody wrote."""
        words = entry(key)[LANGUAGES.index(self.language)]
        if not holes:
            return words
        if "system" in holes:
            holes["system"] = self.refusal(str(holes["system"]))
        return (numbered(words, holes) if "?" in words else words).format(**holes)

    def refusal(self, name: str) -> str:
        """Why the operating system refused, by the name of its error; else as it was told."""
        words = area("system").get(f"system.{name}")
        return words[LANGUAGES.index(self.language)] if words is not None else name

    def number(self, value: int | Fraction, decimals: int | None = None) -> str:
        """A number for people: decimal comma and point per thousand in Dutch."""
        from decimal import Decimal  # help and version know no numbers
        from fractions import Fraction

        if decimals is None:
            decimals = _needed_decimals(Fraction(value))
        scaled = Decimal(round(Fraction(value) * 10**decimals)).scaleb(-decimals)
        written = f"{scaled:,.{decimals}f}"
        if self.language == "en":
            return written
        return written.translate(str.maketrans(",.", ".,"))

    def date(self, day: date) -> str:
        """A date in full: 15 maart 2027."""
        return f"{day.day} {MONTHS[self.language].split()[day.month - 1]} {day.year}"


def _needed_decimals(value: Fraction, most: int = 6) -> int:
    """As many decimals as show the number exactly, at most six."""
    for decimals in range(most):
        if (value * 10**decimals).denominator == 1:
            return decimals
    return most
