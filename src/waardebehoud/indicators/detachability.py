"""Detachability index v2.0: per element from four factors, weighed by mass."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import IN, OUT, Survey, Value, percentage
from waardebehoud.interval import ONE, Interval
from waardebehoud.inventory.ledger import Line
from waardebehoud.inventory.means import mean_of

ANY = Interval(Fraction(1, 10), ONE)
"""What the index of an element can be while a factor is missing."""


def index(survey: Survey) -> Value:
    """Over all rows; one with a factor missing may lie anywhere from 0.1 to 1."""

    def value(line: Line) -> Interval:
        return ANY if line.detachability is None else Interval.of(line.detachability)

    return mean_of(survey.planned.parts(value)) or UNKNOWN


def known_index(survey: Survey) -> Value:
    """Over the rows with all four factors only."""

    def value(line: Line) -> Interval | None:
        return None if line.detachability is None else Interval.of(line.detachability)

    return mean_of(survey.planned.parts(value)) or UNKNOWN


def coverage(survey: Survey) -> Value:
    """Share of the mass whose four factors are all known."""

    def value(line: Line) -> Interval:
        return OUT if line.detachability is None else IN

    return percentage(list(survey.planned.parts(value)))
