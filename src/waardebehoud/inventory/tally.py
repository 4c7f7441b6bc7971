"""Adding up rows: those that are alike are counted together and multiplied once.

So a hundred thousand rows cost little time, and a stream of them hardly any memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from waardebehoud.inventory.element import Element, Number, Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Ledger, Line, Sum
from waardebehoud.inventory.mass import UNWEIGHED, Weight, per_unit
from waardebehoud.inventory.yardstick import Yardstick, folded

MOST_REMEMBERED = 50_000
GIVEN = "="
NOTHING = "?"
"""In place of a unit: the mass itself is given; there is nothing to compute it with."""

Signature = tuple[object, ...]


class Speech(NamedTuple):
    """What the name of an element says: that it is hazardous, and which factor it names."""

    hazardous: bool
    factor: str


def tally(elements: Iterable[Element], yardstick: Yardstick) -> Ledger:
    """The books of the planned destinations."""
    counter = _Counter(yardstick)
    for element in elements:
        if element.mass_kg is not None:
            counter.add(element, element.destination, GIVEN, element.mass_kg)
        elif element.quantity is not None:
            counter.add(element, element.destination, element.unit, element.quantity)
        else:
            counter.add(element, element.destination, NOTHING, 0)
    return counter.ledger()


def tally_realised(elements: Iterable[Element], yardstick: Yardstick) -> Ledger:
    """The books of what became of everything; a row nobody followed up is unknown."""
    counter = _Counter(yardstick)
    for element in elements:
        place = element.realised_destination
        mass = element.realised_mass_kg if place else None
        mass = element.mass_kg if mass is None else mass
        if mass is not None:
            counter.add(element, place, GIVEN, mass)
        elif element.quantity is not None:
            counter.add(element, place, element.unit, element.quantity)
        else:
            counter.add(element, place, NOTHING, 0)
    return counter.ledger()


def was_followed_up(elements: Iterable[Element]) -> bool:
    """Whether any row says what became of it."""
    return any(element.realised_destination for element in elements)


class _Bucket:
    """Rows of one signature; amounts are added as numerators by denominator, to the last digit."""

    __slots__ = ("amounts", "co2", "co2_rows", "line", "one", "rows", "value", "valued", "whole")

    def __init__(self, line: Line, one: Weight) -> None:
        self.line = line
        self.one = one
        self.rows = self.valued = self.co2_rows = 0
        self.whole = 0
        self.amounts: dict[int, int] = {}
        self.value: Number = 0
        self.co2: Number = 0

    def sums(self) -> Sum:
        parts = (Fraction(n, d) for d, n in self.amounts.items())
        amount = sum(parts, Fraction(self.whole))
        known = self.one.high is not None
        return Sum(
            low=amount * self.one.low,
            high=amount * (self.one.high or 0),
            rows=self.rows,
            unweighed=0 if known else self.rows,
            value=Fraction(self.value),
            valued=self.valued,
            co2=Fraction(self.co2),
            co2_rows=self.co2_rows,
        )


class _Counter:
    """Counts rows into buckets."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.yardstick = yardstick
        self.buckets: dict[Signature, _Bucket] = {}
        self.speeches: dict[str, Speech] = {}

    def add(self, element: Element, place: str, unit: str, amount: Number) -> None:
        """One row, its amount in a unit, at a place."""
        speech = self.speeches.get(element.element) or self.speech(element.element)
        signature = (speech, element.material, unit, element.eural, place, element[17:23])
        bucket = self.buckets.get(signature)
        if bucket is None:
            bucket = self.buckets[signature] = self.bucket(element, speech, place, unit)
        bucket.rows += 1
        if type(amount) is int:
            bucket.whole += amount
        else:
            amounts, per = bucket.amounts, amount.denominator
            amounts[per] = amounts.get(per, 0) + amount.numerator
        if element.value_eur is not None:
            bucket.value += element.value_eur
            bucket.valued += 1
        if element.co2_kg is not None:
            bucket.co2 += element.co2_kg
            bucket.co2_rows += 1

    def speech(self, name: str) -> Speech:
        """What a name says, remembered."""
        if len(self.speeches) > MOST_REMEMBERED:
            self.speeches.clear()
        word = folded(name)
        known = any((word, unit) in self.yardstick.factors for unit in ("m3", "m2", "m", "st"))
        speech = Speech(says_hazardous(self.yardstick, name), word if known else "")
        self.speeches[name] = speech
        return speech

    def bucket(self, element: Element, speech: Speech, place: str, unit: str) -> _Bucket:
        """A new bucket: where such rows stand, and what one unit of them weighs."""
        line = line_of(self.yardstick, element, place)
        if unit == GIVEN:
            return _Bucket(line, Weight(1, 1))
        if unit == NOTHING:
            return _Bucket(line, UNWEIGHED)
        one = per_unit(self.yardstick, element.material, speech.factor, unit)
        return _Bucket(line, one or UNWEIGHED)

    def ledger(self) -> Ledger:
        """The books, closed."""
        lines: dict[Line, Sum] = {}
        for bucket in self.buckets.values():
            lines[bucket.line] = lines.get(bucket.line, Sum()) + bucket.sums()
        return Ledger(self.yardstick, dict(sorted(lines.items(), key=_order)))


def _order(item: tuple[Line, Sum]) -> tuple[str, ...]:
    return tuple(str(part) for part in item[0])


def line_of(yardstick: Yardstick, element: Element, place: str) -> Line:
    """Where a row stands in the books when it goes to a place."""
    tread = yardstick.ladder.tread.get(place)
    hazardous = hazard_of(yardstick, element, place)
    if tread is None or tread.waste == "asked":
        waste = element.waste or Told.UNKNOWN
    else:
        waste = Told.YES if tread.waste == "always" else Told.NO
    index = yardstick.detachment.index(*element[19:23])
    counted = element.eural not in yardstick.ladder.tests_without_codes
    return Line(place, hazardous, waste, counted, index)


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


def says_hazardous(yardstick: Yardstick, text: str) -> bool:
    """Whether a text names something that always stands apart."""
    return any(rule.hazardous for rule in yardstick.hazards.spoken_of(text.casefold()))
