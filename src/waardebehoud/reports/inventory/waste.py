"""The waste of a demolition follow-up plan (SOP), with the fields that VLAREMA asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waardebehoud.content import spoken
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.kinds import hazard_of, line_of
from waardebehoud.inventory.mass import Weight, weigher
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.inventory.elements import amount, tread_title
from waardebehoud.reports.inventory.source import mass_high, mass_low, measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

Row = tuple[Element, Weight]


def waste(report: Report) -> Sequence[Row]:
    """The rows that are waste, or may be, by waste code."""
    books = measured_of(report).books
    weigh = weigher(books.yardstick)
    rows = [
        (element, weigh(element))
        for element in books.inventory.elements
        if line_of(books.yardstick, element, element.destination).waste is not Told.NO
    ]
    return tuple(sorted(rows, key=lambda row: row[0].eural or "~"))


def code_of(report: Report, element: Element) -> str:
    """The waste code with its star and its name; empty when nobody gave one."""
    code = measured_of(report).books.yardstick.materials.code.get(element.eural)
    if code is None:
        return element.eural
    return f"{code.shown} {spoken(code.title, report.words.language)}"


def _code(report: Report, row: Row) -> Cell:
    return code_of(report, row[0]) or Text(report.words("waste.no_code"), Tone.WAIT)


def _collected(report: Report, row: Row) -> Cell:
    """How it is collected: apart when hazardous, else towards its destination."""
    element = row[0]
    yardstick = measured_of(report).books.yardstick
    if hazard_of(yardstick, element, element.destination) is Told.YES:
        return report.words("waste.apart")
    return tread_title(report, element.destination) or None


WASTE: Final[Table[Row]] = Table(
    name="waste",
    rows=waste,
    columns=(
        Column("waste_name", 28, lambda _, row: row[0].name),
        Column("eural", 35, _code),
        Column("quantity", 13, lambda report, row: amount(report, row[0])),
        Column("kg_low", 12, lambda _, row: mass_low(row[1]), numeric=True),
        Column("kg_high", 12, lambda _, row: mass_high(row[1]), numeric=True),
        Column("location", 22, lambda _, row: row[0].location),
        Column("appearance", 24, lambda _, row: row[0].material),
        Column("collected", 36, _collected),
    ),
    id_of=lambda row: str(row[0].row),
)
"""Ready to copy into the plan; the expert answers for it."""
