"""How a number earns points: along a line, or in bands."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from waardebehoud.content import Exact
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.records import Record


class Linear(Record):
    """0 points at `from`, 1 at `to`, in proportion between them; may fall."""

    kind: Literal["linear"]
    from_: Exact = Field(alias="from", description="The number that earns nothing.")
    to: Exact = Field(description="The number that earns everything.")

    def at(self, value: Fraction) -> Fraction:
        """The points of one number, clamped to 0..1; a step where `from` equals `to`."""
        if self.from_ == self.to:
            return ONE if value >= self.to else ZERO
        return min(ONE, max(ZERO, (value - self.from_) / (self.to - self.from_)))

    def over(self, low: Fraction | None, high: Fraction | None) -> Interval:
        """The least and most points between two numbers; None is unbounded."""
        rising = self.from_ <= self.to
        below = self.at(low) if low is not None else (ZERO if rising else ONE)
        above = self.at(high) if high is not None else (ONE if rising else ZERO)
        return Interval(min(below, above), max(below, above))


class PointBand(Record):
    """From this number on (up to the next band) these points are earned."""

    from_: Exact = Field(alias="from", description="First number of the band.")
    points: Exact = Field(description="Points of the band, 0..1.")


class Banded(Record):
    """Half-open bands in ascending order; below the first one the first one counts."""

    kind: Literal["bands"]
    bands: tuple[PointBand, ...] = Field(min_length=1)

    def at(self, value: Fraction) -> Fraction:
        """The points of one number."""
        reached = [band for band in self.bands if band.from_ <= value]
        return (reached[-1] if reached else self.bands[0]).points

    def over(self, low: Fraction | None, high: Fraction | None) -> Interval:
        """The least and most points between two numbers; None is unbounded."""
        ends = [self.at(end) for end in (low, high) if end is not None]
        first = self.bands[0].points if low is None else self.at(low)
        inside = [
            band.points
            for band in self.bands
            if (low is None or band.from_ > low) and (high is None or band.from_ <= high)
        ]
        earned = [first, *ends, *inside]
        return Interval(min(earned), max(earned))


NumberPoints = Annotated[Linear | Banded, Field(discriminator="kind")]
"""The points of a number question."""
