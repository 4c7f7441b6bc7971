"""Interval scores: the weighted mean of what is in, at its worst and at its best.

Each item earns points between low and high and may be surely in the mean or only
perhaps. The mean then lies between two ends that are computed exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from waardebehoud.interval import ONE, ZERO, Interval


@dataclass(frozen=True, slots=True)
class Item:
    """Something weighed in a mean; `optional` when it may still fall out of it."""

    weight: Fraction
    points: Interval
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Mean:
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

    When nothing must be in, at least one of the optional ones is: the smallest.
    """
    total = weight = ZERO
    optional: list[tuple[Fraction, Fraction]] = []
    for item_weight, points, may_fall_out in items:
        if may_fall_out:
            optional.append((points, item_weight))
        else:
            total += item_weight * points
            weight += item_weight
    for points, item_weight in sorted(optional):
        if weight and points * weight >= total:
            break
        total += item_weight * points
        weight += item_weight
    return total / weight
