"""Where the mass goes, planned and realised: one row per tread, and the total that closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.inventory.ledger import Ledger, Sum
from waardebehoud.inventory.means import Part, mean_of
from waardebehoud.inventory.pages import UNKNOWN_PLACE, Line
from waardebehoud.reports.cells import Cell, Number, Share, Text, Tone
from waardebehoud.reports.inventory.source import high_of, low_of, measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

Wanted = Callable[[Ledger, Line], bool]


class Destination(Struct, frozen=True):
    """One row: a tread, a class, the unknown, the total, or what stands apart."""

    id: str
    number: str
    title: str
    planned: Sum
    realised: Sum | None
    share: Interval | None
    """Share of the total as planned; None for what stands apart."""
    realised_share: Interval | None
    strong: bool = False
    tread: bool = False
    """A tread, the unknown or a class with a bar of its own in the picture."""
    wanted: Wanted | None = None
    """Which lines it takes of the total; None for what stands apart."""


def destinations(report: Report) -> Sequence[Destination]:
    """Every class with its treads, then the unknown, the total, and what stands apart."""
    return tuple(_rows(report))


def _rows(report: Report) -> Iterator[Destination]:
    ladder = measured_of(report).books.yardstick.ladder
    classes = {one.id: one.title for one in ladder.classes}
    for class_ in SHARED:
        title = report.say(classes[class_])
        yield _row(report, class_, "", title, _in_class(class_), strong=True)
        for tread in ladder.treads:
            if tread.class_ is class_:
                name = report.say(tread.title)
                yield _row(report, tread.id, tread.number, name, _on(tread.id), tread=True)
    words = report.words
    unknown = words("destination.unknown")
    yield _row(report, "?", "?", unknown, _on(UNKNOWN_PLACE), strong=True, tread=True)
    total = words("destination.total")
    yield _row(report, "total", "", total, lambda books, line: books.shared(line), strong=True)
    yield _apart(report, "x", "x", words("destination.hazardous"), TreadClass.HAZARDOUS)
    for tread in ladder.treads:
        if tread.class_ is TreadClass.INCOMING:
            yield _apart(report, tread.id, tread.number, report.say(tread.title), tread.class_)


def _in_class(class_: TreadClass) -> Wanted:
    return lambda books, line: books.class_of(line) is class_


def _on(tread: str) -> Wanted:
    return lambda books, line: line.tread == tread and books.shared(line)


def _row(
    report: Report, id_: str, number: str, title: str, wanted: Wanted, **looks: bool
) -> Destination:
    survey = measured_of(report).survey
    return Destination(
        id_,
        number,
        title,
        _sum(survey.planned, wanted),
        None if survey.realised is None else _sum(survey.realised, wanted),
        share_of(survey.planned, wanted),
        None if survey.realised is None else share_of(survey.realised, wanted),
        wanted=wanted,
        **looks,
    )


def _apart(report: Report, id_: str, number: str, title: str, class_: TreadClass) -> Destination:
    """What stands outside the shares."""
    survey = measured_of(report).survey

    def booked(books: Ledger) -> Sum:
        if class_ is TreadClass.HAZARDOUS:
            return books.of_class(class_)
        return books.over(lambda line: line.tread == id_)

    realised = None if survey.realised is None else booked(survey.realised)
    return Destination(id_, number, title, booked(survey.planned), realised, None, None)


def _sum(books: Ledger, wanted: Wanted) -> Sum:
    return books.over(lambda line: wanted(books, line))


def share_of(books: Ledger, wanted: Wanted) -> Interval | None:
    """The share of some lines in the mass that is known; factors make it an interval.

    Rows without mass are counted beside it. The indicators take them in and become wide.
    """
    parts = [
        Part(s.low, s.high, *((ONE, ONE) if wanted(books, line) else (ZERO, ZERO)))
        for line, s in books.lines.items()
        if books.shared(line)
    ]
    return mean_of(parts)


def name_of(_: Report, row: Destination) -> Cell:
    """A class in strong letters, its treads below it."""
    indent = "" if row.strong or row.share is None else "   "
    return Text(indent + row.title, Tone.STRONG if row.strong else Tone.PLAIN)


def _unweighed(_: Report, row: Destination) -> Cell:
    count = row.planned.unweighed
    return Text(str(count), Tone.WAIT) if count else None


def _share(row: Destination, *, realised: bool, up: bool) -> Cell:
    share = row.realised_share if realised else row.share
    if share is None:
        return None
    return Share(share.high if up and not share.exact else share.low, up and not share.exact)


DESTINATIONS: Final[Table[Destination]] = Table(
    name="destinations",
    rows=destinations,
    columns=(
        Column("tread", 7, lambda _, row: row.number or None),
        Column("destination", 38, name_of),
        Column("kg_low", 14, lambda _, row: low_of(row.planned.mass, 0), numeric=True),
        Column("kg_high", 14, lambda _, row: high_of(row.planned.mass, 0), numeric=True),
        Column("low", 11, lambda _, r: _share(r, realised=False, up=False), numeric=True),
        Column("high", 11, lambda _, r: _share(r, realised=False, up=True), numeric=True),
        Column("realised_low", 13, lambda _, r: _share(r, realised=True, up=False), numeric=True),
        Column("realised_high", 13, lambda _, r: _share(r, realised=True, up=True), numeric=True),
        Column("rows", 8, lambda _, row: Number(row.planned.rows), numeric=True),
        Column("unweighed", 11, _unweighed),
    ),
    id_of=lambda row: row.id,
    leading=2,
)
"""Five classes side by side, never merged into one percentage."""
