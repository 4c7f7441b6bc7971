"""Everything a checklist refers to exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion
from waardebehoud.figures import FIGURES
from waardebehoud.problems import Problem, Route
from waardebehoud.rules.base import BaseRule
from waardebehoud.rules.evidence import Evidence
from waardebehoud.suggestion import closest


def missing(kind: str, name: str, known: Collection[str], route: Route) -> Iterator[Problem]:
    """A problem when a name of some kind is not known."""
    if name not in known:
        holes = {"kind": kind, "name": name}
        yield Problem("REF003", route=route, holes=holes, suggestion=closest(name, known))


def misplaced(name: str | None, known: Collection[str], route: Route) -> Iterator[Problem]:
    """A problem when a jurisdiction is not known: unseen, it would put out every law."""
    if name is not None and name not in known:
        holes = {"name": name, "allowed": ", ".join(known)}
        yield Problem("REF014", route=route, holes=holes, suggestion=closest(name, known))


def check_questions(checklist: Checklist) -> Iterator[Problem]:
    """Themes, phases, actors, actions, sources and options of questions."""
    for question in checklist.questions:
        route: Route = ("questions", question.id)
        yield from missing("theme", question.theme, checklist.theme, (*route, "theme"))
        yield from missing("phase", question.phase, checklist.phase, (*route, "phase"))
        yield from missing("phase", question.due, checklist.phase, (*route, "due"))
        yield from _all("actor", question.responsible, checklist.actor, (*route, "responsible"))
        yield from _shared(checklist, question, route)
        if question.figure is not None:
            yield from missing("indicator", question.figure, FIGURES, (*route, "indicator"))
        if isinstance(question, OptionQuestion) and question.points is not None:
            for option in question.points:
                way = (*route, "points", option)
                if option not in question.option_ids:
                    hint = closest(option, question.option_ids)
                    holes = {"option": option, "name": question.id}
                    yield Problem("REF002", route=way, on_key=True, holes=holes, suggestion=hint)


def check_options(checklist: Checklist) -> Iterator[Problem]:
    """No question offers the same option twice."""
    for question in checklist.questions:
        offered = list(getattr(question, "options", ()))
        for place, option in enumerate(offered):
            if option.id in [earlier.id for earlier in offered[:place]]:
                route: Route = ("questions", question.id, "options", place)
                holes = {"id": option.id, "first": f"{question.id}.options"}
                yield Problem("IDN003", route=route, holes=holes)


def check_rules(checklist: Checklist) -> Iterator[Problem]:
    """Phases, dates, actions, sources and questions of rules."""
    dates = [date.id for date in checklist.dates]
    for rule in checklist.rules:
        route: Route = ("rules", rule.id)
        if rule.phase is not None:
            yield from missing("phase", rule.phase, checklist.phase, (*route, "phase"))
        yield from misplaced(rule.jurisdiction, checklist.places, (*route, "jurisdiction"))
        if rule.valid is not None:
            yield from missing("date", rule.valid.date, dates, (*route, "valid", "date"))
        if isinstance(rule, Evidence):
            known = checklist.question
            yield from missing("question", rule.question, known, (*route, "question"))
        yield from _shared(checklist, rule, route)


def check_actions(checklist: Checklist) -> Iterator[Problem]:
    """Role, instrument, service, level, phase and sources of actions."""
    listed = {
        "role": checklist.roles,
        "instrument": checklist.instruments,
        "service": checklist.services,
        "level": checklist.levels,
        "phase": (*checklist.phases, *checklist.action_phases),
    }
    ids = {kind: [item.id for item in items] for kind, items in listed.items()}
    for action in checklist.actions:
        route: Route = ("actions", action.id)
        for kind, known in ids.items():
            yield from missing(kind, getattr(action, kind), known, (*route, kind))
        yield from _all("source", action.sources, checklist.source, (*route, "sources"))


def check_examples(checklist: Checklist) -> Iterator[Problem]:
    """Questions, rules, themes and expressions that worked examples speak of."""
    dates = [date.id for date in checklist.dates]
    for example in checklist.examples:
        route: Route = ("examples", example.name)
        way: Route = (*route, "project", "phase")
        if example.project.phase is not None:
            yield from missing("phase", example.project.phase, checklist.phase, way)
        way = (*route, "project", "jurisdiction")
        yield from misplaced(example.project.jurisdiction, checklist.places, way)
        expect = example.expect
        spoken = (
            ("date", example.project.dates, dates, (*route, "project", "dates")),
            ("question", example.answers, checklist.question, (*route, "answers")),
            ("indicator", example.figures, FIGURES, (*route, "figures")),
            ("rule", expect.rules, checklist.rule, (*route, "expect", "rules")),
            (
                "question",
                expect.questions,
                checklist.question,
                (*route, "expect", "questions"),
            ),
            ("theme", expect.themes, checklist.theme, (*route, "expect", "themes")),
            (
                "expression",
                expect.expressions,
                checklist.expressions,
                (*route, "expect", "expressions"),
            ),
        )
        for kind, names, known, way in spoken:
            for name in names:
                yield from missing(kind, name, known, (*way, name))


def _shared(checklist: Checklist, item: BaseQuestion | BaseRule, route: Route) -> Iterator[Problem]:
    yield from _all("action", item.actions, checklist.action, (*route, "actions"))
    yield from _all("source", item.sources, checklist.source, (*route, "sources"))


def _all(
    kind: str, names: Iterable[str], known: Collection[str], route: Route
) -> Iterator[Problem]:
    for place, name in enumerate(names):
        yield from missing(kind, name, known, (*route, place))
