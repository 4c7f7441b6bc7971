"""Every row: what it is, what it weighs and why, where it goes, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Final

from waardebehoud.inventory.element import Element
from waardebehoud.inventory.mass import Weight, contradiction, weigher
from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.inventory.source import mass_high, mass_low, measured_of
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

Row = tuple[Element, Weight]


def elements(report: Report) -> Sequence[Row]:
    """The rows in the order of their file, each weighed."""
    books = measured_of(report).books
    weigh = weigher(books.yardstick)
    return tuple((element, weigh(element)) for element in books.inventory.elements)


def tread_title(report: Report, tread: str) -> str:
    """A destination in words; empty when unknown."""
    known = measured_of(report).books.yardstick.ladder.tread.get(tread)
    return "" if known is None else f"{known.number}. {report.say(known.title)}"


def amount(report: Report, element: Element) -> Cell:
    """Quantity with its unit."""
    if element.quantity is None:
        return None
    return f"{report.words.number(element.quantity)} {element.unit}".strip()


def origin_of_mass(report: Report, row: Row) -> Cell:
    """Whether the mass was given, or which factor it comes from, with range and status."""
    element, weight = row
    if element.mass_kg is not None:
        return _given(report, element)
    if not weight.known:
        return Text(report.words(_why_unweighed(report, element)), Tone.WAIT)
    factor = weight.factor
    if factor is None:
        return report.words("mass.unit")
    words = report.words
    ends = dict.fromkeys((factor.low, factor.high))
    span = " – ".join(words.number(end) for end in ends)
    status = words(f"status.{factor.status}")
    source = measured_of(report).books.yardstick.materials.source[factor.source]
    said = f"{report.say(factor.title)}: {span} kg/{factor.unit}"
    return Text(said, then=f"\n{report.say(source.title)}; {status}")


def _given(report: Report, element: Element) -> Cell:
    """That the mass was given, and what the quantity says where that is something else."""
    words = report.words
    weigh = weigher(measured_of(report).books.yardstick)
    weight = contradiction(weigh, element)
    if weight is None:
        return words("mass.given")
    ends = dict.fromkeys((floor(weight.low), ceil(weight.high or 0)))
    span = " – ".join(words.number(end) for end in ends)
    return Text(words("mass.contradicted", computed=span), Tone.WAIT)


def _why_unweighed(report: Report, element: Element) -> str:
    yardstick = measured_of(report).books.yardstick
    factor = yardstick.factor(element.material, element.element, "m3")
    refused = factor is not None and factor.refused and element.quantity is not None
    return "mass.refused" if refused else "mass.unknown"


def _planned(report: Report, row: Row) -> Cell:
    title = tread_title(report, row[0].destination)
    return title or Text(report.words("destination.unknown"), Tone.WAIT)


def named(element: Element) -> Cell:
    """Its name, with material and id below it."""
    besides = " · ".join(text for text in (element.material, element.id) if text)
    return Text(element.name, then=f"\n{besides}" if besides else "")


def _realised(report: Report, row: Row) -> Cell:
    """What became of it, and how that differs from the plan."""
    title = tread_title(report, row[0].realised_destination)
    return Text(title, then=f"\n{difference(report, row)}") if title else None


def difference(report: Report, row: Row) -> str:
    """How the outcome differs from the plan, and why."""
    element, weight = row
    said = []
    if element.realised_destination != element.destination:
        said.append(report.words("difference.destination"))
    mass = element.realised_mass_kg
    if mass is not None and weight.high is not None and not weight.low <= mass <= weight.high:
        nearest = weight.low if mass < weight.low else weight.high
        sign = "+" if mass > nearest else "−"
        said.append(f"{sign}{report.words.number(round(abs(Fraction(mass) - nearest)))} kg")
    reasons = measured_of(report).books.yardstick.ladder.reasons
    said += [report.say(one.title) for one in reasons if one.id == element.no_reuse_reason]
    return "; ".join(said) or report.words("difference.none")


ELEMENTS: Final[Table[Row]] = Table(
    name="elements",
    rows=elements,
    columns=(
        Column("row", 6, lambda _, row: Number(row[0].row), numeric=True),
        Column("element", 30, lambda _, row: named(row[0])),
        Column("quantity", 12, lambda report, row: amount(report, row[0])),
        Column("kg_low", 12, lambda _, row: mass_low(row[1]), numeric=True),
        Column("kg_high", 12, lambda _, row: mass_high(row[1]), numeric=True),
        Column("mass_origin", 33, origin_of_mass),
        Column("destination", 26, _planned),
        Column("realised", 28, _realised),
        Column("remark_row", 26, lambda _, row: row[0].note),
    ),
    id_of=lambda row: str(row[0].row),
    leading=2,
)
"""Nothing hidden: the row shows which factor, from where, low and high."""
