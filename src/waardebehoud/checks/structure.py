"""What a checklist must have, and the order of its phases."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.problems import Problem


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
