"""A table of the report as a sheet: title, heading, rows, filter."""

from __future__ import annotations

from typing import Any, Final

from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.xlsx.layout import set_up
from waardebehoud.reports.xlsx.page import Page
from waardebehoud.reports.xlsx.styles import ASIDE, BODY, COLUMN, TITLE

HEADING_ROW: Final = 3
FIRST_ROW: Final = HEADING_ROW + 1
"""Where the rows of a table start; links count on it."""


def write_table(page: Page, table: Table[Any]) -> None:
    """Title, one line about the table, heading, rows."""
    words = page.report.words
    page.line([(words(f"sheet.{table.name}"), TITLE)], 32)
    page.line([(words(f"about.{table.name}"), ASIDE)], 16)
    page.gap(8)
    write_rows(page, table)
    page.sheet.freeze_panes(FIRST_ROW, table.leading)
    set_up(page, repeat=(HEADING_ROW, HEADING_ROW))


def write_rows(page: Page, table: Table[Any]) -> None:
    """Heading and rows, with a filter; a word where there are none."""
    report = page.report
    columns = table.all_columns(report)
    heading = page.line(
        [(column.name(report), COLUMN.aligned(numeric=column.numeric)) for column in columns]
    )
    rows = table.rows(report)
    for row in rows:
        page.line([(column.cell(report, row), BODY) for column in columns])
    if not rows:
        page.lead((report.words(f"none.{table.name}"), ASIDE))
    page.sheet.autofilter(heading, 0, max(page.row - 1, heading + 1), page.last_column)
