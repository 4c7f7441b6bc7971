"""Elements and yardsticks for tests."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.tally import tally, tally_realised, was_followed_up
from waardebehoud.inventory.yardstick import Yardstick
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
    return tally(elements, yardstick())


def survey(elements: list[Element], **project: Any) -> Survey:
    """Planned, and realised where any row was followed up."""
    known = yardstick()
    realised = tally_realised(elements, known) if was_followed_up(elements) else None
    return Survey(tally(elements, known), realised, **project)


def single(value: Value) -> Fraction:
    """The one number a figure stands for."""
    assert isinstance(value, Interval)
    assert value.exact
    return value.low
