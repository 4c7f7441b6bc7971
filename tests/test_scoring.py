"""Interval means by hand, and against every way in which items can turn out."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.interval import Interval
from waardebehoud.scoring import Item, weighted_mean

F = Fraction


def item(weight: int, low: str, high: str | None = None, *, optional: bool = False) -> Item:
    return Item(F(weight), Interval(F(low), F(high or low)), optional)


@pytest.mark.parametrize(
    ("items", "low", "high"),
    [
        ([item(1, "1/2")], "1/2", "1/2"),
        ([item(1, "0"), item(3, "1")], "3/4", "3/4"),
        ([item(1, "0", "1"), item(1, "1")], "1/2", "1"),
        ([item(1, "1"), item(1, "0", optional=True)], "1/2", "1"),
        ([item(1, "0"), item(1, "1", optional=True)], "0", "1/2"),
        # Two optional ones: taking in the second pulls further down, the third would not.
        (
            [item(1, "1"), item(1, "0", optional=True), item(1, "1/2", optional=True)],
            "1/2",
            "1",
        ),
        # Nothing must be in: at least one is, so the extremes are those of single items.
        ([item(1, "1/4", optional=True), item(9, "3/4", optional=True)], "1/4", "3/4"),
    ],
)
def test_means_by_hand(items: list[Item], low: str, high: str) -> None:
    mean = weighted_mean(items)
    assert mean is not None
    assert mean.interval == Interval(F(low), F(high))


def test_nothing_to_weigh_is_no_mean() -> None:
    assert weighted_mean([]) is None


@pytest.mark.parametrize(("optional", "expected"), [(True, True), (False, False)])
def test_a_mean_may_vanish_only_when_all_of_it_may(optional: bool, expected: bool) -> None:
    mean = weighted_mean([item(1, "1", optional=True), item(1, "1", optional=optional)])
    assert mean is not None
    assert mean.optional is expected


SHARES = st.sampled_from([F(0), F(1, 4), F(1, 3), F(1, 2), F(1)])
ITEMS = st.lists(
    st.builds(
        lambda weight, ends, optional: Item(F(weight), Interval(min(ends), max(ends)), optional),
        st.integers(1, 4),
        st.tuples(SHARES, SHARES),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@given(ITEMS)
def test_the_interval_is_exactly_what_can_turn_out(items: list[Item]) -> None:
    found = list(outcomes(items))
    mean = weighted_mean(items)
    assert mean is not None
    assert mean.interval == Interval(min(found), max(found))


@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_items_is_irrelevant(items: list[Item], random: object) -> None:
    turned = list(items)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert weighted_mean(turned) == weighted_mean(items)


def outcomes(items: list[Item]) -> list[Fraction]:
    """Every mean there can be: each item at an end, each optional one in or out."""
    choices = [
        [(i.weight, i.points.low), (i.weight, i.points.high), *([None] if i.optional else [])]
        for i in items
    ]
    found = []
    for chosen in itertools.product(*choices):
        inside = [one for one in chosen if one is not None]
        if inside:
            found.append(sum(w * p for w, p in inside) / sum(w for w, _ in inside))
    return found
