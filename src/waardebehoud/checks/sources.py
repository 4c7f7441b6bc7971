"""Hard rules rest on what was read, and not too long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.limits import Limits
from waardebehoud.outcome import Severity
from waardebehoud.problems import Level, Problem, Route


def check_sources(checklist: Checklist) -> Iterator[Problem]:
    """A hard rule does not rest on unverified sources alone."""
    for rule in checklist.rules:
        states = {checklist.source[s].status for s in rule.sources if s in checklist.source}
        route: Route = ("rules", rule.id, "severity")
        if rule.severity is not Severity.INFO and states == {"unverified"}:
            yield Problem("SRC001", route=route, holes={"id": rule.id})
        if rule.severity is Severity.BLOCKER and states and states <= {"unverified", "own"}:
            yield Problem("SRC002", route=route, holes={"id": rule.id})


def check_reading(checklist: Checklist, limits: Limits, today: dt.date) -> Iterator[Problem]:
    """A source was read not longer ago than the limit, and not in the future."""
    for source in checklist.sources:
        route: Route = ("sources", source.id, "read")
        age = (today - source.read).days
        holes = {"id": source.id, "day": source.read.isoformat(), "age": str(age)}
        if age > limits.oldest_reading:
            holes["most"] = str(limits.oldest_reading)
            yield Problem("SRC003", Level.INFO, route=route, holes=holes)
        if age < 0:
            yield Problem("SRC004", Level.WARNING, route=route, holes=holes)
