"""Who can do what: every action that the project calls for."""

from __future__ import annotations

from typing import Final

from waardebehoud.advice import Task
from waardebehoud.reports.cells import Cell, Number, Place, Text, Tone, thousandths
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report


def action_text(report: Report, task: Task) -> Cell:
    """What to do; red when it cures a rule that is not met."""
    return Text(report.say(task.action.text), Tone.STRONG)


def answers_to(report: Report, task: Task) -> Cell:
    """The rules it cures and the questions it raises, with a way to the first."""
    rules = [report.words("refer.rule", rule=rule) for rule in task.rules]
    questions = [report.refer(question) for question in task.questions]
    text = ", ".join(rules + questions)
    if task.rules:
        return Text(text, link=Place("rules", task.rules[0]))
    return Text(text, link=Place("questions", task.questions[0]))


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
        Column("service", 14, lambda report, task: report.title("services", task.action.service)),
        Column("role", 15, lambda report, task: report.title("roles", task.action.role)),
        Column("phase", 13, lambda report, task: report.title("phases", task.action.phase)),
        Column("effort", 10, lambda report, task: report.effort(task.action)),
        Column("gain", 9, gain, numeric=True),
        Column("instrument", 13, lambda report, task: report.instrument(task.action)),
        Column("strength", 7, strength),
        Column("answers_to", 17, answers_to),
        Column(
            "example",
            25,
            lambda report, task: report.say(task.action.example) if task.action.example else None,
        ),
        Column("sources", 15, lambda _, task: ", ".join(task.action.sources)),
    ),
    id_of=lambda task: task.action.id,
)
"""Blocking ones first, then by gain."""
