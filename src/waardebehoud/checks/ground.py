"""The checks that must pass before anything can be computed with a checklist, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks import expressions, references, structure
from waardebehoud.problems import Problem

Check = Callable[[Checklist], Iterator[Problem]]

GROUND: Final[tuple[Check, ...]] = (
    structure.check_sections,
    references.check_questions,
    references.check_options,
    references.check_rules,
    references.check_actions,
    expressions.check_names,
    expressions.check_circles,
    expressions.check_expressions,
)


def check_ground(checklist: Checklist) -> list[Problem]:
    """Problems that keep a checklist from being used."""
    return [problem for check in GROUND for problem in check(checklist)]
