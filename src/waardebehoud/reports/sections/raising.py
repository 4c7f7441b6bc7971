"""What raises the score most."""

from __future__ import annotations

from typing import Final

from waardebehoud.advice import Improvement
from waardebehoud.reports.cells import Cell, Number, Place, Text, thousandths
from waardebehoud.reports.sections import questions
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

MOST: Final = 10
"""How many improvements the first page names."""


def raising(report: Report) -> tuple[Improvement, ...]:
    """The improvements that the first page names."""
    return tuple(i for i in report.improvements if i.gain > 0)[:MOST]


def raising_question(report: Report, improvement: Improvement) -> Cell:
    """The question and the first thing to do about it."""
    result = improvement.question
    first = improvement.actions[0] if improvement.actions else None
    then = f"\n{report.words('raise.do', action=report.say(first.text))}" if first else ""
    text = report.say(result.question.text)
    return Text(text, then=then)


def see(report: Report, improvement: Improvement) -> Cell:
    """The way to the question."""
    question = improvement.question.id
    return Text(report.refer(question), link=Place("questions", question))


def theme(report: Report, improvement: Improvement) -> Cell:
    """Its theme, and how the question stands now."""
    state = questions.state(report, improvement.question)
    assert isinstance(state, Text)
    return Text(report.title("themes", improvement.question.question.theme), then=f"\n{state.text}")


def gained(_: Report, improvement: Improvement) -> Cell:
    """What the total gains, in percentage points."""
    return Number(thousandths(improvement.gain) * 100, 1)


def effort(report: Report, improvement: Improvement) -> Cell:
    """How much work the first action is."""
    return report.effort(improvement.actions[0]) if improvement.actions else None


RAISING: Final[Table[Improvement]] = Table(
    name="raising",
    rows=raising,
    columns=(
        Column("theme_state", 28, theme),
        Column("raises", 58, raising_question),
        Column("gain", 10, gained, numeric=True),
        Column("effort", 10, effort),
        Column("see", 10, see),
        Column("responsible", 34, lambda report, i: report.responsible(i.question.question)),
    ),
    id_of=lambda improvement: improvement.question.id,
)
