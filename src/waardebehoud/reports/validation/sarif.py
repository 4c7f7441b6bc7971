"""A validation as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from waardebehoud.checks.validation import Accepted
from waardebehoud.problems import Level, Problem
from waardebehoud.reports.validation.gitlab import fingerprint
from waardebehoud.reports.validation.view import TOOL, ValidationReport, help_on, path_of

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Final[Mapping[Level, str]] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.INFO: "note",
}


def render_sarif(report: ValidationReport) -> str:
    """One run; what is accepted in a file stands in it as suppressed."""
    validation = report.validation
    every = [*validation.problems, *(one.problem for one in validation.accepted)]
    codes = sorted({problem.code for problem in every})
    results = [_result(problem, report, codes) for problem in validation.problems]
    results += [_suppressed(one, report, codes) for one in validation.accepted]
    driver = {
        "name": TOOL,
        "version": report.version,
        "rules": [_rule(code, report) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.words.language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": path.as_posix()}} for path in validation.files],
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str, report: ValidationReport) -> dict[str, Any]:
    family = report.words(f"family.{code[:3]}")
    return {
        "id": code,
        "shortDescription": {"text": f"{code} ({family})"},
        "fullDescription": {"text": report.words(f"family.{code[:3]}.about")},
        "help": {"text": help_on(code)},
        "properties": {"tags": [family]},
    }


def _result(problem: Problem, report: ValidationReport, codes: list[str]) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": LEVELS[problem.level],
        "message": {"text": report.both(problem)},
        "locations": [{"physicalLocation": _location(problem)}],
        "partialFingerprints": {"waardebehoud/v1": fingerprint(problem)},
    }


def _location(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": path_of(problem)}}
    place = problem.place
    if place is not None:
        location["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        }
        if place.source:
            location["region"]["snippet"] = {"text": place.source}
    return location


def _suppressed(one: Accepted, report: ValidationReport, codes: list[str]) -> dict[str, Any]:
    suppression = {"kind": "inSource", "justification": one.reason}
    return {**_result(one.problem, report, codes), "suppressions": [suppression]}
