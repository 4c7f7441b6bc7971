"""The books of an inventory: every kilogram in one place, so that they close exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import Struct

from waardebehoud.interval import ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.inventory.sums import common_part, in_parts
from waardebehoud.inventory.yardstick import Yardstick

Worth = Literal["value", "co2", "volume"]
"""What rows may give besides a mass: euro, kg CO2, m3."""

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
    volume: Fraction = ZERO
    """In m3, of the rows whose quantity is a volume."""
    voluminous: int = 0

    def __add__(self, other: Sum) -> Sum:
        pairs = ((getattr(self, f), getattr(other, f)) for f in SUM_FIELDS)
        return Sum(*(one + more if one and more else one or more for one, more in pairs))

    @property
    def mass(self) -> Interval:
        """The mass of the rows that have one."""
        return Interval(self.low, self.high)

    def worth(self, kind: Worth) -> tuple[Fraction, int]:
        """How much the rows that give it add up to, and how many those are."""
        match kind:
            case "value":
                return self.value, self.valued
            case "co2":
                return self.co2, self.co2_rows
        return self.volume, self.voluminous

    @property
    def limit(self) -> Fraction | None:
        """The most they can weigh; None when a row has no mass."""
        return None if self.unweighed else self.high


class Grain(NamedTuple):
    """A line with its mass in whole parts of a kilogram, which all lines have in common."""

    line: Line
    class_: TreadClass | None
    shared: bool
    low: int
    high: int
    unweighed: int


class Portion(NamedTuple):
    """A line that stands in the shares, with its amount in whole parts that all have in common."""

    line: Line
    class_: TreadClass | None
    low: int
    """Nothing, where the line may be hazardous and so outside the shares."""
    high: int | None
    """None where there is no telling."""


CLASSES_SHARED = (*SHARED, None)

SUM_FIELDS = Sum.__struct_fields__


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
        return self.class_of(line) in CLASSES_SHARED

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

    @cached_property
    def part(self) -> int:
        """How many equal parts a kilogram has when every mass is a whole number of them."""
        return common_part(
            end for booked in self.lines.values() for end in (booked.low, booked.high)
        )

    @cached_property
    def grains(self) -> Sequence[Grain]:
        """Every line with its mass in whole parts of a kilogram."""
        part = self.part
        return [
            Grain(
                line,
                class_ := self.class_of(line),
                class_ in CLASSES_SHARED,
                in_parts(booked.low, part),
                in_parts(booked.high, part),
                booked.unweighed,
            )
            for line, booked in self.lines.items()
        ]

    @cached_property
    def by_mass(self) -> Sequence[Portion]:
        """The lines that stand in the shares, by mass."""
        return [
            Portion(
                grain.line,
                grain.class_,
                grain.low if grain.line.hazardous is Told.NO else 0,
                None if grain.unweighed else grain.high,
            )
            for grain in self.grains
            if grain.shared
        ]

    @cached_property
    def by_value(self) -> Sequence[Portion]:
        """The lines that stand in the shares, by what they are worth in euro."""
        return self._portions("value")

    @cached_property
    def by_co2(self) -> Sequence[Portion]:
        """The lines that stand in the shares, by their carbon."""
        return self._portions("co2")

    @cached_property
    def by_volume(self) -> Sequence[Portion]:
        """The lines that stand in the shares, by their volume."""
        return self._portions("volume")

    def _portions(self, kind: Worth) -> Sequence[Portion]:
        """What gives less than all its rows has no bound."""
        worths = [booked.worth(kind) for booked in self.lines.values()]
        part = common_part(amount for amount, _ in worths)
        found: list[Portion] = []
        for grain, booked, (amount, given) in zip(
            self.grains, self.lines.values(), worths, strict=True
        ):
            if grain.shared:
                whole = in_parts(amount, part)
                low = whole if grain.line.hazardous is Told.NO else 0
                most = whole if given == booked.rows else None
                found.append(Portion(grain.line, grain.class_, low, most))
        return found
