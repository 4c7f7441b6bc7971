"""The first sheet: verdict, blockers, profile, and what raises the score most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace
from xlsxwriter.chart_bar import ChartBar

from waardebehoud.reports.cells import Cell, Place, Text
from waardebehoud.reports.sections.profile import (
    PROFILE,
    band_in_words,
    coverage,
    highest,
    lowest,
    standing,
)
from waardebehoud.reports.sections.raising import RAISING
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.sections.verdict import BLOCKERS, PHASES, besides, blockers, subtitle
from waardebehoud.reports.xlsx.layout import keep_together, set_up
from waardebehoud.reports.xlsx.page import Looked, Page
from waardebehoud.reports.xlsx.profile import BAR_HEIGHT, BELOW, BELOW_HEIGHT, described
from waardebehoud.reports.xlsx.styles import (
    BARE,
    HEADING,
    NOTICE,
    ROOMY,
    SECTION,
    SUBTITLE,
    TITLE,
    TOTAL,
    Look,
)

WIDTHS: Final = (33.0, 51.0, 13.5, 12.5, 10.5, 33.5)
"""One grid for all tables of the sheet: a name, a wide text, three figures, a text."""

GRID: Final[Mapping[str, tuple[int, ...]]] = {
    PHASES.name: (0, 1),
    BLOCKERS.name: (0, 1, 2, 5),
    PROFILE.name: (0, 2, 3, 4, 5),
    RAISING.name: (0, 1, 2, 3, 4, 5),
}
"""The columns of the grid that the columns of a table stand in."""

ONE_LINE: Final = replace(ROOMY, wrap=False, middle=True)
"""Text that may run on over the empty cells beside it."""

BARS: Final = 1
"""The column of the grid that the bars lie over."""

LONG_NAME: Final = 80
"""A name with more characters than this gets smaller letters."""

REPEATED: Final = (0, 1)
"""The rows that every printed page begins with."""


def write_summary(page: Page, chart: ChartBar | None, sheets: tuple[str, ...]) -> None:
    """The whole sheet; `sheets` are the names of those that follow."""
    report = page.report
    name = report.assessment.dossier.project.name
    page.line([(name, TITLE if len(name) <= LONG_NAME else replace(TITLE, size=12))], 34)
    page.line([(subtitle(report), SUBTITLE)], 16)
    if report.assessment.dossier.project.fictional:
        page.line([(report.words("summary.fictional"), NOTICE)], 18)
    _table(page, PHASES, ONE_LINE)
    _blockers(page)
    _profile(page, chart)
    if RAISING.rows(report):
        _table(page, RAISING)
    last = page.row - 1
    _contents(page, sheets)
    page.sheet.freeze_panes(2, 0)
    set_up(page, repeat=REPEATED, last=last)


def _section(page: Page, name: str) -> None:
    page.gap(10)
    page.lead((page.report.words(f"section.{name}"), SECTION), height=24)


def _heading(page: Page, table: Table[Any]) -> None:
    looks = [HEADING.aligned(numeric=column.numeric) for column in table.columns]
    words = [page.report.words(f"column.{column.heading}") for column in table.columns]
    page.line(_on_grid(table, list(zip(words, looks, strict=True)), HEADING))


def _on_grid(table: Table[Any], cells: list[Looked], empty: Look) -> list[Looked]:
    """The cells of a table in the columns of the grid, empty ones between them."""
    placed: list[Looked] = [(None, empty)] * len(WIDTHS)
    for column, cell in zip(GRID[table.name], cells, strict=True):
        placed[column] = cell
    return placed


def _row(page: Page, table: Table[Any], row: Any, look: Look) -> list[Looked]:
    """One row of a table on the grid."""
    cells: list[Looked] = [
        (column.cell(page.report, row), look.aligned(numeric=column.numeric))
        for column in table.columns
    ]
    return _on_grid(table, cells, look)


def _table(page: Page, table: Table[Any], look: Look = ROOMY) -> None:
    """A section with its heading and rows; the end of a page does not part heading and rows."""
    first = page.row
    _section(page, table.name)
    _heading(page, table)
    for row in table.rows(page.report):
        page.line(_row(page, table, row, look))
        if page.row == first + 4:
            keep_together(page, first, REPEATED)


def _blockers(page: Page) -> None:
    if blockers(page.report):
        _table(page, BLOCKERS)
    else:
        _section(page, BLOCKERS.name)
    for remark in besides(page.report):
        page.lead((remark, ONE_LINE))


def _profile(page: Page, chart: ChartBar | None) -> None:
    """The table with the bars in its second column, and the total."""
    report, first = page.report, page.row
    _section(page, PROFILE.name)
    _heading(page, PROFILE)
    look = replace(ROOMY, middle=True)
    top = page.row
    for theme in report.assessment.themes:
        page.line(_row(page, PROFILE, theme, look), BAR_HEIGHT)
    for _ in range(BELOW):
        page.gap(BELOW_HEIGHT)
    if chart is not None:
        _place_chart(page, chart, top)
    score = report.assessment.score
    total: list[Cell] = [
        report.words("total.title"),
        band_in_words(report),
        lowest(report, score),
        highest(report, score),
        coverage(report, score),
        standing(report, score),
    ]
    page.line([(cell, TOTAL) for cell in total])
    keep_together(page, first, REPEATED)


def _place_chart(page: Page, chart: ChartBar, top: int) -> None:
    """The chart exactly over the rows of the themes, moving and growing with them."""
    height = sum(page.heights[top:]) * 4 / 3
    chart.set_size({"width": int(WIDTHS[BARS] * 7 + 5), "height": round(height)})
    page.sheet.insert_chart(
        top, BARS, chart, {"object_position": 1, "description": described(page.report)}
    )


def _contents(page: Page, sheets: tuple[str, ...]) -> None:
    """The way to the other sheets."""
    _section(page, "contents")
    for name in sheets:
        title = Text(page.report.words(f"sheet.{name}"), link=Place(name, ""))
        about = page.report.words(f"about.{name}")
        page.line([(title, BARE), (about, replace(BARE, wrap=False))], 17)
