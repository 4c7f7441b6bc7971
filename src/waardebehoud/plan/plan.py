"""The plan of a checklist, made once and used for many dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import lcm
from typing import Any, Final, NamedTuple

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.facts import UNKNOWN
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Severity
from waardebehoud.plan.counting import Points, scaled
from waardebehoud.plan.flow import Flow, compile_flow, steps_of
from waardebehoud.plan.worth import Place, Worth
from waardebehoud.rules.base import BaseRule
from waardebehoud.told import Said, Told


class Row(NamedTuple):
    """What the score needs to know of a question."""

    place: int
    weight: int
    may_not_apply: bool
    best: Points


class RulePlace(NamedTuple):
    """Where a rule stands."""

    rule: BaseRule
    phase: int
    """The phase from which it is judged; before the first one when that is always."""
    rank: int
    """Its severity, the gravest first."""
    jurisdiction: str | None
    actions: tuple[str, ...]
    """What cures it."""


class Taken(NamedTuple):
    """The answers of a dossier, held against a plan."""

    told: Told
    worths: Sequence[Worth]
    """What they are worth, by place."""
    doubtful: frozenset[str]
    """Those that nobody is sure to fit their question."""


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
    def shelves(self) -> Mapping[str, tuple[int, Mapping[Any, Worth], Place]]:
        """Where every question stands, with what its answers were worth so far."""
        return {name: (place.number, place.seen, place) for name, place in self.place.items()}

    @cached_property
    def unanswered(self) -> tuple[Worth, ...]:
        """What every question is worth without an answer."""
        return tuple(place.open for place in self.place.values())

    def prepare(self) -> None:
        """Work out now what would be worked out for the first dossier."""
        for part in (self.flow, self.scored, self.unscored, self.rules, self.unanswered):
            assert part is not None

    @cached_property
    def latest(self) -> list[Taken]:
        """What was taken last, if anything: a dossier is checked, and then judged."""
        return []

    def taken(self, told: Told) -> Taken:
        """What plain answers are worth, and which answers are in doubt."""
        if self.latest and self.latest[0].told is told:
            return self.latest[0]
        placed, worths, doubtful = self.shelves, list(self.unanswered), list(told.marked)
        for name, said in told.written.items():
            found = placed.get(name)
            if found is None:
                doubtful.append(name)
                continue
            number, seen, place = found
            written = said.value if said.__class__ is Said else said
            known = seen.get(written) if written.__class__ is str else None
            worth = worths[number] = place.worth(written) if known is None else known
            if worth[0] is UNKNOWN:
                doubtful.append(name)
        self.latest[:] = [Taken(told, worths, frozenset(doubtful))]
        return self.latest[0]

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
    def scored(self) -> tuple[tuple[tuple[Row, ...], ...], ...]:
        """For each phase and theme, the scored questions that are asked by then."""
        themes = range(len(self.checklist.themes))
        rows = [(place, _row(place)) for place in self.places if place.weight]
        return tuple(
            tuple(
                tuple(row for place, row in rows if place.theme == theme and place.phase <= phase)
                for theme in themes
            )
            for phase in range(len(self.checklist.phases))
        )

    @cached_property
    def unscored(self) -> tuple[tuple[int, ...], ...]:
        """For each phase, the places of the other questions that are asked by then."""
        return tuple(
            tuple(p.number for p in self.places if not p.weight and p.phase <= phase)
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
                rule.actions,
            )
            for rule in self.checklist.rules
        )

    @cached_property
    def blockers(self) -> tuple[tuple[int, int], ...]:
        """The places of the rules that hold a project back, each with its phase."""
        ranked = enumerate(self.rules)
        return tuple((place, rule.phase) for place, rule in ranked if rule.rank == BLOCKER)

    @cached_property
    def actions(self) -> tuple[tuple[str, ...], ...]:
        """The actions that raise the answers to each question, by place."""
        return tuple(place.question.actions for place in self.places)

    @cached_property
    def policy(self) -> Mapping[str, tuple[str, str]]:
        """For each action the role it calls on, and that role with its instrument."""
        return {
            one.id: (one.role, f"{one.role} {one.instrument}") for one in self.checklist.actions
        }

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
    return Row(place.number, place.weight, place.may_not_apply, place.open.high)
