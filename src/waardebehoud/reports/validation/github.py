"""A validation as annotations of a GitHub workflow, and as the summary of its step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waardebehoud.problems import Level, Problem
from waardebehoud.reports.problems import where
from waardebehoud.reports.validation.text import summary
from waardebehoud.reports.validation.view import ValidationReport, path_of

COMMANDS: Final[Mapping[Level, str]] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.INFO: "notice",
}
MOST_SHOWN: Final = 10
"""GitHub shows so many annotations of a kind per step; the summary has them all."""


def render_github(report: ValidationReport) -> str:
    """One workflow command per problem, then the summary as plain lines."""
    lines = [annotation(problem, report) for problem in report.validation.problems]
    return "\n".join([*lines, *summary(report)]) + "\n"


def annotation(problem: Problem, report: ValidationReport) -> str:
    """One workflow command."""
    properties = {"file": path_of(problem), "title": problem.code}
    if problem.place is not None:
        place = problem.place
        properties |= {
            "line": str(place.line),
            "col": str(place.column),
            "endColumn": str(place.column + place.length),
        }
    written = ",".join(f"{key}={escaped_property(value)}" for key, value in properties.items())
    return f"::{COMMANDS[problem.level]} {written}::{escaped(report.both(problem))}"


def escaped(text: str) -> str:
    """A message as a workflow command takes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    """A property as a workflow command takes it."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")


def render_step_summary(report: ValidationReport) -> str:
    """A table of all problems in Markdown."""
    words, problems = report.words, report.validation.problems
    lines = [f"### {words('validate.title')}", "", *(f"- {line}" for line in summary(report)), ""]
    if problems:
        lines += [words("validate.columns"), "|---|---|---|---|"]
        lines += [_row(problem, report) for problem in problems]
    return "\n".join(lines).rstrip() + "\n"


def _row(problem: Problem, report: ValidationReport) -> str:
    cells = (where(problem), problem.code, report.message(problem), report.cure(problem))
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"
