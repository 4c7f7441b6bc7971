"""The one list of checks on a checklist, after those of its ground, in the order they are run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks import (
    examples,
    measures,
    mentions,
    periods,
    references,
    retired,
    scores,
    sources,
    structure,
    texts,
    usage,
)
from waardebehoud.checks.ground import Check, check_ground
from waardebehoud.checks.limits import Limits
from waardebehoud.problems import Level, Problem

QUALITY: Final[tuple[Check, ...]] = (
    references.check_examples,
    mentions.check_mentions,
    retired.check_retired,
    retired.check_migrations,
    structure.check_phases,
    measures.check_bounds,
    measures.check_units,
    periods.check_periods,
    periods.check_conflicts,
    sources.check_sources,
    usage.check_usage,
    scores.check_points,
    scores.check_bands,
    scores.check_themes,
    scores.check_award,
)
"""What a good checklist has besides."""


class Yardstick(Struct, frozen=True):
    """What is not in a checklist but measures it: limits, and the day of today."""

    limits: Limits = field(default_factory=Limits)
    today: dt.date | None = None
    """No day, no judgement on how long ago a source was read."""


def check_checklist(
    checklist: Checklist, yardstick: Yardstick | None = None, *, whole: bool = True
) -> list[Problem]:
    """All problems; worked examples are run when nothing was left out and the ground is firm."""
    measure = yardstick or Yardstick()
    problems = check_ground(checklist)
    problems += [problem for check in QUALITY for problem in check(checklist)]
    problems += texts.check_texts(checklist, measure.limits)
    problems += texts.check_questions(checklist, measure.limits)
    if measure.today is not None:
        problems += sources.check_reading(checklist, measure.limits, measure.today)
    if whole and not any(_unsettles(problem) for problem in problems):
        problems += _examples(checklist, problems)
    return problems


SETTLED: Final = ("SRC", "SCO", "IDN006", "LOG002", "LOG003", "REF02")
"""Errors that leave the findings of a worked example what they are."""


def _unsettles(problem: Problem) -> bool:
    """Whether a problem may change what comes out of worked examples."""
    if problem.level is not Level.ERROR or problem.route[:1] == ("examples",):
        return False
    return not problem.code.startswith(SETTLED)


def _examples(checklist: Checklist, before: Sequence[Problem]) -> Iterator[Problem]:
    """What the worked examples say, but for what other problems make of them."""
    about = {problem.route[1] for problem in before if problem.route[:1] == ("examples",)}
    scored = not any(problem.family == "SCO" and problem.level is Level.ERROR for problem in before)
    for problem in examples.run_examples(checklist, skipped=about):
        if scored or not {"themes", "score"} & set(problem.route[3:4]):
            yield problem
