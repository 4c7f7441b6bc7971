"""The result as a machine reads it: versioned models, from which the JSON Schema is made."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from waardebehoud.outcome import Asking, Outcome, Ready, Severity


class ChecklistResult(Struct, frozen=True, forbid_unknown_fields=True):
    """Which checklist was used, to the byte."""

    id: str
    version: str
    sha256: str
    title: str


class ProjectResult(Struct, frozen=True, forbid_unknown_fields=True):
    """Which project was assessed, and by which law."""

    name: str
    municipality: str | None
    jurisdiction: str | None
    phase: str
    dates: dict[str, dt.date]
    fictional: bool


class BandResult(Struct, frozen=True, forbid_unknown_fields=True):
    """The classes in which the two ends of a score fall."""

    low: str
    high: str


class ScoreResult(Struct, frozen=True, forbid_unknown_fields=True):
    """An interval on the scale 0..1; the exact ends are fractions."""

    low: float
    high: float
    low_exact: Annotated[str, Meta(examples=["1/3"])]
    high_exact: Annotated[str, Meta(examples=["2/3"])]
    coverage: Annotated[
        float, Meta(description="Answered share of the asked and undecided weight.")
    ]
    may_vanish: Annotated[bool, Meta(description="Every scored question may still fall away.")]
    provisional: Annotated[bool, Meta(description="Something is still open.")]
    band: BandResult | None


class ThemeScoreResult(Struct, frozen=True, forbid_unknown_fields=True):
    """The score of one theme."""

    id: str
    title: str
    weight: float
    score: ScoreResult | None


class PhaseVerdict(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the project is ready to leave a phase, and what keeps it there."""

    id: str
    title: str
    reached: bool
    ready: Ready
    blocking: list[str]
    undecided: list[str]
    open_questions: list[str]
    late: list[str]


class FindingResult(Struct, frozen=True, forbid_unknown_fields=True):
    """The outcome of one rule."""

    rule: str
    outcome: Outcome
    severity: Severity
    message: str
    missing: Annotated[list[str], Meta(description="Questions and dates that must be known first.")]
    actions: list[str]
    sources: list[str]


class AnswerResult(Struct, frozen=True, forbid_unknown_fields=True):
    """How one question stands."""

    question: str
    theme: str
    phase: str
    asking: Asking
    status: str
    answer: str
    points_low: float | None
    points_high: float | None
    weight: float


class OpenQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that waits for an answer."""

    question: str
    text: str
    due: str
    late: bool
    undecided: bool
    unknown: bool
    responsible: list[str]


class ImprovementResult(Struct, frozen=True, forbid_unknown_fields=True):
    """What the total gains when one question gets to its best."""

    question: str
    gain: float
    gain_exact: str
    actions: list[str]


class FigureResult(Struct, frozen=True, forbid_unknown_fields=True):
    """One figure of the inventory; null ends when it cannot be computed."""

    low: float | None
    high: float | None
    low_exact: Annotated[str | None, Meta(examples=["1/3"])]
    high_exact: Annotated[str | None, Meta(examples=["2/3"])]
    unit: str
    source: list[str]
    status: str
    missing: Annotated[
        Literal["unknown", "absent"] | None, Meta(description="Why there is no figure.")
    ]


class RowFindingResult(Struct, frozen=True, forbid_unknown_fields=True):
    """What a hazard rule says of one row of the inventory."""

    row: int
    id: str
    name: str
    rule: str
    verdict: str
    severity: Severity
    message: str
    sources: list[str]
    status: str


class ProblemResult(Struct, frozen=True, forbid_unknown_fields=True):
    """Something in the file that is worth a warning."""

    code: str
    level: str
    message: str


class AssessmentResult(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The assessment of one dossier."""

    format: Literal["waardebehoud.assessment/1"] = "waardebehoud.assessment/1"
    program: Annotated[str, Meta(description="Version of waardebehoud.")]
    date: dt.date
    language: str
    checklist: ChecklistResult
    project: ProjectResult
    score: ScoreResult | None
    no_score: Annotated[
        Literal["nothing_to_score"] | None, Meta(description="Why there is no score.")
    ]
    themes: list[ThemeScoreResult]
    phases: list[PhaseVerdict]
    findings: list[FindingResult]
    questions: list[AnswerResult]
    open_questions: list[OpenQuestion]
    improvements: list[ImprovementResult]
    indicators: Annotated[
        dict[str, FigureResult], Meta(description="Figures of the inventory, by name.")
    ]
    row_findings: list[RowFindingResult]
    problems: list[ProblemResult]
