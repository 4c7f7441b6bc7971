"""Robustness by hand, against brute force, and against an existing MCDA library."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymcdm.helpers import rankdata
from pymcdm.methods import WSM

from tests.ranking.bids import bid, ranked
from waardebehoud.cli.drawing import FINE, draw_weights
from waardebehoud.interval import Interval
from waardebehoud.ranking import Criterion, Ranking, places_of
from waardebehoud.robustness import acceptability, flips, neighbours, reach

F = Fraction
FREE = {"plan": (20, 40), "veiligheid": (10, 30)}
NUMBERS = st.lists(st.tuples(*[st.integers(1, 100)] * 3), min_size=2, max_size=5)


def criteria(*rows: tuple[int, int, int]) -> tuple[Criterion, ...]:
    return tuple(Criterion(f"c{i}", F(w), F(lo), F(hi)) for i, (w, lo, hi) in enumerate(rows))


def test_flip_by_hand() -> None:
    """A leads 0.5 on the plan, B 0.2 on price: x * -0.2 + (100 - x) * (0.6 * 0.5) = 0 at 60."""
    ranking = ranked(bid("a", 100, 90, 50), bid("b", 80, 40, 50))
    (pair,) = neighbours(ranking)
    assert pair.gap == F(5)
    price = pair.flips[0]
    assert (price.weight, price.within) == (F(60), True)
    # The plan: x * 0.5 + (100 - x) * (50 * -0.2 / 70) = 0 at x = 200 / 9.
    assert pair.flips[1].weight == F(200, 9)


@pytest.mark.parametrize(
    ("first", "second", "price", "within"),
    [
        ((100, 90), (80, 40), (40, 60), True),  # equal at 60
        ((100, 90), (80, 40), (40, 59), False),
        ((80, 40), (100, 60), (F(75, 2), 60), True),  # equal at 37.5
        ((80, 40), (100, 60), (38, 60), False),
    ],
)
def test_a_flip_lies_within_the_range_both_ends_included(
    first: tuple[int, int], second: tuple[int, int], price: tuple[F, F], within: bool
) -> None:
    (pair,) = neighbours(ranked(bid("a", *first), bid("b", *second), price=price))
    assert pair.above.entry.key == "a"
    assert pair.flips[0].within is within


@given(NUMBERS)
def test_at_the_flip_weight_two_bids_are_equal(numbers: list[tuple[int, int, int]]) -> None:
    ranking = ranked(*(bid(f"b{i}", *number) for i, number in enumerate(numbers)))
    for pair in neighbours(ranking):
        for place, flip in enumerate(pair.flips):
            if flip.weight is None:
                continue
            scale = (100 - flip.weight) / (100 - flip.criterion.weight)
            weights = [c.weight * scale for c in ranking.criteria]
            weights[place] = flip.weight
            gap = sum(
                w * (a - b)
                for w, a, b in zip(weights, pair.above.lows, pair.below.lows, strict=True)
            )
            assert gap == 0


def test_no_flip_when_one_bid_is_better_everywhere() -> None:
    (pair,) = neighbours(ranked(bid("a", 80, 90, 60), bid("b", 100, 40, 50)))
    assert [flip.weight for flip in pair.flips] == [None, None, None]
    assert pair.firm


def test_the_smallest_lead_under_all_allowed_weights_is_firm() -> None:
    """The plan weighs 30 of 100: a lead of 1 % in it is 0.3 points, whatever else is equal."""
    (pair,) = neighbours(ranked(bid("a", 100, 51, 50), bid("b", 100, 50, 50), plan=(20, 40)))
    assert pair.gap == F(3, 10)
    assert 0 < pair.reach.low < 1
    assert pair.firm


def test_a_lead_that_some_allowed_weights_take_away_is_not_firm() -> None:
    """At price 400 / 7 and plan 160 / 7 the two are equal, and there the range ends."""
    bids = [bid("a", 100, 90, 50), bid("b", 80, 40, 50)]
    ends = {"price": (F(40), F(400, 7)), "plan": (F(160, 7), F(40)), "veiligheid": (20, 20)}
    (pair,) = neighbours(ranked(*bids, **ends))
    assert pair.gap > 0
    assert pair.reach.low == 0
    assert not pair.firm


def test_equal_bids_flip_at_the_weight_they_have() -> None:
    (pair,) = neighbours(ranked(bid("a", 100, 50, 50), bid("b", 100, 50, 50)))
    assert (pair.gap, pair.reach) == (0, Interval.of(0))
    assert pair.firm


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=4),
    st.lists(st.integers(-5, 5), min_size=4, max_size=4),
)
def test_the_reach_of_a_gap_holds_every_allowed_weight(
    room: list[tuple[int, int]], leads: list[int]
) -> None:
    rows = [(25, 25 - down, 25 + up) for down, up in room]
    found = criteria(*rows)
    ahead = [F(lead) for lead in leads[: len(rows)]]
    within = reach(found, ahead)
    gaps = []
    for weights in draw_weights(found, seed=7, wanted=5):
        gaps.append(sum(F(w, FINE) * d for w, d in zip(weights, ahead, strict=True)))
        assert gaps[-1] in within
    # The ends are reached at corners: all but one criterion at an end of its range.
    corners = corner_gaps(found, ahead)
    assert (min(corners), max(corners)) == (within.low, within.high)


def corner_gaps(found: tuple[Criterion, ...], ahead: list[F]) -> list[F]:
    total = sum(c.weight for c in found)
    gaps = []
    for last in range(len(found)):
        others = [c for i, c in enumerate(found) if i != last]
        for ends in product(*[(c.low, c.high) for c in others]):
            rest = total - sum(ends)
            if found[last].low <= rest <= found[last].high:
                weights = [*ends[:last], rest, *ends[last:]]
                gaps.append(sum((w * d for w, d in zip(weights, ahead, strict=True)), F(0)))
    return gaps


def test_shares_on_a_line_by_hand() -> None:
    """Price 40..60 against plan 20..40: they are equal where 0.2 * price = 0.5 * plan.

    With price + plan = 80: at price 57.14. A holds the first place over 17.14 of 20 points.
    """
    found = acceptability(ranked(bid("a", 100, 90, 50), bid("b", 80, 40, 50)), [])
    assert found.draws is None
    first = (F(400, 7) - 40) / 20
    assert found.shares == ((first, 1 - first), (1 - first, first))


@pytest.mark.parametrize(
    ("price", "plan", "least", "most"),
    [
        ((40, 60), (25, 40), 40, 55),  # the plan keeps 25
        ((40, 60), (20, 35), 45, 60),  # the plan takes 35 at most
        ((48, 60), (20, 40), 48, 60),
        ((40, 58), (20, 40), 40, 58),
    ],
)
def test_shares_where_one_weight_has_less_room(
    price: tuple[int, int], plan: tuple[int, int], least: int, most: int
) -> None:
    """The weight of price runs from least to most; the two are equal at 400 / 7."""
    bids = [bid("a", 100, 90, 50), bid("b", 80, 40, 50)]
    found = acceptability(ranked(*bids, price=price, plan=plan), [])
    first = (min(F(400, 7), F(most)) - least) / (most - least)
    assert found.shares == ((first, 1 - first), (1 - first, first))


@given(NUMBERS)
def test_drawn_shares_agree_with_exact_ones(numbers: list[tuple[int, int, int]]) -> None:
    """Three weights that may move, two bids equal on one of them: the line is known exactly."""
    entries = [bid(f"b{i}", price, plan, 50) for i, (price, plan, _) in enumerate(numbers)]
    exact = acceptability(ranked(*entries), [])
    for row in exact.shares:
        assert sum(row) == 1
    tight = ranked(*entries, veiligheid=(20 - F(1, FINE), 20 + F(1, FINE)))
    drawn = acceptability(tight, draw_weights(tight.criteria, seed=3, wanted=200))
    assert drawn.draws == 200
    for one, two in zip(exact.shares, drawn.shares, strict=True):
        assert all(abs(a - b) < F(1, 6) for a, b in zip(one, two, strict=True))


def test_three_specialists_share_the_places_by_symmetry() -> None:
    """Over all weights each of three bids that shine on one criterion holds each place 1/3."""
    ranges = {"price": (0, 100), "plan": (0, 100), "veiligheid": (0, 100)}
    ranking = ranked(bid("a", 1, 0, 0), bid("b", 10**9, 100, 0), bid("c", 10**9, 0, 100), **ranges)
    found = acceptability(ranking, draw_weights(ranking.criteria, seed=1, wanted=4000))
    for row in found.shares:
        for share in row:
            assert abs(float(share) - 1 / 3) < 0.03


@pytest.mark.parametrize("end", ["low", "high"])
def test_weights_that_all_stand_at_one_end_cannot_move(end: str) -> None:
    """Together they are a hundred: where none may fall, none may rise."""
    room = 10 if end == "high" else 0
    ranges = {
        name: (weight - room, weight + 10 - room)
        for name, weight in (("price", 50), ("plan", 30), ("veiligheid", 20))
    }
    ranking = ranked(bid("a", 100, 90, 10), bid("b", 80, 10, 90), **ranges)
    found = acceptability(ranking, draw_weights(ranking.criteria, seed=1, wanted=10))
    assert (found.shares, found.draws) == (((1, 0), (0, 1)), None)


def test_a_flip_is_allowed_only_with_all_weights_within_their_bounds() -> None:
    """With c1 at 56.1 the others keep their ratio: 5.4 and 38.5, where the second must stay 43."""
    found = criteria((6, 0, 6), (43, 43, 43), (51, 49, 61))
    ahead = [F(-9, 20), F(1, 2), F(-3, 10)]
    assert reach(found, ahead).low > 0
    assert [flip.within for flip in flips(found, ahead)] == [False, False, True]
    assert [flip.allowed for flip in flips(found, ahead)] == [False, False, False]
    loose = criteria((6, 0, 6), (43, 30, 43), (51, 49, 61))
    assert [flip.allowed for flip in flips(loose, ahead)] == [False, False, True]


@given(
    st.lists(
        st.tuples(st.integers(5, 40), st.integers(0, 15), st.integers(0, 15)),
        min_size=2,
        max_size=4,
    ),
    st.lists(st.integers(-5, 5), min_size=4, max_size=4),
)
def test_a_firm_pair_has_no_flip_that_is_allowed(
    rows: list[tuple[int, int, int]], leads: list[int]
) -> None:
    found = criteria(*((w, max(0, w - down), w + up) for w, down, up in rows))
    ahead = [F(lead) for lead in leads[: len(rows)]]
    if reach(found, ahead).low > 0:
        assert not any(flip.allowed for flip in flips(found, ahead))


def test_without_freedom_every_bid_holds_its_own_place() -> None:
    fixed = {"price": (50, 50), "plan": (30, 30)}
    found = acceptability(ranked(bid("a", 100, 90), bid("b", 80, 10), **fixed), [])
    assert found.shares == ((1, 0), (0, 1))


def test_the_same_seed_draws_the_same_weights() -> None:
    found = criteria((50, 40, 60), (30, 20, 40), (20, 10, 30))
    assert list(draw_weights(found, 5, 100)) == list(draw_weights(found, 5, 100))
    assert list(draw_weights(found, 5, 100)) != list(draw_weights(found, 6, 100))
    for weights in draw_weights(found, 5, 100):
        assert sum(weights) == 100 * FINE
        bounds = zip(weights, found, strict=True)
        assert all(c.low * FINE <= w <= c.high * FINE for w, c in bounds)


def test_ranges_that_leave_no_room_give_no_shares() -> None:
    ranking = ranked(bid("a", 100, 90, 10), bid("b", 80, 10, 90), **FREE)
    assert acceptability(ranking, []).shares == ((0, 0), (0, 0))


# Against pymcdm: its weighted sum model, with the price normalised as lowest over price.


def normalised(column: np.ndarray, cost: bool) -> np.ndarray:
    return column.min() / column if cost else column


def by_library(ranking: Ranking, weights: list[float]) -> list[float]:
    matrix = [[float(found.entry.price), *map(float, found.lows[1:])] for found in ranking.placed]
    types = np.array([-1] + [1] * (len(ranking.criteria) - 1))
    shares = np.array(weights) / sum(weights)
    return list(100 * WSM(normalised)(np.array(matrix), shares, types, validation=False))


@given(NUMBERS)
def test_totals_agree_with_an_mcda_library(numbers: list[tuple[int, int, int]]) -> None:
    ranking = ranked(*(bid(f"b{i}", *number) for i, number in enumerate(numbers)))
    weights = [float(c.weight) for c in ranking.criteria]
    found = by_library(ranking, weights)
    assert found == pytest.approx([float(b.total.low) for b in ranking.placed])
    for (one, two), (a, b) in zip(pairwise(ranking.placed), pairwise(found), strict=True):
        assert one.total.low == two.total.low or a > b


def test_rank_acceptability_agrees_with_an_mcda_library() -> None:
    numbers = [(412, 74, 79), (379, 69, 80), (365, 56, 60), (398, 58, 95), (350, 40, 99)]
    entries = [bid(f"b{i}", *number) for i, number in enumerate(numbers)]
    ranking = ranked(*entries, **FREE)
    draws = list(draw_weights(ranking.criteria, seed=11, wanted=1500))
    held = np.zeros((len(numbers), len(numbers)))
    for weights in draws:
        totals = by_library(ranking, [weight / FINE for weight in weights])
        for place, rank in enumerate(rankdata(totals, reverse=True)):
            held[place][int(rank) - 1] += 1
    shares = np.array([[float(s) for s in row] for row in acceptability(ranking, draws).shares])
    assert len({tuple(row) for row in shares}) == len(numbers)
    assert np.allclose(shares, held / len(draws))


def test_flips_agree_with_a_search_in_an_mcda_library() -> None:
    """Bisect the price weight until the library's order turns; the closed form gives the same."""
    ranking = ranked(bid("a", 100, 90, 50), bid("b", 80, 40, 55))
    low, high = 50.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        scale = (100 - middle) / 50
        first, second = by_library(ranking, [middle, 30 * scale, 20 * scale])
        low, high = (middle, high) if first > second else (low, middle)
    (pair,) = neighbours(ranking)
    assert pair.flips[0].weight is not None
    assert low == pytest.approx(float(pair.flips[0].weight))


def test_a_single_criterion_never_flips() -> None:
    (flip,) = flips(criteria((100, 100, 100)), [F(1, 2)])
    assert flip.weight is None
    assert places_of([]) == []
