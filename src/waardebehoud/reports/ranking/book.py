"""The workbooks: the ranking, and apart from it how firm it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from waardebehoud.reports.ranking.account import account_grid
from waardebehoud.reports.ranking.grid import Grid
from waardebehoud.reports.ranking.order import criteria_grid, order_grid, regularity_grid
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.xlsx.book import PROGRAM, options
from waardebehoud.reports.xlsx.layout import set_up
from waardebehoud.reports.xlsx.page import Paper
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import (
    ACCENT,
    ASIDE,
    BODY,
    COLUMN,
    GREY_LINE,
    NOTICE,
    SUBTITLE,
    TITLE,
    Styles,
)


def render_ranking(report: RankingReport) -> bytes:
    """The ranking as a workbook."""
    grids = (
        order_grid(report),
        regularity_grid(report),
        criteria_grid(report),
        account_grid(report),
    )
    return render_grids(report, grids, report.words("sheet.ranking"))


def render_grids(report: RankingReport, grids: Sequence[Grid], title: str) -> bytes:
    """A workbook with a sheet per grid; the same report gives the same bytes."""
    target = BytesIO()
    book = Workbook(target, options())
    _describe(book, report, title)
    styles = Styles(book)
    for grid in grids:
        sheet = book.add_worksheet(report.words(f"sheet.{grid.name}"))
        sheet.set_tab_color(ACCENT if grid is grids[0] else GREY_LINE)
        widths = tuple(heading.width for heading in grid.headings)
        _write(Paper(report, sheet, styles, widths, {}), grid)
    book.close()
    return target.getvalue()


def _write(page: Paper[RankingReport], grid: Grid) -> None:
    """Title, what it is about, the table, remarks."""
    report = page.report
    page.line([(report.words(f"sheet.{grid.name}"), TITLE)], 32)
    page.line([(f"{report.subject} · {report.reference}", SUBTITLE)], 15)
    page.line([(report.words(f"about.{grid.name}"), ASIDE)], 15)
    if report.fictional:
        page.line([(report.words("summary.fictional"), NOTICE)], 18)
    page.gap(8)
    looks = [COLUMN.aligned(numeric=heading.numeric) for heading in grid.headings]
    texts = [heading.text for heading in grid.headings]
    heading = page.line(list(zip(texts, looks, strict=True)))
    for row in grid.rows:
        page.line([(cell, BODY) for cell in row])
    page.sheet.autofilter(heading, 0, max(page.row - 1, heading + 1), page.last_column)
    if grid.remarks:
        page.gap(8)
    for remark in grid.remarks:
        page.line([(remark, ASIDE)], 15)
    page.sheet.freeze_panes(heading + 1, grid.leading)
    set_up(page, repeat=(heading, heading))


def _describe(book: Workbook, report: RankingReport, title: str) -> None:
    """What the file says about itself; dated by the report, not by the clock."""
    book.set_properties(
        {
            "title": plain(f"{report.subject} – {title}", "…"),
            "subject": report.say(report.checklist.title),
            "author": PROGRAM,
            "keywords": f"{PROGRAM}, {report.checklist.id} {report.checklist.version}",
            "comments": report.words("report.about", version=report.program_version),
            "created": dt.datetime.combine(report.date, dt.time()),
        }
    )
