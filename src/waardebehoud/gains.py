"""What the total gains when one question gets the best it can, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from waardebehoud.plan.worth import Worth
from waardebehoud.reckoning import Ends, Pool, Reckoning, least_of, lows_of
from waardebehoud.scoring import Points, least

Gain = tuple[int, Points, int]
"""A place, with how much the low end of the total rises when that question is at its best, and
what this must be divided by."""


def gains(reckoning: Reckoning) -> list[Gain]:
    """The gain of every asked question below its best, theme by theme."""
    found: list[Gain] = []
    total, situation = reckoning.total, reckoning.situation
    if total is None:
        return found
    worths, plan, whole = situation.worths, situation.plan, reckoning.weight
    settled = not reckoning.may_lose_a_theme
    for theme, pool in enumerate(reckoning.pools):
        if settled and not pool.optional:  # nothing may fall out: the weight of the rise
            of, part = pool.weight * plan.scale * whole, plan.theme_weights[theme]
            found += [(p, part * w * (best - worths[p][1]), of) for p, w, _, best in pool.below]
        elif pool.below or pool.rising:
            raising = _Raising(reckoning, theme, total)
            found += [(p, *raising.by(low, of)) for p, low, of in raised(pool, worths)]
    return found


def raised(pool: Pool, worths: Sequence[Worth]) -> Iterator[tuple[int, Points, int]]:
    """For each question below its best, the least mean of its theme when it is at its best."""
    optional = sorted(lows_of(pool, worths).optional)
    for place, weight, _, best in pool.below:
        rise = weight * (best - worths[place][1])
        yield place, *least(pool.points + rise, pool.weight, optional)
    for place, weight, _, best in pool.rising:
        others = optional.copy()
        others.remove((worths[place][1], weight))
        yield place, *least(pool.points + weight * best, pool.weight + weight, others)


class _Raising(Struct):
    """The total when the low end of one theme is another one."""

    reckoning: Reckoning
    theme: int
    total: Ends

    def by(self, points: Points, weight: int) -> tuple[Points, int]:
        """The gain in total when the theme has so many points of so much weight."""
        plan, themes, theme = self.reckoning.situation.plan, self.reckoning.themes, self.theme
        before, weights, low_of = themes[theme], plan.theme_weights, weight * plan.scale
        assert before is not None
        if not self.reckoning.may_lose_a_theme:
            rise = weights[theme] * (points * before.low_of - before.low * low_of)
            return rise, low_of * before.low_of * self.reckoning.weight
        ends = zip(weights, themes, strict=True)
        parts = [(w, e.low, e.low_of, e.may_vanish) if e else None for w, e in ends]
        parts[theme] = (weights[theme], points, low_of, False)
        after, after_of = least_of([part for part in parts if part is not None])
        return after * self.total.low_of - self.total.low * after_of, after_of * self.total.low_of
