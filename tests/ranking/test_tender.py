"""The example of a tender: as docs/ranking.md works it out, and as an MCDA library sees it.

The library gets prices and scores, and its own sample of weights; nothing of the program's sums.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from pymcdm.helpers import rankdata
from pymcdm.methods import WSM
from scipy.optimize import linprog

from waardebehoud.cli.drawing import draw_weights
from waardebehoud.cli.ranking_bids import make_ranking
from waardebehoud.ranking import Ranking
from waardebehoud.robustness import acceptability, neighbours
from waardebehoud.texts import Words

ROOT = Path(__file__).resolve().parents[2]
F = Fraction
PAGE = (ROOT / "docs" / "ranking.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ranking() -> Ranking:
    return make_ranking([ROOT / "examples" / "tender"], Words(), None, None, None).ranking


def down(value: Fraction) -> str:
    return f"{float(value * 100 // 1) / 100:.2f}"


def test_the_hand_calculation_is_what_the_program_says(ranking: Ranking) -> None:
    """Every cell of the table: the exact share, and the points it earns rounded down."""
    rows = re.findall(r"^\| ([A-E]) \| (\d+) \|(.*)\| \*\*([\d.]+)\*\* \|$", PAGE, re.M)
    assert [name for name, *_ in rows] == [b.entry.bidder[-1] for b in ranking.placed]
    for bid, (_, price, cells, total) in zip(ranking.placed, rows, strict=True):
        assert bid.entry.price == int(price) * 1000
        assert down(bid.total.low) == total
        for part, cell in zip(bid.parts, cells.split("|")[:6], strict=True):
            share, points = cell.split(":")
            assert part.share is not None
            assert part.share.low == F(share.strip())
            assert down(part.points.low) == points.strip()


def test_what_the_page_says_besides_the_table(ranking: Ranking) -> None:
    assert ranking.lowest_price == 365_000
    by_name = {bid.entry.bidder[-1]: bid for bid in ranking.bids}
    assert f"D would reach {down(by_name['D'].total.high)}" in PAGE
    assert (by_name["C"].if_regular, down(by_name["C"].total.low)) == (5, "66.55")
    pair = neighbours(ranking)[0]
    assert pair.flips[0].weight is not None
    assert f"= {float(pair.flips[0].weight):.2f}:" in PAGE
    low, high = (f"{float(end):.2f}".replace("-", "−") for end in (pair.reach.low, pair.reach.high))
    assert f"from {low} to {high}: not firm" in PAGE


# What the library sees.


def lowest_over_price(column: np.ndarray, cost: bool) -> np.ndarray:
    return column.min() / column if cost else column


def table(ranking: Ranking) -> np.ndarray:
    return np.array([[float(b.entry.price), *map(float, b.lows[1:])] for b in ranking.placed])


def totals(bids: np.ndarray, weights: np.ndarray) -> np.ndarray:
    types = np.array([-1, *[1] * (len(weights) - 1)])
    found: np.ndarray = WSM(lowest_over_price)(
        bids, weights / weights.sum(), types, validation=False
    )
    return found


def allowed_weights(ranking: Ranking, wanted: int) -> np.ndarray:
    """Uniform by another way than the program: spacings of a simplex, those too high thrown out."""
    lows, highs = (np.array([float(getattr(c, end)) for c in ranking.criteria]) for end in ENDS)
    rng = np.random.default_rng(7)
    drawn = lows + (100 - lows.sum()) * rng.dirichlet(np.ones(len(lows)), size=60 * wanted)
    kept = drawn[(drawn <= highs).all(axis=1)]
    assert len(kept) >= wanted
    return kept[:wanted]


ENDS = ("low", "high")


def test_the_order_is_that_of_the_library(ranking: Ranking) -> None:
    weights = np.array([float(c.weight) for c in ranking.criteria])
    found = 100 * totals(table(ranking), weights)
    assert found == pytest.approx([float(bid.total.low) for bid in ranking.placed])
    assert list(rankdata(found, reverse=True)) == [bid.rank for bid in ranking.placed]


def test_the_places_under_other_weights_are_those_of_the_library(ranking: Ranking) -> None:
    """Two samples of their own: they may differ by chance, four times its spread at most."""
    found = acceptability(ranking, draw_weights(ranking.criteria))
    shares = np.array([[float(share) for share in row] for row in found.shares])
    bids, draws = table(ranking), 4000
    held = np.zeros(shares.shape)
    for weights in allowed_weights(ranking, draws):
        for bid, place in enumerate(rankdata(totals(bids, weights), reverse=True)):
            held[bid][int(place) - 1] += 1
    spread = np.sqrt(np.maximum(shares * (1 - shares), 0.001) * (1 / draws + 1 / found.draws))
    assert (np.abs(held / draws - shares) <= 4 * spread).all(), held / draws
    assert (shares > 0).sum() > len(bids)


def test_two_bids_turn_around_where_the_program_says(ranking: Ranking) -> None:
    """Just below and just above each flip the library has another order; without one never."""
    bids = table(ranking)
    now = np.array([float(c.weight) for c in ranking.criteria])
    turned = 0
    for upper, pair in enumerate(neighbours(ranking)):
        for place, flip in enumerate(pair.flips):

            def ahead(weight: float, place: int = place, upper: int = upper) -> bool:
                weights = now * (100 - weight) / (100 - now[place])
                weights[place] = weight
                one, two = totals(bids, weights)[upper : upper + 2]
                return bool(one > two)

            if flip.weight is None:
                assert ahead(0.0)
                assert ahead(100.0)
            else:
                at, turned = float(flip.weight), turned + 1
                assert ahead(at - 1e-6) != ahead(at + 1e-6)
    assert turned > len(bids)


def test_the_smallest_and_largest_gap_are_those_of_a_linear_programme(ranking: Ranking) -> None:
    """scipy, on which pymcdm rests, finds both ends over all allowed weights."""
    bounds = [(float(c.low), float(c.high)) for c in ranking.criteria]
    whole = {"A_eq": [[1.0] * len(bounds)], "b_eq": [100.0], "bounds": bounds}
    for pair in neighbours(ranking):
        lead = np.array(
            [float(a - b) for a, b in zip(pair.above.lows, pair.below.lows, strict=True)]
        )
        least, most = linprog(lead, **whole).fun, -linprog(-lead, **whole).fun
        assert (least, most) == pytest.approx((float(pair.reach.low), float(pair.reach.high)))
        assert pair.firm == (least > 0)
