"""Interval scores: the weighted mean of what is in, at its worst and at its best.

Each item earns points between low and high and may be surely in the mean or only
perhaps. The mean then lies between two ends that are computed exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from msgspec import Struct

from waardebehoud.interval import ONE, Interval


class Item(Struct, frozen=True):
    """Something weighed in a mean; `optional` when it may still fall out of it."""

    weight: Fraction
    points: Interval
    optional: bool = False


class Mean(Struct, frozen=True):
    """The interval of a weighted mean; `optional` when all of it may still fall away."""

    interval: Interval
    optional: bool


def weighted_mean(items: Sequence[Item]) -> Mean | None:
    """The mean of items that count or may count; None when there are none."""
    if not items:
        return None
    high = _lowest((item.weight, ONE - item.points.high, item.optional) for item in items)
    return Mean(Interval(lowest_mean(items), ONE - high), all(item.optional for item in items))


def lowest_mean(items: Sequence[Item]) -> Fraction:
    """The low end of the mean of at least one item."""
    return _lowest((item.weight, item.points.low, item.optional) for item in items)


def _lowest(items: Iterable[tuple[Fraction, Fraction, bool]]) -> Fraction:
    """The least mean: what must be in, then what may be in while it pulls the mean down.

    When nothing must be in, at least one of the optional ones is: the smallest. The sums run in
    whole numbers of a common part, which is exact too and many times faster than fractions.
    """
    found = list(items)
    of_weight = lcm(*(weight.denominator for weight, _, _ in found))
    of_points = lcm(*(points.denominator for _, points, _ in found))
    total = summed = 0
    optional: list[tuple[int, int]] = []
    for item_weight, item_points, may_fall_out in found:
        weight = item_weight.numerator * (of_weight // item_weight.denominator)
        points = item_points.numerator * (of_points // item_points.denominator)
        if may_fall_out:
            optional.append((points, weight))
        else:
            total += weight * points
            summed += weight
    for points, weight in sorted(optional):
        if summed and points * summed >= total:
            break
        total += weight * points
        summed += weight
    return Fraction(total, summed * of_points)
