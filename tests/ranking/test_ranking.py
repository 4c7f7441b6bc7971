"""The order of bids by hand: points, ties, minimum requirements, claims and judgements."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.bids import bid, order, ranked
from waardebehoud.interval import Interval
from waardebehoud.ranking import Regularity, places_of

F = Fraction


def test_points_by_hand() -> None:
    """A: 50 * 80/100 + 30 * 0.9 + 20 * 0.5 = 77; B: 50 + 30 * 0.4 + 20 * 0.5 = 72."""
    ranking = ranked(bid("a", 100, 90, 50), bid("b", 80, 40, 50))
    assert [(b.entry.key, b.rank, b.total.low) for b in ranking.bids] == [
        ("a", 1, F(77)),
        ("b", 2, F(72)),
    ]
    assert ranking.lowest_price == 80


def test_what_a_bid_did_not_show_does_not_count() -> None:
    ranking = ranked(bid("a", 100, {"unknown": True}, 50), bid("b", 100, 10, 50))
    assert order(ranking) == [("b", 1), ("a", 2)]
    assert ranking.bids[1].total == Interval(F(60), F(90))


def test_ties_are_ties_whatever_the_order_of_the_files() -> None:
    bids = [bid("a", 100, 50, 50), bid("b", 100, 50, 50), bid("c", 100, 40, 50)]
    for entries in permutations(bids):
        ranking = ranked(*entries)
        assert order(ranking) == [("a", 1), ("b", 1), ("c", 3)]
        assert [found.tied for found in ranking.bids] == [True, True, False]


def test_a_violated_minimum_requirement_sets_no_lowest_price_and_takes_no_place() -> None:
    ranking = ranked(
        bid("a", 100, 90, 50), bid("b", 80, 40, 50), bid("c", 40, 40, 50, committed="nee")
    )
    assert order(ranking) == [("a", 1), ("b", 2), ("c", None)]
    assert ranking.lowest_price == 80
    apart = ranking.bids[-1]
    assert apart.regularity is Regularity.TO_JUDGE
    assert [finding.rule.id for finding in apart.violated] == ["termijn-toegezegd"]
    # If c were regular: c 50 + 12 + 10 = 72, b 25 + 12 + 10 = 47, a 20 + 27 + 10 = 57.
    assert (apart.if_regular, apart.total.low) == (1, F(72))


def test_bids_apart_stand_by_their_names_whatever_the_order_of_the_files() -> None:
    bids = [bid("a", 90, committed="nee"), bid("b", 80), bid("c", 95, committed="nee")]
    for entries in permutations(bids):
        assert order(ranked(*entries)) == [("b", 1), ("a", None), ("c", None)]


def test_an_unknown_minimum_requirement_keeps_its_place_and_asks_for_explanation() -> None:
    ranking = ranked(bid("a", 100, 90, 50), bid("b", 80, 40, 50, committed={"unknown": True}))
    assert order(ranking) == [("a", 1), ("b", 2)]
    assert ranking.bids[1].regularity is Regularity.TO_EXPLAIN
    assert ranking.lowest_price == 80


def test_no_bid_at_all_and_none_in_order() -> None:
    assert ranked().bids == ()
    ranking = ranked(bid("a", 100, committed="nee"))
    assert ranking.lowest_price is None
    assert order(ranking) == [("a", None)]


CLAIM = {"not_applicable": "Er is niets te hergebruiken."}


@pytest.mark.parametrize(
    ("plan", "low", "high"),
    [
        (CLAIM, F(60), F(90)),  # a claim counts at its worst
        ({**CLAIM, "judgement": {"not_applicable": True, "reason": "Klopt."}}, F(60), F(60)),
        ({**CLAIM, "judgement": {"value": 20, "reason": "Toch."}}, F(66), F(66)),
        ({"value": 90, "judgement": {"points": 0.5, "reason": "Half."}}, F(75), F(75)),
    ],
)
def test_a_judgement_decides(plan: object, low: F, high: F) -> None:
    (found,) = ranked(bid("a", 100, plan, 50)).bids
    assert found.total == Interval(low, high)


@given(st.lists(st.tuples(*[st.integers(1, 100)] * 3), min_size=1, max_size=6))
def test_the_lowest_price_is_among_the_placed_and_points_never_exceed_weights(
    numbers: list[tuple[int, int, int]],
) -> None:
    entries = [bid(f"b{i}", *number) for i, number in enumerate(numbers)]
    ranking = ranked(*entries)
    assert ranking.lowest_price == min(price for price, _, _ in numbers)
    for found in ranking.bids:
        assert 0 <= found.total.low <= found.total.high <= 100
        for part in found.parts:
            assert part.points.high <= part.criterion.weight
    lows = [found.total.low for found in ranking.bids]
    assert lows == sorted(lows, reverse=True)


@pytest.mark.parametrize(
    ("totals", "places"),
    [([], []), ([3], [1]), ([1, 3, 3, 2], [4, 1, 1, 3]), ([5, 5, 5], [1, 1, 1])],
)
def test_places(totals: list[int], places: list[int]) -> None:
    assert places_of(totals) == places
