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


def address(_: Report, source: Source) -> Cell:
    """Where it was read."""
    return Text(source.url, link=source.url) if source.url else None


SOURCES: Final[Table[Source]] = Table(
    name="sources",
    rows=lambda report: report.used_sources,
    columns=(
        Column("source_id", 26, lambda _, source: source.id),
        Column("source_title", 76, lambda report, source: report.say(source.title)),
        Column("source_status", 17, status),
        Column("read", 11, lambda _, source: source.read),
        Column("published", 12, lambda _, source: source.published),
        Column("url", 50, address),
    ),
    id_of=lambda source: source.id,
)
