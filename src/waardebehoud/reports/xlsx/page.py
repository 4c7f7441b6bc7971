"""One sheet: rows written from top to bottom, with heights that hold their text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, Generic, Protocol, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace
from xlsxwriter.worksheet import Worksheet

from waardebehoud.reports.cells import Cell, Number, Place, Share, Text
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx.measure import lines_of
from waardebehoud.reports.xlsx.plain import LONGEST, plain, units
from waardebehoud.reports.xlsx.styles import BARE, Look, Styles
from waardebehoud.texts import Words

AIR: Final = 5
"""Points of white below the text of a row."""
LEADING: Final = 1.28
"""Height of a line in parts of the font size."""
INDENT: Final = 1.4
"""What an indent takes of the width of a column."""
TALLEST: Final = 409
"""The tallest row of Excel, in points."""
LONGEST_URL: Final = 2000
DAY: Final = "dd-mm-yyyy"
PERCENT: Final = "0.0%"
ROOM: Final = "_)_)"
"""In a number format: white to the right, as wide as two brackets."""

Looked = tuple[Cell, Look]
"""A cell with its looks."""


class Printed(Protocol):
    """What a sheet must know of the report it belongs to."""

    @property
    def words(self) -> Words:
        """The language."""

    @property
    def subject(self) -> str:
        """What the report is about, for the footer."""

    @property
    def reference(self) -> str:
        """What it rests on, for the footer."""


Shown = TypeVar("Shown", bound=Printed)


class Paper(Struct, Generic[Shown]):
    """A sheet being written; `row` is the next free row."""

    report: Shown
    sheet: Worksheet
    styles: Styles
    widths: tuple[float, ...]
    places: Mapping[Place, str]
    row: int = 0
    heights: list[float] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Rows that a printed page begins with."""
    cut: str = ""
    """What stands behind a text that is too long for a cell."""

    def __post_init__(self) -> None:
        self.cut = self.report.words("text.cut")
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

    def across(self, cell: Cell, look: Look, height: float) -> int:
        """A sentence in a row of its own: on one line, or wrapped within the columns in use."""
        text = cell.text + cell.then if isinstance(cell, Text) else str(cell or "")
        lines = lines_of(text, sum(self.widths), look.size, bold=look.bold)
        if lines == 1 or not self.last_column:
            return self.line([(cell, look)], height)
        look = replace(look, wrap=True)
        self.sheet.merge_range(self.row, 0, self.row, self.last_column, "", self.styles(look))
        return self.line([(cell, look)], lines * look.size * LEADING + AIR)

    def lead(self, *cells: Looked, height: float | None = None) -> int:
        """A row with cells in front; the line below runs on to the last column."""
        _, look = cells[-1]
        empty: list[Looked] = [(None, look)] * (len(self.widths) - len(cells))
        return self.line([*cells, *empty], height)

    def gap(self, height: float = 10) -> None:
        """An empty row."""
        self.line([(None, BARE)], height)

    def needed(self, column: int, cell: Cell, look: Look) -> float:
        """The height that a cell needs, in points."""
        points = look.size
        if look.wrap and isinstance(cell, str | Text):
            width = self.widths[column] - INDENT * look.indent
            parts = [(cell, look.size)] if isinstance(cell, str) else self._parts(cell, look)
            points = sum(
                [lines_of(text, width, size, bold=look.bold) * size for text, size in parts]
            )
        return points * LEADING + AIR

    def _parts(self, cell: Text, look: Look) -> list[tuple[str, float]]:
        """A text with its continuation: apart where that begins on a new line."""
        if cell.text and cell.then.startswith("\n"):
            return [(cell.text, look.size), (cell.then[1:], look.size - 1)]
        return [(cell.text + cell.then, look.size)]

    def put(self, column: int, cell: Cell, look: Look) -> None:
        """Write one cell: numbers and dates real, text never a formula or an address."""
        match cell:
            case str():
                self._put_text(column, Text(cell), look)
            case None if not (look.line or look.fill):
                pass  # XlsxWriter lets a chart remember an empty cell with looks as 0
            case Text():
                self._put_text(column, cell, look)
            case Share():
                shown = look.numeric(PERCENT + ROOM)
                self.sheet.write_number(self.row, column, float(cell.rounded), self.styles(shown))
            case Number():
                shown = look.numeric(number_format(cell) + ROOM)
                self.sheet.write_number(self.row, column, float(cell.value), self.styles(shown))
            case dt.date():
                shown = replace(look, number=DAY, wrap=False)
                self.sheet.write_datetime(self.row, column, cell, self.styles(shown))
            case None:
                self._put_text(column, Text(""), look)

    def _put_text(self, column: int, cell: Text, look: Look) -> None:
        text = plain(cell.text, self.cut)
        then = plain(cell.then, self.cut) if cell.then else ""
        address = self.address(cell.link)
        format_ = self.styles(look.linked() if address else look.toned(cell.tone))
        if not text + then:
            self.sheet.write_blank(self.row, column, None, format_)
        elif address:
            self.sheet.write_url(self.row, column, address, format_, plain(text + then, self.cut))
        elif text and then and units(text + then) <= LONGEST:
            quiet = self.styles(look.quieter())
            parts = (format_, text, quiet, then, format_)
            self.sheet.write_rich_string(self.row, column, *parts)
        else:
            self.sheet.write_string(self.row, column, plain(text + then, self.cut), format_)

    def address(self, link: Place | str | None) -> str:
        """Where a link leads, as Excel writes it; empty for no link."""
        if isinstance(link, Place):
            return self.places.get(link, "")
        return link if link and len(link) <= LONGEST_URL else ""


Page = Paper[Report]
"""A sheet of the report on one dossier."""


def number_format(number: Number) -> str:
    """A format with the decimals of a number; the reader's Office chooses the signs."""
    decimals = number.decimals
    if decimals is None:
        exact = Fraction(number.value)
        decimals = next((d for d in range(6) if (exact * 10**d).denominator == 1), 6)
    whole = "#,##0" if number.grouped else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole
