"""Masses, and whether they are likely for a building of this size."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Figure, Survey
from waardebehoud.interval import Span
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Entry, Ledger


def total(survey: Survey) -> Figure:
    """Non-hazardous mass of the building; from nothing up where hazard is unknown."""
    ledger = survey.planned
    return _bounded(ledger, [one for one in ledger.entries if one.page.certain])


def hazardous(survey: Survey) -> Figure:
    """Mass that stands apart."""
    ledger = survey.planned
    certain = [one for one in ledger.entries if one.page.class_ is TreadClass.HAZARDOUS]
    return _bounded(ledger, certain)


def _bounded(ledger: Ledger, certain: Sequence[Entry]) -> Figure:
    """At least the mass that is certain; what may be hazardous may be in it.

    Unknown where there is no row at all: a list that nobody filled in is not an empty building.
    """
    perhaps = [one for one in ledger.entries if one.page.shared and not one.page.certain]
    if not ledger.entries or any(one.unweighed for one in (*certain, *perhaps)):
        return UNKNOWN
    low = sum(one.low for one in certain)
    high = sum(one.high for one in (*certain, *perhaps))
    return Span(low, ledger.part, high, ledger.part)


def per_volume(survey: Survey) -> Figure:
    """Mass of the old building by gross volume."""
    return _per(survey, survey.gross_volume)


def per_area(survey: Survey) -> Figure:
    """Mass of the old building by gross floor area."""
    return _per(survey, survey.floor_area_before)


def _per(survey: Survey, size: Fraction | None) -> Figure:
    ledger = survey.planned
    old = [one for one in ledger.entries if one.page.class_ is not TreadClass.INCOMING]
    if size is None or not old or any(one.unweighed for one in old):
        return UNKNOWN
    whole, parts = ledger.part * size.numerator, size.denominator
    low, high = sum(one.low for one in old), sum(one.high for one in old)
    return Span(low * parts, whole, high * parts, whole)
