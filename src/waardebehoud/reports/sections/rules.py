"""The outcome of every rule: what is not in order first."""

from __future__ import annotations

from typing import Final

from waardebehoud.outcome import Outcome, Severity
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.listing import period_in_words
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report
from waardebehoud.results import Finding

OUTCOME_TONES: Final = {
    Outcome.MET: Tone.GOOD,
    Outcome.VIOLATED: Tone.BAD,
    Outcome.UNKNOWN: Tone.WAIT,
}


def outcome(report: Report, finding: Finding) -> Cell:
    """The outcome as a word."""
    tone = OUTCOME_TONES.get(finding.outcome, Tone.QUIET)
    return Text(report.words(f"outcome.{finding.outcome}"), tone)


def severity(report: Report, finding: Finding) -> Cell:
    """How much it weighs."""
    word = report.words(f"severity.{finding.rule.severity}")
    blocking = finding.rule.severity is Severity.BLOCKER
    return Text(word, Tone.STRONG if blocking else Tone.PLAIN)


def message(report: Report, finding: Finding) -> Cell:
    """What is wrong and the cure; quiet when it is not wrong."""
    tone = Tone.STRONG if finding.outcome is Outcome.VIOLATED else Tone.QUIET
    return Text(report.say(finding.rule.message), tone, then=f"\n{finding.rule.id}")


def articles(report: Report, finding: Finding) -> Cell:
    """The titles of what it rests on."""
    return "\n".join(report.say(source.title) for source in report.sources(finding.rule.sources))


def reason(report: Report, finding: Finding) -> Cell:
    """What it waits for, or why it does not hold here."""
    if finding.elsewhere:
        where = finding.rule.jurisdiction or report.checklist.jurisdiction
        return report.words("rule.elsewhere", place=where)
    if finding.missing:
        return report.words("waiting.needs", needs=report.missing_in_short(finding))
    return None


def period(report: Report, finding: Finding) -> Cell:
    """When it holds, and the day of the project that it is judged on."""
    valid = finding.rule.valid
    if valid is None:
        return None
    day = report.assessment.dossier.project.dates.get(valid.date)
    judged_on = report.words.date(day) if day else report.words("date.missing")
    return Text(period_in_words(report, valid), then=f"\n{judged_on}")


RULES: Final[Table[Finding]] = Table(
    name="rules",
    rows=lambda report: report.findings,
    columns=(
        Column("outcome", 13, outcome),
        Column("severity", 14, severity),
        Column(
            "judged_from",
            14,
            lambda report, f: report.title("phases", f.rule.phase) if f.rule.phase else None,
        ),
        Column("message", 52, message),
        Column("article", 42, articles),
        Column("period", 27, period),
        Column("reason", 29, reason),
    ),
    id_of=lambda finding: finding.rule.id,
)
"""Not met before unknown before met, blockers before warnings."""
