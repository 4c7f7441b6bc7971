"""Kinds of rows: what stands in the books for one of them, looked up once for many inventories."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Any, Final, NamedTuple

from msgspec import Struct

from waardebehoud.inventory.columns import KEYS
from waardebehoud.inventory.detachment import FACTORS
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.mass import UNWEIGHED, Weight, per_unit
from waardebehoud.inventory.pages import Line, Page, page_of
from waardebehoud.inventory.remembered import MOST_KEPT, Remembered
from waardebehoud.inventory.sums import in_parts
from waardebehoud.inventory.units import cubic_metres
from waardebehoud.inventory.yardstick import Yardstick, folded

GIVEN: Final = Weight(1, 1)
"""One kilogram, where the mass itself is given."""

NOTHING, QUANTITY, MASS, BOTH = range(4)
"""What there is to weigh a row with; of both the mass counts, and the quantity tells the volume."""

ALIKE: Final = KEYS[KEYS.index("hazardous") : KEYS.index("destination") + 1]
"""What else tells rows apart in the books: hazard, waste, how it is fixed, where it goes."""


class Unit(NamedTuple):
    """What one unit of something weighs and measures, in whole parts."""

    part: int
    low: int
    high: int
    unweighed: int
    """One, when there is no telling what it weighs; else none."""
    cubic: int
    """Parts of a m3; nothing where its quantity is no volume."""


class Account(Struct, frozen=True, eq=False, gc=False):
    """Where rows are booked whose numbers fall into the same parts; it equals itself only."""

    page: Page
    part: int


class Kind(NamedTuple):
    """What one unit of such a row adds to its account, in whole parts."""

    account: Account
    low: int
    high: int
    unweighed: int
    cubic: int


class Kinds(Remembered[tuple[Any, ...], Kind]):
    """Kinds by what a name says, how they are weighed, unit, material, code and what is alike."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.yardstick = yardstick

    def make(self, key: tuple[Any, ...]) -> Kind:
        said, how, unit, material, eural, *alike = key
        yardstick = self.yardstick
        spoken = said.startswith(HAZARD) or says_hazardous(yardstick, material)
        page = _page(yardstick, spoken, eural, *alike)
        part, *one = _unit(yardstick, said.removeprefix(HAZARD), how, unit, material)
        return Kind(_account(page, part), *one)

    def length(self, key: tuple[Any, ...]) -> int:
        _, _, unit, material, *_ = key
        return len(unit) + len(material)


@lru_cache(2)
def kinds_of(yardstick: Yardstick) -> Kinds:
    """The kinds that were met so far."""
    return Kinds(yardstick)


@lru_cache(MOST_KEPT)
def _unit(yardstick: Yardstick, word: str, how: int, unit: str, material: str) -> Unit:
    one, cubic = GIVEN, None
    if how in (QUANTITY, BOTH):
        cubic = cubic_metres(unit)
    if how == QUANTITY:
        one = per_unit(yardstick, material, word, unit) or UNWEIGHED
    elif how == NOTHING:
        one = UNWEIGHED
    ends = (one.low, one.high or 0, cubic or 0)
    part = lcm(*(end.denominator for end in ends))
    low, high, size = (in_parts(end, part) for end in ends)
    return Unit(part, low, high, int(one.high is None), size)


@lru_cache(MOST_KEPT)
def _page(yardstick: Yardstick, spoken: bool, eural: str, *alike: Any) -> Page:
    element = Element(eural=eural, **dict(zip(ALIKE, alike, strict=True)))
    return page_of(yardstick, line_of(yardstick, element, element.destination, spoken=spoken))


_account = lru_cache(MOST_KEPT)(Account)

HAZARD: Final = "!"


class Speeches(Remembered[str, str]):
    """What names say: the factor they name, after a sign where they are hazardous."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.yardstick = yardstick

    def make(self, name: str) -> str:
        word = folded(name)
        known = any((word, unit) in self.yardstick.factors for unit in ("m3", "m2", "m", "st"))
        sign = HAZARD if says_hazardous(self.yardstick, name) else ""
        return sign + (word if known else "")

    def length(self, name: str) -> int:
        return len(name)


@lru_cache(2)
def speeches_of(yardstick: Yardstick) -> Speeches:
    """The names that were met so far."""
    return Speeches(yardstick)


def line_of(yardstick: Yardstick, element: Element, place: str, *, spoken: bool = False) -> Line:
    """Where a row stands in the books when it goes to a place; `spoken` names it hazardous."""
    tread = yardstick.ladder.tread.get(place)
    hazardous = Told.YES if spoken else hazard_of(yardstick, element, place)
    if tread is None or tread.waste == "asked":
        waste = element.waste or Told.UNKNOWN
    else:
        waste = Told.YES if tread.waste == "always" else Told.NO
    index = _index_of(yardstick, *(getattr(element, factor) for factor in FACTORS))
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
