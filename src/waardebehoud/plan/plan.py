"""The plan of a checklist, made once and used for many dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import lcm
from typing import Final, NamedTuple

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.facts import UNKNOWN
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Severity
from waardebehoud.plan.flow import Flow, compile_flow, steps_of
from waardebehoud.plan.worth import Place, Worth, scaled
from waardebehoud.rules.base import BaseRule
from waardebehoud.told import Told


class Row(NamedTuple):
    """What the score needs to know of a question, in the order in which it is looked at."""

    place: int
    theme: int
    weight: int
    may_not_apply: bool


class RulePlace(NamedTuple):
    """Where a rule stands."""

    rule: BaseRule
    phase: int
    """The phase from which it is judged; before the first one when that is always."""
    rank: int
    """Its severity, the gravest first."""
    jurisdiction: str | None


BLOCKER: Final = 0
"""The rank of a blocker."""


class Plan(Struct, frozen=True, dict=True):
    """A checklist laid out: its questions in walking order, weights and points whole numbers."""

    checklist: Checklist

    @cached_property
    def scale(self) -> int:
        """What points are multiplied with, so that those of every option are whole."""
        return lcm(*(part for q in self.checklist.questions for part in _parts_of_points(q)))

    @cached_property
    def reaches(self) -> tuple[Interval, ...]:
        """The least and the most points of every question."""
        nothing = Interval(ZERO, ZERO)
        questions = self.checklist.walk_order
        return tuple(q.reach() if q.weight is not None else nothing for q in questions)

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Where every question stands, in walking order."""
        parts = lcm(*(q.weight.denominator for q in self.checklist.questions if q.weight))
        themes = {theme.id: number for number, theme in enumerate(self.checklist.themes)}
        found = enumerate(zip(self.checklist.walk_order, self.reaches, strict=True))
        return {
            question.id: self._place(number, question, themes[question.theme], parts, reach)
            for number, (question, reach) in found
        }

    def _place(
        self, number: int, question: BaseQuestion, theme: int, parts: int, reach: Interval
    ) -> Place:
        order = self.checklist.order_of_phase
        return Place(
            number=number,
            question=question,
            theme=theme,
            phase=order[question.phase],
            due=order[question.due],
            weight=int((question.weight or ZERO) * parts),
            scale=self.scale,
            open=Worth(UNKNOWN, scaled(reach.low, self.scale), scaled(reach.high, self.scale)),
        )

    @cached_property
    def unanswered(self) -> tuple[Worth, ...]:
        """What every question is worth without an answer."""
        return tuple(place.open for place in self.place.values())

    def doubtful(self, told: Told) -> frozenset[str]:
        """The answers that nobody is sure to fit their question."""
        placed, found = self.place, list(told.marked)
        for name, written in told.values.items():
            place = placed.get(name)
            if place is None or place.worth(written).value is UNKNOWN:
                found.append(name)
        return frozenset(found)

    @cached_property
    def figures(self) -> tuple[tuple[Place, str], ...]:
        """The questions that a figure answers."""
        places = self.place.values()
        return tuple((p, p.question.figure) for p in places if p.question.figure is not None)

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Questions and named expressions, each after what it depends on."""
        return steps_of(self.checklist)

    @cached_property
    def flow(self) -> Flow:
        """Which questions are asked, what is known, and which rules apply."""
        return compile_flow(self.checklist, {name: p.number for name, p in self.place.items()})

    @cached_property
    def rows(self) -> tuple[tuple[Row, ...], ...]:
        """For each phase, what counts by then."""
        return tuple(
            tuple(_row(place) for place in self.place.values() if place.phase <= phase)
            for phase in range(len(self.checklist.phases))
        )

    @cached_property
    def rules(self) -> tuple[RulePlace, ...]:
        """The rules, in the order of the checklist."""
        order, ranks = self.checklist.order_of_phase, list(Severity)
        return tuple(
            RulePlace(
                rule,
                -1 if rule.phase is None else order[rule.phase],
                ranks.index(rule.severity),
                rule.jurisdiction or self.checklist.jurisdiction,
            )
            for rule in self.checklist.rules
        )

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places of the questions, in walking order."""
        return tuple(self.place.values())

    @cached_property
    def theme_weights(self) -> tuple[int, ...]:
        """The weight of every theme in whole parts."""
        weights = [theme.weight for theme in self.checklist.themes]
        parts = lcm(*(weight.denominator for weight in weights))
        return tuple(int(weight * parts) for weight in weights)


def _parts_of_points(question: BaseQuestion) -> Iterator[int]:
    """Into how many parts a point falls for its options, bands, or whole numbers on a line."""
    points = getattr(question, "points", None)
    if isinstance(points, Mapping):
        yield from (earned.denominator for earned in points.values())
    elif isinstance(points, Banded):
        yield from (band.points.denominator for band in points.bands)
    elif isinstance(points, Linear):
        yield abs((points.to - points.from_).numerator) or 1


def _row(place: Place) -> Row:
    return Row(place.number, place.theme, place.weight, place.may_not_apply)
