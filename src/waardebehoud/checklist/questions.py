"""Questions, one class per family of types: what fits as an answer, and what it earns."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from waardebehoud.checklist.points import NumberPoints
from waardebehoud.content import (
    Exact,
    ItemId,
    Localized,
    NameId,
    ParsedExpression,
    to_day,
    to_exact,
    written,
)
from waardebehoud.expressions.types import DATE, NUMBER, TEXT, Kind
from waardebehoud.facts import Value
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.records import Record

YES = "ja"
NO = "nee"


class Misfit(Exception):
    """A value that is no answer to a question; `key` names the sentence in `texts`."""

    def __init__(self, key: str, wanted: tuple[str, ...] = (), **holes: str) -> None:
        super().__init__(key)
        self.key = key
        self.wanted = wanted
        self.holes = holes


class Option(Record):
    """One thing that can be chosen."""

    id: ItemId
    text: Localized
    help: Localized | None = None


class BaseQuestion(Record):
    """Part of a checklist; its id never changes meaning and is never reused."""

    id: NameId
    theme: str = Field(description="Id of the theme it is about.")
    phase: str = Field(description="May be asked from this phase on.")
    due: str = Field(description="Must be answered by the end of this phase.")
    text: Localized = Field(description="The question, in one plain sentence.")
    why: Localized = Field(description="Why it matters.")
    help: Localized | None = Field(None, description="How to find the answer.")
    when: ParsedExpression | None = Field(None, description="Asked only then.")
    evidence: Literal["expected"] | None = Field(None, description="A document is expected.")
    not_applicable: bool = Field(False, description="May be answered n.v.t. with a reason.")
    responsible: tuple[str, ...] = Field(min_length=1, description="Ids of actors.")
    actions: tuple[str, ...] = Field((), description="Ids of actions that raise it.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of sources.")

    scored: ClassVar[bool] = False

    @property
    def figure(self) -> str | None:
        """The figure of the inventory that answers it; None when somebody must."""
        return None

    @property
    def weight(self) -> Fraction | None:
        """Its weight in its theme; None when it is not scored."""
        return None

    @property
    def kind(self) -> Kind:
        """Its type, for expressions."""
        raise NotImplementedError

    def fit(self, value: Any) -> Value:
        """The value as facts know it; Misfit when it is no answer."""
        raise NotImplementedError

    def earn(self, value: Value) -> Interval:
        """The points of a value that fits."""
        raise NotImplementedError

    def reach(self) -> Interval:
        """The least and most points that any answer earns."""
        raise NotImplementedError


class ScoredQuestion(BaseQuestion):
    """A question that may count in the score of its theme."""

    weight_: Exact | None = Field(None, alias="weight", description="Not scored if absent.", gt=0)

    @property
    def weight(self) -> Fraction | None:
        return self.weight_


class OptionQuestion(ScoredQuestion):
    """A question with a closed set of options."""

    points: Mapping[str, Exact] | None = Field(None, description="Points per option, 0..1.")

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The ids of its options, in order."""
        raise NotImplementedError

    def one(self, value: Any) -> str:
        """The id of one option; Misfit for anything else."""
        if isinstance(value, bool):
            value = YES if value else NO
        if isinstance(value, str) and value in self.option_ids:
            return value
        raise Misfit("misfit.option", self.option_ids, value=str(value))

    def points_of(self, option: str) -> Fraction:
        """The points of one option."""
        return (self.points or {}).get(option, ZERO)


class YesNoQuestion(OptionQuestion):
    """Yes or no: `ja` or `nee`."""

    type: Literal["yes_no"]

    @property
    def option_ids(self) -> tuple[str, ...]:
        return (YES, NO)

    @property
    def kind(self) -> Kind:
        return Kind("choice", frozenset(self.option_ids))

    def fit(self, value: Any) -> Value:
        return self.one(value)

    def earn(self, value: Value) -> Interval:
        return Interval.of(self.points_of(str(value)))

    def reach(self) -> Interval:
        earned = [self.points_of(option) for option in self.option_ids]
        return Interval(min(earned), max(earned))


class ChoiceQuestion(YesNoQuestion):
    """Exactly one of several options."""

    type: Literal["choice"]  # type: ignore[assignment]
    options: tuple[Option, ...] = Field(min_length=2)

    @property
    def option_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    def fit(self, value: Any) -> Value:
        if isinstance(value, bool):
            raise Misfit("misfit.option", self.option_ids, value=str(value).lower())
        return self.one(value)


class ChoicesQuestion(OptionQuestion):
    """Any number of several options, none included."""

    type: Literal["choices"]
    options: tuple[Option, ...] = Field(min_length=1)

    @property
    def option_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    @property
    def kind(self) -> Kind:
        return Kind("choices", frozenset(self.option_ids))

    def fit(self, value: Any) -> Value:
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list | tuple | frozenset):
            raise Misfit("misfit.list", self.option_ids, value=str(value))
        return frozenset(self.one(item) for item in value)

    def earn(self, value: Value) -> Interval:
        assert isinstance(value, frozenset)
        return Interval.of(min(ONE, sum((self.points_of(o) for o in value), ZERO)))

    def reach(self) -> Interval:
        every = sum((self.points_of(option) for option in self.option_ids), ZERO)
        return Interval(ZERO, min(ONE, every))


class NumberQuestion(ScoredQuestion):
    """A number, with a unit and bounds where they make sense."""

    type: Literal["integer", "decimal", "percentage"]
    unit: str | None = Field(None, description="Unit of the number: m2, m3, kg, weken …")
    min: Exact | None = Field(None, description="Least number that is accepted.")
    max: Exact | None = Field(None, description="Largest number that is accepted.")
    points: NumberPoints | None = Field(None, description="How the number earns points.")

    @property
    def kind(self) -> Kind:
        return NUMBER

    @property
    def bounds(self) -> tuple[Fraction | None, Fraction | None]:
        """Least and largest number; a percentage runs from 0 to 100."""
        if self.type == "percentage":
            low = ZERO if self.min is None else self.min
            return low, Fraction(100) if self.max is None else self.max
        return self.min, self.max

    def fit(self, value: Any) -> Value:
        try:
            number = to_exact(value)
        except PydanticCustomError:
            raise Misfit("misfit.number", value=written(value)) from None
        low, high = self.bounds
        if (low is not None and number < low) or (high is not None and number > high):
            raise Misfit("misfit.bounds", value=str(value), bounds=bounds_in_words(low, high))
        if self.type == "integer" and number.denominator != 1:
            raise Misfit("misfit.integer", value=str(value))
        return int(number) if number.denominator == 1 else number

    def earn(self, value: Value) -> Interval:
        if self.points is None:
            return Interval.of(0)
        if isinstance(value, Interval):
            return self.points.over(value.low, value.high)
        assert isinstance(value, int | Fraction)
        return Interval.of(self.points.at(Fraction(value)))

    def reach(self) -> Interval:
        return self.points.over(*self.bounds) if self.points else Interval.of(0)


def bounds_in_words(low: Fraction | None, high: Fraction | None) -> str:
    """A range as 0..100, open where it has no end."""
    return f"{'' if low is None else _short(low)}..{'' if high is None else _short(high)}"


def _short(number: Fraction) -> str:
    return str(int(number)) if number.denominator == 1 else str(float(number))


class DateQuestion(BaseQuestion):
    """A day."""

    type: Literal["date"]

    @property
    def kind(self) -> Kind:
        return DATE

    def fit(self, value: Any) -> Value:
        try:
            return to_day(value)
        except PydanticCustomError:
            raise Misfit("misfit.date", value=str(value)) from None


class TextQuestion(BaseQuestion):
    """A free text."""

    type: Literal["text"]

    @property
    def kind(self) -> Kind:
        return TEXT

    def fit(self, value: Any) -> Value:
        if not isinstance(value, str):
            raise Misfit("misfit.text", value=str(value))
        if not value.strip():
            raise Misfit("misfit.blank")
        return value


class IndicatorQuestion(ScoredQuestion):
    """A question that the inventory answers: nobody is asked."""

    type: Literal["indicator"]
    indicator: str = Field(description="Name of the figure; see `waardebehoud show indicators`.")
    points: NumberPoints | None = Field(None, description="How the figure earns points.")

    @property
    def figure(self) -> str | None:
        return self.indicator

    @property
    def bounds(self) -> tuple[Fraction | None, Fraction | None]:
        """No figure lies below 0."""
        return ZERO, None

    @property
    def kind(self) -> Kind:
        return NUMBER

    def fit(self, value: Any) -> Value:
        raise Misfit("misfit.computed", value=str(value))

    def earn(self, value: Value) -> Interval:
        if self.points is None or not isinstance(value, Interval):
            return Interval.of(0)
        return self.points.over(value.low, value.high)

    def reach(self) -> Interval:
        return self.points.over(*self.bounds) if self.points else Interval.of(0)


Question = Annotated[
    YesNoQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | NumberQuestion
    | DateQuestion
    | TextQuestion
    | IndicatorQuestion,
    Field(discriminator="type"),
]
"""A question of any type, told apart by its `type`."""
