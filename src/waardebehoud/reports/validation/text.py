"""A validation for people: every problem, what was accepted, and a summary."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.reports.problems import render_problem, shown_path, where
from waardebehoud.reports.validation.view import ValidationReport


def render_text(report: ValidationReport) -> str:
    """All problems with a blank line between them, then the summary."""
    problems = [render_problem(problem, report.words) for problem in report.validation.problems]
    return "\n".join([*problems, "\n".join(summary(report)) + "\n"])


def summary(report: ValidationReport) -> Iterator[str]:
    """What was looked at, and what came out of it."""
    validation, words = report.validation, report.words
    yield words(
        "validate.summary",
        files=len(validation.files),
        examples=validation.examples,
        problems=len(validation.problems),
    )
    for accepted in validation.accepted:
        problem = accepted.problem
        code = f"{where(problem)}: {problem.code}"
        yield words("validate.accepted", problem=code, reason=accepted.reason)
    if validation.left_out:
        yield words("validate.left_out", count=validation.left_out)
    if validation.coverage is not None:
        for kind in ("rules", "options", "bands"):
            touched, every = getattr(validation.coverage, kind)
            yield words(f"validate.coverage.{kind}", touched=touched, every=every)
    for one in validation.versions:
        path, spoken = shown_path(one.file), words(f"meaning.{one.meaning}")
        yield words("validate.version", path=path, old=one.old, new=one.new, meaning=spoken)
    if validation.proofs is not None:
        proofs = validation.proofs
        counts = {name: getattr(proofs, name) for name in ("proven", "refuted", "undecided")}
        yield words("validate.proofs", **counts)
