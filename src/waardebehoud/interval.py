"""Closed intervals of exact numbers: low <= true value <= high."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct

ZERO = Fraction(0)
ONE = Fraction(1)


class Interval(Struct, frozen=True):
    """All numbers from `low` to `high`, both ends included; ValueError when low > high."""

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"low {self.low} lies above high {self.high}")

    @classmethod
    def of(cls, value: Fraction | int) -> Interval:
        """The interval that holds exactly one number."""
        return cls(Fraction(value), Fraction(value))

    @property
    def exact(self) -> bool:
        """True when nothing is left open: low = high."""
        return self.low == self.high

    def __contains__(self, other: Fraction | int | Interval) -> bool:
        if isinstance(other, Interval):
            return self.low <= other.low and other.high <= self.high
        return self.low <= other <= self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; ZeroDivisionError when zero lies in `other`."""
        if 0 in other:
            raise ZeroDivisionError("the divisor may be zero")
        return self * Interval(1 / other.high, 1 / other.low)

    def __abs__(self) -> Interval:
        if 0 in self:
            return Interval(ZERO, max(-self.low, self.high))
        return self if self.low > 0 else -self


class Span(NamedTuple):
    """An interval while it is computed: its ends as whole numbers of parts, not reduced."""

    low: int
    low_of: int
    high: int
    high_of: int

    @property
    def interval(self) -> Interval:
        """The interval itself."""
        low = Fraction(self.low, self.low_of)
        return Interval(low, low if self.exact else Fraction(self.high, self.high_of))

    @property
    def exact(self) -> bool:
        """True when nothing is left open."""
        return self.low * self.high_of == self.high * self.low_of
