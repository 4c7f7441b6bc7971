"""Masses, and whether they are likely for a building of this size."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.interval import ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Sum


def total(survey: Survey) -> Value:
    """Non-hazardous mass of the building; from nothing up where hazard is unknown."""
    ledger = survey.planned
    certain = ledger.over(lambda line: ledger.shared(line) and line.hazardous is Told.NO)
    perhaps = ledger.over(lambda line: ledger.shared(line) and line.hazardous is Told.UNKNOWN)
    return _bounded(certain, perhaps)


def hazardous(survey: Survey) -> Value:
    """Mass that stands apart."""
    ledger = survey.planned
    certain = ledger.of_class(TreadClass.HAZARDOUS)
    perhaps = ledger.over(lambda line: ledger.shared(line) and line.hazardous is Told.UNKNOWN)
    return _bounded(certain, perhaps)


def _bounded(certain: Sum, perhaps: Sum) -> Value:
    if certain.unweighed or perhaps.unweighed:
        return UNKNOWN
    return certain.mass + Interval(ZERO, perhaps.high)


def per_volume(survey: Survey) -> Value:
    """Mass of the old building by gross volume."""
    return _per(survey, survey.gross_volume)


def per_area(survey: Survey) -> Value:
    """Mass of the old building by gross floor area."""
    return _per(survey, survey.floor_area_before)


def _per(survey: Survey, size: Fraction | None) -> Value:
    ledger = survey.planned
    old = ledger.over(lambda line: ledger.class_of(line) is not TreadClass.INCOMING)
    if size is None or old.unweighed or not old.rows:
        return UNKNOWN
    return Interval(old.low / size, old.high / size)
