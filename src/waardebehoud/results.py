"""What an assessment says of each question, theme, rule and phase."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from waardebehoud.checklist.parts import Theme
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.dossier import Answer
from waardebehoud.facts import Value
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Asking, Outcome, Ready, Status
from waardebehoud.rules.base import BaseRule
from waardebehoud.scoring import Item


class QuestionResult(Struct, frozen=True):
    """How one question stands: asked or not, answered or not, and what it earns."""

    question: BaseQuestion
    asking: Asking
    status: Status
    value: Value
    """The answer as it fits the question, even where it is not asked any more."""
    answer: Answer | None
    points: Interval | None
    """Points if scored and counted at this phase, else None."""
    late: bool
    """Open although it was due in an earlier phase."""
    due: bool
    """Open and due by now."""

    @property
    def id(self) -> str:
        """Id of the question."""
        return self.question.id

    @property
    def weight(self) -> Fraction:
        """Its weight; 0 when it is not scored."""
        return self.question.weight or ZERO

    @property
    def settled(self) -> bool:
        """True when nothing more is asked of the user here."""
        return self.status not in (Status.OPEN, Status.UNKNOWN)

    @property
    def optional(self) -> bool:
        """True when it may still fall out of the score."""
        may_not_apply = self.question.not_applicable or self.question.figure is not None
        may_not_apply = may_not_apply and not self.settled
        return self.asking is Asking.UNDECIDED or may_not_apply

    @property
    def item(self) -> Item | None:
        """Its part in the score of its theme, if it has one."""
        if self.points is None:
            return None
        return Item(self.weight, self.points, self.optional)


class Score(Struct, frozen=True):
    """An interval on the scale 0..1 with its coverage."""

    interval: Interval
    coverage: Fraction
    """Answered share of the asked and undecided weight."""
    may_vanish: bool
    """True when every question behind it may still fall away."""

    @property
    def final(self) -> bool:
        """True when nothing is open: one number, wholly covered."""
        return self.interval.exact and self.coverage == 1 and not self.may_vanish


class ThemeResult(Struct, frozen=True):
    """The score of one theme; None when nothing in it can be scored."""

    theme: Theme
    score: Score | None

    @property
    def item(self) -> Item | None:
        """Its part in the total, if it has one."""
        if self.score is None:
            return None
        return Item(self.theme.weight, self.score.interval, self.score.may_vanish)


class Finding(Struct, frozen=True):
    """The outcome of one rule."""

    rule: BaseRule
    outcome: Outcome
    missing: tuple[str, ...] = ()
    """Questions and dates that must be known before it can be decided."""
    elsewhere: bool = False
    """True when the project lies in another jurisdiction."""


class PhaseResult(Struct, frozen=True):
    """Whether the project may leave a phase, and what keeps it there."""

    phase: str
    reached: bool
    ready: Ready
    blocking: tuple[str, ...] = ()
    """Ids of violated blockers, and of hazard rules that refuse a row of the inventory."""
    undecided: tuple[str, ...] = ()
    """Ids of blockers that cannot be judged yet."""
    open_questions: tuple[str, ...] = ()
    """Ids of questions due in this phase that have no answer."""
    late: tuple[str, ...] = ()
    """Ids of questions that were due in an earlier phase."""
