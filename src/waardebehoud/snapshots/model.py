"""A snapshot: some complete projects, and everything a checklist says of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from waardebehoud.checklist.examples import ExampleProject
from waardebehoud.content import ItemId
from waardebehoud.records import Record

Plain = int | float | str
"""A number as it is written; a fraction that no decimal number equals is a text: 1/3."""

Share = float | tuple[float, ...]
"""A score, or its low and high end."""

Dossiers = Annotated[
    str,
    Field(
        pattern=r"^\d+(-\d+)?( \d+(-\d+)?)*$",
        description="Numbers of dossiers, from 1.",
        examples=["1-4 7"],
    ),
]
"""Which dossiers: 1-4 7."""

Outcomes = Mapping[str, Dossiers]
"""Per outcome the dossiers that have it; the most usual outcome is left out."""


class Trial(Record):
    """A project in its answers, and the score that follows."""

    project: ExampleProject = Field(default_factory=ExampleProject)
    answers: Mapping[str, Any] = Field(default_factory=dict)
    figures: Mapping[str, Plain] = Field(
        default_factory=dict, description="Figures of its inventory that the checklist looks at."
    )
    score: Share | None = Field(None, description="On the scale 0..1, rounded outward.")
    band: str | None = None
    themes: Mapping[str, Share] = Field(default_factory=dict)


class QuestionState(Record):
    """What a checklist makes of a question."""

    theme: str
    phase: str
    due: str
    type: str
    weight: Plain | None = None
    min: Plain | None = None
    max: Plain | None = None
    unit: str | None = None
    indicator: str | None = None
    evidence: str | None = None
    not_applicable: bool = False
    points: Mapping[str, Plain] = Field(
        default_factory=dict,
        description="What each option earns, or the numbers on both sides of every threshold.",
    )
    asked: Outcomes = Field(default_factory=dict, description="Where it is not asked.")
    responsible: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class RuleState(Record):
    """What a checklist makes of a rule."""

    kind: str
    severity: str
    phase: str | None = None
    jurisdiction: str | None = None
    valid: Mapping[str, str] = Field(default_factory=dict)
    question: str | None = None
    checklist: str | None = None
    outcome: Outcomes = Field(default_factory=dict, description="Where it applies; else not.")
    actions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class ActionState(Record):
    """Who can do what, when."""

    role: str
    instrument: str
    service: str
    level: str
    phase: str
    effort: str
    sources: tuple[str, ...] = ()


class Snapshot(Record):
    """Everything that a checklist says of its dossiers, one line or block a thing."""

    format: Literal[1]
    snapshot: ItemId = Field(description="Id of the checklist.")
    dossiers: tuple[Trial, ...] = Field(min_length=1)
    phases: Mapping[str, int] = Field(default_factory=dict, description="In order, from 1.")
    themes: Mapping[str, Plain] = Field(default_factory=dict, description="Weight of each.")
    bands: Mapping[str, Plain] = Field(default_factory=dict, description="First score of each.")
    award: Mapping[str, tuple[Plain, ...]] = Field(
        default_factory=dict, description="Weight, lowest and highest weight."
    )
    expressions: Mapping[str, Outcomes] = Field(
        default_factory=dict, description="Where each is true, or its value; else false."
    )
    questions: Mapping[str, QuestionState] = Field(default_factory=dict)
    rules: Mapping[str, RuleState] = Field(default_factory=dict)
    actions: Mapping[str, ActionState] = Field(default_factory=dict)
