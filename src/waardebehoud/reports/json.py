"""The assessment as JSON, in the published format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.json import encode
from msgspec.json import format as format_json

from waardebehoud.facts import Missing
from waardebehoud.interval import Interval
from waardebehoud.outcome import Asking, Status
from waardebehoud.problems import Problem
from waardebehoud.reports import result as r
from waardebehoud.reports.problems import sentence
from waardebehoud.reports.view import Report
from waardebehoud.reports.voice import band_of
from waardebehoud.results import QuestionResult, Score

if TYPE_CHECKING:
    from waardebehoud.indicators.survey import Indicator
    from waardebehoud.indicators.survey import Value as FigureValue


def render_json(report: Report, problems: Sequence[Problem] = ()) -> str:
    """The result with two spaces of indent and a final newline."""
    return format_json(encode(result_of(report, problems)), indent=2).decode() + "\n"


def render_line(report: Report, problems: Sequence[Problem] = ()) -> str:
    """The result on one line."""
    return encode(result_of(report, problems)).decode() + "\n"


def result_of(report: Report, problems: Sequence[Problem] = ()) -> r.AssessmentResult:
    """The result as models."""
    assessment = report.assessment
    return r.AssessmentResult(
        program=report.program_version,
        date=report.date,
        language=report.words.language,
        checklist=_checklist(report),
        project=_project(report),
        score=_score(report, assessment.score),
        no_score=None if assessment.score else "nothing_to_score",
        themes=_themes(report),
        phases=_phases(report),
        findings=_findings(report),
        questions=[_answer(report, result) for result in assessment.questions],
        open_questions=[_open(report, q) for q in assessment.questions if _waits(q)],
        improvements=_improvements(report),
        indicators=_indicators(report),
        row_findings=_row_findings(report),
        problems=[
            r.ProblemResult(code=p.code, level=p.level, message=sentence(p, report.words))
            for p in problems
        ],
    )


def _checklist(report: Report) -> r.ChecklistResult:
    checklist = report.checklist
    return r.ChecklistResult(
        id=checklist.id,
        version=checklist.version,
        sha256=checklist.sha256,
        title=report.say(checklist.title),
    )


def _project(report: Report) -> r.ProjectResult:
    project = report.assessment.dossier.project
    return r.ProjectResult(
        name=project.name,
        municipality=project.municipality,
        jurisdiction=project.jurisdiction or report.checklist.jurisdiction,
        phase=report.assessment.phase,
        dates=dict(project.dates),
        fictional=project.fictional,
    )


def _score(report: Report, score: Score | None) -> r.ScoreResult | None:
    if score is None:
        return None
    low, high = score.interval.low, score.interval.high
    return r.ScoreResult(
        low=float(low),
        high=float(high),
        low_exact=str(low),
        high_exact=str(high),
        coverage=float(score.coverage),
        may_vanish=score.may_vanish,
        provisional=not score.final,
        band=_band(report, score.interval),
    )


def _band(report: Report, interval: Interval) -> r.BandResult | None:
    low = band_of(report.checklist, interval.low)
    high = band_of(report.checklist, interval.high)
    return r.BandResult(low=low.id, high=high.id) if low and high else None


def _themes(report: Report) -> list[r.ThemeScoreResult]:
    return [
        r.ThemeScoreResult(
            id=result.theme.id,
            title=report.say(result.theme.title),
            weight=float(result.theme.weight),
            score=_score(report, result.score),
        )
        for result in report.assessment.themes
    ]


def _phases(report: Report) -> list[r.PhaseVerdict]:
    return [
        r.PhaseVerdict(
            id=result.phase,
            title=report.title("phases", result.phase),
            reached=result.reached,
            ready=result.ready,
            blocking=list(result.blocking),
            undecided=list(result.undecided),
            open_questions=list(result.open_questions),
            late=list(result.late),
        )
        for result in report.assessment.phases
    ]


def _findings(report: Report) -> list[r.FindingResult]:
    return [
        r.FindingResult(
            rule=finding.rule.id,
            outcome=finding.outcome,
            severity=finding.rule.severity,
            message=report.say(finding.rule.message),
            missing=list(finding.missing),
            actions=list(finding.rule.actions),
            sources=list(finding.rule.sources),
        )
        for finding in report.assessment.findings
    ]


def _answer(report: Report, result: QuestionResult) -> r.AnswerResult:
    points = result.points
    return r.AnswerResult(
        question=result.id,
        theme=result.question.theme,
        phase=result.question.phase,
        asking=result.asking,
        status=result.status,
        answer=report.answer(result),
        points_low=None if points is None else float(points.low),
        points_high=None if points is None else float(points.high),
        weight=float(result.weight),
    )


def _waits(result: QuestionResult) -> bool:
    return result.status in (Status.OPEN, Status.UNKNOWN)


def _open(report: Report, result: QuestionResult) -> r.OpenQuestion:
    return r.OpenQuestion(
        question=result.id,
        text=report.say(result.question.text),
        due=result.question.due,
        late=result.late,
        undecided=result.asking is Asking.UNDECIDED,
        unknown=result.status is Status.UNKNOWN,
        responsible=list(result.question.responsible),
    )


def _improvements(report: Report) -> list[r.ImprovementResult]:
    return [
        r.ImprovementResult(
            question=improvement.question.id,
            gain=float(improvement.gain),
            gain_exact=str(improvement.gain),
            actions=[action.id for action in improvement.actions],
        )
        for improvement in report.improvements
    ]


def _indicators(report: Report) -> dict[str, r.FigureResult]:
    measured = report.assessment.measured
    if measured is None:
        return {}
    from waardebehoud.indicators.catalogue import INDICATOR

    return {name: _figure(INDICATOR[name], value) for name, value in measured.figures.items()}


def _figure(indicator: Indicator, value: FigureValue) -> r.FigureResult:
    known = value if isinstance(value, Interval) else None
    return r.FigureResult(
        low=None if known is None else float(known.low),
        high=None if known is None else float(known.high),
        low_exact=None if known is None else str(known.low),
        high_exact=None if known is None else str(known.high),
        unit=indicator.unit,
        source=list(indicator.sources),
        status=indicator.status,
        missing=value.value if isinstance(value, Missing) else None,
    )


def _row_findings(report: Report) -> list[r.RowFindingResult]:
    measured = report.assessment.measured
    return [
        r.RowFindingResult(
            row=found.element.row,
            id=found.element.id,
            name=found.element.name,
            rule=found.rule.id,
            verdict=found.verdict,
            severity=found.severity,
            message=report.say(found.rule.message),
            sources=list(found.rule.sources),
            status=found.rule.status,
        )
        for found in (measured.findings if measured else ())
    ]
