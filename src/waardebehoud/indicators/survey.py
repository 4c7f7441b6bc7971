"""What an indicator sees: the books, planned and realised, and a few numbers of the project."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from waardebehoud.facts import UNKNOWN, Missing
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ledger import Ledger, Line
from waardebehoud.inventory.means import Part, mean_of

Value = Interval | Missing
"""A figure, or why there is none."""

PERCENT = Interval.of(100)
EITHER = Interval(ZERO, ONE)
IN = Interval.of(1)
OUT = Interval.of(0)


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


def percentage(parts: list[Part]) -> Value:
    """A share as a percentage; unknown over nothing."""
    mean = mean_of(parts)
    return UNKNOWN if mean is None else mean * PERCENT


def certain(line: Line) -> bool:
    """Whether a line surely stands in the shares."""
    return line.hazardous is Told.NO
