"""What asking and judging need of the files of a guideline.

Worked examples and migrations are for those who write it: they stand in `files`, and are not looked
at when a dossier is judged.
"""

from collections.abc import Mapping
from typing import Final, Literal

from pydantic import Field

from waardebehoud.checklist.parts import (
    Action,
    Actor,
    Band,
    Instrument,
    Phase,
    ProjectDate,
    Source,
    Theme,
    Titled,
)
from waardebehoud.checklist.questions import Question
from waardebehoud.content import Exact, Filled, Ignore, ItemId, Localized, NameId, ParsedExpression
from waardebehoud.records import Record
from waardebehoud.rules.kinds import Rule

VERSION_PATTERN = r"^\d+\.\d+\.\d+$"

FOR_WRITERS: Final = frozenset({"examples", "migrations"})
"""Keys of a file that judging does not look at."""

IGNORE = Field((), description="Problems that are accepted in this file.")


class Sections(Record):
    """What both kinds of files can hold, for asking and judging."""

    phases: tuple[Phase, ...] = Field((), description="In order of time.")
    themes: tuple[Theme, ...] = ()
    bands: tuple[Band, ...] = Field((), description="Named classes of a score, ascending.")
    dates: tuple[ProjectDate, ...] = ()
    actors: tuple[Actor, ...] = ()
    roles: tuple[Titled, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    services: tuple[Titled, ...] = ()
    levels: tuple[Titled, ...] = ()
    action_phases: tuple[Titled, ...] = Field((), description="Phases that actions speak of.")
    questions: tuple[Question, ...] = ()
    rules: tuple[Rule, ...] = ()
    expressions: Mapping[NameId, ParsedExpression] = Field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    actions: tuple[Action, ...] = ()
    elsewhere: tuple[Filled, ...] = Field(
        (), description="Jurisdictions besides the checklist's own that may be named."
    )


class PartContent(Sections):
    """What judging needs of a file that several checklists share."""

    format: Literal[1]
    part: ItemId
    ignore: tuple[Ignore, ...] = IGNORE


class Override(Record):
    """What an including checklist may change of a shared question."""

    theme: str | None = None
    phase: str | None = None
    due: str | None = None
    weight: Exact | None = Field(None, gt=0)


class AwardPrice(Record):
    """How much the price counts, and how it is turned into points."""

    weight: Exact = Field(gt=0, le=100)
    low: Exact = Field(ge=0, description="Least weight, for the robustness analysis.")
    high: Exact = Field(le=100, description="Largest weight, for the robustness analysis.")
    formula: Literal["lowest_over_price"]


class AwardCriterion(Record):
    """How much the score of a theme counts."""

    theme: str
    weight: Exact = Field(gt=0, le=100)
    low: Exact = Field(ge=0, description="Least weight, for the robustness analysis.")
    high: Exact = Field(le=100, description="Largest weight, for the robustness analysis.")


class Award(Record):
    """The award of a tender: weights that add up to 100."""

    price: AwardPrice
    criteria: tuple[AwardCriterion, ...] = Field(min_length=1)
    note: Localized = Field(description="What the weights are worth: advice or norm.")
    sources: tuple[str, ...] = Field(min_length=1)


class ChecklistContent(Sections):
    """What judging needs of a checklist as it is written, before its parts are joined in."""

    format: Literal[1]
    id: ItemId
    version: str = Field(pattern=VERSION_PATTERN)
    title: Localized
    intro: Localized | None = None
    jurisdiction: str | None = None
    include: tuple[str, ...] = ()
    override: Mapping[str, Override] = Field(default_factory=dict)
    award: Award | None = Field(None, description="Present in a checklist for tenders.")
    ignore: tuple[Ignore, ...] = IGNORE


class GuidelineContent(Record):
    """A checklist and its parts, in order of inclusion: read at once, they share a validator."""

    checklist: ChecklistContent
    parts: tuple[PartContent, ...]
