"""Who can do what: every action that the project calls for."""

from __future__ import annotations

from typing import Final

from waardebehoud.advice import Task
from waardebehoud.reports.cells import Cell, Number, Text, Tone, thousandths
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report


def action_text(report: Report, task: Task) -> Cell:
    """What to do; red when it cures a rule that is not met."""
    return Text(report.say(task.action.text), Tone.STRONG)


def answers_to(report: Report, task: Task) -> Cell:
    """The rules it cures and the questions it raises."""
    rules = [report.words("refer.rule", rule=rule) for rule in task.rules]
    questions = [report.refer(question) for question in task.questions]
    return ", ".join(rules + questions)


def strength(report: Report, task: Task) -> Cell:
    """Hard or soft, as a word."""
    for instrument in report.checklist.instruments:
        if instrument.id == task.action.instrument:
            return report.words(f"strength.{instrument.strength}")
    return None


def gain(_: Report, task: Task) -> Cell:
    """What the total gains, in percentage points."""
    return Number(thousandths(task.gain) * 100, 1) if task.gain else None


ACTIONS: Final[Table[Task]] = Table(
    name="actions",
    rows=lambda report: report.tasks,
    columns=(
        Column("action", 32, action_text),
        Column("why", 30, lambda report, task: report.say(task.action.why)),
        Column("service", 19, lambda report, task: report.title("services", task.action.service)),
        Column("role", 18, lambda report, task: report.title("roles", task.action.role)),
        Column("phase", 14, lambda report, task: report.title("phases", task.action.phase)),
        Column("effort", 11.5, lambda report, task: report.effort(task.action)),
        Column("gain", 12, gain, numeric=True),
        Column("instrument", 12.5, lambda report, task: report.instrument(task.action)),
        Column("strength", 7.5, strength),
        Column("answers_to", 15, answers_to),
        Column(
            "example",
            25,
            lambda report, task: report.say(task.action.example) if task.action.example else None,
        ),
        Column("sources", 17, lambda _, task: ", ".join(task.action.sources)),
    ),
    id_of=lambda task: task.action.id,
)
"""Blocking ones first, then by gain."""
