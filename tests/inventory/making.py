"""Elements and yardsticks for tests."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from waardebehoud.indicators.catalogue import measure_all
from waardebehoud.indicators.survey import Figure, Survey, Value, value_of
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.inventory.tally import add_up
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.measuring import Books
from waardebehoud.reading.yardsticks import read_yardstick


@cache
def yardstick() -> Yardstick:
    return read_yardstick()


def element(**fields: Any) -> Element:
    return Element(**fields)


def masses(**by_tread: int | str | Fraction) -> list[Element]:
    """One row per destination; `onbekend` has none."""
    return [
        element(element=tread, destination="" if tread == "onbekend" else tread, mass_kg=exact(kg))
        for tread, kg in by_tread.items()
    ]


def exact(kg: int | str | Fraction) -> int | Fraction:
    return kg if isinstance(kg, int) else Fraction(kg)


def ledger(elements: list[Element]) -> Ledger:
    return add_up([rows_of(elements)], yardstick())


def survey(elements: list[Element], **project: Any) -> Survey:
    """Planned, and realised where any row was followed up."""
    books = Books(Inventory(rows_of(elements)), yardstick())
    return Survey(books.planned, books.realised, **project)


def ends(figure: Figure) -> Interval:
    """Both ends of a figure."""
    value = value_of(figure)
    assert isinstance(value, Interval)
    return value


def single(figure: Figure) -> Fraction:
    """The one number a figure stands for."""
    value = ends(figure)
    assert value.exact
    return value.low


def figures(elements: list[Element]) -> dict[str, Value]:
    """Every figure of some rows."""
    return {name: value_of(one) for name, one in measure_all(survey(elements)).items()}
