"""A validation as versioned JSON, with a published schema."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from waardebehoud.checks.validation import Validation
from waardebehoud.checks.versions import Meaning
from waardebehoud.problems import Level, Problem
from waardebehoud.records import Record
from waardebehoud.reports.problems import shown_path
from waardebehoud.reports.validation.view import TOOL, ValidationReport, help_on, path_of


class ProblemResult(Record):
    """One thing that is wrong in one file."""

    code: str = Field(description="Stable code of the check.")
    family: str = Field(description="The letters of the code.")
    severity: Level
    file: str
    line: int | None = Field(None, description="From 1.")
    column: int | None = Field(None, description="From 1, in characters.")
    length: int | None = Field(None, description="In characters.")
    cell: str | None = Field(None, description="Sheet and cell, where the file is a workbook.")
    route: tuple[str | int, ...] = Field(description="The way through the document.")
    message: str
    cure: str
    suggestion: str | None = Field(None, description="What was probably meant.")
    source: str | None = Field(None, description="The line of the file.")
    reproduction: str | None = Field(None, description="A dossier that shows it.")
    help: str = Field(description="The command that explains the code.")


class AcceptedResult(Record):
    """A problem that is accepted in the file, and why."""

    problem: ProblemResult
    reason: str


class SummaryResult(Record):
    """Counts."""

    files: int
    examples: int
    errors: int
    warnings: int
    information: int
    accepted: int
    left_out: int = Field(description="Problems that --select or --ignore kept out.")


class ProofsResult(Record):
    """Claims that were put to the solver; undecided is never counted as proven."""

    proven: int
    refuted: int
    undecided: int


class TouchedResult(Record):
    """How many of how many."""

    touched: int
    every: int


class CoverageResult(Record):
    """What the worked examples touch."""

    rules: TouchedResult = Field(description="Outcomes of rules that an example expects.")
    options: TouchedResult
    bands: TouchedResult


class VersionResult(Record):
    """What a new version of a checklist means for dossiers made with an older one."""

    file: str
    old: str
    new: str
    meaning: Meaning = Field(
        description="same; judged: findings may change; migrate: with the steps; breaks: without."
    )


class ValidationResult(Record):
    """The result of `validate --output-format json`."""

    format: Literal["waardebehoud.validation/1"]
    tool: str
    version: str
    language: str
    failed: bool
    files: tuple[str, ...]
    summary: SummaryResult
    problems: tuple[ProblemResult, ...]
    accepted: tuple[AcceptedResult, ...]
    proofs: ProofsResult | None = None
    coverage: CoverageResult | None = None
    versions: tuple[VersionResult, ...] = ()


def render_json(report: ValidationReport) -> str:
    """The result with two spaces of indent."""
    return result_of(report).model_dump_json(indent=2) + "\n"


def result_of(report: ValidationReport) -> ValidationResult:
    """The result as its published shape."""
    validation = report.validation
    accepted = tuple(
        AcceptedResult(problem=problem_of(one.problem, report), reason=one.reason)
        for one in validation.accepted
    )
    return ValidationResult(
        format="waardebehoud.validation/1",
        tool=TOOL,
        version=report.version,
        language=report.words.language,
        failed=validation.failed,
        files=tuple(path.as_posix() for path in validation.files),
        summary=_summary(validation),
        problems=tuple(problem_of(problem, report) for problem in validation.problems),
        accepted=accepted,
        proofs=_proofs(validation),
        coverage=_coverage(validation),
        versions=tuple(
            VersionResult(file=shown_path(one.file), old=one.old, new=one.new, meaning=one.meaning)
            for one in validation.versions
        ),
    )


def problem_of(problem: Problem, report: ValidationReport) -> ProblemResult:
    """One problem as its published shape."""
    place = problem.place
    return ProblemResult(
        code=problem.code,
        family=problem.family,
        severity=problem.level,
        file=path_of(problem),
        line=place.line if place else None,
        column=place.column if place else None,
        length=place.length if place else None,
        cell=problem.cell,
        route=problem.route,
        message=report.message(problem),
        cure=report.cure(problem),
        suggestion=problem.suggestion,
        source=(place.source or None) if place else None,
        reproduction=problem.reproduction,
        help=help_on(problem.code),
    )


def _summary(validation: Validation) -> SummaryResult:
    return SummaryResult(
        files=len(validation.files),
        examples=validation.examples,
        errors=validation.count(Level.ERROR),
        warnings=validation.count(Level.WARNING),
        information=validation.count(Level.INFO),
        accepted=len(validation.accepted),
        left_out=validation.left_out,
    )


def _proofs(validation: Validation) -> ProofsResult | None:
    proofs = validation.proofs
    if proofs is None:
        return None
    return ProofsResult(proven=proofs.proven, refuted=proofs.refuted, undecided=proofs.undecided)


def _coverage(validation: Validation) -> CoverageResult | None:
    if validation.coverage is None:
        return None
    counts = {
        kind: TouchedResult(touched=touched, every=every)
        for kind in ("rules", "options", "bands")
        for touched, every in (getattr(validation.coverage, kind),)
    }
    return CoverageResult(**counts)
