"""Detachability index v2.0: per element from four factors, weighed by mass."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Survey, Value, percentage
from waardebehoud.interval import ONE
from waardebehoud.inventory.means import Part, Standing, mean_of, share_of

LEAST = Fraction(1, 10)
"""The least that the index of an element can be while a factor is missing."""


def index(survey: Survey) -> Value:
    """Over all rows; one with a factor missing may lie anywhere from 0.1 to 1."""
    parts = (
        Part(low, high, LEAST, ONE)
        if line.detachability is None
        else Part(low, high, line.detachability, line.detachability)
        for line, _, low, high in survey.planned.by_mass
    )
    return mean_of(parts) or UNKNOWN


def known_index(survey: Survey) -> Value:
    """Over the rows with all four factors only."""
    parts = (
        Part(low, high, line.detachability, line.detachability)
        for line, _, low, high in survey.planned.by_mass
        if line.detachability is not None
    )
    return mean_of(parts) or UNKNOWN


def coverage(survey: Survey) -> Value:
    """Share of the mass whose four factors are all known."""
    return percentage(
        share_of(
            (low, high, Standing.OUT if line.detachability is None else Standing.IN)
            for line, _, low, high in survey.planned.by_mass
        )
    )
