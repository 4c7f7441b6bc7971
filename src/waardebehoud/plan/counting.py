"""What whole numbers earn, worked out beforehand in whole numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.content import LARGEST

Points = int | Fraction
"""Points times the scale of the plan: whole numbers, unless an answer falls between them."""

Earning = Callable[[int], Points]
"""The points of a whole number."""


class Counting:
    """The whole numbers that a question takes, with what they earn."""

    def __init__(self, bounds: tuple[Fraction | None, Fraction | None], earn: Earning) -> None:
        low, high = bounds
        self.least = 1 - LARGEST if low is None else ceil(low)
        self.most = LARGEST - 1 if high is None else floor(high)
        self.earn = earn

    def points(self, number: int) -> Points | None:
        """The points of a number; None when it is not taken."""
        return self.earn(number) if self.least <= number <= self.most else None


def earning(points: Linear | Banded | None, scale: int) -> Earning | None:
    """What whole numbers earn; None where that may be a fraction."""
    if points is None:
        return lambda _: 0
    if isinstance(points, Banded):
        steps = [ceil(band.from_) for band in points.bands]
        earned = [scaled(band.points, scale) for band in points.bands]
        return lambda number: earned[max(bisect_right(steps, number) - 1, 0)]
    start, rise = points.from_, points.to - points.from_
    if not rise or start.denominator > 1 or (scale * rise.denominator) % rise.numerator:
        return None
    first, each = start.numerator, scale * rise.denominator // rise.numerator
    return lambda number: min(scale, max(0, (number - first) * each))


def scaled(points: Fraction, scale: int) -> Points:
    """Points on a scale."""
    found = points * scale
    return found.numerator if found.denominator == 1 else found
