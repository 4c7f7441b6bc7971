"""What an inventory adds to the line of its dossier, and many of them together. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct, field

from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.indicators.survey import Indicator
from waardebehoud.interval import Span
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.pages import Page
from waardebehoud.measuring import Measured

GRAMS: Final = 1000
"""Masses are added in whole grams, so that the order of the dossiers does not matter."""

UNKNOWN: Final = "?"
HAZARDOUS: Final = "x"
"""The places that are no tread of the ladder."""

SCALES: Final[Mapping[str, int]] = {"%": 10, "0-1": 100}
"""Parts of one unit in which a figure stands in a line; of any other unit, the unit itself."""


def scale_of(indicator: Indicator) -> int:
    """Parts of its unit in which a figure stands in a line."""
    return SCALES.get(indicator.unit, 1)


def stock_of(measured: Measured | None) -> dict[str, Any]:
    """Figures and masses of one inventory as plain data; empty without one."""
    if measured is None:
        return {"figures": {}, "masses": {}, "became": {}}
    realised = measured.survey.realised
    return {
        "figures": figures_of(measured),
        "masses": masses_of(measured.survey.planned),
        "became": masses_of(realised) if realised is not None else {},
    }


def figures_of(measured: Measured) -> dict[str, tuple[int, int]]:
    """Both ends of every figure that is known: low ends rounded down, high ends up."""
    return {
        one.id: scaled(figure, scale_of(one))
        for one in INDICATORS
        if isinstance(figure := measured.computed[one.id], Span)
    }


def scaled(span: Span, scale: int) -> tuple[int, int]:
    """Both ends in whole parts: the low end down, the high end up, one value down."""
    low, low_of, high, high_of = span
    least = low * scale // low_of
    return least, least if span.exact else -(-high * scale // high_of)


def masses_of(ledger: Ledger) -> dict[str, tuple[int, int, int]]:
    """Per place the least and the most it weighs in grams, and its rows without mass."""
    sums: dict[str, tuple[int, int, int]] = {}
    for entry in ledger.entries:
        place = place_of(entry.page)
        low, high, missing = sums.get(place, (0, 0, 0))
        sums[place] = low + entry.low, high + entry.high, missing + entry.unweighed
    part = ledger.part
    return {
        place: (low * GRAMS // part, _up(low, high, part), missing)
        for place, (low, high, missing) in sums.items()
    }


def _up(low: int, high: int, part: int) -> int:
    """The high end in grams: up, unless both are one value."""
    return -(-high * GRAMS // part) if high > low else low * GRAMS // part


def place_of(page: Page) -> str:
    """The tread where a line stands, or one of the two other places."""
    if page.class_ is TreadClass.HAZARDOUS:
        return HAZARDOUS
    return UNKNOWN if page.class_ is None else page.line.tread


class Mass(Struct):
    """What many projects bring to one place."""

    low: int = 0
    high: int = 0
    """In grams, of the rows that have a mass."""
    unweighed: int = 0
    projects: int = 0

    def add(self, low: int, high: int, unweighed: int) -> None:
        """Count one project."""
        self.low += low
        self.high += high
        self.unweighed += unweighed
        self.projects += 1

    def merge(self, other: Mass) -> None:
        """Count the projects of another."""
        self.low += other.low
        self.high += other.high
        self.unweighed += other.unweighed
        self.projects += other.projects


class Stock(Struct):
    """The inventories of many projects together."""

    projects: int = 0
    followed: int = 0
    """Projects in which somebody wrote down what became of it."""
    planned: dict[str, Mass] = field(default_factory=dict)
    became: dict[str, Mass] = field(default_factory=dict)
    figures: set[str] = field(default_factory=set)
    """Ids of the figures that any project has."""

    def add(self, line: Mapping[str, Any]) -> None:
        """Count the inventory of one dossier, if it has one."""
        self.figures.update(line["figures"])
        self.projects += bool(line["masses"])
        self.followed += bool(line["became"])
        for masses, key in ((self.planned, "masses"), (self.became, "became")):
            for place, ends in line[key].items():
                masses.setdefault(place, Mass()).add(*ends)

    def merge(self, other: Stock) -> None:
        """Count the inventories of another."""
        self.projects += other.projects
        self.followed += other.followed
        self.figures |= other.figures
        for mine, theirs in ((self.planned, other.planned), (self.became, other.became)):
            for place, mass in theirs.items():
                mine.setdefault(place, Mass()).merge(mass)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The figures that any project has, in the order of the catalogue."""
        return tuple(one for one in INDICATORS if one.id in self.figures)
