"""The mean of things whose weight and value are only known between bounds, exactly enclosed.

A share is such a mean too: what is in has the value 1, what is out has 0. That takes no sorting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import NamedTuple

from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.element import Number
from waardebehoud.inventory.sums import in_parts


class Part(NamedTuple):
    """Something with a mass from low to high (None: no bound) and a value from worst to best."""

    low: Number
    high: Number | None
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


def _lowest(parts: Sequence[tuple[Fraction, Number, Number | None]]) -> Fraction:
    """The least mean of (value, least mass, most mass).

    Begin with every part at its least mass; then raise, from the smallest value up, those that
    still pull the mean down. A part without a bound pulls the mean to its own value. Values and
    masses are taken in whole numbers of a common part: exact too, and many times faster.
    """
    of_value = lcm(*(value.denominator for value, _, _ in parts))
    of_mass = lcm(*(end.denominator for _, *ends in parts for end in ends if end is not None))
    whole = [
        (
            in_parts(value, of_value),
            in_parts(low, of_mass),
            None if high is None else in_parts(high, of_mass),
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


class Standing(Enum):
    """Whether something counts in a share."""

    IN = "in"
    OUT = "out"
    EITHER = "either"


Standings = Iterable[tuple[int, int | None, Standing]]
"""Amounts from low to high in whole numbers (None: no bound), and whether they count."""


class _Heap:
    """What stands on one side of a share."""

    __slots__ = ("high", "low", "some")

    def __init__(self) -> None:
        self.low = 0
        self.high: int | None = 0
        self.some = False
        """Whether there is anything."""

    def add(self, low: int, high: int | None) -> None:
        self.some = True
        self.low += low
        self.high = None if high is None or self.high is None else self.high + high


def share_of(parts: Standings) -> Interval | None:
    """Where the share of what is in can lie: the mean of ones and zeros, as `mean_of` has it."""
    inside, outside, either = _Heap(), _Heap(), _Heap()
    is_in, is_out = Standing.IN, Standing.OUT
    for low, high, standing in parts:
        if high != 0:
            heap = inside if standing is is_in else outside if standing is is_out else either
            heap.add(low, high)
    if not (inside.some or outside.some or either.some):
        return None
    return Interval(_least(inside, outside, either), 1 - _least(outside, inside, either))


def _least(inside: _Heap, outside: _Heap, either: _Heap) -> Fraction:
    """The least share of what is surely in, against all that can be out."""
    if not (outside.some or either.some):
        return ONE
    if outside.high is None or either.high is None or not inside.low:
        return ZERO
    return Fraction(inside.low, inside.low + outside.high + either.high)
