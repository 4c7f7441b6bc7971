"""The one table of report formats: file suffix to what makes the bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from waardebehoud.reports.view import Report

Render = Callable[[Report], bytes]


def _xlsx(report: Report) -> bytes:
    from waardebehoud.reports.xlsx import render_xlsx

    return render_xlsx(report)


def _json(report: Report) -> bytes:
    from waardebehoud.reports.json import render_json

    return render_json(report).encode()


def _markdown(report: Report) -> bytes:
    from waardebehoud.reports.markdown import render_markdown

    return render_markdown(report).encode()


def _html(report: Report) -> bytes:
    from waardebehoud.reports.html import render_html

    return render_html(report).encode()


FORMATS: Final[Mapping[str, Render]] = {
    ".xlsx": _xlsx,
    ".json": _json,
    ".md": _markdown,
    ".html": _html,
}
"""Each format imports its library only when it is used."""
