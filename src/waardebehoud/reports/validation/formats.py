"""The one table of forms in which a validation is reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from waardebehoud.reports.validation.github import render_github
from waardebehoud.reports.validation.gitlab import render_gitlab
from waardebehoud.reports.validation.json import render_json
from waardebehoud.reports.validation.junit import render_junit
from waardebehoud.reports.validation.rdjson import render_rdjson
from waardebehoud.reports.validation.sarif import render_sarif
from waardebehoud.reports.validation.text import render_text
from waardebehoud.reports.validation.view import ValidationReport

Render = Callable[[ValidationReport], str]

FORMATS: Final[Mapping[str, Render]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
    "sarif": render_sarif,
    "junit": render_junit,
    "rdjson": render_rdjson,
}
"""Name on the command line, and what makes the text."""
