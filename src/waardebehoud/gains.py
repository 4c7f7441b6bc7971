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
    plan, asked = situation.plan, situation.asked
    rising, best = _Rising(reckoning, total, reckoning.weight), plan.unanswered
    for theme, pool in enumerate(reckoning.pools):
        straight = not (pool.lows.optional or reckoning.may_lose_a_theme)
        of, part = pool.lows.weight * plan.scale * reckoning.weight, plan.theme_weights[theme]
        for item in pool.items:
            place, highest = item.place, best[item.place].high
            if item.low >= highest or asked[place] is not True:
                continue
            if straight:  # nothing may fall out: the gain is the weight of the rise
                yield Gain(place, part * item.weight * (highest - item.low), of)
            else:
                low, weight = raised(pool.lows, item, highest)
                yield Gain(place, *rising.by(theme, low, weight * plan.scale))


def raised(lows: Sum, item: Weighed, highest: Points) -> tuple[Points, int]:
    """The least mean of a theme when one of its questions is at its best, and surely counts."""
    weight, low = item.weight, item.low
    if not item.optional:
        return Sum(lows.points + weight * (highest - low), lows.weight, lows.optional).least()
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
