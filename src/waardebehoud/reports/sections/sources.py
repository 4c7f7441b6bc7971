"""Every source that the report rests on, with how sure it is."""

from __future__ import annotations

from typing import Final

from waardebehoud.checklist.parts import Source
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report


def status(report: Report, source: Source) -> Cell:
    """How sure it is; what nobody could verify stands out."""
    tone = Tone.WAIT if source.status == "unverified" else Tone.PLAIN
    return Text(report.words(f"status.{source.status}"), tone)


def code(_: Report, source: Source) -> Cell:
    """What the other tables call it, with the way to where it was read."""
    return Text(source.id, link=source.url)


SOURCES: Final[Table[Source]] = Table(
    name="sources",
    rows=lambda report: report.used_sources,
    columns=(
        Column("source_id", 26, code),
        Column("source_title", 84, lambda report, source: report.say(source.title)),
        Column("source_status", 17, status),
        Column("read", 12, lambda _, source: source.read),
        Column("published", 13, lambda _, source: source.published),
        Column("url", 46, lambda _, source: source.url),
    ),
    id_of=lambda source: source.id,
)
