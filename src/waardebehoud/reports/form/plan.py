"""Where everything stands in a form: sheets, columns, rows, drop-down lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from msgspec import Struct
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.checklist.questions import BaseQuestion, ChoicesQuestion, OptionQuestion
from waardebehoud.facts import Missing, Value
from waardebehoud.forms import (
    ANSWER_COLUMNS,
    REVIEW_COLUMNS,
    distinct,
    fact_key,
    option_key,
    option_labels,
    phase_labels,
    question_key,
    reviewed,
)
from waardebehoud.inventory.columns import KEYS
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.reports.form.choosing import goods_lists
from waardebehoud.reports.form.grid import span
from waardebehoud.reports.form.measures import Measures
from waardebehoud.reports.form.stock import Stock
from waardebehoud.reports.view import Report

SHEETS: Final = (
    *("start", "questions", "inventory", "score", "lists", "reckoning"),
    *("yardstick", "rows"),
)
FIXED_COLUMNS: Final = ("id", "code", "number", "question")
SHOWN_COLUMNS: Final = (*FIXED_COLUMNS, "answer", "unit", "state", *ANSWER_COLUMNS[1:])
FIRST_ROW: Final = 3
"""Rows of the questions above which title, keys and headings stand."""

NOWHERE: Final = 1048576
"""The last row of a sheet, always empty: where what is missing is looked for."""

EPOCH: Final = dt.date(1899, 12, 30)

YES_NO: Final = "yes_no"
NONE: Final = "none"
UNKNOWN: Final = "unknown"
ACCEPTED: Final = "accepted"
PHASES: Final = "phases"


class Line(Struct, frozen=True):
    """A row of the sheet with questions: a heading, a question, or one of its options."""

    key: str
    question: BaseQuestion
    option: str | None = None
    heading: str = ""


SPARE: Final = 300
"""Empty rows below the elements that are there already."""
GOODS_ROW: Final = 11
"""The row with the headings of the inventory, from 1; above it the shares, and hidden keys."""
GOODS_FIXED: Final = ("id", "state")


class Plan(Struct, frozen=True, dict=True):
    """The places in the form for one report."""

    report: Report
    yardstick: Yardstick
    spare: int = SPARE

    @cached_property
    def stock(self) -> Stock:
        """The inventory, with room for more."""
        measured = self.report.assessment.measured
        elements = measured.books.inventory.elements if measured is not None else ()
        measures = Measures(self.sheet("yardstick"), self.yardstick, elements)
        return Stock(measures, elements, len(elements) + self.spare)

    @property
    def goods_row(self) -> int:
        """The row with the headings of the inventory, from 1."""
        return GOODS_ROW

    def goods_column(self, key: str) -> int:
        """The place of a column of the inventory."""
        return len(GOODS_FIXED) + KEYS.index(key)

    @property
    def review(self) -> bool:
        """Whether there are columns for a reviewer."""
        answers = self.report.assessment.dossier.answers.values()
        return reviewed(self.report.checklist) or any(a.judgement for a in answers)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the sheet with questions."""
        return (*SHOWN_COLUMNS, *(REVIEW_COLUMNS if self.review else ()), "responsible")

    def column(self, name: str) -> int:
        """The place of a column of the sheet with questions."""
        return self.columns.index(name)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The rows of the sheet with questions."""
        found: list[Line] = []
        chapter = ""
        for question in self.report.checklist.walk_order:
            heading = self.chapter_of(question)
            if heading != chapter:
                found.append(Line("", question, heading=heading))
                chapter = heading
            found.append(Line(question_key(question.id), question))
            if isinstance(question, ChoicesQuestion):
                found += [
                    Line(option_key(question.id, option), question, option)
                    for option in question.option_ids
                ]
        return tuple(found)

    def chapter_of(self, question: BaseQuestion) -> str:
        """The phase and the theme that a question stands under."""
        phase = self.report.title("phases", question.phase)
        return f"{phase} · {self.report.title('themes', question.theme)}"

    @cached_property
    def row(self) -> Mapping[str, int]:
        """The row of each key on the sheet with questions, from 0."""
        return {line.key: place for place, line in enumerate(self.lines, FIRST_ROW) if line.key}

    def sheet(self, name: str) -> str:
        """A sheet as formulas name it."""
        return "'" + self.report.words(f"form.sheet.{name}") + "'!"

    def row_of(self, key: str) -> str:
        """The formula of the row that a key stands on now."""
        keys = self.sheet("questions") + "$A:$A"
        return f'IFERROR(MATCH("{key}",{keys},0),{NOWHERE})'

    def given(self, column: str, row: str) -> str:
        """What somebody filled in in a column, on the row that a cell names."""
        letter = xl_col_to_name(self.column(column))
        return f"INDEX({self.sheet('questions')}${letter}:${letter},{row})"

    def fact(self, section: str, name: str) -> str:
        """What somebody filled in about the project."""
        sheet = self.sheet("start")
        row = f'IFERROR(MATCH("{fact_key(section, name)}",{sheet}$A:$A,0),{NOWHERE})'
        return f"INDEX({sheet}$C:$C,{row})"

    @cached_property
    def lists(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Every drop-down list: ids with labels."""
        words, language = self.report.words, self.report.words.language
        yes_no = distinct({name: words(f"answer.{name}") for name in ("ja", "nee")})
        found = {
            PHASES: tuple(phase_labels(self.report.checklist, language).items()),
            YES_NO: tuple(yes_no.items()),
            **{name: ((name, words(f"form.{name}")),) for name in (NONE, UNKNOWN, ACCEPTED)},
        }
        found |= goods_lists(self.yardstick, words)
        for question in self.report.checklist.questions:
            if isinstance(question, OptionQuestion):
                found[f"q:{question.id}"] = tuple(option_labels(question, language).items())
        return found

    @cached_property
    def list_rows(self) -> Mapping[str, tuple[int, int]]:
        """The first and last row of each list on the sheet with lists."""
        rows, row = {}, 1
        for name, entries in self.lists.items():
            rows[name] = (row, row + len(entries) - 1)
            row += len(entries)
        return rows

    def listed(self, name: str, column: int) -> str:
        """A column of a list: 1 its labels, 2 its ids, 3 places from 1, 4 points."""
        first, last = self.list_rows[name]
        return self.sheet("lists") + span(first, last, column)

    def place_in(self, name: str, text: str) -> str:
        """The formula of the place of a label in a list; 0 when it is not there."""
        return f"SUMPRODUCT(({self.listed(name, 1)}={text})*{self.listed(name, 3)})"


def trimmed(reference: str) -> str:
    """What was filled in, as a text without blanks around it."""
    return f'TRIM({reference}&"")'


def held(question: BaseQuestion, value: Value) -> float | str:
    """A value as a form computes with it; 0 or nothing where there is none."""
    text = question.kind.name == "text"
    if isinstance(value, Missing):
        return "" if text else 0
    if isinstance(value, dt.date):
        return (value - EPOCH).days
    if isinstance(value, frozenset):
        return 0
    if isinstance(value, str):
        ids = getattr(question, "option_ids", ())
        return ids.index(value) + 1 if value in ids else value
    return float(value)  # type: ignore[arg-type]  # only indicators are intervals
