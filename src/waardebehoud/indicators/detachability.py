"""Detachability index v2.0: per element from four factors, weighed by mass."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Figure, Survey, percentage
from waardebehoud.inventory.heaps import Heap, share_of, together
from waardebehoud.inventory.means import mean_by
from waardebehoud.inventory.sums import in_parts

LEAST = Fraction(1, 10)
"""The least that the index of an element can be while a factor is missing."""


def index(survey: Survey) -> Figure:
    """Over all rows; one with a factor missing may lie anywhere from 0.1 to 1."""
    return _mean(survey.planned.mass_by_index.heaps)


def known_index(survey: Survey) -> Figure:
    """Over the rows with all four factors only."""
    heaps = survey.planned.mass_by_index.heaps
    return _mean({index: heap for index, heap in heaps.items() if index is not None})


def _mean(heaps: Mapping[Fraction | None, Heap]) -> Figure:
    part = lcm(LEAST.denominator, *(index.denominator for index in heaps if index is not None))
    found = {
        (part // LEAST.denominator, part) if index is None else (in_parts(index, part),) * 2: heap
        for index, heap in heaps.items()
    }
    return mean_by(found, part) or UNKNOWN


def coverage(survey: Survey) -> Figure:
    """Share of the mass whose four factors are all known."""
    heaps, whole = survey.planned.mass_by_index
    known = together(heap for index, heap in heaps.items() if index is not None)
    return percentage(share_of(known, whole))
