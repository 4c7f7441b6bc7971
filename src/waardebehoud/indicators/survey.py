"""What an indicator sees: the books, planned and realised, and a few numbers of the project."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from waardebehoud.facts import UNKNOWN, Missing
from waardebehoud.interval import Interval, Span
from waardebehoud.inventory.ledger import Ledger

Value = Interval | Missing
"""A figure, or why there is none."""
Figure = Span | Missing
"""The same while it is computed."""


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
    measure: Callable[[Survey], Figure]
    reference: str = ""
    """What it is held against, in figures: ≥ 70."""


def percentage(share: Span | None) -> Figure:
    """A share as a percentage; unknown over nothing."""
    if share is None:
        return UNKNOWN
    low, low_of, high, high_of = share
    return Span(low * 100, low_of, high * 100, high_of)


def value_of(figure: Figure) -> Value:
    """A figure as others see it."""
    return figure if isinstance(figure, Missing) else figure.interval
