"""The sheet of destinations: its table, and bars per tread, planned beside realised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.chart_bar import ChartBar

from waardebehoud.reports.cells import Cell, Share
from waardebehoud.reports.inventory.destinations import DESTINATIONS, Destination, destinations
from waardebehoud.reports.voice import Voice
from waardebehoud.reports.xlsx.layout import keep_together, set_up
from waardebehoud.reports.xlsx.page import Looked, Page
from waardebehoud.reports.xlsx.styles import (
    ACCENT,
    ASIDE,
    BODY,
    FONT,
    GREY,
    GREY_LINE,
    HEADING,
    TITLE,
)
from waardebehoud.reports.xlsx.tables import FIRST_ROW, HEADING_ROW, write_rows

NAMES: Final = 1
PLANNED: Final = 4
REALISED: Final = 6
"""The columns of the table that the figures of the bars stand in too."""
BAR: Final = 26
"""Height of a bar with its air, in pixels; two share it, so their figures are small."""


def write_destinations(page: Page, book: Workbook) -> None:
    """Title, table, bars with their figures."""
    words = page.report.words
    page.line([(words(f"sheet.{DESTINATIONS.name}"), TITLE)], 32)
    page.line([(words(f"about.{DESTINATIONS.name}"), ASIDE)], 16)
    page.gap(8)
    write_rows(page, DESTINATIONS)
    page.gap(14)
    _bars(page, book)
    page.sheet.freeze_panes(FIRST_ROW, DESTINATIONS.leading)
    set_up(page, repeat=(HEADING_ROW, HEADING_ROW))


def _bars(page: Page, book: Workbook) -> None:
    """The chart, and below it the figures it draws."""
    words = page.report.words
    rows = [row for row in destinations(page.report) if row.tread]
    chart_row = page.row
    height = len(rows) * BAR + 60
    for _ in range(-(-height * 3 // 4 // 20)):
        page.gap(20)
    heading = [words("column.destination"), None, None, words("picture.planned"), None]
    cells: list[Looked] = [(None, HEADING), *((cell, HEADING) for cell in heading)]
    cells.append((words("picture.realised"), HEADING))
    page.line(cells)
    first = page.row
    for row in rows:
        page.line([(cell, BODY) for cell in _figures(row)])
    keep_together(page, chart_row, (HEADING_ROW, HEADING_ROW))
    chart = _chart(book, page, first, page.row - 1, realised=rows[0].realised is not None)
    chart.set_size({"width": 1000, "height": height})
    options = {"object_position": 1, "y_offset": 8, "description": described(page.report, rows)}
    page.sheet.insert_chart(chart_row, NAMES, chart, options)


def _figures(row: Destination) -> list[Cell]:
    planned = Share(row.share.low) if row.share else None
    realised = Share(row.realised_share.low) if row.realised_share else None
    return [row.number, row.title, None, None, planned, None, realised]


def _chart(book: Workbook, page: Page, first: int, last: int, *, realised: bool) -> ChartBar:
    words = page.report.words
    sheet = words(f"sheet.{DESTINATIONS.name}")
    chart: ChartBar = book.add_chart({"type": "bar"})
    series = [("picture.planned", PLANNED, {"color": ACCENT})]
    if realised:
        series.append(("picture.realised", REALISED, {"color": "#FFFFFF"}))
    for key, column, fill in series:
        chart.add_series(
            {
                "name": words(key),
                "categories": [sheet, first, NAMES, last, NAMES],
                "values": [sheet, first, column, last, column],
                "fill": fill,
                "border": {"color": ACCENT, "width": 1},
                "data_labels": {"value": True, "num_format": "0.0%", "font": _font(7)},
                "gap": 25,
            }
        )
    chart.set_title({"none": True})
    chart.set_legend({"position": "top", "font": _font()} if realised else {"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_y_axis({"reverse": True, "num_font": _font(), "line": {"color": GREY_LINE}})
    chart.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "num_format": "0%",
            "num_font": _font(),
            "major_gridlines": {"visible": True, "line": {"color": GREY_LINE, "width": 0.5}},
            "label_position": "high",
        }
    )
    return chart


def _font(size: int = 9) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": GREY}


def described(voice: Voice, rows: Sequence[Destination]) -> str:
    """The bars in words, for those who cannot see them."""
    said = [f"{row.title}: {voice.interval(row.share)}" for row in rows if row.share is not None]
    return voice.words("picture.bars", rows="; ".join(said))
