"""What every rule has: an id, a severity, a period, a condition, a message."""

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterator

from pydantic import Field

from waardebehoud.content import Day, ItemId, Localized, ParsedExpression
from waardebehoud.expressions.nodes import names
from waardebehoud.facts import UNKNOWN, Facts, Truth, Value
from waardebehoud.outcome import Outcome, Severity
from waardebehoud.records import Record


class Validity(Record):
    """The period in which a rule holds, both days included, and the project date that decides."""

    from_: Day | None = Field(None, alias="from", description="First day on which the rule holds.")
    until: Day | None = Field(None, description="Last day on which the rule holds.")
    date: str = Field(description="The project date on which the rule is judged.")

    def covers(self, day: Value) -> Truth:
        """Whether the rule holds on a day; unknown while the day is."""
        if not isinstance(day, dt.date):
            return UNKNOWN
        after = self.from_ is None or self.from_ <= day
        return after and (self.until is None or day <= self.until)


class BaseRule(Record):
    """A judgement on a project, in force during a period and under a condition."""

    id: ItemId = Field(description="Never changes meaning and is never reused.")
    severity: Severity = Field(description="blocker holds back the next phase.")
    phase: str | None = Field(None, description="Judged from this phase on.")
    jurisdiction: str | None = Field(None, description="Where it holds; the checklist's if absent.")
    valid: Validity | None = Field(None, description="When it holds; always if absent.")
    when: ParsedExpression | None = Field(None, description="It applies only then.")
    message: Localized = Field(description="Said when violated: what is wrong, and the cure.")
    actions: tuple[str, ...] = Field((), description="Ids of actions that cure it.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of sources it rests on.")

    @abstractmethod
    def judge(self, facts: Facts) -> Outcome:
        """The outcome once the rule applies: met, violated or unknown."""

    @abstractmethod
    def judged_names(self) -> Iterator[str]:
        """The names that the judgement itself looks at."""

    def holds(self, facts: Facts) -> Truth:
        """Whether the project falls in its period."""
        return True if self.valid is None else self.valid.covers(facts[self.valid.date])

    def outcome(self, facts: Facts, applies: Truth) -> Outcome:
        """Period, then condition, then judgement; `applies` is the truth of `when`."""
        holds: Truth = True if self.valid is None else self.holds(facts)
        if holds is False or applies is False:
            return Outcome.NOT_APPLICABLE
        if holds is UNKNOWN or applies is UNKNOWN:
            return Outcome.UNKNOWN
        return self.judge(facts)

    def missing(self, facts: Facts, applies: Truth) -> tuple[str, ...]:
        """The names that must be known before it can be decided."""
        wanted: list[str] = []
        holds = self.holds(facts)
        if holds is UNKNOWN and self.valid is not None:
            wanted.append(self.valid.date)
        if applies is UNKNOWN and self.when is not None:
            wanted += unknown_names(facts, (name.id for name in names(self.when.tree)))
        if holds is not UNKNOWN and applies is not UNKNOWN:
            wanted += unknown_names(facts, self.judged_names())
        return tuple(dict.fromkeys(wanted))


def unknown_names(facts: Facts, wanted: Iterator[str]) -> list[str]:
    """Those of the wanted names that nobody knows yet."""
    return [name for name in wanted if facts[name] is UNKNOWN]
