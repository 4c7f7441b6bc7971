"""Lots for takers: a list that can be sent to a material bank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waardebehoud.inventory.lots import Lot, lots_of
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.inventory.elements import amount, named
from waardebehoud.reports.inventory.source import mass_high, mass_low, measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report


def lots(report: Report) -> Sequence[Lot]:
    """What is offered."""
    measured = measured_of(report)
    books = measured.books
    return lots_of(books.inventory.elements, books.yardstick, measured.findings)


def _dimensions(report: Report, lot: Lot) -> Cell:
    sizes = (lot.element.length, lot.element.width, lot.element.height)
    known = [report.words.number(size) for size in sizes if size is not None]
    return f"{' × '.join(known)} mm" if known else None


def _advice(report: Report, lot: Lot) -> Cell:
    if lot.connection is None or lot.connection.advice is None:
        return Text(report.words("lot.no_connection"), Tone.WAIT)
    return report.say(lot.connection.advice)


def _chance(report: Report, lot: Lot) -> Cell:
    if lot.met is None or lot.chance is None:
        return Text(report.words("lot.not_assessed"), Tone.QUIET)
    return f"{report.say(lot.chance.title)} ({lot.met}/9)"


def _first(report: Report, lot: Lot) -> Cell:
    """What must be cleared or shown before it changes hands."""
    return "\n".join(report.say(found.rule.title) for found in lot.findings) or None


def _deadline(report: Report, _: Lot) -> Cell:
    needed = measured_of(report).books.yardstick.ladder.needed_by
    return report.assessment.dossier.project.dates.get(needed)


LOTS: Final[Table[Lot]] = Table(
    name="lots",
    rows=lots,
    columns=(
        Column("stream", 16, lambda report, lot: report.words(f"stream.{lot.stream}")),
        Column("element", 26, lambda _, lot: named(lot.element)),
        Column("quantity", 11, lambda report, lot: amount(report, lot.element)),
        Column("dimensions", 15, _dimensions),
        Column("kg_low", 10, lambda _, lot: mass_low(lot.weight), numeric=True),
        Column("kg_high", 10, lambda _, lot: mass_high(lot.weight), numeric=True),
        Column("condition", 10, lambda _, lot: lot.element.condition),
        Column("location", 13, lambda _, lot: lot.element.location),
        Column("advice", 26, _advice),
        Column("chance", 13, _chance),
        Column("before", 18, _first),
        Column("deadline", 11, _deadline),
        Column("taker", 12, lambda _, lot: lot.element.taker),
    ),
    id_of=lambda lot: str(lot.element.row),
    leading=2,
)
"""Quantity, quality and timing: what a taker decides on."""
