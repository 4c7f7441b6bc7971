"""What the hazard rules say of rows: refused first, then suspect, then proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waardebehoud.content import spoken
from waardebehoud.inventory.findings import RowFinding
from waardebehoud.inventory.verdict import Verdict
from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.inventory.source import measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

TONES: Final = {Verdict.REFUSED: Tone.BAD, Verdict.SUSPECT: Tone.WAIT, Verdict.PROOF: Tone.QUIET}


def findings(report: Report) -> Sequence[RowFinding]:
    """Refused before suspect before proof, each in the order of the rows."""
    order = list(Verdict)
    found = measured_of(report).findings
    return tuple(sorted(found, key=lambda one: order.index(one.verdict)))


def _verdict(report: Report, found: RowFinding) -> Cell:
    return Text(report.words(f"verdict.{found.verdict}"), TONES[found.verdict])


def _law(report: Report, found: RowFinding) -> Cell:
    materials = measured_of(report).books.yardstick.materials
    sources = [materials.source[source] for source in found.rule.sources]
    titles = "\n".join(spoken(source.title, report.words.language) for source in sources)
    return Text(titles, link=next((source.url for source in sources if source.url), None))


HAZARDS: Final[Table[RowFinding]] = Table(
    name="hazards",
    rows=findings,
    columns=(
        Column("verdict_row", 16, _verdict),
        Column("row", 6, lambda _, found: Number(found.element.row), numeric=True),
        Column("element", 26, lambda _, found: found.element.name),
        Column("hazard", 24, lambda report, found: report.say(found.rule.title)),
        Column("message", 57, lambda report, found: report.say(found.rule.message)),
        Column("article", 37, _law),
        Column("status", 18, lambda report, found: report.words(f"status.{found.rule.status}")),
    ),
    id_of=lambda found: f"{found.element.row}.{found.rule.id}",
    leading=3,
)
"""Per row, with law and cure."""
