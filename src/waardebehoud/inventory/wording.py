"""The cells of an element as plain values, the way people write them in a file."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from waardebehoud.inventory.columns import KEYS
from waardebehoud.inventory.element import Element, Told

SAID: Final[Mapping[Told, str]] = {Told.YES: "ja", Told.NO: "nee", Told.UNKNOWN: "onbekend"}
NO_CRITERIA: Final = "geen"
DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\0")
"""What a spreadsheet takes for a formula at the start of a cell."""
GUARD: Final = "'"
GUARDED: Final = tuple(f"{GUARD}{sign}" for sign in DANGEROUS)


def guarded(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"{GUARD}{cell}" if cell.startswith(DANGEROUS) else cell


def unguarded(cell: str) -> str:
    """The text behind the guard, as it was before."""
    return cell[1:] if cell.startswith(GUARDED) else cell


def plain_value(value: Any) -> Any:
    """A number, a text, or nothing; ids for what comes from a list."""
    if value is None or value == "":
        return None
    if isinstance(value, Told):
        return SAID[value]
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or NO_CRITERIA
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value


def plain_row(element: Element) -> dict[str, Any]:
    """What an element says, by the keys of the format."""
    said = {key: plain_value(getattr(element, key)) for key in KEYS}
    return {key: value for key, value in said.items() if value is not None}


def csv_value(value: Any, decimal: str) -> str:
    """The same as a text for csv, in which no number can mean two things."""
    plain = plain_value(value)
    if plain is None:
        return ""
    if not isinstance(plain, float):
        return guarded(str(plain))
    written = decimal_text(plain, decimal)
    return f"{written}0" if len(written.partition(decimal)[2]) == 3 else written


def decimal_text(number: float, decimal: str) -> str:
    """A number with its decimals, never a power of ten; a whole one without."""
    head, _, tail = format(Decimal(repr(number)), "f").partition(".")
    return f"{head}{decimal}{tail}" if tail.strip("0") else head
