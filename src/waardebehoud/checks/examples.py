"""Worked examples: what must follow does follow."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess_figures
from waardebehoud.checklist.examples import Example, ExpectedScore, Standing
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.dossiers import check_dossier
from waardebehoud.checks.facets import compare_facets
from waardebehoud.dossier import Dossier
from waardebehoud.facts import UNKNOWN
from waardebehoud.interval import Interval
from waardebehoud.outcome import Status
from waardebehoud.problems import Problem, Route
from waardebehoud.results import Score


def run_examples(
    checklist: Checklist, skipped: Collection[object] = frozenset()
) -> Iterator[Problem]:
    """Every expectation of every worked example that does not hold."""
    asker = Asker(checklist)
    for example in checklist.examples:
        if example.name in skipped:
            continue
        dossier = dossier_of(checklist, example)
        route: Route = ("examples", example.name)
        wrong = list(check_dossier(checklist, dossier))
        for problem in wrong:
            yield Problem(
                problem.code,
                route=(*route, *problem.route),
                on_key=problem.on_key,
                holes=problem.holes,
                suggestion=problem.suggestion,
            )
        if not wrong:
            yield from _compare(example, judged(asker, example), route)


def judged(asker: Asker, example: Example) -> Assessment:
    """What becomes of a worked example."""
    figures = {name: Interval.of(figure) for name, figure in example.figures.items()}
    return assess_figures(asker, dossier_of(asker.checklist, example), figures)


def dossier_of(checklist: Checklist, example: Example) -> Dossier:
    """A worked example as a dossier."""
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": f"{checklist.id}@{checklist.version}",
            "project": {
                "name": example.name,
                "phase": example.project.phase,
                "jurisdiction": example.project.jurisdiction,
                "dates": example.project.dates,
            },
            "answers": example.answers,
        }
    )


def _compare(example: Example, assessment: Assessment, route: Route) -> Iterator[Problem]:
    expect = example.expect
    rules = {finding.rule.id: str(finding.outcome) for finding in assessment.findings}
    truths = {name: _truth(assessment, name) for name in expect.expressions}
    themes = {result.theme.id: result.score for result in assessment.themes}
    standing = {name: _standing(assessment, name, one) for name, one in expect.questions.items()}
    way: Route = (*route, "expect")
    yield from _differences({k: str(v) for k, v in expect.rules.items()}, rules, (*way, "rules"))
    yield from _differences(expect.questions, standing, (*way, "questions"))
    wanted = {name: str(value).lower() for name, value in expect.expressions.items()}
    yield from _differences(wanted, truths, (*way, "expressions"))
    for name, score in expect.themes.items():
        yield from _score(score, themes[name], (*way, "themes", name), name)
    if expect.score is not None:
        yield from _score(expect.score, assessment.score, (*way, "score"), "score")
    yield from compare_facets(example, assessment, way)


def _standing(assessment: Assessment, name: str, wanted: Standing) -> str:
    """Whether a question is asked; whether it is late or later only where that is expected."""
    result = assessment.question[name]
    if wanted in ("late", "later"):
        if result.status is Status.LATER:
            return "later"
        if result.late:
            return "late"
    return str(result.asking)


def _truth(assessment: Assessment, name: str) -> str:
    value = assessment.situation.facts[name]
    return "unknown" if value is UNKNOWN else str(value).lower()


def _differences(
    wanted: Mapping[str, str], found: Mapping[str, str], route: Route
) -> Iterator[Problem]:
    for name, expected in wanted.items():
        if found[name] != expected:
            holes = {"name": name, "wanted": expected, "found": found[name]}
            yield Problem("EXA001", route=(*route, name), holes=holes)


def _score(
    wanted: ExpectedScore, found: Score | None, route: Route, name: str
) -> Iterator[Problem]:
    got = None if found is None else (found.interval.low, found.interval.high)
    if got != (wanted.low, wanted.high):
        shown = "–" if got is None else f"{got[0]} .. {got[1]}"
        holes = {
            "name": name,
            "wanted": f"{wanted.low} .. {wanted.high}",
            "found": shown,
        }
        yield Problem("EXA001", route=route, holes=holes)
