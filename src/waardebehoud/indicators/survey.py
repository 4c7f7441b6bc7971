"""What an indicator sees: the books, planned and realised, and a few numbers of the project."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from waardebehoud.facts import UNKNOWN, Missing
from waardebehoud.interval import Interval
from waardebehoud.inventory.ledger import Ledger

Value = Interval | Missing
"""A figure, or why there is none."""


class Survey(Struct, frozen=True):
    """An inventory that was added up, and the building it stands in."""

    planned: Ledger
    realised: Ledger | None = None
    """None when no row says what became of it."""
    gross_volume: Fraction | None = None
    floor_area_before: Fraction | None = None
    floor_area_kept: Fraction | None = None


class Indicator(Struct, frozen=True):
    """One figure: its name, what it is, and the function that computes it."""

    id: str
    unit: Literal["%", "kg", "kg/m3", "kg/m2", "0-1"]
    formula: str
    sources: tuple[str, ...]
    """Ids of sources in materialen.yaml."""
    status: Literal["verified", "secondary", "unverified", "own"]
    maturity: Literal["established", "in_use", "experimental"]
    measure: Callable[[Survey], Value]
    reference: str = ""
    """What it is held against, in figures: ≥ 70."""


def percentage(share: Interval | None) -> Value:
    """A share as a percentage; unknown over nothing."""
    return UNKNOWN if share is None else Interval(share.low * 100, share.high * 100)
