"""Interval scores: the weighted mean of what is in, at its worst and at its best.

Each item earns points between low and high and may be surely in the mean or only
perhaps. The mean then lies between two ends that are computed exactly. The sums run in
whole numbers of a common part, which is exact too and many times faster than fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from msgspec import Struct, field

from waardebehoud.interval import ONE, Interval

Points = int | Fraction
"""Points in whole parts, unless somebody earns a fraction of one."""


class Item(Struct, frozen=True):
    """Something weighed in a mean; `optional` when it may still fall out of it."""

    weight: Fraction
    points: Interval
    optional: bool = False


class Mean(Struct, frozen=True):
    """The interval of a weighted mean; `optional` when all of it may still fall away."""

    interval: Interval
    optional: bool


class Sum(Struct):
    """What must be in a mean, added up, and what may be in."""

    points: Points = 0
    """Of what must be in: weight times points."""
    weight: int = 0
    optional: list[tuple[Points, int]] = field(default_factory=list)
    """Points and weight of each item that may fall out."""

    def add(self, weight: int, points: Points, optional: bool) -> None:
        """Weigh one item more."""
        if optional:
            self.optional.append((points, weight))
        else:
            self.points += weight * points
            self.weight += weight

    def least(self) -> tuple[Points, int]:
        """The least mean, as a sum and the weight it must be divided by."""
        return least(self.points, self.weight, sorted(self.optional))


def least(
    points: Points, weight: int, optional: Iterable[tuple[Points, int]]
) -> tuple[Points, int]:
    """The least mean of what must be in with what may be in, the lowest first.

    What may be in is in while it pulls the mean down. When nothing must be in, at least one of
    the optional ones is: the first.
    """
    for its_points, its_weight in optional:
        if weight and its_points * weight >= points:
            break
        points += its_weight * its_points
        weight += its_weight
    return points, weight


def weighted_mean(items: Sequence[Item]) -> Mean | None:
    """The mean of items that count or may count; None when there are none."""
    if not items:
        return None
    high = _lowest((item.weight, ONE - item.points.high, item.optional) for item in items)
    low = _lowest((item.weight, item.points.low, item.optional) for item in items)
    return Mean(Interval(low, ONE - high), all(item.optional for item in items))


def _lowest(items: Iterable[tuple[Fraction, Fraction, bool]]) -> Fraction:
    """The least mean of at least one item."""
    found = list(items)
    of_weight = lcm(*(weight.denominator for weight, _, _ in found))
    of_points = lcm(*(points.denominator for _, points, _ in found))
    summed = Sum()
    for weight, points, optional in found:
        summed.add(int(weight * of_weight), int(points * of_points), optional)
    total, whole = summed.least()
    return Fraction(total, whole * of_points)
