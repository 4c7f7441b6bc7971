"""The workbook of a batch: rows go to disk as they come, so that memory does not grow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from waardebehoud.portfolio import Line
from waardebehoud.reports.batch.masses import destinations
from waardebehoud.reports.batch.pictures import draw_spreads
from waardebehoud.reports.batch.policy import measures, policy
from waardebehoud.reports.batch.summaries import distribution, openings, violations
from waardebehoud.reports.batch.table import PARTS, Kind, Table
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.batch.yearly import yearly
from waardebehoud.reports.grid import Grid
from waardebehoud.reports.xlsx.book import PROGRAM, options
from waardebehoud.reports.xlsx.grids import finish_grid, write_grid
from waardebehoud.reports.xlsx.layout import footer
from waardebehoud.reports.xlsx.measure import lines_of
from waardebehoud.reports.xlsx.page import AIR, INDENT, LEADING, TALLEST, Paper
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import (
    ACCENT,
    BODY,
    COLUMN,
    GREY_LINE,
    TITLE,
    Look,
    Styles,
)

T = TypeVar("T")

DAY_ONE: Final = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
"""The date of a workbook in which no answer has one."""

HEADING: Final = 2
"""The row of the headings."""

SCALE: Final = 60
"""How small the table of dossiers is printed, in percent."""

MOST_TALL: Final = 2000
"""Rows with a height of their own, which XlsxWriter remembers; below it the spreadsheet decides."""

MOST_ROWS: Final = 2**20 - HEADING - 1
"""Rows that a sheet has room for below its headings; XlsxWriter drops any more without a word."""

PROBLEMS: Final = (("file", 44), ("code", 10), ("place", 10), ("what", 80), ("cure", 80))

WIDTHS: Final = tuple(width for _, width in PROBLEMS)

GRIDS: Final[tuple[Callable[[PortfolioReport], Grid], ...]] = (
    *(yearly, distribution, violations, openings, measures, policy, destinations),
)
"""What all dossiers say together, in reading order."""


def write_workbook(
    path: Path,
    report: PortfolioReport,
    table: Table,
    dossiers: Iterable[Line],
    broken: Iterable[Line],
) -> None:
    """Everything into one workbook, row by row; OSError when the disk is full."""
    with TemporaryDirectory(dir=path.parent, prefix=".", ignore_cleanup_errors=True) as scratch:
        given = {k: v for k, v in options().items() if k != "in_memory"}
        book = Workbook(str(path), {**given, "constant_memory": True, "tmpdir": scratch})
        _fill(book, report, table, dossiers, broken)


def _fill(
    book: Workbook,
    report: PortfolioReport,
    table: Table,
    dossiers: Iterable[Line],
    broken: Iterable[Line],
) -> None:
    last = report.portfolio.last
    day = dt.datetime.fromisoformat(last) if last else DAY_ONE
    title = report.words("sheet.dossiers")
    book.set_properties({"title": title, "author": PROGRAM, "created": day})
    writer = Writer(book, report)
    writer.dossiers(table, dossiers)
    writer.problems(broken)
    for grid in grids_of(report):
        writer.grid(grid)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from None


def grids_of(report: PortfolioReport) -> Iterable[Grid]:
    """The tables of a portfolio; no masses where nobody has an inventory."""
    for grid in GRIDS:
        if grid is not destinations or report.ladder is not None:
            yield grid(report)


def height_of(texts: Iterable[tuple[str, float]], *, look: Look = BODY) -> float:
    """Points that a row needs to hold all lines of its texts, each with the width of its column."""
    lines = max(lines_of(text, wide - INDENT, look.size, bold=look.bold) for text, wide in texts)
    return min(lines * look.size * LEADING + AIR, TALLEST)


class Writer:
    """Writes sheets one after the other."""

    def __init__(self, book: Workbook, report: PortfolioReport) -> None:
        self.book = book
        self.report = report
        self.words = report.words
        self.styles = Styles(book)
        self.title = self.styles(TITLE)
        self.heading = self.styles(COLUMN)
        self.body = self.styles(BODY)
        self.line: Format = book.add_format({"bottom": 1, "bottom_color": GREY_LINE})
        self.looks: dict[Kind, Format] = {
            Kind.TEXT: self.body,
            Kind.COUNT: self.styles(BODY.numeric("#,##0")),
            Kind.SHARE: self.styles(BODY.numeric("0.0%")),
            Kind.INDEX: self.styles(BODY.numeric("0.00")),
        }

    def sheet(self, name: str) -> Worksheet:
        """A new sheet."""
        sheet: Worksheet = self.book.add_worksheet(self.words(f"sheet.{name}"))
        sheet.set_tab_color(ACCENT if name == "dossiers" else GREY_LINE)
        return sheet

    def begin(self, name: str, headings: Sequence[tuple[str, float]]) -> Worksheet:
        """A sheet with its title and headings."""
        sheet = self.sheet(name)
        for column, (_, width) in enumerate(headings):
            sheet.set_column(column, column, width)
        sheet.set_row(0, 30)
        sheet.set_row(HEADING, max(40, height_of(headings, look=COLUMN)))
        sheet.write_string(0, 0, self.words(f"sheet.{name}"), self.title)
        for column, (heading, _) in enumerate(headings):
            sheet.write_string(HEADING, column, plain(heading, "…"), self.heading)
        sheet.freeze_panes(HEADING + 1, 2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.repeat_rows(HEADING)
        sheet.hide_gridlines(2)
        sheet.set_footer(footer(self.report), {"margin": 0.3})
        return sheet

    def end(self, sheet: Worksheet, row: int, columns: int) -> None:
        """Lines under empty cells too, which are not written one by one; a way to choose rows."""
        last = max(row, HEADING + 1)
        sheet.autofilter(HEADING, 0, last, columns - 1)
        rule = {"type": "blanks", "format": self.line}
        sheet.conditional_format(HEADING + 1, 0, last, columns - 1, rule)

    def dossiers(self, table: Table, lines: Iterable[Line]) -> None:
        """A row per dossier; text is never a formula."""
        columns = table.columns
        sheet = self.begin("dossiers", [(column.heading, column.width) for column in columns])
        sheet.repeat_columns(0, 1)  # far too wide for one page: file and project on each
        sheet.set_print_scale(SCALE)
        string, number, body, row = sheet.write_string, sheet.write_number, self.body, HEADING
        widths = [column.width for column in columns]
        cells = [
            (place, self.looks[column.kind], PARTS.get(column.kind, 1))
            for place, column in enumerate(columns)
        ]
        for row, line in enumerate(self.fitting(sheet, lines), start=HEADING + 1):
            long = []
            for (place, look, parts), value in zip(cells, table.row(line), strict=True):
                if value is None or value == "":
                    continue
                if isinstance(value, str):
                    string(row, place, plain(value, "…"), body)
                    if len(value) > widths[place]:
                        long.append((value, widths[place]))
                else:
                    number(row, place, value / parts, look)
            if long and row < MOST_TALL:
                sheet.set_row(row, height_of(long))
        self.end(sheet, row, len(columns))

    def problems(self, lines: Iterable[Line]) -> None:
        """A row per problem of every file that gave no dossier."""
        headings = [(self.words(f"table.{key}"), width) for key, width in PROBLEMS]
        sheet = self.begin("problems", headings)
        sheet.fit_to_pages(1, 0)
        row, found = HEADING, ((line["file"], one) for line in lines for one in line["problems"])
        for row, (file, problem) in enumerate(self.fitting(sheet, found), start=HEADING + 1):
            texts = [file, *(problem[key] for key, _ in PROBLEMS[1:])]
            if row < MOST_TALL:
                sheet.set_row(row, height_of(zip(texts, WIDTHS, strict=True)))
            for place, text in enumerate(texts):
                if text:
                    sheet.write_string(row, place, plain(text, "…"), self.body)
        self.end(sheet, row, len(PROBLEMS))

    def fitting(self, sheet: Worksheet, rows: Iterable[T]) -> Iterator[T]:
        """The rows that a sheet has room for; it says in its last row how many more there are."""
        taken = iter(rows)
        for number, row in enumerate(taken, start=1):
            left = sum(1 for _ in taken) if number == MOST_ROWS else 0
            if left:
                told = self.words("table.no_room", count=self.words.number(left + 1))
                sheet.write_string(HEADING + number, 0, told, self.body)
                return
            yield row

    def grid(self, grid: Grid) -> None:
        """A table about all dossiers together; the spread is drawn too."""
        widths = tuple(heading.width for heading in grid.headings)
        page = Paper(self.report, self.sheet(grid.name), self.styles, widths, {})
        heading = write_grid(page, grid, self.report.notice)
        if grid.name == "distribution":
            draw_spreads(page, self.book, heading + 1)
        finish_grid(page, heading)
