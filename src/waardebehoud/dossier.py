"""What is known of one project: its facts, its answers."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    SerializerFunctionWrapHandler,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from waardebehoud.content import Day, Exact, Filled, Ignore, Localized, NameId
from waardebehoud.records import Record

REFERENCE_PATTERN = r"^[a-z][a-z0-9_-]*@\d+\.\d+\.\d+$"


AnswerValue = bool | int | float | str | tuple[str, ...] | dt.date
"""An answer as written; the question says what it means."""


class Judgement(Record):
    """What a reviewer makes of a claim: a value, points, or that it does not apply."""

    value: Any = Field(None, description="What the reviewer found instead of the claim.")
    points: Exact | None = Field(
        None, ge=0, le=1, description="Points given by the reviewer, 0..1."
    )
    not_applicable: bool = Field(False, description="True when an n.v.t. claim is accepted.")
    reason: Filled = Field(description="Why; it stands in the motivation.")
    by: str | None = None
    at: Day | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "Judgement":
        said = (self.value is not None) + (self.points is not None) + self.not_applicable
        if said > 1:
            raise PydanticCustomError("judged_twice", "more than one kind of judgement")
        return self


class Answer(Record):
    """A value, or not applicable with a reason, or unknown; with note, evidence, who, when."""

    value: Any = Field(None, description="The answer itself; the question tells its type.")
    not_applicable: Filled | None = Field(None, description="Why it does not apply.")
    unknown: bool = Field(False, description="True when nobody knows yet.")
    note: str | None = None
    evidence: tuple[str, ...] = Field((), description="Documents, by path or reference.")
    by: str | None = Field(None, description="Who answered.")
    at: Day | None = Field(None, description="When it was answered.")
    judgement: Judgement | None = Field(None, description="What a reviewer makes of it.")

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        """A bare value stands for itself; nothing at all is an open question."""
        return value if isinstance(value, Mapping | Answer) else {"value": value}

    @model_validator(mode="after")
    def _one_kind(self) -> "Answer":
        said = (self.value is not None) + (self.not_applicable is not None) + self.unknown
        if said > 1:
            raise PydanticCustomError("answer_twice", "more than one kind of answer")
        return self

    @property
    def given(self) -> bool:
        """True when it says anything at all about the question."""
        return self.value is not None or self.not_applicable is not None or self.unknown


class TakenAnswers(Mapping[str, Answer]):
    """Answers of which somebody made sure that they are well formed."""


class TakenRows(tuple[Mapping[str, Any], ...]):
    """Rows of an inventory of which somebody made sure that they are mappings."""

    __slots__ = ()


def _as_taken(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    return value if isinstance(value, TakenAnswers | TakenRows) else read(value)


class RetiredAnswer(Record):
    """An answer to a question that is no longer asked, kept with the reason."""

    answer: Answer
    reason: Localized = Field(description="Why it is no longer asked.")
    version: str = Field(description="The version of the checklist that gave it up.")


class Project(Record):
    """Which project it is, where, how far, and when."""

    name: Filled
    municipality: str | None = None
    address: str | None = None
    building_id: str | None = Field(None, description="Id in the Gebouwenregister.")
    jurisdiction: str | None = Field(
        None, description="Whose law holds; the checklist's if absent."
    )
    phase: str | None = Field(None, description="Where the project stands.")
    dates: Mapping[NameId, Day] = Field(default_factory=dict)
    gross_volume: Exact | None = Field(None, gt=0, description="m3")
    floor_area_before: Exact | None = Field(None, gt=0, description="m2")
    floor_area_kept: Exact | None = Field(None, ge=0, description="m2")
    description: str | None = None
    fictional: bool = Field(False, description="True for an invented example.")
    sources: tuple[str, ...] = Field((), description="Where published facts were read.")


class Bid(Record):
    """What a bidder asks for the works."""

    bidder: Filled
    price: Exact = Field(gt=0, description="Without VAT.")
    currency: str = Field("EUR", pattern=r"^[A-Z]{3}$")


class Dossier(Record):
    """What is known of one project, under one checklist."""

    format: Literal[1]
    checklist: str = Field(pattern=REFERENCE_PATTERN, description="id@version")
    project: Project
    bid: Bid | None = Field(None, description="Present when the dossier is a bid in a tender.")
    answers: Annotated[Mapping[NameId, Answer], WrapValidator(_as_taken)] = Field(
        default_factory=dict
    )
    inventory: Annotated[str | tuple[Mapping[str, Any], ...] | None, WrapValidator(_as_taken)] = (
        Field(None, description="A csv or xlsx file beside the dossier, or the rows themselves.")
    )
    ignore: tuple[Ignore, ...] = Field((), description="Problems that are accepted in this file.")
    retired: Mapping[NameId, RetiredAnswer] = Field(
        default_factory=dict, description="Answers that a migration set aside."
    )

    @field_serializer("answers", mode="wrap")
    def _written(self, answers: Mapping[str, Answer], write: SerializerFunctionWrapHandler) -> Any:
        """Answers need not be a dict: a mapping may make each one when it is asked for."""
        return write(dict(answers))

    @property
    def checklist_id(self) -> str:
        """The id of its checklist."""
        return self.checklist.split("@")[0]

    @property
    def checklist_version(self) -> str:
        """The version of the checklist it was made with."""
        return self.checklist.split("@")[1]

    @property
    def last_change(self) -> dt.date | None:
        """The latest day on which an answer was given, as far as answers say."""
        return max((a.at for a in self.answers.values() if a.at), default=None)
