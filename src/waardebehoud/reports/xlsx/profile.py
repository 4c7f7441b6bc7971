"""The profile per theme as a native chart: sure, still possible, surely lost."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.chart_bar import ChartBar

from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx.styles import (
    ACCENT,
    ACCENT_MIDDLE,
    FONT,
    GREY,
    GREY_LIGHT,
    GREY_LINE,
)

SERIES: Final = (("sure", 1, ACCENT), ("possible", 2, ACCENT_MIDDLE), ("lost", 3, GREY_LIGHT))
"""Word, column of the figures, colour: dark, middle, light, told apart without colour too."""

BAR_HEIGHT: Final = 20.0
"""Height of a row with a bar, in points."""

BELOW: Final = 2
BELOW_HEIGHT: Final = 15.0
"""Rows below the bars that the chart uses for its axis and legend."""


def profile_chart(book: Workbook, report: Report, sheet: str, first: int, last: int) -> ChartBar:
    """Stacked bars from 0 to 100 %; a theme that does not apply has an empty row, never 0.

    The figures stand in rows `first` to `last` of `sheet`.
    """
    chart: ChartBar = book.add_chart({"type": "bar", "subtype": "stacked"})
    for word, column, colour in SERIES:
        chart.add_series(
            {
                "name": report.words(f"column.{word}"),
                "categories": [sheet, first, 0, last, 0],
                "values": [sheet, first, column, last, column],
                "fill": {"color": colour},
                "border": {"color": "#FFFFFF", "width": 0.75},
                "gap": 70,
            }
        )
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom", "font": _font(GREY)})
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    bars = (last - first + 1) * BAR_HEIGHT
    share = bars / (bars + BELOW * BELOW_HEIGHT)
    chart.set_plotarea({"layout": {"x": 0.02, "y": 0, "width": 0.96, "height": share}})
    chart.set_y_axis(
        {
            "reverse": True,
            "crossing": "max",
            "label_position": "none",
            "major_tick_mark": "none",
            "line": {"none": True},
        }
    )
    chart.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "major_unit": 0.25,
            "num_format": "0%",
            "num_font": _font(GREY),
            "major_tick_mark": "none",
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": GREY_LINE, "width": 0.5}},
        }
    )
    return chart


def _font(colour: str) -> dict[str, Any]:
    return {"name": FONT, "size": 8, "color": colour}


def described(report: Report) -> str:
    """The chart in words, for those who cannot see it."""
    parts = [
        f"{report.say(result.theme.title)}: {report.score_line(result.score)}"
        for result in report.assessment.themes
    ]
    return report.words("profile.described", themes="; ".join(parts))
