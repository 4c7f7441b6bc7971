"""Worked examples: circumstances, answers, and what must follow from them."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from waardebehoud.content import Day, Exact, Ids
from waardebehoud.outcome import Outcome, Severity
from waardebehoud.records import Record


class ExampleProject(Record):
    """The circumstances of a worked example."""

    phase: str | None = None
    jurisdiction: str | None = None
    dates: Mapping[str, Day] = Field(default_factory=dict)


class ExpectedScore(Record):
    """The ends of a score interval."""

    low: Exact
    high: Exact


Standing = Literal["asked", "not_asked", "undecided", "late", "later"]
"""Whether a question is asked; late when it was due before, later when its phase has not come."""


class Expectation(Record):
    """What must come out of a worked example."""

    rules: Mapping[str, Outcome] = Field(default_factory=dict)
    questions: Mapping[str, Standing] = Field(default_factory=dict)
    expressions: Mapping[str, bool | Literal["unknown"]] = Field(default_factory=dict)
    themes: Mapping[str, ExpectedScore] = Field(default_factory=dict)
    score: ExpectedScore | None = None
    points: Mapping[str, Exact] = Field(
        default_factory=dict, description="What the answer to a question earns, 0..1."
    )
    severities: Mapping[str, Severity] = Field(
        default_factory=dict, description="How much a rule weighs when it is violated."
    )
    blockers: Ids | None = Field(
        None, description="The violated blockers: exactly these; [] when nothing blocks."
    )
    due: Mapping[str, str] = Field(
        default_factory=dict, description="The phase by whose end a question must be answered."
    )
    actions: Ids = Field((), description="Actions that the example calls for, among others.")
    sources: Mapping[str, Ids] = Field(
        default_factory=dict, description="What a question or rule rests on, among others."
    )
    responsible: Mapping[str, Ids] = Field(
        default_factory=dict, description="Who answers a question, among others."
    )


class Example(Record):
    """A worked example: some answers, and what must follow from them."""

    name: str = Field(min_length=1)
    project: ExampleProject = Field(default_factory=ExampleProject)
    answers: Mapping[str, Any] = Field(default_factory=dict)
    expect: Expectation
