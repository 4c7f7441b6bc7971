"""How firm the order of bids is when the award weights shift. Pure, exact where that is possible.

The weights are a point w with low <= w <= high per criterion and sum w = the sum of the award.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm

from msgspec import Struct

from waardebehoud.interval import ZERO, Interval
from waardebehoud.ranking import Criterion, RankedBid, Ranking, places_of

Weights = Sequence[Fraction | int]
"""One weight per criterion, in any unit."""


class Flip(Struct, frozen=True):
    """The weight of one criterion, the others keeping their ratios, at which two bids are equal."""

    criterion: Criterion
    weight: Fraction | None
    """None when no weight from 0 to the whole makes them equal."""
    allowed: bool = False
    """Whether all weights then lie in the ranges that the checklist gives them, the others too."""

    @property
    def within(self) -> bool:
        """Whether this weight lies in its range, wherever the others come to lie."""
        return self.weight is not None and self.criterion.low <= self.weight <= self.criterion.high


class Neighbours(Struct, frozen=True):
    """Two bids that follow each other in the order, and what it takes to turn them around."""

    above: RankedBid
    below: RankedBid
    gap: Fraction
    """Award points between them."""
    flips: tuple[Flip, ...]
    reach: Interval
    """The gap over all allowed weights: exact."""

    @property
    def firm(self) -> bool:
        """True when no allowed weights turn them around."""
        return self.reach.low > 0 or (self.gap == 0 and self.reach.exact)


class Acceptability(Struct, frozen=True):
    """Per bid in the order, the share of the allowed weights under which it holds each place."""

    shares: tuple[tuple[Fraction, ...], ...]
    draws: int | None
    """How many weights were drawn; None when the shares are exact."""


def neighbours(ranking: Ranking) -> tuple[Neighbours, ...]:
    """All pairs that follow each other in the order."""
    return tuple(_pair(ranking, *pair) for pair in pairwise(ranking.placed))


def _pair(ranking: Ranking, above: RankedBid, below: RankedBid) -> Neighbours:
    ahead = [a - b for a, b in zip(above.lows, below.lows, strict=True)]
    return Neighbours(
        above=above,
        below=below,
        gap=above.total.low - below.total.low,
        flips=tuple(flips(ranking.criteria, ahead)),
        reach=reach(ranking.criteria, ahead),
    )


def flips(criteria: Sequence[Criterion], ahead: Sequence[Fraction]) -> Iterator[Flip]:
    """For each criterion the weight x at which x * d + (whole - x) * rest = 0.

    d is the lead on the criterion, rest the mean lead on the others by their weights.
    """
    whole = sum((c.weight for c in criteria), ZERO)
    gap = sum((c.weight * d for c, d in zip(criteria, ahead, strict=True)), ZERO)
    for criterion, lead in zip(criteria, ahead, strict=True):
        others = whole - criterion.weight
        rest = (gap - criterion.weight * lead) / others if others else ZERO
        if rest == lead or not others:
            yield Flip(criterion, None)
            continue
        weight = whole * rest / (rest - lead)
        if 0 <= weight <= whole:
            yield Flip(criterion, weight, _is_allowed(criteria, criterion, weight))
        else:
            yield Flip(criterion, None)


def _is_allowed(criteria: Sequence[Criterion], moved: Criterion, weight: Fraction) -> bool:
    """Whether one weight may be so, the others keeping their ratios."""
    others = [c for c in criteria if c is not moved]
    scale = (sum((c.weight for c in criteria), ZERO) - weight) / sum(
        (c.weight for c in others), ZERO
    )
    return moved.low <= weight <= moved.high and all(
        c.low <= c.weight * scale <= c.high for c in others
    )


def reach(criteria: Sequence[Criterion], ahead: Sequence[Fraction]) -> Interval:
    """The least and the largest gap over all allowed weights.

    The least: every weight at its low end, what is left over given to the smallest leads first.
    """
    most = -_least_gap(criteria, [-lead for lead in ahead])
    return Interval(_least_gap(criteria, ahead), most)


def _least_gap(criteria: Sequence[Criterion], ahead: Sequence[Fraction]) -> Fraction:
    left = sum((c.weight - c.low for c in criteria), ZERO)
    gap = sum((c.low * d for c, d in zip(criteria, ahead, strict=True)), ZERO)
    for criterion, lead in sorted(zip(criteria, ahead, strict=True), key=lambda pair: pair[1]):
        given = min(left, criterion.high - criterion.low)
        gap += given * lead
        left -= given
    return gap


def acceptability(ranking: Ranking, drawn: Iterable[Weights]) -> Acceptability:
    """Rank acceptability: exact when at most two weights may move, else over drawn weights."""
    free = free_of(ranking.criteria)
    if len(free) <= 2:
        return _on_a_line(ranking, free)
    return _over_draws(ranking, drawn)


def free_of(criteria: Sequence[Criterion]) -> list[int]:
    """The places of the weights that may move: none when all of them stand at the same end."""
    if all(c.weight == c.low for c in criteria) or all(c.weight == c.high for c in criteria):
        return []
    return [place for place, c in enumerate(criteria) if c.low < c.high]


def _over_draws(ranking: Ranking, drawn: Iterable[Weights]) -> Acceptability:
    """Count the place of every bid under every draw, in whole numbers, so that ties are exact."""
    bids = ranking.placed
    unit = lcm(1, *(low.denominator for bid in bids for low in bid.lows))
    lows = [[int(low * unit) for low in bid.lows] for bid in bids]
    held = [[0] * len(bids) for _ in bids]
    count = 0
    for weights in drawn:
        totals = [sum(w * low for w, low in zip(weights, row, strict=True)) for row in lows]
        for bid, place in enumerate(places_of(totals)):
            held[bid][place - 1] += 1
        count += 1
    shares = tuple(tuple(Fraction(n, max(count, 1)) for n in row) for row in held)
    return Acceptability(shares, count)


def _on_a_line(ranking: Ranking, free: Sequence[int]) -> Acceptability:
    """The places between the weights at which two bids are equal, each with its length."""
    bids, criteria = ranking.placed, ranking.criteria
    start, step, length = _line(criteria, free)
    values = [_dot(start, bid.lows) for bid in bids]
    slopes = [_dot(step, bid.lows) for bid in bids]
    turns = {ZERO, length, *_turns(values, slopes, length)}
    held = [[ZERO] * len(bids) for _ in bids]
    pieces = list(pairwise(sorted(turns))) or [(ZERO, ZERO)]
    for first, last in pieces:
        middle = (first + last) / 2
        share = (last - first) / length if length else Fraction(1)
        totals = [value + slope * middle for value, slope in zip(values, slopes, strict=True)]
        for bid, place in enumerate(places_of(totals)):
            held[bid][place - 1] += share
    return Acceptability(tuple(map(tuple, held)), None)


def _line(
    criteria: Sequence[Criterion], free: Sequence[int]
) -> tuple[list[Fraction], list[Fraction], Fraction]:
    """Start, direction and length of the allowed weights when two of them trade places."""
    start, step = [c.weight for c in criteria], [ZERO] * len(criteria)
    if len(free) < 2:
        return start, step, ZERO
    one, two = free
    down = min(start[one] - criteria[one].low, criteria[two].high - start[two])
    up = min(criteria[one].high - start[one], start[two] - criteria[two].low)
    start[one] -= down
    start[two] += down
    step[one], step[two] = Fraction(1), Fraction(-1)
    return start, step, down + up


def _turns(
    values: Sequence[Fraction], slopes: Sequence[Fraction], length: Fraction
) -> Iterator[Fraction]:
    """Where along the line two bids are equal."""
    for one in range(len(values)):
        for two in range(one):
            if slopes[one] != slopes[two]:
                turn = (values[two] - values[one]) / (slopes[one] - slopes[two])
                if 0 < turn < length:
                    yield turn


def _dot(weights: Sequence[Fraction], shares: Sequence[Fraction]) -> Fraction:
    return sum((w * s for w, s in zip(weights, shares, strict=True)), ZERO)
