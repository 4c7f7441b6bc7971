"""The summary on a terminal: verdict first, then profile, then what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waardebehoud.interval import Interval
from waardebehoud.outcome import Outcome, Ready, Severity
from waardebehoud.reports.cells import clean
from waardebehoud.reports.sections.verdict import (
    Holding,
    doubtful_rows,
    refused_rows,
    source_titles,
)
from waardebehoud.reports.view import Report
from waardebehoud.results import Finding, PhaseResult, ThemeResult

WIDTH: Final = 24
NARROWEST: Final = 12
"""Signs of a bar; a narrower one says too little to stand beside its theme."""
MOST: Final = 5
GLYPHS: Final = {True: ("█", "▒", "·"), False: ("#", "=", ".")}
"""Surely earned, still possible, surely lost: for a console that can show blocks, or not."""


def render_summary(report: Report, *, blocks: bool = False, columns: int | None = None) -> str:
    """The assessment in at most a screen or two; plain text, no meaning in colour."""
    parts = [
        _heading(report),
        _phases(report),
        _violated(report),
        _doubts(report),
        _waiting(report),
        _profile(report, blocks, columns),
        _improvements(report),
    ]
    return clean("\n".join("\n".join(part) for part in map(list, parts) if part)) + "\n"


def _heading(report: Report) -> Iterator[str]:
    words, project = report.words, report.assessment.dossier.project
    name = f"{project.name} ({project.municipality})" if project.municipality else project.name
    yield name
    yield words(
        "summary.heading",
        title=report.say(report.checklist.title),
        version=report.checklist.version,
        phase=report.title("phases", report.assessment.phase),
    )
    if project.fictional:
        yield words("summary.fictional")
    yield ""


def _phases(report: Report) -> Iterator[str]:
    yield report.words("summary.phases")
    for result in report.assessment.phases:
        yield f"  {report.title('phases', result.phase)}: {phase_verdict(report, result)}"
    yield ""


def phase_verdict(report: Report, result: PhaseResult) -> str:
    """Ready or not, with the numbers behind it."""
    words = report.words
    if not result.reached:
        return words("ready.later")
    reasons = [
        words(f"ready.{key}", count=len(found))
        for key, found in (
            ("blocking", result.blocking),
            ("undecided", result.undecided),
            ("open", result.open_questions),
            ("late", result.late),
        )
        if found
    ]
    verdict = words(f"ready.{result.ready}")
    return f"{verdict} ({', '.join(reasons)})" if result.ready is not Ready.YES else verdict


def _violated(report: Report) -> Iterator[str]:
    """Rows of the inventory that are refused, and rules that are not met."""
    held: tuple[Holding, ...] = (*report.assessment.refusals, *report.assessment.violated)
    if not held:
        return
    yield report.words("summary.violated")
    for holding in held:
        severity = report.words(f"severity.{holding.rule.severity}")
        yield f"  [{severity}] {report.say(holding.rule.message)}"
        if not isinstance(holding, Finding):
            yield f"    {refused_rows(report, holding)}"
        articles = "; ".join(report.say(title) for title in source_titles(report, holding))
        yield f"    {holding.rule.id} · {articles}"
    yield ""


def _doubts(report: Report) -> Iterator[str]:
    doubts = [remark.text for remark in doubtful_rows(report)]
    if doubts:
        yield from (*doubts, "")


def _waiting(report: Report) -> Iterator[str]:
    order = list(Severity)
    waiting = [f for f in report.assessment.findings if f.outcome is Outcome.UNKNOWN]
    waiting.sort(key=lambda finding: order.index(finding.rule.severity))
    if not waiting:
        return
    yield report.words("summary.waiting", count=len(waiting))
    for finding in waiting[:MOST]:
        severity = report.words(f"severity.{finding.rule.severity}")
        needs = report.words("summary.needs")
        yield f"  [{severity}] {finding.rule.id}: {needs} {_needs(report, finding)}"
    if len(waiting) > MOST:
        yield "  " + report.words("summary.more", count=len(waiting) - MOST)
    yield ""


def _needs(report: Report, finding: Finding) -> str:
    """What a rule waits for, two at most by name."""
    named = [report.name(name) for name in finding.missing[:2]]
    rest = len(finding.missing) - len(named)
    return ", ".join(named) + (f" {report.words('summary.more', count=rest)}" if rest else "")


def _profile(report: Report, blocks: bool, columns: int | None) -> Iterator[str]:
    words = report.words
    sure, possible, lost = GLYPHS[blocks]
    yield words("summary.profile", sure=sure, possible=possible, lost=lost)
    yield from _themes(report, blocks, columns)
    score = report.assessment.score
    yield f"  {words('summary.total')}: {report.score_line(score)}"
    if score is not None:
        yield f"  {words('summary.coverage', share=report.percent(score.coverage))}"
        if report.band(score) and score.coverage:
            yield f"  {words('summary.band', band=report.band(score))}"
        if score.may_vanish:
            yield f"  {words('score.may_vanish')}"
    yield ""


def _themes(report: Report, blocks: bool, columns: int | None) -> Iterator[str]:
    """A row per theme; two where title, bar and score do not fit beside each other."""
    results = report.assessment.themes
    titles = [report.say(result.theme.title) for result in results]
    scores = [_score(report, result) for result in results]
    room, longest = (max(map(len, texts), default=0) for texts in (titles, scores))
    left = WIDTH if columns is None else columns - room - longest - len("  " * 3)
    width = min(WIDTH, left) if left >= NARROWEST else WIDTH
    for title, score, result in zip(titles, scores, results, strict=True):
        interval = result.score.interval if result.score is not None else None
        drawn = f"{bar(interval, blocks=blocks, width=width)}  " if interval is not None else ""
        if left >= NARROWEST:
            yield f"  {title:<{room}}  {drawn}{score}"
        else:
            yield from (f"  {title}", f"    {drawn}{score}")


def _score(report: Report, result: ThemeResult) -> str:
    if result.score is None:
        key = "score.theme_later" if report.later(result.theme.id) else "score.theme_none"
        return report.words(key)
    return report.score_line(result.score)


def bar(interval: Interval, *, blocks: bool, width: int = WIDTH) -> str:
    """An interval as a bar of fixed width."""
    sure, possible, lost = GLYPHS[blocks]
    low = int(interval.low * width)
    high = low if interval.exact else -int(-interval.high * width // 1)
    return sure * low + possible * (high - low) + lost * (width - high)


def _improvements(report: Report) -> Iterator[str]:
    raising = [i for i in report.improvements if i.gain > 0][:MOST]
    if not raising:
        return
    yield report.words("summary.improvements")
    for improvement in raising:
        question = report.say(improvement.question.question.text)
        yield f"  +{report.points(improvement.gain)}: {question}"
        for action in improvement.actions[:2]:
            yield f"    - {report.say(action.text)}"
    yield ""
