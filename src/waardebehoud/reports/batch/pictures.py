"""Small multiples in the workbook: how the dossiers are spread, a small chart per theme."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.chart_column import ChartColumn

from waardebehoud.portfolio import CLASSES, Share
from waardebehoud.reports.batch.summaries import spreads
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.xlsx.layout import keep_together, new_page
from waardebehoud.reports.xlsx.page import Paper
from waardebehoud.reports.xlsx.styles import ACCENT, FONT, GREY, GREY_LINE, INK, SECTION

ACROSS: Final = 4
WIDE, HIGH = 316, 190
"""Size of a chart in pixels."""
ROWS: Final = 10
"""Rows of the sheet below each other that a chart covers."""
ROW: Final = 15.0
"""Their height in points: together a little more than a chart."""
FIRST_CLASS: Final = 5
"""The column in which the classes begin."""


def draw_spreads(page: Paper[PortfolioReport], book: Workbook, first: int) -> None:
    """Per checklist a row of titles and its charts, on one scale, so that they can be compared.

    `first` is the row of the table with the figures of the first spread.
    """
    listed = [
        (key, group, first + number, *one)
        for number, (key, group, one) in enumerate(spreads(page.report))
    ]
    if listed:
        new_page(page)  # so that what fits below each other is counted from a known place
    for _, found in groupby(listed, key=lambda one: one[0]):
        own = list(found)
        page.gap(10)
        title = page.report.words("picture.spread", checklist=page.report.name(own[0][1]))
        start = page.lead((title, SECTION), height=22)
        most = max(max(share.classes) for *_, share in own)
        for place in range(0, len(own), ACROSS):
            across = [
                (row, title, share) for _, _, row, title, share in own[place : place + ACROSS]
            ]
            _draw(page, book, across, (first - 1, most))
            keep_together(page, start, (first - 1, first - 1))
            start = page.row


def _draw(
    page: Paper[PortfolioReport], book: Workbook, spread: Sequence[Any], frame: tuple[int, int]
) -> None:
    """Charts beside each other, of rows with a title and a share each.

    The frame is the row of their classes, and the tallest bar.
    """
    for place, (row, title, share) in enumerate(spread):
        chart = _chart(page, book, row, title, frame)
        chart.set_size({"width": WIDE, "height": HIGH})
        options = {
            "x_offset": 4 + place * (WIDE + 4),
            "object_position": 3,
            "description": described(page.report, title, share),
        }
        page.sheet.insert_chart(page.row, 0, chart, options)
    for _ in range(ROWS):
        page.gap(ROW)


def _chart(
    page: Paper[PortfolioReport], book: Workbook, row: int, title: str, frame: tuple[int, int]
) -> ChartColumn:
    sheet = page.sheet.get_name()
    heading, most = frame
    chart: ChartColumn = book.add_chart({"type": "column"})
    last = FIRST_CLASS + CLASSES - 1
    chart.add_series(
        {
            "categories": [sheet, heading, FIRST_CLASS, heading, last],
            "values": [sheet, row, FIRST_CLASS, row, last],
            "fill": {"color": ACCENT},
            "gap": 20,
            "data_labels": {"value": True, "num_format": "#,##0;;", "font": _font(8)},
        }
    )
    chart.set_title({"name": title, "name_font": {**_font(9), "color": INK}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"color": GREY_LINE}})
    chart.set_x_axis({"num_font": {**_font(7), "rotation": -45}, "line": {"color": GREY_LINE}})
    no_lines = {"visible": False}
    chart.set_y_axis(
        {"min": 0, "max": max(most, 1) * 1.15, "visible": False, "major_gridlines": no_lines}
    )
    return chart


def _font(size: int) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": GREY, "bold": False}


def described(report: PortfolioReport, title: str, share: Share) -> str:
    """A chart in words, for those who cannot see it."""
    said = [f"{place * 10}–{place * 10 + 10} %: {n}" for place, n in enumerate(share.classes) if n]
    return report.words("picture.spread_words", title=title, rows="; ".join(said) or "0")
