"""The rows of the inventory as a form computes with them: each figure as the engine has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct

from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.findings import is_starred
from waardebehoud.inventory.kinds import hazard_of, says_hazardous
from waardebehoud.inventory.mass import weigher
from waardebehoud.inventory.yardstick import folded
from waardebehoud.reports.form.measures import CLASS_PLACE, TOLD_PLACE, WASTE, Measures, spaced

NOT_SHARED: Final = 6
"""From this class on a row stands outside the shares."""
UNUSED: Final = 9
HAZARD: Final = {Told.YES: 1.0, Told.UNKNOWN: 0.5, Told.NO: 0.0}

Figures = dict[str, float | str]
"""The value of every column of a row."""


class Stock(Struct, frozen=True, dict=True):
    """The elements, and room for more."""

    measures: Measures
    elements: Sequence[Element]
    room: int

    @cached_property
    def rows(self) -> Sequence[Figures]:
        """What each row comes to; those without an element come to nothing."""
        weigh = weigher(self.measures.yardstick)
        empty = _planned(self, Element(), (0.0, 0.0, 0.0)) | {"used": 0.0, "part": float(UNUSED)}
        empty |= dict.fromkeys(("in", "sure", "waste_in", "waste_sure"), 0.0)
        empty |= dict.fromkeys(("real_in", "real_sure", "apart", "old"), 0.0)
        found = []
        for element in self.elements:
            weight = weigh(element)
            known = weight.high is not None
            mass = float(known), float(weight.low), float(weight.high or 0)
            found.append(_planned(self, element, mass) | _realised(self, element, mass))
        return [*found, *[empty] * (self.room - len(self.elements))]


def _planned(stock: Stock, element: Element, mass: tuple[float, float, float]) -> Figures:
    measures = stock.measures
    destination = folded(element.destination)
    tread = measures.known_words["destination"].get(destination, 0)
    hazard = HAZARD[hazard_of(measures.yardstick, element, element.destination)]
    class_ = class_of(measures, tread, hazard)
    waste = waste_of(measures, tread, element)
    counted = float(element.eural not in measures.yardstick.ladder.tests_without_codes)
    shared = float(class_ < NOT_SHARED)
    sure = shared * (hazard == 0)
    return {
        **_weighed(measures, element, mass),
        "said_element": f" {spaced(element.element)} ",
        "said_material": f" {spaced(element.material)} ",
        "used": 1.0,
        "code": re.sub(r"[\s.*-]", "", element.eural),
        "starred": float(is_starred(measures.yardstick, element.eural)),
        "spoken": float(
            any(says_hazardous(measures.yardstick, t) for t in (element.element, element.material))
        ),
        "told": float(TOLD_PLACE.get(element.hazardous, 0) if element.hazardous else 0),
        "tread": float(tread),
        "hazard": hazard,
        "part": float(class_),
        "in": shared,
        "sure": sure,
        "waste_told": float(TOLD_PLACE[element.waste] if element.waste else 0),
        "waste": waste,
        "waste_in": shared * counted * (waste > 0),
        "waste_sure": sure * counted * (waste == 1),
        "apart": float(class_ == NOT_SHARED),
        "old": float(class_ <= NOT_SHARED),
        "real_tread": 0.0,
        "real_hazard": 0.0,
        "real_in": 0.0,
        "real_sure": 0.0,
        "real_known": 0.0,
        "real_low": 0.0,
        "real_high": 0.0,
    }


def _weighed(measures: Measures, element: Element, mass: tuple[float, float, float]) -> Figures:
    """The unit, its factors, and the mass they give."""
    words = tuple(measures.units)
    word = element.unit.strip().casefold()
    unit = words.index(word) + 1 if word in measures.units else 0
    base = measures.units[word].base if unit else ""
    keys = tuple(measures.factor_rows)
    found = []
    for text in (element.material, element.element):
        key = folded(text), base
        found.append(float(keys.index(key) + 1 if key in measures.factor_rows else 0))
    one = _one(measures, word, found) if unit else (0.0, 0.0)
    return {
        "unit": float(unit),
        "by_material": found[0],
        "by_element": found[1],
        "one_low": one[0],
        "one_high": one[1],
        "known": mass[0],
        "low": mass[1],
        "high": mass[2],
    }


def _one(measures: Measures, word: str, places: Sequence[float]) -> tuple[float, float]:
    """The mass of one unit, between two ends."""
    measure = measures.units[word]
    size = float(measure.size)
    if measure.base == "kg":
        return size, size
    place = next((int(place) for place in places if place), 0)
    if not place:
        return 0.0, 0.0
    low, high = tuple(measures.factor_rows.values())[place - 1]
    return low * size, high * size


def _realised(stock: Stock, element: Element, mass: tuple[float, float, float]) -> Figures:
    measures = stock.measures
    place = element.realised_destination
    tread = measures.known_words["destination"].get(folded(place), 0)
    hazard = HAZARD[hazard_of(measures.yardstick, element, place)]
    shared = float(class_of(measures, tread, hazard) < NOT_SHARED)
    known, low, high = mass
    if place and element.realised_mass_kg is not None:
        known, low, high = 1.0, float(element.realised_mass_kg), float(element.realised_mass_kg)
    return {
        "real_tread": float(tread),
        "real_hazard": hazard,
        "real_in": shared,
        "real_sure": shared * (hazard == 0),
        "real_known": known,
        "real_low": low,
        "real_high": high,
    }


def class_of(measures: Measures, tread: int, hazard: float) -> int:
    """Its class; 0 for an unknown destination."""
    class_ = CLASS_PLACE[measures.yardstick.ladder.treads[tread - 1].class_] if tread else 0
    if class_ > NOT_SHARED:
        return class_
    return NOT_SHARED if hazard == 1 else class_


def waste_of(measures: Measures, tread: int, element: Element) -> float:
    """Whether it becomes waste: 1, 0, or 0.5 when nobody knows."""
    rule = WASTE[measures.yardstick.ladder.treads[tread - 1].waste] if tread else 0.5
    return HAZARD[element.waste or Told.UNKNOWN] if rule == 0.5 else rule
