"""What the inventory tables are made from: the measured inventory of a report."""

from __future__ import annotations

from fractions import Fraction

from waardebehoud.interval import Interval
from waardebehoud.inventory.mass import Weight
from waardebehoud.measuring import Measured
from waardebehoud.reports.cells import Cell, Number
from waardebehoud.reports.view import Report


def measured_of(report: Report) -> Measured:
    """The inventory of a report; only for reports that have one."""
    measured = report.assessment.measured
    assert measured is not None
    return measured


def low_of(value: Interval, decimals: int) -> Cell:
    """The low end, rounded down."""
    scale = 10**decimals
    return Number(Fraction(value.low * scale // 1, scale), decimals)


def high_of(value: Interval, decimals: int) -> Cell:
    """The high end, rounded up; a single value as its low end."""
    if value.exact:
        return low_of(value, decimals)
    scale = 10**decimals
    return Number(Fraction(-(-value.high * scale // 1), scale), decimals)


def mass_low(weight: Weight) -> Cell:
    """The least mass in kg; empty when nothing is known."""
    return low_of(_interval(weight), 0) if weight.known else None


def mass_high(weight: Weight) -> Cell:
    """The most mass in kg."""
    return high_of(_interval(weight), 0) if weight.known else None


def _interval(weight: Weight) -> Interval:
    assert weight.high is not None
    return Interval(Fraction(weight.low), Fraction(weight.high))
