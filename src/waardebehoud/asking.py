"""Which questions are asked, and what is known: facts derived from a dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.dossier import Dossier
from waardebehoud.facts import UNKNOWN, Facts, Truth, Value
from waardebehoud.outcome import Asking
from waardebehoud.plan.plan import Plan
from waardebehoud.plan.worth import Worth
from waardebehoud.told import Told, told_by


class Situation(Struct, frozen=True, dict=True):
    """Everything known of a project at one moment, and which questions that makes asked."""

    facts: Facts
    plan: Plan
    worths: Sequence[Worth]
    """What the answers are worth that fit their question, asked or not, by place."""
    asked: Sequence[Truth]
    """Whether the questions are asked, by place."""
    applies: Sequence[Truth]
    """Whether the condition of each rule is true."""
    told: Told
    """What the answers come down to."""

    @cached_property
    def said_unknown(self) -> frozenset[int]:
        """Places of the questions of which somebody said that nobody knows."""
        marked, place = self.told.marked.items(), self.plan.place
        return frozenset(place[n].number for n, one in marked if one.unknown and n in place)

    @cached_property
    def asking(self) -> Mapping[str, Asking]:
        """Whether each question is asked, by id."""
        return {n: asking_of(asked) for n, asked in zip(self.plan.place, self.asked, strict=True)}


class Asker(Struct, frozen=True, dict=True):
    """A checklist with its plan, to be used for many dossiers."""

    checklist: Checklist

    @cached_property
    def plan(self) -> Plan:
        """The checklist laid out."""
        return Plan(self.checklist)

    @property
    def steps(self) -> tuple[str, ...]:
        """Questions and named expressions, each after what it depends on."""
        return self.plan.steps

    def situation(
        self, dossier: Dossier, figures: Mapping[str, Value] = MappingProxyType({})
    ) -> Situation:
        """What is known and what is asked; an answer that does not fit counts as unknown."""
        plan, told = self.plan, told_by(dossier)
        given: dict[str, Value] = {**dossier.project.dates, **figures}
        worths = self._worths(told, given, claimed=dossier.bid is not None)
        asked, known, applies = plan.flow([worth[0] for worth in worths], given)
        given.update(zip(plan.steps, known, strict=True))
        return Situation(Facts(given, told.evidenced), plan, worths, asked, applies, told)

    def _worths(self, told: Told, given: Mapping[str, Value], *, claimed: bool) -> list[Worth]:
        """What the answers and figures of a dossier are worth, by place."""
        found, placed = list(self.plan.unanswered), self.plan.place
        for name, written in told.values.items():
            place = placed.get(name)
            if place is not None:
                found[place.number] = place.worth(written)
        for name, answer in told.marked.items():
            place = placed.get(name)
            if place is not None:
                found[place.number] = place.told(answer, claimed=claimed)
        for place, figure in self.plan.figures:
            worth = place.of(given.get(figure, UNKNOWN))
            found[place.number] = place.judged(worth, told.marked.get(place.question.id))
        return found


def asking_of(condition: Truth) -> Asking:
    """Asked, not asked or undecided, by the truth of a condition."""
    if condition is UNKNOWN:
        return Asking.UNDECIDED
    return Asking.ASKED if condition else Asking.NOT_ASKED
