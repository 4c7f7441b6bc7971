"""What all dossiers say together: how they are spread, and what most of them lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from waardebehoud.portfolio import CLASSES, Group, Share, most
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.cells import Share as Part
from waardebehoud.reports.grid import Grid, Heading

Row = Sequence[Cell]


def headings(report: PortfolioReport, *columns: tuple[str, float]) -> Iterator[Heading]:
    """Columns of words."""
    return (Heading(report.words(f"table.{key}"), width) for key, width in columns)


def figures(report: PortfolioReport, *columns: tuple[str, float]) -> Iterator[Heading]:
    """Columns of numbers."""
    return (Heading(report.words(f"table.{key}"), width, numeric=True) for key, width in columns)


def distribution(report: PortfolioReport) -> Grid:
    """Per checklist and theme how many dossiers stand in each tenth of the scale."""
    tenths = (Heading(tenth(place), 9, numeric=True) for place in range(CLASSES))
    return Grid(
        name="distribution",
        headings=(
            *headings(report, ("checklist", 16), ("theme", 34)),
            *figures(report, ("count", 9), ("mean_low", 12), ("mean_high", 12)),
            *tenths,
        ),
        rows=[_spread(report.name(group), *one) for _, group, one in spreads(report)],
    )


def tenth(place: int) -> str:
    """A tenth of the scale."""
    return f"{place * 10}–{place * 10 + 10} %"


def spreads(report: PortfolioReport) -> Iterator[tuple[str, Group, tuple[str, Share]]]:
    """Checklist, group, and title with spread: the total first, then every theme."""
    for voice, group in report.groups:
        key = voice.checklist.sha256
        yield key, group, (voice.words("table.total"), group.total)
        for theme in voice.checklist.themes:
            yield key, group, (voice.say(theme.title), group.themes.get(theme.id, Share()))


def _spread(checklist: str, title: str, share: Share) -> Row:
    low, high = share.means
    ends = [None if low is None else Part(low), None if high is None else Part(high, up=True)]
    return [checklist, title, Number(share.count), *ends, *map(Number, share.classes)]


def violations(report: PortfolioReport, limit: int | None = None) -> Grid:
    """The rules that are not met most often, so many per checklist."""
    return Grid(
        name="violations",
        headings=(
            *headings(report, ("checklist", 16), ("rule", 28), ("message", 80), ("severity", 14)),
            *figures(report, ("count", 9), ("share", 10), ("undecided", 12)),
        ),
        rows=list(_violations(report, limit)),
    )


def _violations(report: PortfolioReport, limit: int | None) -> Iterator[Row]:
    for voice, group in report.groups:
        for name, count in islice(most(group.violated), limit):
            rule = voice.checklist.rule[name]
            yield [
                report.name(group),
                name,
                voice.say(rule.message),
                Text(voice.words(f"severity.{rule.severity}"), Tone.STRONG),
                *counted(count, group),
                Number(group.undecided[name]),
            ]


def openings(report: PortfolioReport, limit: int | None = None) -> Grid:
    """The questions that are due and most often not answered, so many per checklist."""
    texts = (("checklist", 16), ("question", 28), ("text", 80), ("responsible", 34))
    return Grid(
        name="openings",
        headings=(
            *headings(report, *texts),
            *figures(report, ("count", 9), ("share", 10)),
        ),
        rows=list(_openings(report, limit)),
    )


def _openings(report: PortfolioReport, limit: int | None) -> Iterator[Row]:
    for voice, group in report.groups:
        for name, count in islice(most(group.open), limit):
            question = voice.checklist.question[name]
            words = [voice.say(question.text), voice.responsible(question)]
            yield [report.name(group), name, *words, *counted(count, group)]


def counted(count: int, group: Group) -> tuple[Cell, Cell]:
    """How many of the dossiers of a checklist, and what share of them."""
    return Number(count), Part(Fraction(count, group.count))


def total_of(counters: Iterator[Counter[str]]) -> Counter[str]:
    """Counters of several checklists together."""
    found: Counter[str] = Counter()
    for counter in counters:
        found.update(counter)
    return found
