"""The mean of things whose weight and value are only known between bounds, exactly enclosed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import NamedTuple

from waardebehoud.interval import Interval, Span
from waardebehoud.inventory.element import Number
from waardebehoud.inventory.heaps import Heap
from waardebehoud.inventory.sums import in_parts


class Part(NamedTuple):
    """Something with a mass from low to high (None: no bound) and a value from worst to best."""

    low: Number
    high: Number | None
    worst: Fraction
    best: Fraction


Weighed = tuple[int, int, int | None]
"""A value, with the least and the most mass it has."""


def mean_of(parts: Iterable[Part]) -> Interval | None:
    """Where the mean by mass can lie; None when there may be nothing to divide by and nothing is.

    Values and masses are taken in whole numbers of a common part: exact too, and many times faster.
    """
    counted = [part for part in parts if part.high is None or part.high > 0]
    if not counted:
        return None
    of_value = lcm(*(end.denominator for part in counted for end in (part.worst, part.best)))
    of_mass = lcm(*(e.denominator for low, high, *_ in counted for e in (low, high) if e))
    masses = [
        (in_parts(low, of_mass), None if high is None else in_parts(high, of_mass))
        for low, high, *_ in counted
    ]
    worst = [in_parts(part.worst, of_value) for part in counted]
    best = [-in_parts(part.best, of_value) for part in counted]
    return _between(
        [(value, *ends) for value, ends in zip(worst, masses, strict=True)],
        [(value, *ends) for value, ends in zip(best, masses, strict=True)],
        of_value,
    ).interval


def mean_by(heaps: Mapping[tuple[int, int], Heap], of_value: int) -> Span | None:
    """The same of heaps by their worst and best value, in whole parts of one."""
    ends = [
        (value, low, None if endless else high)
        for value, (low, high, endless) in heaps.items()
        if endless or high
    ]
    if not ends:
        return None
    return _between(
        [(worst, low, high) for (worst, _), low, high in ends],
        [(-best, low, high) for (_, best), low, high in ends],
        of_value,
    )


def _between(worst: list[Weighed], best: list[Weighed], of_value: int) -> Span:
    """The lowest mean of all at their worst; the highest is its mirror image."""
    low, low_of = _lowest(worst)
    high, high_of = _lowest(best)
    return Span(low, low_of * of_value, -high, high_of * of_value)


def _lowest(parts: list[Weighed]) -> tuple[int, int]:
    """The least mean, as a sum and the mass it must be divided by.

    A part below the mean pulls at its full mass, one above at its least. Begin with every part at
    its least mass; then raise, from the smallest value up, those that still pull the mean down. A
    part without a bound pulls the mean to its own value.
    """
    total = mass = 0
    for value, low, _ in parts:
        total += value * low
        mass += low
    for value, low, high in sorted(parts, key=itemgetter(0)):
        if mass and value * mass >= total:
            break
        if high is None:
            return value, 1
        total += value * (high - low)
        mass += high - low
    return total, mass
