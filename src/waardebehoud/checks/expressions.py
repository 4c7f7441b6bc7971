"""Every expression is about names that exist, options that exist, and like with like."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping, Sequence

from waardebehoud.checklist.model import Checklist
from waardebehoud.expressions.nodes import names
from waardebehoud.expressions.parse import Expression
from waardebehoud.expressions.types import Flaw, check_condition, check_types
from waardebehoud.figures import FIGURES
from waardebehoud.problems import Problem, Route
from waardebehoud.rules.requirement import Requirement
from waardebehoud.suggestion import closest


def check_expressions(checklist: Checklist) -> Iterator[Problem]:
    """Names, options and types in conditions, requirements and named expressions."""
    for route, expression in conditions(checklist):
        for flaw in check_condition(expression.tree, checklist.kinds):
            yield _problem(flaw, route)
    for name, expression in checklist.expressions.items():
        for flaw in check_types(expression.tree, checklist.kinds).flaws:
            yield _problem(flaw, ("expressions", name))


def conditions(checklist: Checklist) -> Iterator[tuple[Route, Expression]]:
    """Every expression that must be a condition, with its route."""
    for question in checklist.questions:
        if question.when is not None:
            yield ("questions", question.id, "when"), question.when
    for rule in checklist.rules:
        if rule.when is not None:
            yield ("rules", rule.id, "when"), rule.when
        if isinstance(rule, Requirement):
            yield ("rules", rule.id, "require"), rule.require


def _problem(flaw: Flaw, route: Route) -> Problem:
    hint = closest(flaw.word, flaw.wanted) if flaw.word else None
    span = flaw.start, flaw.length
    return Problem(flaw.code, route=route, span=span, holes=flaw.holes, suggestion=hint)


def check_names(checklist: Checklist) -> Iterator[Problem]:
    """Questions, expressions and dates share one namespace; none is a Python keyword."""
    spoken: dict[str, str] = {}
    sections: Sequence[tuple[str, Sequence[str]]] = (
        ("indicators", FIGURES),
        ("questions", [question.id for question in checklist.questions]),
        ("dates", [date.id for date in checklist.dates]),
        ("expressions", list(checklist.expressions)),
    )
    for section, found in sections:
        for name in found:
            route: Route = (section, name)
            if keyword.iskeyword(name) or name in (
                "known",
                "count",
                "min",
                "max",
                "abs",
                "date",
            ):
                yield Problem("IDN004", route=route, holes={"name": name})
            if spoken.setdefault(name, section) != section:
                yield Problem("IDN005", route=route, holes={"name": name, "first": spoken[name]})


def check_circles(checklist: Checklist) -> Iterator[Problem]:
    """No question and no named expression depends on itself; the whole circle is shown."""
    uses = _uses(checklist)
    reported: set[frozenset[str]] = set()
    for name in uses:
        circle = _circle(name, uses)
        if circle and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            question = name in checklist.question
            route: Route = ("questions", name, "when") if question else ("expressions", name)
            yield Problem("LOG001", route=route, holes={"circle": " → ".join([*circle, name])})


def _uses(checklist: Checklist) -> Mapping[str, tuple[str, ...]]:
    """The names that each question's condition and each named expression mentions."""
    found = {
        question.id: tuple(part.id for part in names(question.when.tree))
        for question in checklist.questions
        if question.when is not None
    }
    for name, expression in checklist.expressions.items():
        found[name] = tuple(part.id for part in names(expression.tree))
    return found


def _circle(start: str, uses: Mapping[str, tuple[str, ...]]) -> list[str]:
    """A path from a name back to itself; empty when there is none."""
    pending: list[list[str]] = [[start]]
    seen: set[str] = set()
    while pending:
        path = pending.pop()
        for name in uses.get(path[-1], ()):
            if name == start:
                return path
            if name not in seen:
                seen.add(name)
                pending.append([*path, name])
    return []
