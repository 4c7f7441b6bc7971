"""Bids in the order of their award points, minimum requirements apart. Pure: excludes nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.assessment import Assessment
from waardebehoud.checklist.sections import Award
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.outcome import Outcome, Severity
from waardebehoud.results import Finding

if TYPE_CHECKING:
    from waardebehoud.inventory.verdict import Refusal

PRICE: Final = "price"
"""The criterion that is not a theme."""


class Regularity(StrEnum):
    """What the minimum requirements say of a bid; the awarding authority decides."""

    IN_ORDER = "in_order"
    TO_EXPLAIN = "to_explain"
    TO_JUDGE = "to_judge"


class Entry(Struct, frozen=True):
    """A bid as it was handed in: the name of its file, and what can be said of it."""

    key: str
    assessment: Assessment
    bidder: str
    price: Fraction


class Criterion(Struct, frozen=True):
    """One award criterion: the price, or a theme, with its weight and the range of that weight."""

    id: str
    weight: Fraction
    low: Fraction
    high: Fraction


class Part(Struct, frozen=True):
    """What a bid earns on one criterion; no share when nothing in the theme can be scored."""

    criterion: Criterion
    share: Interval | None

    @property
    def points(self) -> Interval:
        """The share of the weight that is earned; nothing to score earns nothing."""
        share = self.share or Interval.of(0)
        return share * Interval.of(self.criterion.weight)


class RankedBid(Struct, frozen=True):
    """A bid with its award points and, unless its regularity must be judged first, its place."""

    entry: Entry
    regularity: Regularity
    violated: tuple[Finding, ...]
    unknown: tuple[Finding, ...]
    refused: tuple[Refusal, ...]
    """Hazard rules that block, with the rows of its inventory they refuse."""
    parts: tuple[Part, ...]
    rank: int | None = None
    tied: bool = False
    if_regular: int | None = None
    """The place that a bid out of the order would take if it alone were judged regular."""

    @property
    def broken(self) -> tuple[Finding | Refusal, ...]:
        """What makes its regularity a matter to judge."""
        return (*self.violated, *self.refused)

    @property
    def total(self) -> Interval:
        """All award points."""
        ends = [part.points for part in self.parts]
        return Interval(sum((p.low for p in ends), ZERO), sum((p.high for p in ends), ZERO))

    @property
    def lows(self) -> tuple[Fraction, ...]:
        """The share of each criterion that counts for the order."""
        return tuple(part.share.low if part.share else ZERO for part in self.parts)


class Ranking(Struct, frozen=True):
    """Bids in order; those whose regularity must be judged first stand last, without a place."""

    criteria: tuple[Criterion, ...]
    bids: tuple[RankedBid, ...]
    lowest_price: Fraction | None
    """The price that earns all points for price; None when no bid is in the order."""

    @property
    def placed(self) -> tuple[RankedBid, ...]:
        """The bids in the order."""
        return tuple(bid for bid in self.bids if bid.rank is not None)


def rank_bids(award: Award, entries: Sequence[Entry]) -> Ranking:
    """Order bids by the low end of their points.

    A bid that violates a minimum requirement is left out of the order and sets no lowest price:
    if it were irregular, it would have pushed down the points of every regular bid.
    """
    criteria = criteria_of(award)
    eligible = [e for e in entries if regularity_of(e.assessment) is not Regularity.TO_JUDGE]
    apart = [e for e in entries if regularity_of(e.assessment) is Regularity.TO_JUDGE]
    placed = placed_bids(award, eligible)
    waiting = [_apart(award, entry, eligible) for entry in apart]
    lowest = min((entry.price for entry in eligible), default=None)
    ordered = (*placed, *sorted(waiting, key=lambda bid: bid.entry.key))
    return Ranking(criteria, ordered, lowest)


def placed_bids(award: Award, entries: Sequence[Entry]) -> list[RankedBid]:
    """Bids that are compared with each other, in order, with places and ties."""
    lowest = min((entry.price for entry in entries), default=ONE)
    bids = [_bid(award, entry, lowest) for entry in entries]
    places = places_of([bid.total.low for bid in bids])
    ranked = [
        replace(bid, rank=place, tied=places.count(place) > 1)
        for bid, place in zip(bids, places, strict=True)
    ]
    return sorted(ranked, key=lambda bid: (bid.rank, bid.entry.key))


def _apart(award: Award, entry: Entry, eligible: Sequence[Entry]) -> RankedBid:
    """A bid out of the order, with the points and the place it would have if judged regular."""
    found = next(b for b in placed_bids(award, [*eligible, entry]) if b.entry is entry)
    return replace(found, rank=None, tied=False, if_regular=found.rank)


def _bid(award: Award, entry: Entry, lowest: Fraction) -> RankedBid:
    assessment = entry.assessment
    scores = {theme.theme.id: theme.score for theme in assessment.themes}
    price = Interval.of(FORMULAS[award.price.formula](entry.price, lowest))
    parts = []
    for criterion in criteria_of(award):
        score = scores.get(criterion.id)
        share = price if criterion.id == PRICE else score.interval if score else None
        parts.append(Part(criterion, share))
    return RankedBid(
        entry=entry,
        regularity=regularity_of(assessment),
        violated=minimum(assessment, Outcome.VIOLATED),
        unknown=minimum(assessment, Outcome.UNKNOWN),
        refused=assessment.refusals,
        parts=tuple(parts),
    )


def lowest_over_price(price: Fraction, lowest: Fraction) -> Fraction:
    """The lowest price divided by the price: the lowest earns all, twice as dear earns half."""
    return lowest / price


FORMULAS: Final[Mapping[str, Callable[[Fraction, Fraction], Fraction]]] = {
    "lowest_over_price": lowest_over_price,
}
"""How a price becomes a share of the points, by the name in the checklist."""


def criteria_of(award: Award) -> tuple[Criterion, ...]:
    """The price and the themes, in the order of the checklist."""
    price = Criterion(PRICE, award.price.weight, award.price.low, award.price.high)
    return (price, *(Criterion(c.theme, c.weight, c.low, c.high) for c in award.criteria))


def minimum(assessment: Assessment, outcome: Outcome) -> tuple[Finding, ...]:
    """The minimum requirements (blockers) with an outcome."""
    return tuple(
        finding
        for finding in assessment.findings
        if finding.rule.severity is Severity.BLOCKER and finding.outcome is outcome
    )


def regularity_of(assessment: Assessment) -> Regularity:
    """To judge when a requirement is violated or a row refused, to explain when one is unknown."""
    if minimum(assessment, Outcome.VIOLATED) or assessment.refusals:
        return Regularity.TO_JUDGE
    if minimum(assessment, Outcome.UNKNOWN):
        return Regularity.TO_EXPLAIN
    return Regularity.IN_ORDER


def places_of(totals: Sequence[Fraction | int]) -> list[int]:
    """The place of each total, the highest first; equal totals share one: 1, 2, 2, 4."""
    first: dict[Fraction | int, int] = {}
    for place, total in enumerate(sorted(totals, reverse=True), start=1):
        first.setdefault(total, place)
    return [first[total] for total in totals]
