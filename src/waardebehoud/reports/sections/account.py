"""What the report accounts for: the project, the checklist, the method, in rows of two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waardebehoud.reports.cells import Cell, Text
from waardebehoud.reports.view import Report

METHOD: Final = (
    "origin",
    "interval",
    "points",
    "theme",
    "total",
    "coverage",
    "phases",
    "rules",
    "law",
    "gain",
    "rounding",
    "sources",
    "advice",
)
"""The paragraphs about the method, in reading order."""


def project_rows(report: Report) -> Iterator[tuple[str, Cell]]:
    """What is known of the project itself."""
    project, words = report.assessment.dossier.project, report.words
    given = (
        ("project", project.name),
        ("municipality", project.municipality),
        ("address", project.address),
        ("building", project.building_id),
        ("description", project.description),
        ("jurisdiction", project.jurisdiction or report.checklist.jurisdiction),
        ("phase", report.title("phases", report.assessment.phase)),
        ("fictional", words("account.is_fictional") if project.fictional else None),
        ("project_sources", "\n".join(project.sources)),
    )
    yield from ((words(f"account.{key}"), text) for key, text in given if text)
    for date in report.checklist.dates:
        day = project.dates.get(date.id)
        count = words("account.date_decides", count=report.rules_judged_on(date))
        shown = Text(words.date(day) if day else words("date.missing"), then=f" · {count}")
        yield report.say(date.title), shown


def record_rows(report: Report) -> Iterator[tuple[str, Cell]]:
    """With what this report was made, so that anyone can make it again."""
    checklist, words = report.checklist, report.words
    rows = (
        ("checklist", report.say(checklist.title)),
        ("checklist_version", f"{checklist.id} {checklist.version}"),
        ("sha256", checklist.sha256),
        ("dossier", report.origin),
        ("dossier_checklist", report.assessment.dossier.checklist),
        ("program", f"waardebehoud {report.program_version}"),
        ("date", words.date(report.date)),
    )
    yield from ((words(f"account.{key}"), text) for key, text in rows if text)


def method_rows(report: Report) -> Iterator[tuple[str, Cell]]:
    """How the figures come about, in plain words."""
    for key in METHOD:
        yield report.words(f"method.{key}.title"), report.words(f"method.{key}")


def instrument_rows(report: Report) -> Iterator[tuple[str, Cell]]:
    """The kinds of instruments in full, hard or soft."""
    for instrument in report.checklist.instruments:
        strength = report.words(f"strength.{instrument.strength}")
        yield strength, report.say(instrument.title)
