"""The periods of rules: not empty, and no two rules that judge the same at the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from waardebehoud.checklist.model import Checklist
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.rules.base import BaseRule, Validity


def check_periods(checklist: Checklist) -> Iterator[Problem]:
    """The period of a rule is not empty."""
    for rule in checklist.rules:
        period = rule.valid
        if period is None or period.from_ is None or period.until is None:
            continue
        if period.until < period.from_:
            yield Problem("LOG004", route=("rules", rule.id, "valid"), holes={"id": rule.id})


def check_conflicts(checklist: Checklist) -> Iterator[Problem]:
    """Two rules that look at the same under the same condition have periods apart."""
    judging: dict[tuple[object, ...], list[BaseRule]] = {}
    for rule in checklist.rules:
        judging.setdefault(_matter(rule), []).append(rule)
    for rules in judging.values():
        for one, other in combinations(rules, 2):
            if _overlap(one.valid, other.valid):
                route: Route = ("rules", other.id)
                holes = {"id": other.id, "other": one.id}
                yield Problem("LOG005", Level.WARNING, route=route, holes=holes)


def _matter(rule: BaseRule) -> tuple[object, ...]:
    """What a rule judges, and when: two rules with the same matter say the same."""
    when = None if rule.when is None else rule.when.text
    require = getattr(rule, "require", None)
    judged = require.text if require is not None else getattr(rule, "question", None)
    return type(rule), rule.jurisdiction, when, judged


def _overlap(one: Validity | None, other: Validity | None) -> bool:
    """Whether some day lies in both periods; periods of different dates may always overlap."""
    if one is None or other is None or one.date != other.date:
        return True
    first = max(one.from_ or dt.date.min, other.from_ or dt.date.min)
    return first <= min(one.until or dt.date.max, other.until or dt.date.max)
