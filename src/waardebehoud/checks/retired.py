"""Ids that were given up stay given up, and migrations lead to what exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from waardebehoud.checklist.migrations import LEAVING, MapOptions, Rename, Split, Step
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion
from waardebehoud.checks.references import missing
from waardebehoud.checks.versions import numbers
from waardebehoud.problems import Problem, Route
from waardebehoud.suggestion import closest


def check_retired(checklist: Checklist) -> Iterator[Problem]:
    """Nothing has the id of a question or an option that was given up."""
    taken: dict[str, Route] = {name: ("expressions", name) for name in checklist.expressions}
    taken |= {date.id: ("dates", date.id) for date in checklist.dates}
    taken |= {question.id: ("questions", question.id) for question in checklist.questions}
    for migration in checklist.migrations:
        for step in migration.steps:
            if isinstance(step, LEAVING) and step.question in taken:
                holes = {"name": step.question, "version": migration.to}
                yield Problem("IDN006", route=taken[step.question], holes=holes)
            if isinstance(step, MapOptions):
                yield from _options_back(checklist, step, migration.to)


def _options_back(checklist: Checklist, step: MapOptions, version: str) -> Iterator[Problem]:
    """Options that a step gave up and that are there again."""
    question = checklist.question.get(step.question)
    if not isinstance(question, OptionQuestion):
        return
    for option in step.options:
        if option in question.option_ids:
            route: Route = ("questions", question.id, "options", option)
            yield Problem("IDN006", route=route, holes={"name": option, "version": version})


def check_migrations(checklist: Checklist) -> Iterator[Problem]:
    """Steps speak of questions and options that exist, now or until a later step."""
    given_up = _given_up(checklist)
    seen: set[str] = set()
    for place, migration in enumerate(checklist.migrations):
        route: Route = ("migrations", place)
        if numbers(migration.to) > numbers(checklist.version):
            holes = {"to": migration.to, "version": checklist.version}
            yield Problem("VER007", route=(*route, "to"), holes=holes)
        if migration.to in seen:
            holes = {"id": migration.to, "first": "migrations"}
            yield Problem("IDN003", route=(*route, "to"), holes=holes)
        seen.add(migration.to)
        for number, step in enumerate(migration.steps):
            yield from _step(checklist, step, given_up, (*route, "steps", number))


def _given_up(checklist: Checklist) -> set[str]:
    """Questions that some step takes away."""
    steps = (step for migration in checklist.migrations for step in migration.steps)
    return {step.question for step in steps if isinstance(step, LEAVING)}


def _step(checklist: Checklist, step: Step, given_up: set[str], route: Route) -> Iterator[Problem]:
    known = {*checklist.question, *given_up}
    if not isinstance(step, LEAVING):
        yield from missing("question", step.question, known, (*route, "question"))
    for name in _into(step):
        yield from missing("question", name, known, (*route, "into"))
    if isinstance(step, MapOptions):
        yield from _targets(checklist, step.question, step.options, (*route, "options"))
    if isinstance(step, Split):
        for name, options in step.into.items():
            yield from _targets(checklist, name, options, (*route, "into", name))


def _mapped(checklist: Checklist, name: str) -> set[str]:
    """Options of a question that some step maps to others."""
    steps = (step for migration in checklist.migrations for step in migration.steps)
    mapping = (s for s in steps if isinstance(s, MapOptions) and s.question == name)
    return {option for step in mapping for option in step.options}


def _into(step: Step) -> tuple[str, ...]:
    if isinstance(step, Rename):
        return (step.into,)
    return tuple(step.into) if isinstance(step, Split) else ()


def _targets(
    checklist: Checklist, name: str, options: Mapping[str, str | None], route: Route
) -> Iterator[Problem]:
    """New options are those of their question, unless a later step maps them again."""
    question: BaseQuestion | None = checklist.question.get(name)
    if not isinstance(question, OptionQuestion):
        return
    again = _mapped(checklist, name)
    for old, new in options.items():
        if new is not None and new not in {*question.option_ids, *again}:
            holes = {"option": new, "name": name}
            hint = closest(new, question.option_ids)
            yield Problem("REF002", route=(*route, old), holes=holes, suggestion=hint)
