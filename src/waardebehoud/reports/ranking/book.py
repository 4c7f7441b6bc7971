"""The workbooks: the ranking, and apart from it how firm it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from waardebehoud.reports.grid import Grid
from waardebehoud.reports.ranking.account import account_grid
from waardebehoud.reports.ranking.criteria import criteria_grid
from waardebehoud.reports.ranking.order import order_grid, regularity_grid
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.xlsx.book import PROGRAM, options
from waardebehoud.reports.xlsx.grids import finish_grid, write_grid
from waardebehoud.reports.xlsx.page import Paper
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import ACCENT, GREY_LINE, Styles


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
        page = Paper(report, sheet, styles, widths, {})
        notice = report.words("summary.fictional") if report.fictional else ""
        finish_grid(page, write_grid(page, grid, notice))
    book.close()
    return target.getvalue()


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
