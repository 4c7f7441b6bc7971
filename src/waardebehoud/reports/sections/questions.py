"""Every question in the order of the walk, with its answer, or why it was not asked."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Final

from waardebehoud.checklist.questions import NumberQuestion
from waardebehoud.outcome import Asking, Status
from waardebehoud.reports.cells import Cell, Number, Text, Tone, thousandths
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report
from waardebehoud.reports.voice import grouped, unit_of
from waardebehoud.results import QuestionResult

STATE_TONES: Final = {
    Status.ANSWERED: Tone.GOOD,
    Status.OPEN: Tone.WAIT,
    Status.UNKNOWN: Tone.WAIT,
}


def number(report: Report, result: QuestionResult) -> Cell:
    """Its place in the walk; other tables call it by this number."""
    return Number(report.number[result.id])


def question_text(report: Report, result: QuestionResult) -> Cell:
    """The question, with the id that the program knows it by."""
    return Text(report.say(result.question.text), then=f"\n{result.id}")


def answer(report: Report, result: QuestionResult) -> Cell:
    """The answer: a real number or date where it is one."""
    value = result.value
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Number(value, grouped=grouped(result.question))
    return report.answer(result)


def unit(_: Report, result: QuestionResult) -> Cell:
    """The unit of a number that was given."""
    given = isinstance(result.question, NumberQuestion) and isinstance(result.value, int | Fraction)
    return unit_of(result.question) if given else None


def state(report: Report, result: QuestionResult) -> Cell:
    """How it stands, in a word."""
    answered = report.answer(result) != ""
    key = str(result.status)
    if result.late:
        key = "late"
    elif result.status is Status.NOT_ASKED and answered:
        key = "no_longer"
    elif result.status is Status.OPEN and result.asking is Asking.UNDECIDED:
        key = "undecided"
    tone = Tone.BAD if result.late else STATE_TONES.get(result.status, Tone.QUIET)
    return Text(report.words(f"state.{key}"), tone)


def points_low(_: Report, result: QuestionResult) -> Cell:
    """The least points it earns or may earn."""
    return None if result.points is None else Number(thousandths(result.points.low))


def points_high(_: Report, result: QuestionResult) -> Cell:
    """The most points it earns or may earn."""
    return None if result.points is None else Number(thousandths(result.points.high, up=True))


def weight(_: Report, result: QuestionResult) -> Cell:
    """Its weight in its theme; empty when it is not scored."""
    return Number(result.weight) if result.weight else None


def remark(report: Report, result: QuestionResult) -> Cell:
    """The note of the one who answered, and why it was not asked."""
    note = result.answer.note if result.answer and result.answer.note else ""
    counts = result.asking is Asking.ASKED and result.status is not Status.LATER
    reason = "" if counts else report.why_in_short(result)
    both = "\n" if note and reason else ""
    return Text(note, then=both + reason)


def evidence(report: Report, result: QuestionResult) -> Cell:
    """The documents; or the word that one is expected."""
    if result.answer is not None and result.answer.evidence:
        return "\n".join(result.answer.evidence)
    if result.question.evidence and result.status is Status.ANSWERED:
        return Text(report.words("evidence.expected"), Tone.WAIT)
    return None


QUESTIONS: Final[Table[QuestionResult]] = Table(
    name="questions",
    rows=lambda report: report.assessment.questions,
    columns=(
        Column("number", 4.5, number, numeric=True),
        Column("phase", 14, lambda report, r: report.title("phases", r.question.phase)),
        Column("theme", 14, lambda report, r: report.title("themes", r.question.theme)),
        Column("question", 31, question_text),
        Column("answer", 17, answer),
        Column("unit", 8.5, unit),
        Column("state", 12, state),
        Column("points_low", 7, points_low, numeric=True),
        Column("points_high", 7, points_high, numeric=True),
        Column("weight", 8.5, weight, numeric=True),
        Column("remark", 26, remark),
        Column("evidence", 19, evidence),
        Column("by", 7.5, lambda _, r: r.answer.by if r.answer else None),
        Column("at", 11, lambda _, r: r.answer.at if r.answer else None),
        Column("responsible", 20, lambda report, r: report.responsible(r.question)),
        Column("sources", 14, lambda _, r: ", ".join(r.question.sources)),
    ),
    id_of=lambda result: result.id,
    leading=4,
)
