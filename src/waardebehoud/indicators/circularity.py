"""Material circularity in Madaster's form."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from waardebehoud.facts import ABSENT, UNKNOWN, Missing
from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Ledger, Line
from waardebehoud.inventory.means import Standing, Standings, share_of

EFFICIENCY = Fraction(3, 4)
"""Of recycling, and of making recycled input, unless something better is known."""
LEAST = Fraction(1, 10)
UTILITY = Fraction(9, 10)
"""F(X) at a lifetime like that of the industry."""


class Flows(NamedTuple):
    """What goes in and what comes out, as shares of the mass."""

    recycled_in: Fraction = ZERO
    renewable_in: Fraction = ZERO
    reused_in: Fraction = ZERO
    recycled_out: Fraction = ZERO
    reused_out: Fraction = ZERO
    efficiency: Fraction = EFFICIENCY


def linear_flow(flows: Flows) -> Fraction:
    """LFI: the share of the material that flows straight from nature to waste."""
    virgin = ONE - flows.recycled_in - flows.renewable_in - flows.reused_in
    direct = ONE - flows.recycled_out - flows.reused_out
    lost_out = (ONE - flows.efficiency) * flows.recycled_out
    lost_in = (ONE - flows.efficiency) * flows.recycled_in / flows.efficiency
    waste = direct + (lost_in + lost_out) / 2
    return (virgin + waste) / (2 + (lost_in - lost_out) / 2)


def circularity(flows: Flows) -> Fraction:
    """CI = max(0.1, 1 - LFI * 0.9)."""
    return max(LEAST, ONE - linear_flow(flows) * UTILITY)


def end_of_life(survey: Survey) -> Value:
    """What leaves and keeps its use: recycled at its efficiency, plus reused."""
    out = _leaving(survey.planned)
    if isinstance(out, Missing):
        return out
    recycled, reused = out
    low = recycled.low * EFFICIENCY + reused.low
    high = min(recycled.high, ONE - reused.high) * EFFICIENCY + reused.high
    return Interval(low, high) * Interval.of(100)


def material_circularity(survey: Survey) -> Value:
    """CI with an unknown origin: all new at worst, all reused at best."""
    out = _leaving(survey.planned)
    if isinstance(out, Missing):
        return out
    recycled, reused = out
    worst = Flows(recycled_out=min(recycled.low, ONE - reused.low), reused_out=reused.low)
    most = min(recycled.high, ONE - reused.high)
    best = Flows(reused_in=ONE, recycled_out=most, reused_out=reused.high)
    return Interval(circularity(worst), circularity(best))


def _leaving(ledger: Ledger) -> tuple[Interval, Interval] | Missing:
    """The shares recycled and reused of what leaves the building."""
    parts = list(_parts(ledger, TreadClass.RECYCLED))
    recycled = share_of(parts)
    reused = share_of(_parts(ledger, TreadClass.REUSED))
    if recycled is None or reused is None:
        return ABSENT if ledger.total.rows else UNKNOWN
    if not any(low for low, _, _ in parts):
        return UNKNOWN  # perhaps nothing leaves
    return recycled, reused


def _parts(ledger: Ledger, wanted: TreadClass) -> Standings:
    for line, class_, low, high in ledger.by_mass:
        if class_ is not TreadClass.RETAINED:
            yield low if class_ is not None else 0, high, _standing(line, class_, wanted)


def _standing(line: Line, class_: TreadClass | None, wanted: TreadClass) -> Standing:
    """Reuse counts only where all four factors of detachability are known; else it may."""
    if class_ is None:
        return Standing.EITHER
    if class_ is not wanted:
        return Standing.OUT
    known = wanted is TreadClass.RECYCLED or line.detachability is not None
    return Standing.IN if known else Standing.EITHER
