"""A sheet with one grid: title, what it is about, the table, remarks."""

from __future__ import annotations

from typing import Any, Final

from waardebehoud.reports.grid import Grid
from waardebehoud.reports.xlsx.layout import set_up
from waardebehoud.reports.xlsx.page import Paper
from waardebehoud.reports.xlsx.styles import ASIDE, BODY, COLUMN, NOTICE, SUBTITLE, TITLE

REMARK: Final = 15
"""Height of a remark, in points."""


def write_grid(page: Paper[Any], grid: Grid, notice: str = "") -> int:
    """The whole sheet but its print set-up; gives the row of the headings."""
    report = page.report
    page.line([(report.words(f"sheet.{grid.name}"), TITLE)], 32)
    page.across(f"{report.subject} · {report.reference}", SUBTITLE, REMARK)
    page.across(report.words(f"about.{grid.name}"), ASIDE, REMARK)
    if notice:
        page.across(notice, NOTICE, 18)
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
        page.across(remark, ASIDE, REMARK)
    page.sheet.freeze_panes(heading + 1, grid.leading)
    return heading


def finish_grid(page: Paper[Any], heading: int) -> None:
    """How it prints: every page repeats the headings."""
    set_up(page, repeat=(heading, heading))
