"""Where the mass of all projects goes: one row per destination, planned and realised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from waardebehoud.interval import Interval
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.reports.batch.summaries import Row, figures, headings
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.cells import Cell, Number, Share, Text, Tone
from waardebehoud.reports.grid import Grid
from waardebehoud.tonnage import HAZARDOUS, UNKNOWN, Mass

TONNE: Final = 10**6
"""Grams."""

Masses = Mapping[str, Mass]


def destinations(report: PortfolioReport) -> Grid:
    """Every class with its treads, the unknown, the total, and what stands apart."""
    stock = report.portfolio.stock
    planned = (("tonnes_low", 13), ("tonnes_high", 13), ("share_low", 10), ("share_high", 10))
    realised = (("realised_low", 14), ("realised_high", 14))
    counts = {"projects": stock.projects, "followed": stock.followed}
    return Grid(
        name="masses",
        headings=(
            *headings(report, ("tread", 7), ("destination", 44)),
            *figures(report, *planned, ("projects", 10), ("unweighed", 12), *realised),
        ),
        rows=list(_rows(report)),
        remarks=[report.words("masses.counts", **counts), report.words("masses.about")],
    )


def _rows(report: PortfolioReport) -> Iterator[Row]:
    ladder = report.ladder
    if ladder is None:
        return
    titles = {one.id: report.say(one.title) for one in ladder.classes}
    for class_ in SHARED:
        treads = [tread for tread in ladder.treads if tread.class_ is class_]
        yield _row(report, "", Text(titles[class_], Tone.STRONG), [t.id for t in treads])
        for tread in treads:
            yield _row(report, tread.number, f"   {report.say(tread.title)}", [tread.id])
    words = report.words
    yield _row(report, UNKNOWN, Text(words("destination.unknown"), Tone.STRONG), [UNKNOWN])
    yield _row(report, "", Text(words("destination.total"), Tone.STRONG), shared(report))
    hazardous = Text(words("destination.hazardous"), Tone.STRONG)
    yield _row(report, HAZARDOUS, hazardous, [HAZARDOUS], apart=True)
    for tread in ladder.treads:
        if tread.class_ is TreadClass.INCOMING:
            title = Text(report.say(tread.title), Tone.STRONG)
            yield _row(report, tread.number, title, [tread.id], apart=True)


def shared(report: PortfolioReport) -> list[str]:
    """The places that divide the mass of the old buildings."""
    assert report.ladder is not None
    treads = [tread.id for tread in report.ladder.treads if tread.class_ in SHARED]
    return [*treads, UNKNOWN]


def _row(
    report: PortfolioReport, number: str, title: Cell, places: list[str], *, apart: bool = False
) -> Row:
    stock = report.portfolio.stock
    here = added(stock.planned, places)
    share = None if apart else share_of(stock.planned, places, shared(report))
    became = added(stock.became, places) if stock.followed else None
    projects = here.projects if len(places) == 1 else None
    return [
        number or None,
        title,
        *ends_of(here),
        None if share is None else Share(share.low),
        None if share is None else Share(share.high, up=not share.exact),
        None if projects is None else Number(projects),
        Number(here.unweighed) if here.unweighed else None,
        *(ends_of(became) if became else (None, None)),
    ]


def added(masses: Masses, places: Iterable[str]) -> Mass:
    """Several places together."""
    found = Mass()
    for place in places:
        if place in masses:
            one = masses[place]
            found.low += one.low
            found.high += one.high
            found.unweighed += one.unweighed
            found.projects += one.projects
    return found


def ends_of(mass: Mass) -> tuple[Number, Number]:
    """Tonnes at least and at most, rounded outward to a tenth; one value down."""
    low = Fraction(mass.low * 10 // TONNE, 10)
    high = low if mass.low == mass.high else Fraction(-(-mass.high * 10 // TONNE), 10)
    return Number(low, 1), Number(high, 1)


def share_of(masses: Masses, places: Iterable[str], whole: Iterable[str]) -> Interval | None:
    """The share of some places in the mass that is known; None when there is no mass."""
    wanted = set(places)
    here, rest = added(masses, wanted), added(masses, set(whole) - wanted)
    if not here.high + rest.high:
        return None
    low = Fraction(here.low, here.low + rest.high) if here.low else Fraction(0)
    high = Fraction(here.high, here.high + rest.low) if here.high else Fraction(0)
    return Interval(low, high)
