"""The workbook of a batch: rows go to disk as they come, so that memory does not grow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from waardebehoud.portfolio import Line, Portfolio
from waardebehoud.reports.batch.summaries import SUMMARIES, Summary, heading_of
from waardebehoud.reports.batch.table import Column, Kind
from waardebehoud.reports.voice import Voice
from waardebehoud.reports.xlsx.book import PROGRAM, options
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import (
    ACCENT,
    ASIDE,
    BODY,
    COLUMN,
    GREY_LINE,
    TITLE,
    Styles,
)
from waardebehoud.texts import Words

DAY_ONE: Final = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
"""The date of a workbook in which no answer has one."""

HEADING: Final = 2
"""The row of the headings."""

PROBLEMS: Final = (("file", 44), ("code", 10), ("place", 10), ("what", 80), ("cure", 80))


def write_workbook(
    path: Path,
    words: Words,
    columns: Sequence[Column],
    dossiers: Iterable[Line],
    broken: Iterable[Line],
    portfolio: Portfolio,
    speak: Mapping[str, Voice],
) -> None:
    """Everything into one workbook, row by row; OSError when the disk is full."""
    given = {k: v for k, v in options().items() if k != "in_memory"}
    book = Workbook(str(path), {**given, "constant_memory": True, "tmpdir": str(path.parent)})
    day = dt.datetime.fromisoformat(portfolio.last) if portfolio.last else DAY_ONE
    book.set_properties({"title": words("sheet.dossiers"), "author": PROGRAM, "created": day})
    writer = Writer(book, words)
    writer.dossiers(columns, dossiers)
    writer.problems(broken)
    for summary in SUMMARIES:
        writer.summary(summary, portfolio, speak)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from None


class Writer:
    """Writes sheets one after the other."""

    def __init__(self, book: Workbook, words: Words) -> None:
        self.book = book
        self.words = words
        styles = Styles(book)
        self.title = styles(TITLE)
        self.aside = styles(ASIDE)
        self.heading = styles(COLUMN)
        self.body = styles(BODY)
        self.looks: Mapping[Kind, Format] = {
            Kind.TEXT: self.body,
            Kind.COUNT: styles(BODY.numeric("#,##0")),
            Kind.SHARE: styles(BODY.numeric("0.0%")),
        }
        self.fine = styles(BODY.numeric("#,##0.0"))

    def begin(self, name: str, headings: Sequence[tuple[str, float]], about: str = "") -> Worksheet:
        """A sheet with its title and headings."""
        sheet: Worksheet = self.book.add_worksheet(self.words(f"sheet.{name}"))
        sheet.set_tab_color(ACCENT if name == "dossiers" else GREY_LINE)
        for column, (_, width) in enumerate(headings):
            sheet.set_column(column, column, width)
        sheet.set_row(0, 30)
        sheet.set_row(HEADING, 40)
        sheet.write_string(0, 0, self.words(f"sheet.{name}"), self.title)
        if about:
            sheet.write_string(1, 0, about, self.aside)
        for column, (heading, _) in enumerate(headings):
            sheet.write_string(HEADING, column, plain(heading, "…"), self.heading)
        sheet.freeze_panes(HEADING + 1, 2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADING)
        sheet.hide_gridlines(2)
        return sheet

    def dossiers(self, columns: Sequence[Column], lines: Iterable[Line]) -> None:
        """A row per dossier."""
        sheet = self.begin("dossiers", [(column.heading, column.width) for column in columns])
        row = HEADING
        for row, line in enumerate(lines, start=HEADING + 1):
            for place, column in enumerate(columns):
                self.put(sheet, row, place, column.value(line), column.kind)
        sheet.autofilter(HEADING, 0, max(row, HEADING + 1), len(columns) - 1)

    def problems(self, lines: Iterable[Line]) -> None:
        """A row per problem of every file that gave no dossier."""
        headings = [(self.words(f"table.{key}"), width) for key, width in PROBLEMS]
        sheet = self.begin("problems", headings)
        row = HEADING
        for line in lines:
            for problem in line["problems"]:
                row += 1
                self.put(sheet, row, 0, line["file"], Kind.TEXT)
                for place, (key, _) in enumerate(PROBLEMS[1:], start=1):
                    self.put(sheet, row, place, problem[key], Kind.TEXT)
        sheet.autofilter(HEADING, 0, max(row, HEADING + 1), len(PROBLEMS) - 1)

    def summary(self, summary: Summary, portfolio: Portfolio, speak: Mapping[str, Voice]) -> None:
        """A table about all dossiers together."""
        headings = [(heading_of(key, self.words), width) for key, _, width in summary.columns]
        about = self.words("table.about_measures") if summary.name == "measures" else ""
        sheet = self.begin(summary.name, headings, about)
        row = HEADING
        for row, values in enumerate(summary.rows(portfolio, speak), start=HEADING + 1):
            for place, (value, (_, kind, _)) in enumerate(
                zip(values, summary.columns, strict=True)
            ):
                self.put(sheet, row, place, value, kind)
        sheet.autofilter(HEADING, 0, max(row, HEADING + 1), len(headings) - 1)

    def put(
        self, sheet: Worksheet, row: int, place: int, value: str | float | None, kind: Kind
    ) -> None:
        """One cell; text is never a formula."""
        if value is None or value == "":
            return
        if isinstance(value, str):
            sheet.write_string(row, place, plain(value, "…"), self.body)
        elif kind is Kind.SHARE:
            sheet.write_number(row, place, value / 1000, self.looks[kind])
        else:
            whole = float(value).is_integer()
            sheet.write_number(row, place, value, self.looks[kind] if whole else self.fine)
