"""What nobody uses: sources, expressions and actions that could go."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.checks.expressions import conditions
from waardebehoud.expressions.nodes import names
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.rules.base import BaseRule


def check_usage(checklist: Checklist) -> Iterator[Problem]:
    """Every source, expression and action is spoken of somewhere."""
    used = {
        "sources": _used_sources(checklist),
        "actions": {a for item in _judging(checklist) for a in item.actions},
        "expressions": _used_names(checklist),
    }
    for section, spoken in used.items():
        items = getattr(checklist, section)
        ids = list(items) if section == "expressions" else [item.id for item in items]
        for name in ids:
            if name not in spoken:
                route: Route = (section, name)
                yield Problem("REF020", Level.WARNING, route=route, holes={"name": name})


def _judging(checklist: Checklist) -> tuple[BaseQuestion | BaseRule, ...]:
    return (*checklist.questions, *checklist.rules)


def _used_sources(checklist: Checklist) -> set[str]:
    found = {s for item in (*_judging(checklist), *checklist.actions) for s in item.sources}
    return found | set(checklist.award.sources if checklist.award else ())


def _used_names(checklist: Checklist) -> set[str]:
    trees = [expression.tree for _, expression in conditions(checklist)]
    trees += [expression.tree for expression in checklist.expressions.values()]
    return {name.id for tree in trees for name in names(tree)}
