"""Figures for the yearly report of the local energy and climate pact (LEKP)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from waardebehoud.indicators.catalogue import INDICATOR
from waardebehoud.indicators.survey import Indicator, Value
from waardebehoud.reports.cells import Cell
from waardebehoud.reports.figures import figure_text
from waardebehoud.reports.inventory.source import measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

REPORTED: Final = (
    "massa_totaal",
    "massa_gevaarlijk",
    "aandeel_behoud",
    "aandeel_hergebruik",
    "aandeel_recyclage",
    "aandeel_nuttig",
    "aandeel_verwijdering",
    "aandeel_onbekend",
    "vloeroppervlakte_behouden",
)
Row = tuple[Indicator, Value]


def reported(report: Report) -> Sequence[Row]:
    """The five shares apart, never merged, with the masses behind them."""
    found = measured_of(report).figures
    return tuple((INDICATOR[name], found[name]) for name in REPORTED)


def _value(report: Report, row: Row) -> Cell:
    return figure_text(report.words, *row)


CLIMATE: Final[Table[Row]] = Table(
    name="climate",
    rows=reported,
    columns=(
        Column("figure", 44, lambda report, row: report.words(f"figure.{row[0].id}")),
        Column("value", 28, _value),
        Column("figure_note", 60, lambda report, row: report.words(f"figure.{row[0].id}.note")),
    ),
    id_of=lambda row: row[0].id,
)
"""The pact has no circular goal per inhabitant; the table says so."""
