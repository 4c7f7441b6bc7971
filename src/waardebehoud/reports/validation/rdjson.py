"""A validation as RDJSON, for reviewdog. Columns there count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from waardebehoud.problems import Level, Place, Problem
from waardebehoud.reports.validation.view import TOOL, ValidationReport, path_of

SEVERITIES: Final[Mapping[Level, str]] = {
    Level.ERROR: "ERROR",
    Level.WARNING: "WARNING",
    Level.INFO: "INFO",
}


def render_rdjson(report: ValidationReport) -> str:
    """All problems as diagnostics of one source."""
    result = {
        "source": {"name": TOOL},
        "diagnostics": [_diagnostic(problem, report) for problem in report.validation.problems],
    }
    return json.dumps(result, indent=2, ensure_ascii=False) + "\n"


def _diagnostic(problem: Problem, report: ValidationReport) -> dict[str, Any]:
    location: dict[str, Any] = {"path": path_of(problem)}
    if problem.place is not None:
        location["range"] = _range(problem.place)
    return {
        "message": report.both(problem),
        "location": location,
        "severity": SEVERITIES[problem.level],
        "code": {"value": problem.code},
    }


def _range(place: Place) -> dict[str, Any]:
    end = place.column + place.length
    return {
        "start": {"line": place.line, "column": _bytes_before(place, place.column)},
        "end": {"line": place.line, "column": _bytes_before(place, end)},
    }


def _bytes_before(place: Place, column: int) -> int:
    """A column counted in bytes; beyond the line every sign is one byte."""
    before = place.source[: column - 1]
    return len(before.encode()) + (column - 1 - len(before)) + 1
