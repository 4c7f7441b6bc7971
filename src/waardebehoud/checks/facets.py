"""What worked examples expect besides outcomes: points, severities, phases, who and what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from waardebehoud.advice import improvements, tasks
from waardebehoud.assessment import Assessment
from waardebehoud.checklist.examples import Example, Expectation
from waardebehoud.checklist.model import Checklist
from waardebehoud.problems import Problem, Route


def compare_facets(example: Example, found: Assessment, way: Route) -> Iterator[Problem]:
    """Every expectation of this kind that does not hold."""
    expect, checklist = example.expect, found.checklist
    for name, points in expect.points.items():
        yield from _points(name, points, found, way)
    for name, severity in expect.severities.items():
        now = str(checklist.rule[name].severity)
        yield from _differing("severity", name, str(severity), now, (*way, "severities", name))
    for name, phase in expect.due.items():
        now = checklist.question[name].due
        yield from _differing("due", name, phase, now, (*way, "due", name))
    if expect.blockers is not None:
        wanted, blocking = sorted(expect.blockers), sorted(f.rule.id for f in found.blockers)
        way_ = (*way, "blockers")
        yield from _differing("blockers", example.name, _said(wanted), _said(blocking), way_)
    yield from _lists(expect, checklist, way)
    if expect.actions:
        called = [task.action.id for task in tasks(found, improvements(found))]
        yield from _among("actions", example.name, expect.actions, called, (*way, "actions"))


def _points(name: str, wanted: Fraction, found: Assessment, way: Route) -> Iterator[Problem]:
    earned = found.question[name].points
    ends = [] if earned is None else list(dict.fromkeys((earned.low, earned.high)))
    now = " .. ".join(map(str, ends)) or _said(())
    yield from _differing("points", name, str(wanted), now, (*way, "points", name))


def _lists(expect: Expectation, checklist: Checklist, way: Route) -> Iterator[Problem]:
    for name, sources in expect.sources.items():
        item = checklist.rule.get(name) or checklist.question[name]
        yield from _among("sources", name, sources, item.sources, (*way, "sources", name))
    for name, actors in expect.responsible.items():
        now = checklist.question[name].responsible
        yield from _among("responsible", name, actors, now, (*way, "responsible", name))


def _among(
    what: str, name: str, wanted: Sequence[str], found: Sequence[str], route: Route
) -> Iterator[Problem]:
    lacking = [one for one in wanted if one not in found]
    if lacking:
        holes = {"what": what, "name": name, "wanted": _said(lacking), "found": _said(found)}
        yield Problem("EXA008", route=route, holes=holes)


def _differing(what: str, name: str, wanted: str, found: str, route: Route) -> Iterator[Problem]:
    if wanted != found:
        holes = {"what": what, "name": name, "wanted": wanted, "found": found}
        yield Problem("EXA008", route=route, holes=holes)


def _said(names: Sequence[str]) -> str:
    return ", ".join(names) or "–"
