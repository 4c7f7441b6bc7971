"""One sheet: rows written from top to bottom, with heights that hold their text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final

from xlsxwriter.worksheet import Worksheet

from waardebehoud.reports.cells import Cell, Number, Place, Share, Text, Tone, in_words
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx.measure import lines_of
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import ACCENT, BARE, Look, Styles

AIR: Final = 5
"""Points of white below the text of a row."""
LEADING: Final = 1.28
"""Height of a line in parts of the font size."""
TALLEST: Final = 409
"""The tallest row of Excel, in points."""
LONGEST_URL: Final = 2000
DAY: Final = "dd-mm-yyyy"
PERCENT: Final = "0.0%"

Looked = tuple[Cell, Look]
"""A cell with its looks."""


@dataclass
class Page:
    """A sheet being written; `row` is the next free row."""

    report: Report
    sheet: Worksheet
    styles: Styles
    widths: tuple[float, ...]
    places: Mapping[Place, str]
    row: int = 0
    heights: list[float] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Rows that a printed page begins with."""

    def __post_init__(self) -> None:
        for column, width in enumerate(self.widths):
            self.sheet.set_column(column, column, width, self.styles(BARE))

    @property
    def last_column(self) -> int:
        """The last column that is used."""
        return len(self.widths) - 1

    def line(self, cells: Sequence[Looked], height: float | None = None) -> int:
        """Write a row as tall as its text needs; gives its number."""
        for column, (cell, look) in enumerate(cells):
            self.put(column, cell, look)
        tall = height or max(self.needed(column, *looked) for column, looked in enumerate(cells))
        self.sheet.set_row(self.row, min(tall, TALLEST))
        self.heights.append(min(tall, TALLEST))
        self.row += 1
        return self.row - 1

    def lead(self, cell: Cell, look: Look, height: float | None = None) -> int:
        """A row with one text in front; the line below runs on to the last column."""
        empty: list[Looked] = [(None, look)] * self.last_column
        return self.line([(cell, look), *empty], height)

    def gap(self, height: float = 10) -> None:
        """An empty row."""
        self.line([(None, BARE)], height)

    def needed(self, column: int, cell: Cell, look: Look) -> float:
        """The height that a cell needs, in points."""
        lines = 1
        if look.wrap and isinstance(cell, str | Text):
            bold = look.bold or (isinstance(cell, Text) and look.toned(cell.tone).bold)
            words = in_words(cell, self.report.words)
            lines = lines_of(words, self.widths[column], look.size, bold=bold)
        return lines * look.size * LEADING + AIR

    def put(self, column: int, cell: Cell, look: Look) -> None:
        """Write one cell: numbers and dates real, text never a formula or an address."""
        match cell:
            case Text():
                self._put_text(column, cell, look)
            case Share():
                shown = replace(look, number=look.number or PERCENT, align="right")
                self.sheet.write_number(self.row, column, float(cell.rounded), self.styles(shown))
            case Number():
                shown = replace(look, number=look.number or number_format(cell), align="right")
                self.sheet.write_number(self.row, column, float(cell.value), self.styles(shown))
            case dt.date():
                shown = replace(look, number=DAY)
                self.sheet.write_datetime(self.row, column, cell, self.styles(shown))
            case _:
                self._put_text(column, Text(cell or ""), look)

    def _put_text(self, column: int, cell: Text, look: Look) -> None:
        address = self.address(cell.link)
        shown = replace(look, color=ACCENT, underline=True) if address else look.toned(cell.tone)
        format_ = self.styles(shown)
        cut = self.report.words("text.cut")
        text, then = plain(cell.text, cut), plain(cell.then, cut)
        whole = plain(text + then, cut)
        if not whole:
            self.sheet.write_blank(self.row, column, None, format_)
            return
        if address:
            self.sheet.write_url(self.row, column, address, format_, whole)
        if text and then and whole == text + then:
            quiet = self.styles(quieter(look))
            parts = (format_, text, quiet, then, format_)
            self.sheet.write_rich_string(self.row, column, *parts)
        else:
            self.sheet.write_string(self.row, column, whole, format_)

    def address(self, link: Place | str | None) -> str:
        """Where a link leads, as Excel writes it; empty for no link."""
        if isinstance(link, Place):
            return self.places.get(link, "")
        return link if link and len(link) <= LONGEST_URL else ""


def quieter(look: Look) -> Look:
    """The looks of words that matter less."""
    return replace(look.toned(Tone.QUIET), bold=False, size=look.size - 1)


def number_format(number: Number) -> str:
    """A format with the decimals of a number; the reader's Office chooses the signs."""
    decimals = number.decimals
    if decimals is None:
        decimals = next((d for d in range(6) if not _left_over(number.value, d)), 6)
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def _left_over(value: Fraction | int, decimals: int) -> bool:
    return (Fraction(value) * 10**decimals).denominator != 1
