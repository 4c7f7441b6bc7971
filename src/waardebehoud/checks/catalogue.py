"""The one list of checks on a checklist, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks import examples, expressions, references, scores, structure
from waardebehoud.problems import Level, Problem

Check = Callable[[Checklist], Iterator[Problem]]

GROUND: Final[tuple[Check, ...]] = (
    structure.check_sections,
    references.check_questions,
    references.check_rules,
    references.check_actions,
    expressions.check_names,
    expressions.check_circles,
    expressions.check_expressions,
)
"""What must hold before anything can be computed."""

QUALITY: Final[tuple[Check, ...]] = (
    references.check_examples,
    structure.check_phases,
    structure.check_periods,
    structure.check_sources,
    structure.check_translations,
    scores.check_points,
    scores.check_bands,
    scores.check_themes,
    scores.check_award,
)
"""What a good checklist has besides."""


def check_ground(checklist: Checklist) -> list[Problem]:
    """Problems that keep a checklist from being used."""
    return [problem for check in GROUND for problem in check(checklist)]


def check_checklist(checklist: Checklist) -> list[Problem]:
    """All problems; worked examples are run when the ground is firm."""
    problems = check_ground(checklist)
    problems += [problem for check in QUALITY for problem in check(checklist)]
    if not any(problem.level is Level.ERROR for problem in problems):
        problems += examples.run_examples(checklist)
    return problems
