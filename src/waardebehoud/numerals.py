"""Numbers as people type them: comma or point, spaces, a unit behind them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from waardebehoud.texts import Language

SHAPE: Final = re.compile(r"([+-]?)\s*(\d[\d., ]*|[.,]\d+)(.*)\Z", re.DOTALL)
SPACES: Final = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " ") | {"\u2212": "-"})
MOST_DIGITS: Final = 15
"""What a binary number of a YAML reader keeps exactly."""

SPELLINGS: Final = {
    "%": ("procent", "percent", "pct", "%"),
    "m2": ("m2", "m²", "m^2", "vierkantemeter", "squaremetres", "squaremeters", "sqm"),
    "m3": ("m3", "m³", "m^3", "kubiekemeter", "kuub", "cubicmetres", "cubicmeters"),
    "kg": ("kg", "kilo", "kilogram", "kilograms"),
    "ton": ("ton", "t", "tonnes"),
}
"""Other ways to write a unit."""


class NotANumber(Exception):
    """Typed text that is no number in the unit wanted; `key` says in what way."""

    def __init__(self, key: str, **holes: str) -> None:
        super().__init__(key)
        self.key = key
        self.holes = holes


def readings(
    typed: str, unit: str | None, percentage: bool, language: Language
) -> tuple[int | float, ...]:
    """What a number can mean, the way of the language first: 1.250 is 1250, or 1,25."""
    found = SHAPE.match(typed.translate(SPACES).strip())
    if found is None:
        raise NotANumber("none")
    sign, body, rest = found.groups()
    _check_unit(rest, "%" if percentage else unit)
    numbers = [Decimal(sign + text) for text in _unsigned(body.strip(), language)]
    if any(len(number.as_tuple().digits) > MOST_DIGITS for number in numbers):
        raise NotANumber("long")
    return tuple(int(n) if n == n.to_integral_value() else float(n) for n in numbers)


def _check_unit(rest: str, unit: str | None) -> None:
    written = re.sub(r"\s", "", rest.casefold()).rstrip(".")
    wanted = unit or ""
    accepted = {re.sub(r"\s", "", wanted.casefold()), *SPELLINGS.get(wanted, ())}
    if not written or written in accepted:
        return
    if not any(sign.isalpha() or sign in "%²³€" for sign in written):
        raise NotANumber("none")
    raise NotANumber("unit" if wanted else "unit_none", given=rest.strip(), wanted=wanted)


def _unsigned(body: str, language: Language) -> tuple[str, ...]:
    """The digits with a point for the decimals, in every way they can be meant."""
    body = body.rstrip(".,") if body[-1:] in ".," and body[-2:-1].isdigit() else body
    if " " in body:
        body = _grouped(body, " ")
    points, commas = body.count("."), body.count(",")
    if points and commas:
        decimal = max(".,", key=body.rindex)
        group = "," if decimal == "." else "."
        if body.count(decimal) > 1:
            raise NotANumber("none")
        whole, part = body.split(decimal)
        return (f"{_grouped(whole, group)}.{part}",)
    if points + commas > 1:
        return (_grouped(body, "." if points else ","),)
    return _either(body, "." if points else ",", language)


def _either(body: str, sign: str, language: Language) -> tuple[str, ...]:
    """A number with one separator at most, which may be a thousands mark too."""
    decimal = body.replace(sign, ".")
    if not re.fullmatch(rf"[1-9]\d{{0,2}}{re.escape(sign)}\d{{3}}", body):
        return (f"0{decimal}",)
    both = body.replace(sign, ""), decimal
    groups_first = sign == ("." if language == "nl" else ",")
    return both if groups_first else both[::-1]


def _grouped(body: str, sign: str) -> str:
    """A number without its thousands marks, which must stand at every third digit."""
    if not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+(?:[.,]\d+)?", body):
        raise NotANumber("none")
    return body.replace(sign, "")
