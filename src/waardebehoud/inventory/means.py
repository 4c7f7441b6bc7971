"""The mean of things whose weight and value are only known between bounds, exactly enclosed.

Every share is such a mean: what is in has the value 1, what is out has 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import NamedTuple

from waardebehoud.interval import Interval


class Part(NamedTuple):
    """Something with a mass from low to high (None: no bound) and a value from worst to best."""

    low: Fraction
    high: Fraction | None
    worst: Fraction
    best: Fraction


def mean_of(parts: Iterable[Part]) -> Interval | None:
    """Where the mean by mass can lie; None when there may be nothing to divide by and nothing is.

    Low: every part at its worst; a part below the mean pulls at its full mass, one above at its
    least. High is the mirror image.
    """
    counted = [part for part in parts if part.high is None or part.high > 0]
    if not counted:
        return None
    low = _lowest([(p.worst, p.low, p.high) for p in counted])
    high = _lowest([(-p.best, p.low, p.high) for p in counted])
    return Interval(low, -high)


def _lowest(parts: Sequence[tuple[Fraction, Fraction, Fraction | None]]) -> Fraction:
    """The least mean of (value, least mass, most mass).

    Begin with every part at its least mass; then raise, from the smallest value up, those that
    still pull the mean down. A part without a bound pulls the mean to its own value. Values and
    masses are taken in whole numbers of a common part: exact too, and many times faster.
    """
    of_value = lcm(*(value.denominator for value, _, _ in parts))
    of_mass = lcm(*(end.denominator for _, *ends in parts for end in ends if end is not None))
    whole = [
        (
            _times(value, of_value),
            _times(low, of_mass),
            None if high is None else _times(high, of_mass),
        )
        for value, low, high in parts
    ]
    total = sum(value * low for value, low, _ in whole)
    mass = sum(low for _, low, _ in whole)
    for value, low, high in sorted(whole, key=itemgetter(0)):
        if mass and value * mass >= total:
            break
        if high is None:
            return Fraction(value, of_value)
        total += value * (high - low)
        mass += high - low
    return Fraction(total, mass * of_value)


def _times(number: Fraction, part: int) -> int:
    """A number in parts of which it has a whole number."""
    return number.numerator * (part // number.denominator)
