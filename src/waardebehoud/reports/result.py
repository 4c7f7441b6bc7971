"""The result as a machine reads it: versioned models, from which the JSON Schema is made."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from waardebehoud.outcome import Asking, Outcome, Ready, Severity
from waardebehoud.records import Record


class ChecklistResult(Record):
    """Which checklist was used, to the byte."""

    id: str
    version: str
    sha256: str
    title: str


class ProjectResult(Record):
    """Which project was assessed, and by which law."""

    name: str
    municipality: str | None
    jurisdiction: str | None
    phase: str
    dates: dict[str, dt.date]
    fictional: bool


class BandResult(Record):
    """The classes in which the two ends of a score fall."""

    low: str
    high: str


class ScoreResult(Record):
    """An interval on the scale 0..1; the exact ends are fractions."""

    low: float
    high: float
    low_exact: str = Field(examples=["1/3"])
    high_exact: str = Field(examples=["2/3"])
    coverage: float = Field(description="Answered share of the asked and undecided weight.")
    may_vanish: bool = Field(description="Every scored question may still fall away.")
    provisional: bool = Field(description="Something is still open.")
    band: BandResult | None


class ThemeScoreResult(Record):
    """The score of one theme."""

    id: str
    title: str
    weight: float
    score: ScoreResult | None


class PhaseVerdict(Record):
    """Whether the project is ready to leave a phase, and what keeps it there."""

    id: str
    title: str
    reached: bool
    ready: Ready
    blocking: list[str]
    undecided: list[str]
    open_questions: list[str]
    late: list[str]


class FindingResult(Record):
    """The outcome of one rule."""

    rule: str
    outcome: Outcome
    severity: Severity
    message: str
    missing: list[str] = Field(description="Questions and dates that must be known first.")
    actions: list[str]
    sources: list[str]


class AnswerResult(Record):
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


class OpenQuestion(Record):
    """A question that waits for an answer."""

    question: str
    text: str
    due: str
    late: bool
    undecided: bool
    unknown: bool
    responsible: list[str]


class ImprovementResult(Record):
    """What the total gains when one question gets to its best."""

    question: str
    gain: float
    gain_exact: str
    actions: list[str]


class FigureResult(Record):
    """One figure of the inventory; null ends when it cannot be computed."""

    low: float | None
    high: float | None
    low_exact: str | None = Field(examples=["1/3"])
    high_exact: str | None = Field(examples=["2/3"])
    unit: str
    source: list[str]
    status: str
    missing: Literal["unknown", "absent"] | None = Field(description="Why there is no figure.")


class RowFindingResult(Record):
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


class ProblemResult(Record):
    """Something in the file that is worth a warning."""

    code: str
    level: str
    message: str


class AssessmentResult(Record):
    """The assessment of one dossier."""

    format: Literal["waardebehoud.assessment/1"] = "waardebehoud.assessment/1"
    program: str = Field(description="Version of waardebehoud.")
    date: dt.date
    language: str
    checklist: ChecklistResult
    project: ProjectResult
    score: ScoreResult | None
    no_score: Literal["nothing_to_score"] | None = Field(description="Why there is no score.")
    themes: list[ThemeScoreResult]
    phases: list[PhaseVerdict]
    findings: list[FindingResult]
    questions: list[AnswerResult]
    open_questions: list[OpenQuestion]
    improvements: list[ImprovementResult]
    indicators: dict[str, FigureResult] = Field(description="Figures of the inventory, by name.")
    row_findings: list[RowFindingResult]
    problems: list[ProblemResult]
