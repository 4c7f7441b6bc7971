"""How a dossier stands at a phase, in places and whole numbers: statuses and scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import lcm
from typing import NamedTuple

from msgspec import Struct

from waardebehoud.asking import Situation
from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.outcome import Status
from waardebehoud.plan.plan import Row
from waardebehoud.plan.worth import Worth
from waardebehoud.scoring import Points, Sum, least


class Ends(NamedTuple):
    """The two ends of a score, each a sum and what to divide it by."""

    low: Points
    low_of: int
    high: Points
    high_of: int
    may_vanish: bool


class Pool(NamedTuple):
    """What counts or may count of one theme, added up."""

    points: Points
    """Of what counts for sure, at worst: weight times points."""
    lack: Points
    """What that lacks at best."""
    weight: int
    answered: int
    """The weight of what is answered."""
    optional: Sequence[Row]
    """What may still fall out."""
    below: Sequence[Row]
    """What counts for sure and is not at its best."""
    rising: Sequence[Row]
    """What may fall out, is asked, and is not at its best."""

    @property
    def whole(self) -> int:
        """The weight of all that is asked or undecided."""
        return self.weight + sum(row.weight for row in self.optional)


class Reckoning(Struct, frozen=True, dict=True):
    """Everything that can be counted of a dossier at a phase."""

    situation: Situation
    phase: int
    pools: Sequence[Pool]
    """By theme."""
    waiting: Sequence[int]
    """Places of the questions that wait for an answer."""

    @cached_property
    def statuses(self) -> Sequence[Status]:
        """How every question stands, by place."""
        return list(statuses_of(self.situation, self.phase))

    @cached_property
    def themes(self) -> Sequence[Ends | None]:
        """The score of every theme; None when nothing in it counts."""
        plan, worths = self.situation.plan, self.situation.worths
        return [ends_of(pool, worths, plan.scale) for pool in self.pools]

    @cached_property
    def total(self) -> Ends | None:
        """The mean of the themes by their weight."""
        weights = self.situation.plan.theme_weights
        found = [(w, ends) for w, ends in zip(weights, self.themes, strict=True) if ends]
        if not found:
            return None
        low, low_of = least_of([(w, e.low, e.low_of, e.may_vanish) for w, e in found])
        lack, high_of = least_of(
            [(w, e.high_of - e.high, e.high_of, e.may_vanish) for w, e in found]
        )
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


def ends_of(pool: Pool, worths: Sequence[Worth], scale: int) -> Ends | None:
    """The two ends of the score of a theme; None when nothing in it counts."""
    if not pool.optional:
        of = pool.weight * scale
        return Ends(pool.points, of, of - pool.lack, of, may_vanish=False) if of else None
    low, low_weight = lows_of(pool, worths).least()
    lack, weight = lacks_of(pool, worths, scale).least()
    high_of = weight * scale
    return Ends(low, low_weight * scale, high_of - lack, high_of, not pool.weight)


def lows_of(pool: Pool, worths: Sequence[Worth]) -> Sum:
    """What the questions of a theme earn at worst."""
    optional = [(worths[row.place].low, row.weight) for row in pool.optional]
    return Sum(pool.points, pool.weight, optional)


def lacks_of(pool: Pool, worths: Sequence[Worth], scale: int) -> Sum:
    """What the questions of a theme lack at best."""
    optional = [(scale - worths[row.place].high, row.weight) for row in pool.optional]
    return Sum(pool.lack, pool.weight, optional)


def covered(pools: Sequence[Pool]) -> tuple[int, int]:
    """Answered weight, and the weight of all that is asked or undecided."""
    return sum(pool.answered for pool in pools), sum(pool.whole for pool in pools)


def least_of(items: Sequence[tuple[int, Points, int, bool]]) -> tuple[Points, int]:
    """The least mean of quotients: weight, dividend, divisor, and whether it may fall out."""
    common = lcm(*[divisor for _, _, divisor, _ in items])
    points: Points = 0
    whole, optional = 0, list[tuple[Points, int]]()
    for weight, dividend, divisor, may_fall_out in items:
        its = dividend * (common // divisor)
        if may_fall_out:
            optional.append((its, weight))
        else:
            points += weight * its
            whole += weight
    points, whole = least(points, whole, sorted(optional))
    return points, whole * common


def reckon(situation: Situation, phase: int) -> Reckoning:
    """Count what there is at a phase, theme by theme."""
    plan, asking, worths = situation.plan, situation.asked, situation.worths
    waiting = [
        place
        for place in plan.unscored[phase]
        if worths[place][0] is UNKNOWN and asking[place] is not False
    ]
    pools = [pool_of(rows, situation, waiting) for rows in plan.scored[phase]]
    return Reckoning(situation, phase, pools, sorted(waiting))


def pool_of(rows: Sequence[Row], situation: Situation, waiting: list[int]) -> Pool:
    """Add up the questions of one theme; those that wait for an answer are listed."""
    asking, worths, scale = situation.asked, situation.worths, situation.plan.scale
    points: Points = 0
    lack: Points = 0
    surely = answered = 0
    optional: list[Row] = []
    below: list[Row] = []
    for row in rows:
        place, weight, may_not_apply, best = row
        asked, (value, low, high) = asking[place], worths[place]
        if asked is False or value is ABSENT:
            continue
        if value is UNKNOWN:
            waiting.append(place)
            perhaps = may_not_apply or asked is UNKNOWN
        else:
            answered += weight
            perhaps = asked is UNKNOWN
        if perhaps:
            optional.append(row)
            continue
        points += weight * low
        lack += weight * (scale - high)
        surely += weight
        if low < best:
            below.append(row)
    rising = [r for r in optional if asking[r.place] is True and worths[r.place].low < r.best]
    return Pool(points, lack, surely, answered, optional, below, rising)


def statuses_of(situation: Situation, phase: int) -> Iterator[Status]:
    """How every question stands at a phase."""
    questions = zip(situation.plan.places, situation.asked, situation.worths, strict=True)
    for place, asked, (value, _, _) in questions:
        if place.phase > phase:
            yield Status.LATER
        elif asked is False:
            yield Status.NOT_ASKED
        elif value is ABSENT:
            yield Status.NOT_APPLICABLE
        elif value is UNKNOWN:
            yield Status.UNKNOWN if place.number in situation.said_unknown else Status.OPEN
        else:
            yield Status.ANSWERED
