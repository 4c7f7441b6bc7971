"""What a checklist must have, and the order of its phases."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.outcome import Severity
from waardebehoud.problems import Level, Problem, Route


def check_sections(checklist: Checklist) -> Iterator[Problem]:
    """Phases, themes and questions are there."""
    for section in ("phases", "themes", "questions"):
        if not getattr(checklist, section):
            yield Problem("FMT010", holes={"key": section})


def check_phases(checklist: Checklist) -> Iterator[Problem]:
    """A question is due no earlier than it is asked, and after what it depends on is asked."""
    order = checklist.order_of_phase
    for question in checklist.questions:
        if question.phase not in order or question.due not in order:
            continue
        if order[question.due] < order[question.phase]:
            holes = {"due": question.due, "phase": question.phase}
            yield Problem("LOG002", route=("questions", question.id, "due"), holes=holes)
        for name in checklist.depends_on(question):
            needed = checklist.question[name]
            if needed.phase in order and order[question.due] < order[needed.phase]:
                holes = {"due": question.due, "name": name, "phase": needed.phase}
                yield Problem("LOG003", route=("questions", question.id, "due"), holes=holes)


def check_sources(checklist: Checklist) -> Iterator[Problem]:
    """A hard rule does not rest on unverified sources alone."""
    for rule in checklist.rules:
        states = {checklist.source[s].status for s in rule.sources if s in checklist.source}
        if rule.severity is not Severity.INFO and states == {"unverified"}:
            route: Route = ("rules", rule.id, "severity")
            yield Problem("SRC001", route=route, holes={"id": rule.id})
        if rule.severity is Severity.BLOCKER and states and states <= {"unverified", "own"}:
            route = ("rules", rule.id, "severity")
            yield Problem("SRC002", route=route, holes={"id": rule.id})


def check_periods(checklist: Checklist) -> Iterator[Problem]:
    """The period of a rule is not empty."""
    for rule in checklist.rules:
        period = rule.valid
        if period is None or period.from_ is None or period.until is None:
            continue
        if period.until < period.from_:
            yield Problem("LOG004", route=("rules", rule.id, "valid"), holes={"id": rule.id})


def check_translations(checklist: Checklist) -> Iterator[Problem]:
    """Every text a user reads is there in English too."""
    sections = (
        "phases",
        "themes",
        "bands",
        "dates",
        "actors",
        "questions",
        "rules",
        "actions",
    )
    for section in sections:
        for item in getattr(checklist, section):
            for key in ("title", "text", "why", "help", "message"):
                texts = getattr(item, key, None)
                if texts is not None and "en" not in texts:
                    route: Route = (section, item.id, key)
                    holes = {"language": "en"}
                    yield Problem("TXT003", Level.WARNING, route=route, holes=holes)
