"""How a dossier stands at a phase, in places and whole numbers: statuses and scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import lcm
from typing import NamedTuple

from msgspec import Struct, field

from waardebehoud.asking import Situation
from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.outcome import Status
from waardebehoud.scoring import Points, Sum


class Ends(NamedTuple):
    """The two ends of a score, each a sum and what to divide it by."""

    low: Points
    low_of: int
    high: Points
    high_of: int
    may_vanish: bool


class Weighed(Struct, frozen=True, gc=False):
    """A question that counts or may count in the score."""

    place: int
    weight: int
    low: Points
    high: Points
    optional: bool


class Pool(Struct):
    """The questions of one theme that count or may count."""

    items: list[Weighed] = field(default_factory=list)
    lows: Sum = field(default_factory=Sum)
    """What they earn at worst."""
    lacks: Sum = field(default_factory=Sum)
    """What they lack at best."""
    answered: int = 0
    """The weight of those that are answered."""

    def add(self, item: Weighed, scale: int) -> None:
        """Weigh one question more."""
        self.items.append(item)
        lows, lacks, weight = self.lows, self.lacks, item.weight
        if item.optional:
            lows.optional.append((item.low, weight))
            lacks.optional.append((scale - item.high, weight))
        else:
            lows.points += weight * item.low
            lacks.points += weight * (scale - item.high)
            lows.weight += weight
            lacks.weight += weight


class Reckoning(Struct, frozen=True, dict=True):
    """Everything that can be counted of a dossier at a phase."""

    situation: Situation
    phase: int
    statuses: Sequence[Status]
    """By place."""
    pools: Sequence[Pool]
    """By theme."""
    waiting: Sequence[int]
    """Places of the questions that wait for an answer."""

    @cached_property
    def themes(self) -> Sequence[Ends | None]:
        """The score of every theme; None when nothing in it counts."""
        scale = self.situation.plan.scale
        return [ends_of(pool, scale) if pool.items else None for pool in self.pools]

    @cached_property
    def total(self) -> Ends | None:
        """The mean of the themes by their weight."""
        weights = self.situation.plan.theme_weights
        found = [(w, ends) for w, ends in zip(weights, self.themes, strict=True) if ends]
        if not found:
            return None
        low, low_of = least_of((w, e.low, e.low_of, e.may_vanish) for w, e in found)
        lack, high_of = least_of((w, e.high_of - e.high, e.high_of, e.may_vanish) for w, e in found)
        return Ends(low, low_of, high_of - lack, high_of, all(e.may_vanish for _, e in found))

    @cached_property
    def weight(self) -> int:
        """The weight of the themes in which something counts."""
        weights = self.situation.plan.theme_weights
        return sum(w for w, ends in zip(weights, self.themes, strict=True) if ends)

    @cached_property
    def may_lose_a_theme(self) -> bool:
        """Whether a theme may still fall out of the total."""
        return any(ends is not None and ends.may_vanish for ends in self.themes)


def ends_of(pool: Pool, scale: int) -> Ends:
    """The two ends of the score of a theme."""
    low, low_weight = pool.lows.least()
    lack, weight = pool.lacks.least()
    high_of = weight * scale
    return Ends(low, low_weight * scale, high_of - lack, high_of, not pool.lows.weight)


def covered(pools: Sequence[Pool]) -> tuple[int, int]:
    """Answered weight, and the weight of all that is asked or undecided."""
    whole = sum(item.weight for pool in pools for item in pool.items)
    return sum(pool.answered for pool in pools), whole


def least_of(items: Iterable[tuple[int, Points, int, bool]]) -> tuple[Points, int]:
    """The least mean of quotients: weight, dividend, divisor, and whether it may fall out."""
    found = list(items)
    common = lcm(*(divisor for _, _, divisor, _ in found))
    summed = Sum()
    for weight, dividend, divisor, optional in found:
        summed.add(weight, dividend * (common // divisor), optional)
    total, whole = summed.least()
    return total, whole * common


def reckon(situation: Situation, phase: int) -> Reckoning:
    """Count what there is at a phase, in one pass over its questions."""
    plan, asking, worths = situation.plan, situation.asked, situation.worths
    statuses = [Status.LATER] * len(worths)
    pools = [Pool() for _ in plan.theme_weights]
    waiting: list[int] = []
    said_unknown, scale = situation.said_unknown, plan.scale
    for place, theme, weight, may_not_apply in plan.rows[phase]:
        asked, (value, low, high) = asking[place], worths[place]
        if asked is False:
            statuses[place] = Status.NOT_ASKED
        elif value is ABSENT:
            statuses[place] = Status.NOT_APPLICABLE
        elif value is UNKNOWN:
            waiting.append(place)
            statuses[place] = Status.UNKNOWN if place in said_unknown else Status.OPEN
            if weight:
                optional = may_not_apply or asked is UNKNOWN
                pools[theme].add(Weighed(place, weight, low, high, optional), scale)
        else:
            statuses[place] = Status.ANSWERED
            if weight:
                pool = pools[theme]
                pool.add(Weighed(place, weight, low, high, asked is UNKNOWN), scale)
                pool.answered += weight
    return Reckoning(situation, phase, statuses, pools, waiting)
