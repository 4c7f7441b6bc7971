"""The robustness of a ranking, for internal preparation: its own workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, sqrt

from waardebehoud.reports.cells import Cell, Number, Share, Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.ranking.book import render_grids
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.robustness import Acceptability, Flip, Neighbours


def render_robustness(
    report: RankingReport, pairs: Sequence[Neighbours], found: Acceptability, seed: int
) -> bytes:
    """How firm the order is, as a workbook."""
    grids = (_pairs(report, pairs), _flips(report, pairs), _places(report, found, seed))
    return render_grids(report, grids, report.words("sheet.robustness"))


def _pairs(report: RankingReport, pairs: Sequence[Neighbours]) -> Grid:
    words = report.words
    keys = ("above", "below")
    figures = ("gap", "gap_low", "gap_high")
    return Grid(
        name="robustness",
        headings=(
            *(Heading(words(f"robustness.{key}"), 30) for key in keys),
            *(Heading(words(f"robustness.{key}"), 16, numeric=True) for key in figures),
            Heading(words("robustness.verdict"), 60),
        ),
        rows=[_pair(report, pair) for pair in pairs],
        remarks=[words("robustness.internal")],
    )


def _pair(report: RankingReport, pair: Neighbours) -> Sequence[Cell]:
    allowed = [flip for flip in pair.flips if flip.allowed]
    if pair.firm:
        told = Text(report.words("robustness.firm"), Tone.GOOD)
    else:
        names = ", ".join(report.criterion(flip.criterion) for flip in allowed)
        key = "robustness.turns" if allowed else "robustness.turns_together"
        told = Text(report.words(key, criteria=names), Tone.WAIT)
    return [
        Text(pair.above.entry.bidder, Tone.STRONG),
        Text(pair.below.entry.bidder, Tone.STRONG),
        Number(round(pair.gap, 3), 3),
        Number(round(pair.reach.low, 3), 3),
        Number(round(pair.reach.high, 3), 3),
        told,
    ]


def _flips(report: RankingReport, pairs: Sequence[Neighbours]) -> Grid:
    words = report.words
    figures = ("now", "flip", "least", "most")
    return Grid(
        name="flips",
        headings=(
            Heading(words("robustness.above"), 30),
            Heading(words("robustness.below"), 30),
            Heading(words("ranking.column.criterion"), 34),
            *(Heading(words(f"robustness.{key}"), 12, numeric=True) for key in figures),
            Heading(words("robustness.within"), 30),
        ),
        rows=[_flip(report, pair, flip) for pair in pairs for flip in pair.flips],
    )


def _flip(report: RankingReport, pair: Neighbours, flip: Flip) -> Sequence[Cell]:
    words, criterion = report.words, flip.criterion
    if flip.weight is None:
        told = Text(words("robustness.never"), Tone.QUIET)
    elif flip.allowed:
        told = Text(words("robustness.inside"), Tone.WAIT)
    elif flip.within:
        told = Text(words("robustness.inside_alone"), Tone.PLAIN)
    else:
        told = Text(words("robustness.outside"), Tone.PLAIN)
    return [
        pair.above.entry.bidder,
        pair.below.entry.bidder,
        report.criterion(criterion),
        Number(criterion.weight),
        None if flip.weight is None else Number(round(flip.weight, 2), 2),
        Number(criterion.low),
        Number(criterion.high),
        told,
    ]


def _places(report: RankingReport, found: Acceptability, seed: int) -> Grid:
    words = report.words
    bids = report.ranking.placed
    return Grid(
        name="places",
        headings=(
            Heading(words("ranking.column.bidder"), 30),
            *(
                Heading(words("robustness.place", rank=rank), 11, numeric=True)
                for rank in range(1, len(bids) + 1)
            ),
        ),
        rows=list(_shares(report, found)),
        remarks=[_precision(report, found.draws, seed), words("robustness.internal")],
        leading=1,
    )


def _precision(report: RankingReport, draws: int | None, seed: int) -> str:
    """How the shares were found, and how far off one may be: twice the spread of a half."""
    words = report.words
    if not draws:
        return words("robustness.exact" if draws is None else "robustness.undrawn")
    points = ceil(100 / sqrt(draws))
    key = "robustness.drawn" if points == 1 else "robustness.drawn_few"
    return words(key, draws=words.number(draws), seed=seed, points=words.number(points))


def _shares(report: RankingReport, found: Acceptability) -> Iterator[Sequence[Cell]]:
    for bid, row in zip(report.ranking.placed, found.shares, strict=True):
        shares = (None if found.draws == 0 else Share(share) for share in row)
        yield [Text(bid.entry.bidder, Tone.STRONG), *shares]
