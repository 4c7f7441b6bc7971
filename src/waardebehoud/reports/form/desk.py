"""A sheet of the form being written: cells to fill in stand open, everything else is locked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from waardebehoud.reports.form.grid import Formula
from waardebehoud.reports.form.plan import Plan
from waardebehoud.reports.xlsx.layout import A4, BOTTOM, SIDE, TOP
from waardebehoud.reports.xlsx.measure import lines_of
from waardebehoud.reports.xlsx.plain import for_footer, plain
from waardebehoud.reports.xlsx.styles import (
    BODY,
    GREY_LINE,
    Look,
    properties_of,
)

Fill = str | float | int | dt.date | Formula | None
"""What can be written in a cell."""

INPUT: Final = replace(BODY, size=10, fill="#FFF8DC")
WAITING: Final = "#F9DDA8"
"""Behind what is there but not enough; darker than a cell to fill in."""
LEADING: Final = 1.3
AIR: Final = 6
TALLEST: Final = 409
DAY: Final = "dd-mm-yyyy"
LONGEST_TITLE: Final = 32
LONGEST_MESSAGE: Final = 255
PROTECTION: Final = {
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
    "select_locked_cells": True,
}
"""What stays allowed; there is no password."""
NOTHING_MORE: Final[Mapping[str, bool]] = MappingProxyType({})


class Desk(Struct):
    """One sheet of the form."""

    plan: Plan
    book: Workbook
    sheet: Worksheet
    widths: tuple[float, ...]
    made: dict[tuple[Look, bool], Format] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for column, width in enumerate(self.widths):
            hidden = {"hidden": True} if width == 0 else {}
            self.sheet.set_column(column, column, width or 4, self.looks(Look(size=10)), hidden)

    def looks(self, look: Look, *, unlocked: bool = False) -> Format:
        """The format of a look."""
        if (look, unlocked) not in self.made:
            properties: dict[str, Any] = properties_of(look)
            if unlocked:
                properties |= {"locked": False, "border": 1, "border_color": GREY_LINE}
            self.made[look, unlocked] = self.book.add_format(properties)
        return self.made[look, unlocked]

    def put(self, row: int, column: int, what: Fill, look: Look = BODY) -> None:
        """A cell nobody can change."""
        self._write(row, column, what, self.looks(look))

    def across(self, row: int, columns: tuple[int, int], what: Fill, look: Look) -> None:
        """A text over several columns of a row, the first and the last of which are given."""
        first, last = columns
        self.sheet.merge_range(row, first, row, last, "", self.looks(look))
        self.put(row, first, what, look)

    def input(
        self, row: int, column: int, what: Fill, number: str = "", align: str = "left"
    ) -> None:
        """A cell to fill in."""
        look = replace(INPUT, number=number, align=align)
        self._write(row, column, what, self.looks(look, unlocked=True))

    def _write(self, row: int, column: int, what: Fill, format_: Format) -> None:
        match what:
            case None | "":
                self.sheet.write_blank(row, column, None, format_)
            case Formula(text=text, value=value):
                self.sheet.write_formula(row, column, text, format_, value)
            case str():
                cut = self.plan.report.words("text.cut")
                self.sheet.write_string(row, column, plain(what, cut), format_)
            case dt.date():
                self.sheet.write_datetime(row, column, what, format_)
            case _:
                self.sheet.write_number(row, column, what, format_)

    def height(self, row: int, *texts: tuple[str, int, float]) -> None:
        """A row tall enough for texts in columns at a size."""
        tall = max(self.needed(*text) for text in texts)
        self.sheet.set_row(row, min(tall + AIR, TALLEST))

    def needed(self, text: str, column: int, size: float) -> float:
        """What a text takes of the height of its row, in points."""
        return lines_of(text, self.widths[column] - 1.4, size) * size * LEADING

    def allow(self, row: int, column: int, rule: dict[str, Any], title: str, help_: str) -> None:
        """What may be filled in, with what to say before and when it is something else."""
        self.allow_all((row, column, row, column), rule, title, help_)

    def allow_all(
        self, area: tuple[int, int, int, int], rule: dict[str, Any], title: str, help_: str
    ) -> None:
        """The same for a block of cells: its first row and column, its last row and column."""
        words = self.plan.report.words
        message = {
            "input_title": _short(title, LONGEST_TITLE),
            "input_message": _short(help_, LONGEST_MESSAGE),
            "error_title": words("form.refused.title"),
            "error_message": _short(words("form.refused", allowed=help_), LONGEST_MESSAGE),
        }
        self.sheet.data_validation(*area, {**rule, **message})

    def choose(self, row: int, column: int, name: str, title: str, help_: str) -> None:
        """A drop-down with a list."""
        rule = {"validate": "list", "source": "=" + self.plan.listed(name, 1)}
        self.allow(row, column, rule, title, help_)

    def finish(
        self, last_row: int, repeat: tuple[int, int], allowed: Mapping[str, bool] = NOTHING_MORE
    ) -> None:
        """Paper, print area, footer, protection."""
        sheet, report = self.sheet, self.plan.report
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=SIDE, right=SIDE, top=TOP, bottom=BOTTOM)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(*repeat)
        sheet.print_area(0, 0, last_row, len(self.widths) - 1)
        sheet.hide_gridlines(2)
        project = for_footer(report.assessment.dossier.project.name)
        checklist = for_footer(f"{report.checklist.id} {report.checklist.version}")
        pages = report.words("footer.page", page="&P", pages="&N")
        sheet.set_footer(f"&L&8{project}&C&8{checklist}&R&8{pages}", {"margin": 0.3})
        sheet.protect("", {**PROTECTION, **allowed})


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
