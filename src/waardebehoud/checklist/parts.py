"""The smaller parts of a checklist."""

from typing import Any, Literal

from pydantic import Field, model_validator

from waardebehoud.content import Day, Exact, ItemId, Localized, NameId
from waardebehoud.interval import ONE
from waardebehoud.records import Record


class Titled(Record):
    """Something with an id and a title."""

    id: ItemId
    title: Localized


class Phase(Titled):
    """A moment in the project; the list gives the order."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        """A bare id stands for itself."""
        if isinstance(value, str):
            return {"id": value, "title": {"nl": value.replace("_", " ").capitalize()}}
        return value


class Theme(Titled):
    """What a question is about; themes make the profile."""

    weight: Exact = Field(
        ONE, gt=0, description="Weight in the total.", json_schema_extra={"default": 1}
    )


class Band(Titled):
    """A named part of the scale, from this score up to the next band."""

    from_: Exact = Field(alias="from", ge=0, le=1, description="First score, on the scale 0..1.")


class ProjectDate(Titled):
    """A date of the project that decides which law holds."""

    id: NameId


class Actor(Titled):
    """Somebody who can be responsible for an answer."""


class Instrument(Titled):
    """A kind of policy instrument, hard or soft."""

    strength: Literal["hard", "soft"]


class Source(Record):
    """Where a fact was read, when, and how sure it is."""

    id: ItemId
    title: Localized
    url: str | None = Field(None, pattern=r"^https?://\S+$")
    read: Day = Field(description="The day it was read.")
    published: str | None = Field(None, description="Its own date, as far as it gives one.")
    status: Literal["verified", "secondary", "unverified", "own"]


class Action(Record):
    """What somebody can do, with the role and the instrument of the bouwregisseur."""

    id: ItemId
    text: Localized
    why: Localized
    role: str
    instrument: str
    service: str
    level: str
    phase: str
    effort: Literal["small", "medium", "large"]
    example: Localized | None = None
    sources: tuple[str, ...] = Field(min_length=1)
