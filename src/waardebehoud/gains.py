"""What the total gains when one question gets the best it can, in whole numbers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from waardebehoud.reckoning import Ends, Reckoning, Weighed, least_of
from waardebehoud.scoring import Points, Sum


class Gain(Struct, frozen=True, order=True, gc=False):
    """How much the low end of the total rises when a question is at its best."""

    place: int
    gain: Points
    of: int
    """What the gain must be divided by."""


def gains(reckoning: Reckoning) -> Iterator[Gain]:
    """The gain of every asked question below its best, theme by theme."""
    total, situation = reckoning.total, reckoning.situation
    if total is None:
        return
    rising, best = _Rising(reckoning, total, reckoning.weight), situation.plan.unanswered
    for theme, (pool, lows) in enumerate(zip(reckoning.pools, reckoning.lows, strict=True)):
        for item in pool.items:
            highest = best[item.place].high
            if item.low < highest and situation.asked[item.place] is True:
                low, weight = raised(lows, item, highest)
                yield Gain(item.place, *rising.by(theme, low, weight * situation.plan.scale))


def raised(lows: Sum, item: Weighed, highest: Points) -> tuple[Points, int]:
    """The least mean of a theme when one of its questions is at its best, and surely counts."""
    weight, low = item.weight, item.low
    if not item.optional:
        risen = lows.points + weight * (highest - low)
        if not lows.optional:
            return risen, lows.weight
        return Sum(risen, lows.weight, lows.optional).least()
    others = lows.optional.copy()
    others.remove((low, weight))
    return Sum(lows.points + weight * highest, lows.weight + weight, others).least()


class _Rising(Struct):
    reckoning: Reckoning
    total: Ends
    weight: int
    """Of all themes in which something counts."""

    def by(self, theme: int, low: Points, low_of: int) -> tuple[Points, int]:
        """The gain in total when the low end of one theme is another one."""
        weights, themes = self.reckoning.situation.plan.theme_weights, self.reckoning.themes
        before = themes[theme]
        assert before is not None
        if not self.reckoning.may_lose_a_theme:
            if low_of == before.low_of:
                return weights[theme] * (low - before.low), low_of * self.weight
            rise = weights[theme] * (low * before.low_of - before.low * low_of)
            return rise, low_of * before.low_of * self.weight
        new = [
            (weights[theme], low, low_of, False)
            if number == theme
            else (w, e.low, e.low_of, e.may_vanish)
            for number, (w, e) in enumerate(zip(weights, themes, strict=True))
            if e is not None
        ]
        after, after_of = least_of(iter(new))
        return after * self.total.low_of - self.total.low * after_of, after_of * self.total.low_of
