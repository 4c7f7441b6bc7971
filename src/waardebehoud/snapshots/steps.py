"""The numbers on which the points of a question turn, and those beside them."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.checklist.points import Linear, NumberPoints


def steps_of(
    points: NumberPoints, low: Fraction | None, high: Fraction | None
) -> tuple[Fraction, ...]:
    """Every threshold with a unit below and above it, as far as the bounds allow."""
    turns = (
        [points.from_, points.to]
        if isinstance(points, Linear)
        else [band.from_ for band in points.bands]
    )
    beside = {turn + step for turn in turns for step in (-1, 0, 1)}
    beside |= {end for end in (low, high) if end is not None}
    return tuple(n for n in sorted(beside) if _within(n, low, high))


def _within(number: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or low <= number) and (high is None or number <= high)
