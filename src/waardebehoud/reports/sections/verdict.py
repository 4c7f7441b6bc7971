"""May the project go on: the verdict per phase, what blocks, what else the rules say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waardebehoud.assessment import Finding, PhaseResult
from waardebehoud.outcome import Outcome, Ready, Severity
from waardebehoud.reports.cells import Cell, Place, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

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


def blockers(report: Report) -> tuple[Finding, ...]:
    """The blocking rules that are not in order."""
    return tuple(f for f in report.findings if f in report.assessment.blockers)


def blocked_phase(report: Report, finding: Finding) -> Cell:
    """The phase that a rule holds back."""
    phase = finding.rule.phase
    return report.title("phases", phase) if phase else report.words("phase.every")


def question_of(report: Report, finding: Finding) -> Cell:
    """The way to the question that a rule judges."""
    for question in report.judged_questions(finding):
        return Text(report.refer(question), link=Place("questions", question))
    return None


def articles(report: Report, finding: Finding) -> Cell:
    """What a rule rests on."""
    return "\n".join(report.say(source.title) for source in report.sources(finding.rule.sources))


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


PHASES: Final[Table[PhaseResult]] = Table(
    name="phases",
    rows=lambda report: report.assessment.phases,
    columns=(
        Column("phase", 28, lambda report, result: report.title("phases", result.phase)),
        Column("verdict", 58, verdict),
    ),
    id_of=lambda result: result.phase,
)

BLOCKERS: Final[Table[Finding]] = Table(
    name="blockers",
    rows=blockers,
    columns=(
        Column("judged_from", 28, blocked_phase),
        Column(
            "blocks",
            58,
            lambda report, f: Text(report.say(f.rule.message), Tone.STRONG),
        ),
        Column("see", 10, question_of),
        Column("article", 34, articles),
    ),
    id_of=lambda finding: finding.rule.id,
)
