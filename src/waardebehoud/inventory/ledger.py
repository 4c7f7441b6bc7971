"""The books of an inventory: every kilogram in one place, so that they close exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from waardebehoud.interval import ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.inventory.means import Part
from waardebehoud.inventory.yardstick import Yardstick

UNKNOWN_PLACE = ""
"""The place of rows whose destination nobody knows."""


class Line(NamedTuple):
    """What keeps rows apart in the books."""

    tread: str
    """Id of the tread; empty when unknown."""
    hazardous: Told
    """Yes stands apart; unknown may be in or out of the shares."""
    waste: Told
    counted: bool
    """False for codes outside every legal test."""
    detachability: Fraction | None
    """The index of one element; None when a factor is missing."""


class Sum(Struct, frozen=True):
    """What the rows of a line add up to."""

    low: Fraction = ZERO
    high: Fraction = ZERO
    rows: int = 0
    unweighed: int = 0
    """Rows without mass: no telling how much they add."""
    value: Fraction = ZERO
    valued: int = 0
    """Rows that give a value."""
    co2: Fraction = ZERO
    co2_rows: int = 0

    def __add__(self, other: Sum) -> Sum:
        return Sum(*(getattr(self, f) + getattr(other, f) for f in SUM_FIELDS))

    @property
    def mass(self) -> Interval:
        """The mass of the rows that have one."""
        return Interval(self.low, self.high)

    @property
    def limit(self) -> Fraction | None:
        """The most they can weigh; None when a row has no mass."""
        return None if self.unweighed else self.high


SUM_FIELDS = ("low", "high", "rows", "unweighed", "value", "valued", "co2", "co2_rows")


class Ledger(Struct, frozen=True, dict=True):
    """All lines with their sums; nothing is left out."""

    yardstick: Yardstick
    lines: Mapping[Line, Sum]

    def over(self, wanted: Callable[[Line], bool]) -> Sum:
        """The sum of the lines that are wanted."""
        return sum((s for line, s in self.lines.items() if wanted(line)), Sum())

    def class_of(self, line: Line) -> TreadClass | None:
        """Its class; hazardous for all of the old building that surely is; None when unknown."""
        tread = self.yardstick.ladder.tread.get(line.tread)
        if tread is not None and tread.class_ is TreadClass.INCOMING:
            return tread.class_
        if line.hazardous is Told.YES:
            return TreadClass.HAZARDOUS
        return tread.class_ if tread else None

    def shared(self, line: Line) -> bool:
        """Whether a line stands in the shares: not hazardous, and part of the old building."""
        return self.class_of(line) in (*SHARED, None)

    @cached_property
    def total(self) -> Sum:
        """What the shares divide."""
        return self.over(self.shared)

    @cached_property
    def everything(self) -> Sum:
        """All rows."""
        return self.over(lambda _: True)

    def of_class(self, wanted: TreadClass | None) -> Sum:
        """The sum of a class; of the unknown destination for None."""
        return self.over(lambda line: self.class_of(line) is wanted)

    def of_tread(self, tread: str) -> Sum:
        """The sum of a tread, hazardous rows left out."""
        return self.over(lambda line: line.tread == tread and self.shared(line))

    def parts(self, values: Callable[[Line], Interval | None]) -> Iterator[Part]:
        """The lines that stand in the shares, with a value each; without one they are left out."""
        for line, booked in self.lines.items():
            value = values(line) if self.shared(line) else None
            if value is not None:
                surely = line.hazardous is Told.NO
                low = booked.low if surely else ZERO
                yield Part(low, booked.limit, value.low, value.high)
