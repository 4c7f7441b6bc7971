"""What is still open: questions (late ones first), dates that rules need, rules that wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from waardebehoud.outcome import Asking, Outcome, Severity, Status
from waardebehoud.reports.cells import Cell, Place, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report
from waardebehoud.results import Finding, QuestionResult


class Waiting(Struct, frozen=True):
    """One thing that is still open."""

    id: str
    state: Text
    due: str
    what: Text
    see: Text
    why: str
    needs: str
    who: str


def waiting_rows(report: Report) -> tuple[Waiting, ...]:
    """Late questions, those due now, missing dates, other open questions, rules that wait."""
    waiting = [result for result in report.assessment.questions if not result.settled]
    late = [open_question(report, r) for r in waiting if r.late]
    due = [open_question(report, r) for r in waiting if r.due and not r.late]
    other = [open_question(report, r) for r in waiting if not r.due and not r.late]
    rules = [waiting_rule(report, f) for f in report.findings if f.outcome is Outcome.UNKNOWN]
    return (*late, *due, *missing_dates(report), *other, *rules)


def open_question(report: Report, result: QuestionResult) -> Waiting:
    """A question that waits for an answer."""
    undecided = result.asking is Asking.UNDECIDED
    how = "undecided" if undecided else "unknown" if result.status is Status.UNKNOWN else "open"
    pressing = "late" if result.late else "due" if result.due else ""
    words = [report.words(f"state.{key}") for key in (pressing, how) if key]
    note = result.answer.note if result.answer and result.answer.note else ""
    condition = report.why_in_short(result) if undecided else ""
    return Waiting(
        id=result.id,
        state=Text(", ".join(words), Tone.BAD if result.late else Tone.WAIT),
        due=report.title("phases", result.question.due),
        what=Text(report.say(result.question.text), then=f"\n{result.id}"),
        see=Text(report.refer(result.id), link=Place("questions", result.id)),
        why=report.say(result.question.why),
        needs="\n".join(part for part in (note, condition) if part),
        who=report.responsible(result.question),
    )


def missing_dates(report: Report) -> Iterator[Waiting]:
    """Dates of the project that rules need to be judged."""
    for date in report.checklist.dates:
        rules = [f.rule.id for f in report.findings if date.id in f.missing]
        if rules:
            yield Waiting(
                id=date.id,
                state=Text(report.words("state.date_missing"), Tone.WAIT),
                due="",
                what=Text(report.say(date.title), then=f"\n{date.id}"),
                see=Text(""),
                why=report.words("waiting.date_decides"),
                needs=report.words("waiting.rules", rules=", ".join(rules)),
                who="",
            )


def waiting_rule(report: Report, finding: Finding) -> Waiting:
    """A rule that cannot be judged before something is known."""
    rule = finding.rule
    severity = report.words(f"severity.{rule.severity}")
    blocking = rule.severity is Severity.BLOCKER
    return Waiting(
        id=rule.id,
        state=Text(
            f"{report.words('state.rule_waits')} ({severity})",
            Tone.WAIT if blocking else Tone.QUIET,
        ),
        due=report.title("phases", rule.phase) if rule.phase else "",
        what=Text(
            report.words("waiting.if_violated", message=report.say(rule.message)),
            then=f"\n{rule.id}",
        ),
        see=Text(report.words("see.rule"), link=Place("rules", rule.id)),
        why=report.words("waiting.rule_matters." + ("blocker" if blocking else "other")),
        needs=report.words("waiting.needs", needs=", ".join(missing_names(report, finding))),
        who="",
    )


def missing_names(report: Report, finding: Finding) -> Iterator[str]:
    """What a rule waits for: questions by number and text, dates by name."""
    for name in finding.missing:
        number = f"{report.refer(name)} " if name in report.number else ""
        yield number + report.name(name)


def _column(heading: str, width: float, field: str) -> Column[Waiting]:
    def cell(_: Report, row: Waiting) -> Cell:
        found: Cell = getattr(row, field)
        return found

    return Column(heading, width, cell)


WAITING: Final[Table[Waiting]] = Table(
    name="waiting",
    rows=waiting_rows,
    columns=(
        _column("state", 14, "state"),
        _column("due", 16, "due"),
        _column("what", 46, "what"),
        _column("see", 10, "see"),
        _column("why_waiting", 40, "why"),
        _column("needs", 38, "needs"),
        _column("responsible", 24, "who"),
    ),
    id_of=lambda row: row.id,
    leading=3,
)
