"""Material circularity in Madaster's form."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from waardebehoud.facts import ABSENT, UNKNOWN, Missing
from waardebehoud.indicators.survey import Figure, Survey, percentage
from waardebehoud.interval import Span
from waardebehoud.inventory.heaps import NOTHING, share_of, together
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Ledger

EFFICIENCY = Fraction(3, 4)
"""Of recycling, and of making recycled input, unless something better is known."""
LEAST = Fraction(1, 10)
UTILITY = Fraction(9, 10)
"""F(X) at a lifetime like that of the industry."""


class Flows(NamedTuple):
    """What goes in and what comes out, in parts of the whole mass."""

    recycled_in: int = 0
    renewable_in: int = 0
    reused_in: int = 0
    recycled_out: int = 0
    reused_out: int = 0
    efficiency: Fraction = EFFICIENCY
    whole: int = 1


def linear_flow(flows: Flows) -> tuple[int, int]:
    """LFI: the share of the material that flows straight from nature to waste; a ratio.

    Both of its numbers are taken as many times larger as makes the losses of recycling whole.
    """
    kept, of = flows.efficiency.as_integer_ratio()
    virgin = flows.whole - flows.recycled_in - flows.renewable_in - flows.reused_in
    direct = flows.whole - flows.recycled_out - flows.reused_out
    lost_in = (of - kept) * of * flows.recycled_in
    lost_out = (of - kept) * kept * flows.recycled_out
    times = 2 * kept * of
    return times * (virgin + direct) + lost_in + lost_out, times * 2 * flows.whole + (
        lost_in - lost_out
    )


def circularity(flows: Flows) -> tuple[int, int]:
    """CI = max(0.1, 1 - LFI * 0.9); a ratio."""
    linear, whole = linear_flow(flows)
    used, of = UTILITY.as_integer_ratio()
    least, of_least = LEAST.as_integer_ratio()
    found, whole = of * whole - used * linear, of * whole
    return (found, whole) if found * of_least > least * whole else (least, of_least)


class Leaving(NamedTuple):
    """What surely leaves, recycled and reused, and the most of both; in parts of a whole."""

    recycled: int
    reused: int
    whole: int
    most_recycled: int
    most_reused: int
    most_whole: int


def end_of_life(survey: Survey) -> Figure:
    """What leaves and keeps its use: recycled at its efficiency, plus reused."""
    out = _leaving(survey.planned)
    if isinstance(out, Missing):
        return out
    kept, of = EFFICIENCY.as_integer_ratio()
    low = out.recycled * kept + out.reused * of
    high = out.most_recycled * kept + out.most_reused * of
    return percentage(Span(low, out.whole * of, high, out.most_whole * of))


def material_circularity(survey: Survey) -> Figure:
    """CI with an unknown origin: all new at worst, all reused at best."""
    out = _leaving(survey.planned)
    if isinstance(out, Missing):
        return out
    least = min(out.recycled, out.whole - out.reused)
    worst = Flows(recycled_out=least, reused_out=out.reused, whole=out.whole)
    best = Flows(
        reused_in=out.most_whole,
        recycled_out=out.most_recycled,
        reused_out=out.most_reused,
        whole=out.most_whole,
    )
    return Span(*circularity(worst), *circularity(best))


def _leaving(ledger: Ledger) -> Leaving | Missing:
    """The parts recycled and reused of what leaves the building.

    Reuse counts only where all four factors of detachability are known; else it may.
    """
    heaps, whole = ledger.leaving
    unknown = heaps.get((None, False), NOTHING)
    recycled = share_of(heaps.get((TreadClass.RECYCLED, False), NOTHING), whole, unknown)
    loose = heaps.get((TreadClass.REUSED, True), NOTHING)
    either = together([unknown, heaps.get((TreadClass.REUSED, False), NOTHING)])
    reused = share_of(loose, whole, either)
    if recycled is None or reused is None:
        return UNKNOWN if ledger.empty else ABSENT
    if not whole.low:
        return UNKNOWN  # perhaps nothing leaves
    most = recycled.high_of * reused.high_of
    most_reused = reused.high * recycled.high_of
    return Leaving(
        recycled.low * reused.low_of,
        reused.low * recycled.low_of,
        recycled.low_of * reused.low_of,
        min(recycled.high * reused.high_of, most - most_reused),
        most_reused,
        most,
    )
