"""The form as a workbook: its sheets, its properties, and what is hidden."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from waardebehoud.checklist.questions import ChoicesQuestion, OptionQuestion
from waardebehoud.forms import ABOUT, COMPUTES, FORMAT
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.reports.form.desk import Desk
from waardebehoud.reports.form.grid import Formula, Grid
from waardebehoud.reports.form.inventory import widths as inventory_widths
from waardebehoud.reports.form.inventory import write_inventory
from waardebehoud.reports.form.measures import Measures
from waardebehoud.reports.form.plan import SHEETS, SPARE, Plan
from waardebehoud.reports.form.questions import WIDTH, write_questions
from waardebehoud.reports.form.reckoning import reckon
from waardebehoud.reports.form.score import WIDTHS as SCORE_WIDTHS
from waardebehoud.reports.form.score import write_score
from waardebehoud.reports.form.start import WIDTHS as START_WIDTHS
from waardebehoud.reports.form.start import write_start
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx.book import PROGRAM, options
from waardebehoud.reports.xlsx.plain import plain
from waardebehoud.reports.xlsx.styles import ACCENT, ACCENT_MIDDLE, GREY_LINE

TABS: Final = {
    "start": ACCENT,
    "score": ACCENT_MIDDLE,
    **dict.fromkeys(("questions", "inventory"), "#E8C547"),
}
HIDDEN: Final = ("lists", "reckoning", "yardstick", "rows")


def render_form(report: Report, yardstick: Yardstick, spare: int = SPARE) -> bytes:
    """The form of a checklist, filled in as far as the dossier goes; the same bytes every time."""
    target = BytesIO()
    book = Workbook(target, options())
    _set_properties(book, report)
    plan = Plan(report, yardstick, spare)
    widths = {
        "start": START_WIDTHS,
        "questions": tuple(WIDTH[name] for name in plan.columns),
        "inventory": inventory_widths(),
        "score": SCORE_WIDTHS,
        "lists": (24, 40, 24, 8, 8),
        **dict.fromkeys(("reckoning", "yardstick", "rows"), (30,)),
    }
    desks = {}
    for name in SHEETS:
        sheet = book.add_worksheet(report.words(f"form.sheet.{name}"))
        sheet.set_tab_color(TABS.get(name, GREY_LINE))
        desks[name] = Desk(plan, book, sheet, tuple(map(float, widths[name])))
    reckoning = reckon(plan)
    write_start(desks["start"])
    write_questions(desks["questions"])
    write_inventory(desks["inventory"], reckoning)
    write_score(desks["score"], reckoning)
    _write_lists(desks["lists"])
    _write_grid(desks["reckoning"], reckoning.grid)
    _write_grid(desks["rows"], reckoning.weighing.grid())
    _write_measures(desks["yardstick"], plan.stock.measures)
    for name in HIDDEN:
        desks[name].sheet.hide()
        desks[name].sheet.protect("")
    book.close()
    return target.getvalue()


def _write_lists(desk: Desk) -> None:
    """What can be chosen: the list, the label, the id, the place, the points."""
    plan, row = desk.plan, 1
    desk.sheet.write_row(0, 0, ("list", "label", "id", "place", "points", COMPUTES))
    for name, entries in plan.lists.items():
        question = plan.report.checklist.question.get(name.removeprefix("q:"))
        for place, (id_, label) in enumerate(entries, start=1):
            for column, text in enumerate((name, label, id_)):
                desk.sheet.write_string(row, column, text)
            desk.sheet.write_number(row, 3, place)
            if isinstance(question, OptionQuestion) and not isinstance(question, ChoicesQuestion):
                desk.sheet.write_number(row, 4, float(question.points_of(id_)))
            row += 1


def _write_measures(desk: Desk, measures: Measures) -> None:
    end = max(block.column + len(block.rows[0]) for block in measures.blocks.values())
    desk.sheet.write_string(0, end, COMPUTES)
    for name, block in measures.blocks.items():
        desk.sheet.write_string(0, block.column, name)
        for row, contents in enumerate(block.rows, start=1):
            for column, content in enumerate(contents, start=block.column):
                if isinstance(content, str):
                    desk.sheet.write_string(row, column, content)
                else:
                    desk.sheet.write_number(row, column, content)


def _write_grid(desk: Desk, grid: Grid) -> None:
    """Every cell, and beside the first row that they only compute."""
    desk.sheet.write_string(0, 1 + max(column for _, column in grid.cells), COMPUTES)
    for (row, column), content in grid.cells.items():
        if isinstance(content, Formula):
            desk.sheet.write_formula(row, column, content.text, None, content.value)
        elif isinstance(content, str):
            desk.sheet.write_string(row, column, content)
        else:
            desk.sheet.write_number(row, column, content)


def _set_properties(book: Workbook, report: Report) -> None:
    """What the file says about itself; read back by the program."""
    checklist, title = report.checklist, report.words("form.title")
    project = plain(report.assessment.dossier.project.name, "…")
    book.set_properties(
        {
            "title": f"{project} – {title}",
            "subject": report.say(checklist.title),
            "author": PROGRAM,
            "comments": report.words("report.about", version=report.program_version),
            "created": dt.datetime.combine(report.date, dt.time()),
        }
    )
    language = report.words.language
    about = (FORMAT, checklist.id, checklist.version, checklist.sha256, language)
    for name, value in zip(ABOUT, about, strict=True):
        book.set_custom_property(f"form_{name}", value)
