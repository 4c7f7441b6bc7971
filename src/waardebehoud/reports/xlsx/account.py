"""The sheet that accounts for everything: project, record, method, figures, sources."""

from __future__ import annotations

from collections.abc import Iterable

from waardebehoud.reports.cells import Cell
from waardebehoud.reports.sections.account import (
    instrument_rows,
    method_rows,
    project_rows,
    record_rows,
)
from waardebehoud.reports.sections.profile import figure_rows
from waardebehoud.reports.sections.sources import SOURCES
from waardebehoud.reports.xlsx.layout import set_up
from waardebehoud.reports.xlsx.page import Page
from waardebehoud.reports.xlsx.styles import ASIDE, BARE, BODY, COLUMN, NAME, PROSE, SECTION, TITLE
from waardebehoud.reports.xlsx.tables import write_rows

WIDTHS = tuple(column.width for column in SOURCES.columns)


def write_account(page: Page) -> int:
    """The whole sheet; gives the first row of the figures that the chart draws."""
    words, report = page.report.words, page.report
    page.line([(words("sheet.account"), TITLE)], 32)
    page.line([(words("about.account"), ASIDE)], 16)
    _pairs(page, "account.of_project", project_rows(report))
    _pairs(page, "account.of_record", record_rows(report))
    _pairs(page, "account.of_method", method_rows(report))
    _pairs(page, "account.of_instruments", instrument_rows(report))
    first = _figures(page)
    _section(page, "account.of_sources")
    write_rows(page, SOURCES)
    page.sheet.freeze_panes(1, 0)
    set_up(page, repeat=(0, 0))
    return first


def _section(page: Page, key: str) -> None:
    page.gap(14)
    page.lead((page.report.words(key), SECTION), height=24)


def _pairs(page: Page, key: str, rows: Iterable[tuple[str, Cell]]) -> None:
    """A section of names with what they stand for."""
    _section(page, key)
    for name, cell in rows:
        page.lead((name, NAME), (cell, PROSE))


def _figures(page: Page) -> int:
    """The figures behind the chart; gives the first row."""
    words = page.report.words
    _section(page, "account.of_figures")
    headings = ("theme", "sure", "possible", "lost", "state")
    page.line(
        [
            (words(f"column.{key}"), COLUMN.aligned(numeric=0 < place < 4))
            for place, key in enumerate(headings)
        ]
    )
    first = page.row
    for row in figure_rows(page.report):
        page.line([(cell, BARE if cell is None else BODY) for cell in row])
    return first
