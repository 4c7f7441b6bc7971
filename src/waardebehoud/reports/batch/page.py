"""The portfolio as one HTML page: self-contained, to print or to put on an intranet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any, Final

from msgspec import Struct

from waardebehoud.interval import Interval
from waardebehoud.portfolio import CLASSES, Line, Share
from waardebehoud.reports.batch.masses import destinations
from waardebehoud.reports.batch.pictures import described
from waardebehoud.reports.batch.policy import called_actions, helpful, measures, policy
from waardebehoud.reports.batch.summaries import openings, spreads, violations
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.batch.yearly import yearly
from waardebehoud.reports.cells import Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.html.tables import Shown, ShownRow, ShownTable, render, room_of, shown

TEMPLATE: Final = "portfolio.html.j2"
MOST: Final = 20
MOST_EACH: Final = 10
"""Rows of a table, and rows per checklist; the workbook has them all."""
MOST_BROKEN: Final = 200

BAR, ROOM, TOP, FOOT = 22, 84, 18, 34
"""Width of a bar with its air, height of the tallest, and what stands above and below."""


class Bar(Struct, frozen=True):
    """How many dossiers stand in one tenth of the scale."""

    x: float
    y: float
    height: float
    count: str


class Small(Struct, frozen=True):
    """One small chart: a theme with its bars, and the means of both ends on the scale."""

    title: str
    bars: tuple[Bar, ...]
    low: float
    high: float
    means: str
    words: str


def render_portfolio(report: PortfolioReport, broken: Iterable[Line]) -> str:
    """The whole page; the same dossiers give the same text."""
    return render(TEMPLATE, content(report, broken))


def content(report: PortfolioReport, broken: Iterable[Line]) -> dict[str, Any]:
    """Everything that the template shows."""
    words = report.words
    grids = [
        violations(report, MOST_EACH),
        openings(report, MOST_EACH),
        measures(report, MOST),
        policy(report),
    ]
    if report.ladder is not None:
        grids.append(destinations(report))
    return {
        "language": words.language,
        "title": words("portfolio.title"),
        "subtitle": f"{report.subject} · {report.reference}",
        "fictional": report.notice,
        "more": words("portfolio.more", each=MOST_EACH, most=MOST),
        "helpful": [shown(remark, words) for remark in helpful(report, called_actions(report))],
        "yearly": shown_grid(report, yearly(report)),
        "spread": words("sheet.distribution"),
        "about_spread": words("about.distribution"),
        "groups": list(groups(report)),
        "size": (BAR * CLASSES + 10, TOP + ROOM + FOOT, TOP + ROOM),
        "tables": [shown_grid(report, grid) for grid in grids],
        "broken": shown_grid(report, broken_grid(report, broken)),
        "contents": words("section.contents"),
    }


def shown_grid(report: PortfolioReport, grid: Grid) -> ShownTable:
    """A grid for the template."""
    wide = sum(heading.width for heading in grid.headings)
    return ShownTable(
        anchor=grid.name,
        title=report.words(f"sheet.{grid.name}"),
        about=report.words(f"about.{grid.name}"),
        headings=tuple(Shown(one.text, numeric=one.numeric) for one in grid.headings),
        widths=tuple(round(100 * one.width / wide, 2) for one in grid.headings),
        room=room_of(wide),
        rows=tuple(
            ShownRow(f"{grid.name}-{number}", tuple(shown(cell, report.words) for cell in row))
            for number, row in enumerate(grid.rows, start=1)
        ),
        none=report.words("portfolio.none"),
    )


def groups(report: PortfolioReport) -> Iterator[tuple[str, list[Small]]]:
    """Per checklist its small charts, all on one scale, so that they can be compared."""
    for _, found in groupby(spreads(report), key=lambda one: one[0]):
        own = list(found)
        most = max(max(share.classes) for _, _, (_, share) in own)
        title = report.words("picture.spread", checklist=report.name(own[0][1]))
        yield title, [small(report, *one, max(most, 1)) for _, _, one in own]


def small(report: PortfolioReport, title: str, share: Share, most: int) -> Small:
    """One small chart."""
    low, high = share.means
    scale = BAR * CLASSES
    words = report.words
    ends = (low or 0, high or 0)
    told = ""
    if low is not None and high is not None:
        voice, _ = next(report.groups)
        told = voice.interval(Interval(low, high))
    return Small(
        title=title,
        bars=tuple(bars(report, share.classes, most)),
        low=round(5 + float(ends[0]) * scale, 1),
        high=round(5 + float(ends[1]) * scale, 1),
        means=words("picture.means", ends=told, count=words.number(share.count)) if told else "",
        words=described(report, title, share),
    )


def bars(report: PortfolioReport, classes: Sequence[int], most: int) -> Iterator[Bar]:
    """A bar for every tenth, with its count above it."""
    for place, count in enumerate(classes):
        height = round(ROOM * count / most, 1)
        label = report.words.number(count) if count else ""
        yield Bar(5 + place * BAR + 2, round(TOP + ROOM - height, 1), height, label)


def broken_grid(report: PortfolioReport, broken: Iterable[Line]) -> Grid:
    """The files that gave no dossier, the first problem of each, and how many more there are."""
    words = report.words
    columns = (("file", 40), ("place", 12), ("what", 70), ("cure", 60))
    rows = []
    for line in islice(broken, MOST_BROKEN):
        first = line["problems"][0]
        rows.append([Text(line["file"], Tone.STRONG), first["place"], first["what"], first["cure"]])
    left = report.portfolio.broken - len(rows)
    if left:
        rows.append([Text(words("summary.more", count=left), Tone.QUIET), None, None, None])
    headings = tuple(Heading(words(f"table.{key}"), width) for key, width in columns)
    return Grid("problems", headings, rows)
