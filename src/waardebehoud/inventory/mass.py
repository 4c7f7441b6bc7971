"""The mass of one element: given, or from its quantity and a factor; never guessed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from waardebehoud.inventory.element import Element, Number
from waardebehoud.inventory.materials import Factor
from waardebehoud.inventory.remembered import MOST_KEPT
from waardebehoud.inventory.units import Measure, measure_of
from waardebehoud.inventory.yardstick import Yardstick


class Weight(NamedTuple):
    """A mass between low and high in kg; `high` is None when there is no telling."""

    low: Number
    high: Number | None
    factor: Factor | None = None
    """The factor it was computed with; None when it was given, or weighed as such."""
    measure: Measure | None = None
    """What its unit was read as."""

    @property
    def known(self) -> bool:
        """False when nothing bounds it."""
        return self.high is not None


UNWEIGHED = Weight(0, None)
"""Nothing is known of it."""


Weigh = Callable[[Element], Weight]


def weigher(yardstick: Yardstick) -> Weigh:
    """A function that weighs elements."""

    def weigh(element: Element) -> Weight:
        mass = element.mass_kg
        if mass is not None:
            return Weight(mass, mass)
        quantity = element.quantity
        if quantity is None:
            return UNWEIGHED
        one = per_unit(yardstick, element.material, element.element, element.unit)
        if one is None or one.high is None:
            return UNWEIGHED
        return Weight(quantity * one.low, quantity * one.high, one.factor, one.measure)

    return weigh


def contradiction(weigh: Weigh, element: Element) -> Weight | None:
    """What quantity x factor says, where the mass that is given lies outside it; else None."""
    given = element.mass_kg
    if given is None or element.quantity is None:
        return None
    weight = weigh(element._replace(mass_kg=None))
    if weight.high is None or floor(weight.low) <= given <= ceil(weight.high):
        return None
    return weight


@lru_cache(MOST_KEPT)
def per_unit(yardstick: Yardstick, material: str, element: str, unit: str) -> Weight | None:
    """The mass of one unit of something; None when no factor fits, or its factor is refused."""
    measure = measure_of(unit)
    if measure is None:
        return None
    if measure.base == "kg":
        return Weight(measure.size, measure.size, None, measure)
    factor = yardstick.factor(material, element, measure.base)
    if factor is None or factor.refused:
        return None
    low, high = factor.low * measure.size, factor.high * measure.size
    return Weight(whole(low), whole(high), factor, measure)


def whole(number: Number) -> Number:
    """The same number, as an integer when it is one."""
    return int(number) if number.denominator == 1 else number
