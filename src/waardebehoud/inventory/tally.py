"""Adding up rows: those that are alike are counted together and multiplied once.

So a hundred thousand rows cost little time, and a stream of them hardly any memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from operator import itemgetter
from typing import Final

from waardebehoud.inventory.element import Element, Number, Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Ledger, Line, Sum
from waardebehoud.inventory.mass import UNWEIGHED, Weight, per_unit
from waardebehoud.inventory.sums import ExactSum
from waardebehoud.inventory.units import cubic_metres
from waardebehoud.inventory.yardstick import Yardstick, folded

MOST_REMEMBERED = 50_000
MOST_KEPT: Final = 2_000
"""Of what holds for every inventory, from one to the next."""
GIVEN, NOTHING = 1, 0
"""In place of a unit: the mass itself is given; there is nothing to compute it with.

A unit between brackets stands for a mass that is given beside a quantity in that unit.
"""
Unit = str | int | tuple[str]

Signature = tuple[object, ...]
ALIKE: Final = slice(Element._fields.index("hazardous"), Element._fields.index("destination") + 1)
"""What else tells rows apart in the books: hazard, waste, how it is fixed, where it goes."""
PARTS: Final = itemgetter(
    *(
        Element._fields.index(name)
        for name in ("element", "material", "eural", "quantity", "unit", "mass_kg", "value_eur")
    ),
    Element._fields.index("co2_kg"),
    ALIKE,
)
"""What is counted of a row, taken out in one call."""


def tally(elements: Iterable[Element], yardstick: Yardstick) -> Ledger:
    """The books of the planned destinations."""
    counter = _Counter(yardstick)
    counter.count(elements)
    return counter.ledger()


def tally_realised(elements: Iterable[Element], yardstick: Yardstick) -> Ledger:
    """The books of what became of everything; a row nobody followed up is unknown."""
    return tally(map(as_realised, elements), yardstick)


def as_realised(element: Element) -> Element:
    """A row as it turned out: where it went, and its mass where that was weighed."""
    place = element.realised_destination
    weighed = element.realised_mass_kg if place else None
    mass = element.mass_kg if weighed is None else weighed
    return element._replace(destination=place, mass_kg=mass)


def was_followed_up(elements: Iterable[Element]) -> bool:
    """Whether any row says what became of it."""
    return any(element.realised_destination for element in elements)


class _Bucket:
    """Rows of one signature."""

    __slots__ = (
        *("amount", "beside", "co2", "co2_rows", "cubic", "line", "one"),
        *("rows", "value", "valued", "volume", "whole"),
    )

    def __init__(
        self, line: Line, one: Weight, cubic: Number | None = None, *, beside: bool = False
    ) -> None:
        self.line = line
        self.one = one
        self.cubic = cubic
        self.beside = beside and cubic is not None
        self.rows = self.valued = self.co2_rows = self.whole = 0
        self.amount = ExactSum()
        self.value = ExactSum()
        self.co2 = ExactSum()
        self.volume = ExactSum()


class _Account:
    """What the buckets of one line add up to."""

    __slots__ = (
        *("co2", "co2_rows", "high", "low", "rows", "unweighed"),
        *("value", "valued", "volume", "voluminous"),
    )

    def __init__(self) -> None:
        self.rows = self.unweighed = self.valued = self.co2_rows = self.voluminous = 0
        self.low = ExactSum()
        self.high = ExactSum()
        self.value = ExactSum()
        self.co2 = ExactSum()
        self.volume = ExactSum()

    def add(self, bucket: _Bucket) -> None:
        """Count the rows of a bucket."""
        one, cubic = bucket.one, bucket.cubic
        bucket.amount.add(bucket.whole, 1)
        bucket.whole = 0
        self.rows += bucket.rows
        self.low.add_times(bucket.amount, one.low)
        if one.high is None:
            self.unweighed += bucket.rows
        else:
            self.high.add_times(bucket.amount, one.high)
        if bucket.valued:
            self.valued += bucket.valued
            self.value.add_times(bucket.value, 1)
        if bucket.co2_rows:
            self.co2_rows += bucket.co2_rows
            self.co2.add_times(bucket.co2, 1)
        if cubic is not None:
            self.voluminous += bucket.rows
            self.volume.add_times(bucket.volume if bucket.beside else bucket.amount, cubic)

    def sums(self) -> Sum:
        """The account, closed."""
        return Sum(
            low=self.low.total(),
            high=self.high.total(),
            rows=self.rows,
            unweighed=self.unweighed,
            value=self.value.total(),
            valued=self.valued,
            co2=self.co2.total(),
            co2_rows=self.co2_rows,
            volume=self.volume.total(),
            voluminous=self.voluminous,
        )


_per_unit = lru_cache(MOST_KEPT)(per_unit)


class _Counter:
    """Counts rows into buckets."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.yardstick = yardstick
        self.buckets: dict[Signature, _Bucket] = {}
        self.speeches: dict[str, str] = {}

    def count(self, elements: Iterable[Element]) -> None:
        """Every row, in the bucket of those that are alike."""
        buckets, speeches = self.buckets, self.speeches
        for element in elements:
            name, material, eural, quantity, unit, mass, value, co2, alike = PARTS(element)
            amount = mass
            if mass is not None:
                unit = GIVEN if quantity is None else (unit,)
            elif quantity is not None:
                amount = quantity
            else:
                amount, unit = 0, NOTHING
            said = speeches.get(name)
            if said is None:
                said = self.speech(name)
            signature = (said, unit, material, eural, alike)
            bucket = buckets.get(signature)
            if bucket is None:
                bucket = buckets[signature] = self.bucket(element, said, unit)
            bucket.rows += 1
            if type(amount) is int:
                bucket.whole += amount
            else:
                bucket.amount.add(*amount.as_integer_ratio())
            if bucket.beside:
                bucket.volume.add(*quantity.as_integer_ratio())
            if value is not None:
                bucket.value.add(*value.as_integer_ratio())
                bucket.valued += 1
            if co2 is not None:
                bucket.co2.add(*co2.as_integer_ratio())
                bucket.co2_rows += 1

    def speech(self, name: str) -> str:
        """What a name says, remembered: the factor it names, after a sign when it is hazardous."""
        if len(self.speeches) > MOST_REMEMBERED:
            self.speeches.clear()
        word = folded(name)
        known = any((word, unit) in self.yardstick.factors for unit in ("m3", "m2", "m", "st"))
        sign = "!" if says_hazardous(self.yardstick, name) else ""
        said = self.speeches[name] = sign + (word if known else "")
        return said

    def bucket(self, element: Element, said: str, unit: Unit) -> _Bucket:
        """A new bucket: where such rows stand, and what one unit of them weighs and measures."""
        line = line_of(self.yardstick, element, element.destination)
        if isinstance(unit, int):
            return _Bucket(line, Weight(1, 1) if unit == GIVEN else UNWEIGHED)
        if isinstance(unit, tuple):
            return _Bucket(line, Weight(1, 1), cubic_metres(unit[0]), beside=True)
        one = _per_unit(self.yardstick, element.material, said.removeprefix("!"), unit)
        return _Bucket(line, one or UNWEIGHED, cubic_metres(unit))

    def ledger(self) -> Ledger:
        """The books, closed."""
        accounts: dict[Line, _Account] = {}
        for bucket in self.buckets.values():
            account = accounts.get(bucket.line)
            if account is None:
                account = accounts[bucket.line] = _Account()
            account.add(bucket)
        lines = {line: accounts[line].sums() for line in sorted(accounts, key=_order)}
        return Ledger(self.yardstick, lines)


def _order(line: Line) -> tuple[str, ...]:
    return tuple(map(str, line))


def line_of(yardstick: Yardstick, element: Element, place: str) -> Line:
    """Where a row stands in the books when it goes to a place."""
    tread = yardstick.ladder.tread.get(place)
    hazardous = hazard_of(yardstick, element, place)
    if tread is None or tread.waste == "asked":
        waste = element.waste or Told.UNKNOWN
    else:
        waste = Told.YES if tread.waste == "always" else Told.NO
    index = _index_of(yardstick, *element[19:23])
    counted = element.eural not in yardstick.ladder.tests_without_codes
    return Line(place, hazardous, waste, counted, index)


@lru_cache(MOST_KEPT)
def _index_of(yardstick: Yardstick, *grades: str) -> Fraction | None:
    return yardstick.detachment.index(*grades)


def hazard_of(yardstick: Yardstick, element: Element, place: str) -> Told:
    """Whether a row stands apart as hazardous: its code, words, destination, or what is told."""
    code = yardstick.materials.code.get(element.eural)
    tread = yardstick.ladder.tread.get(place)
    compulsory = tread is not None and tread.class_ is TreadClass.HAZARDOUS
    starred = element.eural.endswith("*") or (code is not None and code.hazardous)
    if compulsory or starred or element.hazardous is Told.YES:
        return Told.YES
    if says_hazardous(yardstick, element.element) or says_hazardous(yardstick, element.material):
        return Told.YES
    return element.hazardous or Told.NO


@lru_cache(MOST_KEPT)
def says_hazardous(yardstick: Yardstick, text: str) -> bool:
    """Whether a text names something that always stands apart."""
    return any(rule.hazardous for rule in yardstick.hazards.spoken_of(text.casefold()))
