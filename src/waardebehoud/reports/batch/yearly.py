"""The figures of a portfolio in one table, to be taken over in a yearly report."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from waardebehoud.inventory.ladder import SHARED
from waardebehoud.portfolio import Group
from waardebehoud.reports.batch.masses import added, ends_of, share_of, shared
from waardebehoud.reports.batch.policy import (
    action_told,
    called_actions,
    champions,
    gain_remarks,
    tenths,
)
from waardebehoud.reports.batch.summaries import Row, figures, headings
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.cells import Number, Share, Text, Tone
from waardebehoud.reports.grid import Grid
from waardebehoud.tonnage import HAZARDOUS, UNKNOWN


def yearly(report: PortfolioReport) -> Grid:
    """Counts, mean scores per checklist, readiness, and masses."""
    rows = [*_counts(report)]
    for _, group in report.groups:
        rows += _checklist(report, group)
    if report.ladder is not None:
        rows += _masses(report)
    rows += _policy(report)
    return Grid(
        name="yearly",
        headings=(
            *headings(report, ("topic", 30), ("figure", 60)),
            *figures(report, ("value_low", 16), ("value_high", 16)),
            *headings(report, ("unit", 22)),
        ),
        rows=rows,
        remarks=[report.words("yearly.about_ends"), *gain_remarks(report)],
    )


def _counts(report: PortfolioReport) -> Iterator[Row]:
    words, portfolio = report.words, report.portfolio
    topic = Text(words("yearly.portfolio"), Tone.STRONG)
    dossiers = words("yearly.unit.dossiers")
    yield [topic, words("yearly.assessed"), Number(portfolio.count), None, dossiers]
    yield [
        topic,
        words("yearly.broken"),
        Number(portfolio.broken),
        None,
        words("yearly.unit.files"),
    ]


def _checklist(report: PortfolioReport, group: Group) -> Iterator[Row]:
    words = report.words
    topic = Text(report.name(group), Tone.STRONG)
    dossiers = words("yearly.unit.dossiers")
    yield [topic, words("yearly.assessed"), Number(group.count), None, dossiers]
    low, high = group.total.means
    if low is not None and high is not None:
        unit = words("yearly.unit.scale")
        yield [topic, words("yearly.mean_score"), Share(low), Share(high, up=True), unit]
        coverage = Fraction(group.coverage, 1000 * group.total.count)
        yield [topic, words("yearly.coverage"), Share(coverage), None, words("yearly.unit.asked")]
    for key, count in (
        ("unblocked", group.count - group.blocked),
        *((f"ready_{key}", group.ready[key]) for key in ("yes", "unknown", "no")),
    ):
        told = words(f"yearly.{key}")
        yield [topic, told, Number(count), None, dossiers]
        share = Share(Fraction(count, group.count))
        yield [topic, told, share, None, words("yearly.unit.of_dossiers")]


def _masses(report: PortfolioReport) -> Iterator[Row]:
    words, stock = report.words, report.portfolio.stock
    assert report.ladder is not None
    topic = Text(words("yearly.masses"), Tone.STRONG)
    tonnes, share = words("yearly.unit.tonnes"), words("yearly.unit.of_mass")
    projects = words("yearly.unit.projects")
    yield [topic, words("yearly.inventories"), Number(stock.projects), None, projects]
    yield [topic, words("yearly.followed"), Number(stock.followed), None, projects]
    whole = shared(report)
    yield [topic, words("destination.total"), *ends_of(added(stock.planned, whole)), tonnes]
    for title, places in _classes(report):
        yield [topic, title, *ends_of(added(stock.planned, places)), tonnes]
        found = share_of(stock.planned, places, whole)
        if found is not None:
            ends = Share(found.low), Share(found.high, up=not found.exact)
            yield [topic, title, *ends, share]
    apart = added(stock.planned, [HAZARDOUS])
    yield [topic, words("destination.hazardous"), *ends_of(apart), tonnes]
    without = added(stock.planned, stock.planned).unweighed
    yield [topic, words("yearly.unweighed"), Number(without), None, words("yearly.unit.rows")]


def _policy(report: PortfolioReport) -> Iterator[Row]:
    """The action that would help most projects, and the one that gains most."""
    words = report.words
    topic = Text(words("sheet.policy"), Tone.STRONG)
    for key, one in champions(called_actions(report)):
        told = words(f"yearly.{key}", **action_told(one))
        yield [topic, told, Number(one.projects), None, words("yearly.unit.projects")]
        yield [topic, told, tenths(one.points), None, words("yearly.unit.points")]


def _classes(report: PortfolioReport) -> Iterator[tuple[str, list[str]]]:
    """The five classes side by side, and the unknown; never merged into one percentage."""
    assert report.ladder is not None
    titles = {one.id: report.say(one.title) for one in report.ladder.classes}
    for class_ in SHARED:
        yield titles[class_], [t.id for t in report.ladder.treads if t.class_ is class_]
    yield report.words("destination.unknown"), [UNKNOWN]
