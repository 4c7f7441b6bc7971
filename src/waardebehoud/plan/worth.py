"""What an answer is worth: its value as the question takes it, and the points that earns."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, NamedTuple

from msgspec import Struct, field

from waardebehoud.checklist.questions import BaseQuestion, Misfit, NumberQuestion
from waardebehoud.dossier import Answer
from waardebehoud.facts import ABSENT, UNKNOWN, Missing, Value
from waardebehoud.interval import Interval
from waardebehoud.plan.counting import Counting, Points, earning, scaled

MOST: Final = 1_000
"""Answers to one question that are remembered at once."""

LONGEST: Final = 80
"""Characters of an answer that is remembered: the id of an option, not what somebody tells."""


class Worth(NamedTuple):
    """A value with the least and the most points it may earn."""

    value: Value
    low: Points
    high: Points


class Place(Struct, frozen=True, dict=True):
    """Where a question stands in a plan, and what was made of the answers to it so far."""

    number: int
    question: BaseQuestion
    theme: int
    phase: int
    due: int
    weight: int
    """Its weight in whole parts; 0 when it is not scored."""
    scale: int
    open: Worth
    """Without an answer: all that the question may still earn."""
    seen: dict[Any, Worth] = field(default_factory=dict)
    """By answers that are a text or a whole number."""

    @property
    def may_not_apply(self) -> bool:
        """Whether it may fall out of the score for want of an answer."""
        return self.question.not_applicable or self.question.figure is not None

    @cached_property
    def whole(self) -> Counting | None:
        """What whole numbers are worth, where that is worked out beforehand."""
        if not isinstance(self.question, NumberQuestion):
            return None
        earn = earning(self.question.points if self.weight else None, self.scale)
        return Counting(self.question.bounds, earn) if earn is not None else None

    def worth(self, written: Any) -> Worth:
        """What a written value is worth; as good as nothing when it does not fit."""
        if written.__class__ is int and self.whole is not None:
            points = self.whole.points(written)
            return self.open if points is None else Worth(written, points, points)
        if written.__class__ is not str and written.__class__ is not int:
            return self.of(fit_value(self.question, written))
        found = self.seen.get(written)
        if found is None:
            found = self.of(fit_value(self.question, written))
            if isinstance(written, int) or len(written) <= LONGEST:
                if len(self.seen) >= MOST:
                    self.seen.clear()
                self.seen[written] = found
        return found

    def of(self, value: Value) -> Worth:
        """What a value that fits is worth."""
        if value is UNKNOWN:
            return self.open
        if value is ABSENT or not self.weight:
            return Worth(value, 0, 0)
        return self.earning(value, self.question.earn(value))

    def earning(self, value: Value, points: Interval) -> Worth:
        """A value with its points."""
        return Worth(value, scaled(points.low, self.scale), scaled(points.high, self.scale))

    def told(self, answer: Answer, *, claimed: bool) -> Worth:
        """What an answer is worth, the judgement of a reviewer before all."""
        return self.judged(self.of(fit_answer(self.question, answer, claimed=claimed)), answer)

    def judged(self, found: Worth, answer: Answer | None) -> Worth:
        """A value with the points of a reviewer, where one gave them."""
        points = answer.judgement.points if answer and answer.judgement else None
        if points is None or isinstance(found.value, Missing):
            return found
        return self.earning(found.value, Interval.of(points))


def fit_answer(question: BaseQuestion, answer: Answer, *, claimed: bool = False) -> Value:
    """The value of an answer: absent when not applicable, unknown when open or unfit.

    A reviewer's judgement decides. What a bidder claims not to apply stays open until then.
    """
    judged = answer.judgement
    if judged is not None and judged.value is not None:
        return fit_value(question, judged.value)
    accepted = judged is not None and judged.not_applicable
    if answer.not_applicable is not None:
        return ABSENT if question.not_applicable and (accepted or not claimed) else UNKNOWN
    return fit_value(question, answer.value)


def fit_value(question: BaseQuestion, value: object) -> Value:
    """A written value as the question takes it; unknown when it does not fit."""
    if value is None:
        return UNKNOWN
    try:
        return question.fit(value)
    except Misfit:
        return UNKNOWN
