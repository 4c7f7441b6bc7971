"""Everything that worked examples expect something of exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from waardebehoud.checklist.examples import Expectation
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.references import missing
from waardebehoud.problems import Problem, Route


def check_mentions(checklist: Checklist) -> Iterator[Problem]:
    """Questions, rules, phases, actions, sources and actors that examples expect something of."""
    for example in checklist.examples:
        way: Route = ("examples", example.name, "expect")
        yield from _keys(checklist, example.expect, way)
        yield from _lists(checklist, example.expect, way)


def _keys(checklist: Checklist, expect: Expectation, way: Route) -> Iterator[Problem]:
    both = {**checklist.question, **checklist.rule}
    spoken = (
        ("question", expect.points, checklist.question, "points"),
        ("rule", expect.severities, checklist.rule, "severities"),
        ("question", expect.due, checklist.question, "due"),
        ("item", expect.sources, both, "sources"),
        ("question", expect.responsible, checklist.question, "responsible"),
    )
    for kind, names, known, key in spoken:
        for name in names:
            yield from missing(kind, name, known, (*way, key, name))
    for name, phase in expect.due.items():
        yield from missing("phase", phase, checklist.phase, (*way, "due", name))


def _lists(checklist: Checklist, expect: Expectation, way: Route) -> Iterator[Problem]:
    listed: list[tuple[str, Sequence[str], Collection[str], Route]]
    listed = [("rule", expect.blockers or (), checklist.rule, ("blockers",))]
    listed += [("action", expect.actions, checklist.action, ("actions",))]
    listed += [("source", s, checklist.source, ("sources", n)) for n, s in expect.sources.items()]
    listed += [
        ("actor", a, checklist.actor, ("responsible", n)) for n, a in expect.responsible.items()
    ]
    for kind, named, there, end in listed:
        for place, one in enumerate(named):
            yield from missing(kind, one, there, (*way, *end, place))
