"""The indicators with their values, formula, source and maturity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waardebehoud.facts import ABSENT
from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.indicators.survey import Indicator, Value
from waardebehoud.interval import Interval
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.figures import UNITS, decimals_of, sources_of
from waardebehoud.reports.inventory.source import high_of, low_of, measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

Row = tuple[Indicator, Value]


def figures(report: Report) -> Sequence[Row]:
    """Every indicator with its value."""
    found = measured_of(report).figures
    return tuple((one, found[one.id]) for one in INDICATORS)


def _low(report: Report, row: Row) -> Cell:
    indicator, value = row
    if isinstance(value, Interval):
        return low_of(value, decimals_of(indicator))
    key = "figures.absent" if value is ABSENT else "figures.unknown"
    return Text(report.words(key), Tone.QUIET)


def _high(_: Report, row: Row) -> Cell:
    indicator, value = row
    return high_of(value, decimals_of(indicator)) if isinstance(value, Interval) else None


def _name(report: Report, row: Row) -> Cell:
    title = report.words(f"figure.{row[0].id}")
    return Text(title, Tone.STRONG, then=f"\n{row[0].id}")


def _status(report: Report, row: Row) -> Cell:
    words = report.words
    return f"{words(f'status.{row[0].status}')}; {words(f'maturity.{row[0].maturity}')}"


def _sources(report: Report, row: Row) -> Cell:
    materials = measured_of(report).books.yardstick.materials
    return "\n".join(sources_of(materials, row[0], report.words, addresses=False))


FIGURES: Final[Table[Row]] = Table(
    name="figures",
    rows=figures,
    columns=(
        Column("figure", 34, _name),
        Column("low", 12, _low, numeric=True),
        Column("high", 12, _high, numeric=True),
        Column("unit", 8, lambda _, row: UNITS[row[0].unit]),
        Column("reference", 13, lambda _, row: row[0].reference or None),
        Column("formula", 22, lambda _, row: row[0].formula),
        Column("status", 18, _status),
        Column("sources", 30, _sources),
        Column("figure_note", 36, lambda report, row: report.words(f"figure.{row[0].id}.note")),
    ),
    id_of=lambda row: row[0].id,
)
"""What a city, an auditor or a taxonomy report asks for."""
