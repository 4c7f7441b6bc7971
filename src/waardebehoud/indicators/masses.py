"""Masses, and whether they are likely for a building of this size."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Grain, Ledger


def total(survey: Survey) -> Value:
    """Non-hazardous mass of the building; from nothing up where hazard is unknown."""
    ledger = survey.planned
    certain = [one for one in ledger.grains if one.shared and one.line.hazardous is Told.NO]
    return _bounded(ledger, certain)


def hazardous(survey: Survey) -> Value:
    """Mass that stands apart."""
    ledger = survey.planned
    certain = [one for one in ledger.grains if one.class_ is TreadClass.HAZARDOUS]
    return _bounded(ledger, certain)


def _bounded(ledger: Ledger, certain: list[Grain]) -> Value:
    """At least the mass that is certain; what may be hazardous may be in it.

    Unknown where there is no row at all: a list that nobody filled in is not an empty building.
    """
    perhaps = [one for one in ledger.grains if one.shared and one.line.hazardous is Told.UNKNOWN]
    if not ledger.grains or any(one.unweighed for one in (*certain, *perhaps)):
        return UNKNOWN
    low = sum(one.low for one in certain)
    high = sum(one.high for one in (*certain, *perhaps))
    return Interval(Fraction(low, ledger.part), Fraction(high, ledger.part))


def per_volume(survey: Survey) -> Value:
    """Mass of the old building by gross volume."""
    return _per(survey, survey.gross_volume)


def per_area(survey: Survey) -> Value:
    """Mass of the old building by gross floor area."""
    return _per(survey, survey.floor_area_before)


def _per(survey: Survey, size: Fraction | None) -> Value:
    ledger = survey.planned
    old = [one for one in ledger.grains if one.class_ is not TreadClass.INCOMING]
    if size is None or not old or any(one.unweighed for one in old):
        return UNKNOWN
    low, high = sum(one.low for one in old), sum(one.high for one in old)
    return Interval(Fraction(low, ledger.part) / size, Fraction(high, ledger.part) / size)
