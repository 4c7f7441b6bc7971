"""Ids that were given up stay given up, and migrations lead to what exists."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.checklist.migrations import LEAVING, Rename, Split
from waardebehoud.checklist.model import Checklist
from waardebehoud.problems import Problem, Route
from waardebehoud.suggestion import closest


def check_retired(checklist: Checklist) -> Iterator[Problem]:
    """No question, expression or date has the id of a question that was given up."""
    taken = {*checklist.question, *checklist.expressions, *(date.id for date in checklist.dates)}
    for migration in checklist.migrations:
        for step in migration.steps:
            if isinstance(step, LEAVING) and step.question in taken:
                section = "questions" if step.question in checklist.question else "expressions"
                route: Route = (section, step.question)
                holes = {"name": step.question, "version": migration.to}
                yield Problem("IDN006", route=route, holes=holes)


def check_migrations(checklist: Checklist) -> Iterator[Problem]:
    """New ids in migration steps are those of questions, now or given up in a later step."""
    given_up = {
        step.question
        for migration in checklist.migrations
        for step in migration.steps
        if isinstance(step, LEAVING)
    }
    known = {*checklist.question, *given_up}
    for place, migration in enumerate(checklist.migrations):
        for number, step in enumerate(migration.steps):
            new = [step.into] if isinstance(step, Rename) else []
            new += list(step.into) if isinstance(step, Split) else []
            for name in new:
                if name not in known:
                    route: Route = ("migrations", place, "steps", number, "into")
                    holes = {"kind": "question", "name": name}
                    hint = closest(name, checklist.question)
                    yield Problem("REF003", route=route, holes=holes, suggestion=hint)
