"""A validation as a GitLab code quality report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from waardebehoud.problems import Level, Problem
from waardebehoud.reports.validation.view import ValidationReport, path_of

SEVERITIES: Final[Mapping[Level, str]] = {
    Level.ERROR: "critical",
    Level.WARNING: "minor",
    Level.INFO: "info",
}


def render_gitlab(report: ValidationReport) -> str:
    """One entry per problem; fingerprints do not move when lines do."""
    seen: Counter[str] = Counter()
    entries = []
    for problem in report.validation.problems:
        mark = fingerprint(problem)
        seen[mark] += 1
        entries.append(_entry(problem, report, f"{mark}{seen[mark]}"))
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def fingerprint(problem: Problem) -> str:
    """What makes a problem the same after the file changed elsewhere."""
    route = "/".join(str(part) for part in problem.route)
    holes = sorted(problem.holes.items())
    parts = (problem.code, path_of(problem), route, repr(holes))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _entry(problem: Problem, report: ValidationReport, mark: str) -> dict[str, Any]:
    line = problem.place.line if problem.place else 1
    return {
        "description": f"{problem.code}: {report.both(problem)}",
        "check_name": problem.code,
        "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
        "severity": SEVERITIES[problem.level],
        "location": {"path": path_of(problem), "lines": {"begin": line}},
    }
