"""Program words, Dutch and English. What a guideline says is data, never here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, get_args

from waardebehoud.texts import (
    account,
    batch,
    checking,
    checks,
    cli,
    explain,
    filling,
    form,
    form_inventory,
    form_problems,
    indicators,
    inventory,
    inventory_report,
    problems,
    ranking,
    report,
    walk,
)

if TYPE_CHECKING:
    from fractions import Fraction

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
Table = dict[str, tuple[str, str]]
"""From a key to its Dutch and its English words, with {holes}."""

CODE: Final = re.compile(r"[A-Z]{3}\d{3}")
"""What the code of a check looks like."""

MONTHS: Final = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


@cache
def table() -> Table:
    """All program words, of all areas."""
    return {
        **account.WORDS,
        **batch.WORDS,
        **cli.WORDS,
        **checking.WORDS,
        **checks.WORDS,
        **explain.WORDS,
        **filling.WORDS,
        **form.WORDS,
        **form_inventory.WORDS,
        **form_problems.WORDS,
        **indicators.WORDS,
        **inventory.WORDS,
        **inventory_report.WORDS,
        **problems.WORDS,
        **ranking.WORDS,
        **report.WORDS,
        **walk.WORDS,
    }


@cache
def codes() -> tuple[str, ...]:
    """The codes of all checks, in order."""
    return tuple(sorted(key for key in table() if CODE.fullmatch(key)))


@dataclass(frozen=True, slots=True)
class Words:
    """Says things in one language."""

    language: Language = "nl"

    def __call__(self, key: str, /, **holes: object) -> str:
        """The words of a key, with its holes filled; KeyError for a key nobody wrote."""
        words = table()[key][LANGUAGES.index(self.language)]
        return words.format(**holes) if holes else words

    def number(self, value: int | Fraction, decimals: int | None = None) -> str:
        """A number for people: decimal comma and point per thousand in Dutch."""
        from decimal import Decimal  # noqa: PLC0415 - help and version know no numbers
        from fractions import Fraction  # noqa: PLC0415

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
