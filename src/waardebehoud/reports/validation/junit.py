"""A validation as JUnit XML: one case per file, good ones too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from waardebehoud.problems import Level, Problem
from waardebehoud.reports.problems import render_problem, shown_path
from waardebehoud.reports.validation.view import TOOL, ValidationReport

UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML may hold."""


def render_junit(report: ValidationReport) -> str:
    """One suite; a file fails by what is more than information."""
    validation = report.validation
    cases, failed = [], 0
    for path in sorted({*validation.files, *(p.file for p in validation.problems if p.file)}):
        found = [problem for problem in validation.problems if problem.file == path]
        failed += any(problem.level is not Level.INFO for problem in found)
        cases.append(_case(shown_path(path), found, report))
    counts = f'tests="{len(cases)}" failures="{failed}" errors="0"'
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="{TOOL}" {counts}>',
            f'  <testsuite name="validate" {counts} skipped="0">',
            *cases,
            "  </testsuite>",
            "</testsuites>",
            "",
        ]
    )


def _case(name: str, problems: Sequence[Problem], report: ValidationReport) -> str:
    failures = [problem for problem in problems if problem.level is not Level.INFO]
    notes = [problem for problem in problems if problem.level is Level.INFO]
    begin = f"    <testcase classname={_attribute(TOOL)} name={_attribute(name)}"
    if not problems:
        return f"{begin}/>"
    lines = [f"{begin}>", *(_failure(problem, report) for problem in failures)]
    if notes:
        said = "\n".join(render_problem(problem, report.words) for problem in notes)
        lines.append(f"      <system-out>{_text(said)}</system-out>")
    return "\n".join([*lines, "    </testcase>"])


def _failure(problem: Problem, report: ValidationReport) -> str:
    message = _attribute(f"{problem.code}: {report.message(problem)}")
    said = _text(render_problem(problem, report.words))
    return f"      <failure type={_attribute(problem.code)} message={message}>{said}</failure>"


def _text(text: str) -> str:
    return escape(UNWRITABLE.sub("?", text))


def _attribute(text: str) -> str:
    return quoteattr(UNWRITABLE.sub("?", text))
