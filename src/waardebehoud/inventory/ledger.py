"""The books of an inventory: every kilogram in one place, so that they close exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from operator import attrgetter
from typing import Final, Literal

from msgspec import Struct

from waardebehoud.interval import ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.heaps import Heaps, Portion, heaped
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.pages import CLASSES_SHARED, Line, Page, class_of
from waardebehoud.inventory.yardstick import Yardstick

Worth = Literal["value", "co2", "volume"]
"""What rows may give besides a mass: euro, kg CO2, m3."""


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


SUM_FIELDS = Sum.__struct_fields__


class Entry(Struct, gc=False):
    """A page with what its rows add up to, in whole parts that all pages have in common."""

    page: Page
    rows: int = 0
    low: int = 0
    high: int = 0
    unweighed: int = 0
    volume: int = 0
    voluminous: int = 0
    value: int = 0
    valued: int = 0
    co2: int = 0
    co2_rows: int = 0


class Ledger(Struct, frozen=True, dict=True):
    """All lines with their sums; nothing is left out."""

    yardstick: Yardstick
    entries: Sequence[Entry]
    part: int = 1
    """Into how many parts a kilogram falls, and a m3."""
    value_part: int = 1
    """The same of a euro."""
    co2_part: int = 1
    """The same of a kg of CO2."""

    @cached_property
    def lines(self) -> Mapping[Line, Sum]:
        """The lines with their sums as numbers."""
        return {entry.page.line: self._sum(entry) for entry in self.entries}

    def _sum(self, entry: Entry) -> Sum:
        return Sum(
            low=Fraction(entry.low, self.part),
            high=Fraction(entry.high, self.part),
            rows=entry.rows,
            unweighed=entry.unweighed,
            value=Fraction(entry.value, self.value_part),
            valued=entry.valued,
            co2=Fraction(entry.co2, self.co2_part),
            co2_rows=entry.co2_rows,
            volume=Fraction(entry.volume, self.part),
            voluminous=entry.voluminous,
        )

    def over(self, wanted: Callable[[Line], bool]) -> Sum:
        """The sum of the lines that are wanted."""
        return sum((s for line, s in self.lines.items() if wanted(line)), Sum())

    def class_of(self, line: Line) -> TreadClass | None:
        """Its class; hazardous for all of the old building that surely is; None when unknown."""
        return class_of(self.yardstick, line)

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
    def empty(self) -> bool:
        """Whether no row stands in the shares."""
        return not any(entry.page.shared for entry in self.entries)

    @cached_property
    def by_mass(self) -> Sequence[Portion]:
        """The lines that stand in the shares, by mass."""
        return _portions((e.page, e.low, e.high, not e.unweighed) for e in self.entries)

    @cached_property
    def mass_by_class(self) -> Classes:
        """The mass of each class."""
        return heaped(self.by_mass, CLASS)

    @cached_property
    def value_by_class(self) -> Classes | None:
        """What each class is worth in euro; None when no row gives a value."""
        if not any(entry.valued for entry in self.entries):
            return None
        found = [(e.page, e.value, e.value, e.valued == e.rows) for e in self.entries]
        return heaped(_portions(found), CLASS)

    @cached_property
    def co2_by_class(self) -> Classes | None:
        """The carbon of each class; None when no row gives any."""
        if not any(entry.co2_rows for entry in self.entries):
            return None
        found = [(e.page, e.co2, e.co2, e.co2_rows == e.rows) for e in self.entries]
        return heaped(_portions(found), CLASS)

    @cached_property
    def mass_by_index(self) -> Heaps[Fraction | None]:
        """The mass by index of detachability; that of what lacks a factor under None."""
        return heaped(self.by_mass, INDEX)

    @cached_property
    def waste_by_mass(self) -> Heaps[tuple[str, ...] | None]:
        """The waste by the legal tests in which it counts."""
        return heaped(_waste(self.by_mass), COUNTS)

    @cached_property
    def waste_by_volume(self) -> Heaps[tuple[str, ...] | None]:
        """The same by volume; what gives less than all its rows has no bound."""
        found = [(e.page, e.volume, e.volume, e.voluminous == e.rows) for e in self.entries]
        return heaped(_waste(_portions(found)), COUNTS)

    @cached_property
    def leaving(self) -> Heaps[tuple[TreadClass | None, bool]]:
        """What leaves the building, by class, and whether it is known how it comes off."""
        out = [
            (page, low if page.class_ is not None else 0, high)
            for page, low, high in self.by_mass
            if page.class_ is not TreadClass.RETAINED
        ]
        return heaped(out, FASTENED)


Classes = Heaps[TreadClass | None]
"""Amounts by class; what has no destination stands under None."""

CLASS: Final = attrgetter("class_")
COUNTS: Final = attrgetter("counts")
FASTENED: Final = attrgetter("fastened")
INDEX: Final = attrgetter("line.detachability")


def _portions(amounts: Iterable[tuple[Page, int, int, bool]]) -> list[Portion]:
    """What stands in the shares: low, high, and whether every row gives it."""
    return [
        (page, low if page.certain else 0, high if bounded else None)
        for page, low, high, bounded in amounts
        if page.shared
    ]


def _waste(portions: Iterable[Portion]) -> list[Portion]:
    """Non-hazardous waste; what may be no waste, or may be hazardous, counts from nothing up."""
    return [
        (page, low if page.waste is Told.YES else 0, high)
        for page, low, high in portions
        if page.waste is not Told.NO
    ]
