"""Claims about scores: the best one can be reached, and every band."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import z3

from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    IndicatorQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.proofs.claims import Claim
from waardebehoud.proofs.terms import Options, Truth, exact, real
from waardebehoud.proofs.world import World


def points(world: World, question: BaseQuestion) -> Any:
    """The points of an answer, as a number of the solver."""
    term = world.names[question.id]
    if isinstance(question, OptionQuestion):
        assert isinstance(term, Options)
        earned = [z3.If(one, _real(question.points_of(o)), 0) for o, one in term.chosen.items()]
        total = z3.Sum(earned)
        return z3.If(total > 1, 1, total) if isinstance(question, ChoicesQuestion) else total
    assert isinstance(question, NumberQuestion | IndicatorQuestion)
    value = real(term.value)
    match question.points:
        case Linear(from_=start, to=end) if start != end:
            share = (value - exact(start)) / _real(end - start)
            return z3.If(share < 0, 0, z3.If(share > 1, 1, share))
        case Linear(to=end):
            return z3.If(value >= exact(end), _real(Fraction(1)), _real(Fraction(0)))
        case Banded(bands=bands):
            result: Any = _real(bands[0].points)
            for band in bands[1:]:
                result = z3.If(value >= exact(band.from_), _real(band.points), result)
            return result
    return _real(Fraction(0))


def _real(number: Fraction) -> Any:
    return z3.RealVal(f"{number.numerator}/{number.denominator}")


def scored(world: World, theme: str | None = None) -> list[BaseQuestion]:
    """Scored questions, of one theme or all."""
    return [
        question
        for question in world.checklist.questions
        if question.weight is not None and theme in (None, question.theme)
    ]


def at_best(world: World, questions: list[BaseQuestion], best: int) -> list[Truth]:
    """Per question: if it counts, it earns the given points."""
    return [z3.Implies(world.present(q.id), points(world, q) == best) for q in questions]


def counted(world: World, questions: list[BaseQuestion]) -> Truth:
    """At least one of the questions counts."""
    return z3.Or([world.present(question.id) for question in questions])


def best_claims(world: World) -> Iterator[Claim]:
    """Every theme, and the total, can earn everything."""
    for theme in world.checklist.themes:
        found = scored(world, theme.id)
        if found:
            best = at_best(world, found, 1)
            asked = counted(world, found)
            route = ("themes", theme.id)
            holes = {"name": theme.id}
            yield Claim("SCO020", route, z3.And(asked, *best), holes, (asked, *best))
    every = scored(world)
    if every:
        best = at_best(world, every, 1)
        asked = counted(world, every)
        yield Claim("SCO021", ("themes",), z3.And(asked, *best), {}, (asked, *best))


def total(world: World) -> tuple[Any, list[Truth]]:
    """The total score as a number of the solver, and what makes it so."""
    score, held = z3.Real("!score"), []
    weights, sums = [], []
    for theme in world.checklist.themes:
        found = scored(world, theme.id)
        if not found:
            continue
        mean = z3.Real(f"!score!{theme.id}")
        present = [(q, world.present(q.id)) for q in found]
        weight = z3.Sum([z3.If(one, _real(q.weight or Fraction(0)), 0) for q, one in present])
        earned = z3.Sum(
            [z3.If(one, _real(q.weight or Fraction(0)) * points(world, q), 0) for q, one in present]
        )
        held += [mean * weight == earned, mean >= 0, mean <= 1]
        weights.append(z3.If(weight > 0, _real(theme.weight), 0))
        sums.append(z3.If(weight > 0, _real(theme.weight) * mean, 0))
    held += [score * z3.Sum(weights) == z3.Sum(sums), z3.Sum(weights) > 0]
    return score, held
