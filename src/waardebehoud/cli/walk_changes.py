"""What an answer changed, told after it was saved."""

from __future__ import annotations

from collections.abc import Sequence

from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_show import MOST_NAMED, more
from waardebehoud.interview import Changes
from waardebehoud.outcome import Severity
from waardebehoud.reports.view import Report
from waardebehoud.results import QuestionResult


def show_changes(screen: Screen, report: Report, changed: Changes) -> None:
    """Questions that came or went, rules that turned, the interval that moved."""
    _questions(screen, report, "walk.appeared", changed.appeared)
    kept = [r for r in changed.vanished if r.answer is not None and r.answer.given]
    gone = [r for r in changed.vanished if r not in kept]
    _questions(screen, report, "walk.vanished", gone)
    _questions(screen, report, "walk.vanished_kept", kept)
    for finding in changed.violated:
        severity = report.words(f"severity.{finding.rule.severity}").upper()
        mark = "!!" if finding.rule.severity is Severity.BLOCKER else "!"
        screen.say(f"{mark} {severity}: {report.say(finding.rule.message)}", indent=2)
    for finding in changed.solved:
        key = f"walk.solved.{finding.outcome}"
        screen.say(report.words(key, rule=finding.rule.id), indent=2)
    if changed.score_moved:
        screen.say(score_moved(report, changed), indent=2)


def _questions(screen: Screen, report: Report, key: str, results: Sequence[QuestionResult]) -> None:
    if not results:
        return
    texts = [report.say(r.question.text) for r in results[:MOST_NAMED]]
    listed = " / ".join(texts) + more(report, len(results))
    screen.say(report.words(key, count=len(results), questions=listed), indent=2)


def score_moved(report: Report, changed: Changes) -> str:
    """The interval of the total before and after."""
    before, after = (
        report.words("walk.no_score") if score is None else report.interval(score.interval)
        for score in (changed.before, changed.after)
    )
    return report.words("walk.score", before=before, after=after)
