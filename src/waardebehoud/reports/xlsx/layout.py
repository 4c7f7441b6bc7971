"""How every sheet prints and opens: A4 landscape, one page wide, footer with project and page."""

from __future__ import annotations

from typing import Any, Final

from waardebehoud.reports.xlsx.measure import PIXELS_PER_CHARACTER
from waardebehoud.reports.xlsx.page import Paper, Printed
from waardebehoud.reports.xlsx.plain import for_footer
from waardebehoud.reports.xlsx.styles import FONT

A4: Final = 9
SIDE: Final = 0.45
TOP: Final = 0.5
BOTTOM: Final = 0.6
"""Margins in inches."""

PAPER_WIDTH: Final = 297 / 25.4 - 2 * SIDE
PAPER_HEIGHT: Final = 210 / 25.4 - TOP - BOTTOM
"""What margins leave of the paper, in inches."""


def set_up(page: Paper[Any], *, repeat: tuple[int, int], last: int | None = None) -> None:
    """Paper, margins, footer, rows that every printed page repeats, and what the screen shows.

    What stands below row `last` is for the screen only.
    """
    sheet = page.sheet
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=SIDE, right=SIDE, top=TOP, bottom=BOTTOM)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(*repeat)
    sheet.print_area(0, 0, page.row - 1 if last is None else last, page.last_column)
    sheet.hide_gridlines(2)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_footer(footer(page.report), {"margin": 0.3})


def footer(report: Printed) -> str:
    """Project left, checklist and date in the middle as text, page right."""
    font = f'&"{FONT},Regular"&8'
    subject, reference = for_footer(report.subject), for_footer(report.reference)
    pages = report.words("footer.page", page="&P", pages="&N")
    return f"&L{font}{subject}&C{font}{reference}&R{font}{pages}"


def page_height(page: Paper[Any]) -> float:
    """How many points of rows one printed page holds."""
    wide = sum(page.widths) * PIXELS_PER_CHARACTER / 96
    return PAPER_HEIGHT * 72 / min(1, PAPER_WIDTH / wide)


def new_page(page: Paper[Any]) -> None:
    """What follows begins on a printed page of its own."""
    page.breaks.append(page.row)
    page.sheet.set_h_pagebreaks(page.breaks)


def keep_together(page: Paper[Any], first: int, repeat: tuple[int, int]) -> None:
    """A page break before a block that would otherwise be cut in two by the end of a page."""
    repeated = sum(page.heights[repeat[0] : repeat[1] + 1])
    room, used = page_height(page), 0.0
    for row, height in enumerate(page.heights):
        if row in page.breaks:
            used = repeated
        elif used + height > room and row >= first:
            page.breaks.append(first)
            page.sheet.set_h_pagebreaks(page.breaks)
            return
        elif used + height > room:
            used = repeated
        used += height
