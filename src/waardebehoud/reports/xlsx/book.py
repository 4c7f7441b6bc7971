"""The workbook: its sheets in order, its properties, and the links between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from waardebehoud.reports.cells import Place
from waardebehoud.reports.contents import tables_of
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx.account import WIDTHS as ACCOUNT_WIDTHS
from waardebehoud.reports.xlsx.account import write_account
from waardebehoud.reports.xlsx.page import Page
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.profile import profile_chart
from waardebehoud.reports.xlsx.styles import ACCENT, ACCENT_MIDDLE, FONT, GREY_LINE, Styles
from waardebehoud.reports.xlsx.summary import WIDTHS as SUMMARY_WIDTHS
from waardebehoud.reports.xlsx.summary import write_summary
from waardebehoud.reports.xlsx.tables import FIRST_ROW, write_table

PROGRAM: Final = "waardebehoud"

TABS: Final = {
    "summary": ACCENT,
    "actions": ACCENT_MIDDLE,
    "matrix": ACCENT_MIDDLE,
    "waiting": ACCENT_MIDDLE,
    "lots": ACCENT_MIDDLE,
}
"""Dark: the answer; middle: what to do; grey: to look things up."""


def following(report: Report) -> tuple[str, ...]:
    """The sheets after the first, in order."""
    return (*(table.name for table in tables_of(report)), "account")


def render_xlsx(report: Report) -> bytes:
    """The report as a workbook; the same report gives the same bytes."""
    target = BytesIO()
    book = Workbook(target, options())
    set_properties(book, report)
    write_sheets(book, report)
    book.close()
    return target.getvalue()


def options() -> dict[str, Any]:
    """Text stays text. New for every workbook: XlsxWriter writes in what it is given."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": FONT, "font_size": 10},
    }


def write_sheets(book: Workbook, report: Report) -> None:
    """All sheets; the first one last, when it is known where everything stands."""
    styles, places = Styles(book), dict(places_of(report))
    widths = {"summary": SUMMARY_WIDTHS, "account": ACCOUNT_WIDTHS}
    tables = tables_of(report)
    widths |= {table.name: table.widths(report) for table in tables}
    pages: dict[str, Page] = {}
    for name in ("summary", *following(report)):
        sheet = book.add_worksheet(report.words(f"sheet.{name}"))
        sheet.set_tab_color(TABS.get(name, GREY_LINE))
        pages[name] = Page(report, sheet, styles, widths[name], places)
    for table in tables:
        if table.name == "destinations":
            from waardebehoud.reports.xlsx.bars import write_destinations

            write_destinations(pages[table.name], book)
        else:
            write_table(pages[table.name], table)
    first = write_account(pages["account"])
    last = first + len(report.assessment.themes) - 1
    chart = profile_chart(book, report, report.words("sheet.account"), first, last)
    write_summary(pages["summary"], chart, following(report))


def places_of(report: Report) -> Iterator[tuple[Place, str]]:
    """Where each row of each table stands, and the top of each sheet."""
    for name in following(report):
        yield Place(name, ""), f"internal:'{report.words(f'sheet.{name}')}'!A1"
    for table in tables_of(report):
        sheet = report.words(f"sheet.{table.name}")
        for row, item in enumerate(table.rows(report), start=FIRST_ROW + 1):
            yield Place(table.name, table.id_of(item)), f"internal:'{sheet}'!A{row}"


def set_properties(book: Workbook, report: Report) -> None:
    """What the file says about itself; dated by the report, not by the clock."""
    checklist = report.checklist
    project = plain(report.assessment.dossier.project.name, "…")
    book.set_properties(
        {
            "title": f"{project} – {report.words('report.title')}",
            "subject": report.say(checklist.title),
            "author": PROGRAM,
            "company": "",
            "category": report.words("report.title"),
            "keywords": f"{PROGRAM}, {checklist.id} {checklist.version}",
            "comments": report.words("report.about", version=report.program_version),
            "created": dt.datetime.combine(report.date, dt.time()),
        }
    )
    about = {
        "checklist": checklist.id,
        "checklist_version": checklist.version,
        "checklist_sha256": checklist.sha256,
        "program_version": report.program_version,
        "language": report.words.language,
        "phase": report.assessment.phase,
    }
    for name, value in about.items():
        book.set_custom_property(name, value)
