"""Value and carbon per destination, planned beside realised, as far as rows give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import floor
from typing import Final

from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.ledger import Ledger, Sum, Worth
from waardebehoud.inventory.means import Part, mean_of
from waardebehoud.reports.cells import Cell, Number, Share, Text, Tone
from waardebehoud.reports.inventory.destinations import Destination, destinations, name_of
from waardebehoud.reports.inventory.source import measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

KINDS: Final[tuple[Worth, ...]] = ("value", "co2")


def gives_worth(report: Report) -> bool:
    """Whether any row gives a value or carbon."""
    everything = measured_of(report).survey.planned.everything
    return any(everything.worth(kind)[1] for kind in KINDS)


def share_of(books: Ledger, row: Destination, kind: Worth) -> Interval | None:
    """The share of a destination in what the rows give; None for what stands apart."""
    wanted = row.wanted
    if wanted is None:
        return None
    parts = [
        Part(s.worth(kind)[0], s.worth(kind)[0], *((ONE, ONE) if wanted(books, line) else OUT))
        for line, s in books.lines.items()
        if books.shared(line)
    ]
    return mean_of(parts)


OUT: Final = (ZERO, ZERO)


def _amount(booked: Sum | None, kind: Worth) -> Cell:
    if booked is None:
        return None
    amount, given = booked.worth(kind)
    return Number(floor(amount), 0) if given else None


def _shown(report: Report, share: Interval | None) -> Cell:
    """A share: one figure, or both ends in words."""
    if share is None:
        return None
    return Share(share.low) if share.exact else report.interval(share)


def _planned(kind: Worth) -> Callable[[Report, Destination], Cell]:
    def cell(report: Report, row: Destination) -> Cell:
        return _shown(report, share_of(measured_of(report).survey.planned, row, kind))

    return cell


def _realised(kind: Worth) -> Callable[[Report, Destination], Cell]:
    def cell(report: Report, row: Destination) -> Cell:
        books = measured_of(report).survey.realised
        return _shown(report, share_of(books, row, kind) if books else None)

    return cell


def _given(report: Report, row: Destination) -> Cell:
    """How many rows give a value, and how many carbon."""
    booked = row.planned
    if not booked.rows:
        return None
    said = report.words("worth.rows", value=booked.valued, co2=booked.co2_rows, count=booked.rows)
    whole = booked.valued in (0, booked.rows) and booked.co2_rows in (0, booked.rows)
    return Text(said, Tone.PLAIN if whole else Tone.WAIT)


def _columns(kind: Worth, name: str) -> tuple[Column[Destination], ...]:
    return (
        Column(name, 12, lambda _, row: _amount(row.planned, kind), numeric=True),
        Column("share", 15, _planned(kind), numeric=True),
        Column(f"realised_{kind}", 14, lambda _, row: _amount(row.realised, kind), numeric=True),
        Column("realised_share", 15, _realised(kind), numeric=True),
    )


def worths(report: Report) -> Sequence[Destination]:
    """The same rows as for the mass."""
    return destinations(report)


WORTH: Final[Table[Destination]] = Table(
    name="worth",
    rows=worths,
    columns=(
        Column("tread", 7, lambda _, row: row.number or None),
        Column("destination", 38, name_of),
        *_columns("value", "value_eur"),
        *_columns("co2", "co2_kg"),
        Column("given", 30, _given),
    ),
    id_of=lambda row: row.id,
    leading=2,
)
"""Shares of what the rows give; how many those are stands beside them."""
