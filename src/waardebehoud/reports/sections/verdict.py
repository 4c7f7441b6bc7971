"""May the project go on: the verdict per phase, what blocks, what else the rules say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from waardebehoud.outcome import Outcome, Ready, Severity
from waardebehoud.reports.cells import Cell, Place, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report
from waardebehoud.reports.voice import Voice
from waardebehoud.results import Finding, PhaseResult

if TYPE_CHECKING:
    from waardebehoud.inventory.verdict import Refusal

MOST_NAMED: Final = 8
"""Rows that a sentence names; the sheet has them all."""

DOUBTS: Final = ("suspect", "proof")
"""Verdicts on a row that hold nothing back."""

READY_TONES: Final = {Ready.YES: Tone.GOOD, Ready.NO: Tone.BAD, Ready.UNKNOWN: Tone.WAIT}


def subtitle(report: Report) -> str:
    """Where, which checklist, which phase, which day."""
    project = report.assessment.dossier.project
    checklist = f"{report.say(report.checklist.title)} ({report.checklist.version})"
    phase = report.words("subtitle.phase", phase=report.title("phases", report.assessment.phase))
    parts = (project.municipality, checklist, phase, report.words.date(report.date))
    return " · ".join(part for part in parts if part)


def verdict(report: Report, result: PhaseResult) -> Cell:
    """Ready or not, and why."""
    key = str(result.ready) if result.reached else "later"
    tone = READY_TONES[result.ready] if result.reached else Tone.QUIET
    reasons = "; ".join(report.reasons(result))
    return Text(report.words(f"verdict.{key}"), tone, then=f" – {reasons}")


Holding: TypeAlias = "Finding | Refusal"
"""What holds a project back: a rule that is not met, or one that refuses rows."""


def blockers(report: Report) -> tuple[Holding, ...]:
    """The blocking rules that are not in order, and those that refuse rows of the inventory."""
    violated = (f for f in report.findings if f in report.assessment.blockers)
    return (*violated, *report.assessment.refusals)


def blocked_phase(report: Report, holding: Holding) -> Cell:
    """The phase that a rule holds back."""
    phase = holding.rule.phase if isinstance(holding, Finding) else None
    return report.title("phases", phase) if phase else report.words("phase.every")


def blocking_message(report: Report, holding: Holding) -> Cell:
    """What is not in order, and in which rows."""
    rows = "" if isinstance(holding, Finding) else f"\n{refused_rows(report, holding)}"
    return Text(report.say(holding.rule.message), Tone.STRONG, then=rows)


def refused_rows(voice: Voice, refusal: Refusal) -> str:
    """The rows that a rule refuses, the first few by name."""
    named = [f"{one.row} {one.name}".strip() for one in refusal.elements[:MOST_NAMED]]
    rest = len(refusal.elements) - len(named)
    more = f" {voice.words('summary.more', count=rest)}" if rest else ""
    return voice.words("rows.refused", rows="; ".join(named) + more)


def see(report: Report, holding: Holding) -> Cell:
    """The way to the question that a rule judges, or to the rows it refuses."""
    if not isinstance(holding, Finding):
        item = f"{holding.elements[0].row}.{holding.rule.id}"
        return Text(report.words("sheet.hazards"), link=Place("hazards", item))
    for question in report.judged_questions(holding):
        return Text(report.refer(question), link=Place("questions", question))
    return None


def articles(report: Report, holding: Holding) -> Cell:
    """What a rule rests on."""
    return "\n".join(report.say(title) for title in source_titles(report, holding))


def source_titles(report: Report, holding: Holding) -> list[Mapping[str, str]]:
    """The titles of what a rule rests on."""
    names = holding.rule.sources
    if not isinstance(holding, Finding) and report.assessment.measured is not None:
        known = report.assessment.measured.books.yardstick.materials.source
        return [known[name].title for name in names]
    return [source.title for source in report.sources(names)]


def besides(report: Report) -> Iterator[Text]:
    """What else the rules say: those that wait, and warnings; or that nothing holds back."""
    findings = report.findings
    unknown = [f for f in findings if f.outcome is Outcome.UNKNOWN]
    waiting = sum(f.rule.severity is Severity.BLOCKER for f in unknown)
    warnings = sum(
        f.outcome is Outcome.VIOLATED and f.rule.severity is not Severity.BLOCKER for f in findings
    )
    if not blockers(report):
        tone = Tone.WAIT if waiting else Tone.GOOD
        yield Text(report.words("blockers.none"), tone)
    if waiting:
        yield Text(report.words("blockers.waiting", count=waiting), link=Place("waiting", ""))
    if warnings:
        yield Text(report.words("blockers.warnings", count=warnings), link=Place("rules", ""))
    yield from doubtful_rows(report)


def doubtful_rows(report: Report) -> Iterator[Text]:
    """How many rows of the inventory wait for an examination or for proof."""
    measured = report.assessment.measured
    for verdict in DOUBTS:
        count = measured.count(verdict) if measured else 0
        if count:
            yield Text(report.words(f"rows.{verdict}", count=count), link=Place("hazards", ""))


PHASES: Final[Table[PhaseResult]] = Table(
    name="phases",
    rows=lambda report: report.assessment.phases,
    columns=(
        Column("phase", 28, lambda report, result: report.title("phases", result.phase)),
        Column("verdict", 58, verdict),
    ),
    id_of=lambda result: result.phase,
)

BLOCKERS: Final[Table[Holding]] = Table(
    name="blockers",
    rows=blockers,
    columns=(
        Column("judged_from", 28, blocked_phase),
        Column("blocks", 58, blocking_message),
        Column("see", 10, see),
        Column("article", 34, articles),
    ),
    id_of=lambda holding: holding.rule.id,
)
