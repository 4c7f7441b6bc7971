"""The sheet that motivates the points: per criterion the whole, then every question, per bid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from waardebehoud.outcome import Status
from waardebehoud.ranking import PRICE, Criterion, Part, RankedBid
from waardebehoud.reports.cells import Cell, Number, Share, Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.results import QuestionResult

WORDS: Final = (
    *(("criterion", 17), ("question", 34), ("bidder", 22), ("claim", 34), ("judgement", 34)),
    ("by", 16),
)
FIGURES: Final = (("share_low", 8.5), ("share_high", 8.5), ("weight", 8.5), ("earned", 8.5))


def criteria_grid(report: RankingReport) -> Grid:
    """Every criterion and its scored questions, the bids below each other."""
    words = report.words
    return Grid(
        name="criteria",
        headings=(
            *(Heading(words(f"ranking.column.{key}"), width) for key, width in WORDS),
            *(Heading(words(f"ranking.column.{key}"), w, numeric=True) for key, w in FIGURES),
            Heading(words("ranking.column.documents"), 26),
        ),
        rows=list(_rows(report)),
        remarks=[words("criteria.apart")] if len(report.ranking.placed) < len(report.bids) else [],
        leading=3,
    )


def _rows(report: RankingReport) -> Iterator[Sequence[Cell]]:
    for place, criterion in enumerate(report.ranking.criteria):
        title = report.criterion(criterion)
        for bid in report.ranking.placed:
            yield [Text(title, Tone.STRONG), *_whole_row(report, bid, bid.parts[place])]
        yield from ([title, *row] for row in _question_rows(report, criterion))


def _whole_row(report: RankingReport, bid: RankedBid, part: Part) -> list[Cell]:
    """The criterion as a whole: its score, times its weight, is what the bid earns."""
    words, priced, share = report.words, part.criterion.id == PRICE, part.share
    return [
        Text(words("criteria.price" if priced else "criteria.whole"), Tone.STRONG),
        Text(bid.entry.bidder),
        report.price(bid) if priced else None,
        None if share else Text(words("criteria.nothing"), Tone.WAIT),
        None,
        Share(share.low) if share else None,
        Share(share.high, up=not share.exact) if share else None,
        Number(part.criterion.weight),
        report.award_points(part.points.low),
        None,
    ]


def _question_rows(report: RankingReport, criterion: Criterion) -> Iterator[list[Cell]]:
    for question in report.checklist.walk_order:
        if question.theme == criterion.id and question.weight is not None:
            for bid in report.bids:
                yield _question_row(report, bid, bid.entry.assessment.question[question.id])


def _question_row(report: RankingReport, bid: RankedBid, result: QuestionResult) -> list[Cell]:
    points, judged = result.points, report.judgement(result)
    return [
        Text(report.say(result.question.text), then=f"\n{result.id}"),
        Text(bid.entry.bidder),
        _claim(report, result),
        Text(judged.found, Tone.STRONG, then=f"\n{judged.reason}") if judged else None,
        report.judged_by(result),
        None if points is None else Share(points.low),
        None if points is None else Share(points.high, up=not points.exact),
        Number(result.weight),
        None,
        documents(report, result),
    ]


def _claim(report: RankingReport, result: QuestionResult) -> Cell:
    if result.status is Status.NOT_ASKED:
        return Text(report.words("ranking.not_asked"), Tone.QUIET)
    if result.settled:
        return report.claim(result)
    return Text(report.claim(result), Tone.WAIT, then="\n" + report.words("ranking.at_worst"))


def documents(report: RankingReport, result: QuestionResult) -> Cell:
    """The documents with an answer, or the word that one is missing."""
    if result.answer is not None and result.answer.evidence:
        return "\n".join(result.answer.evidence)
    if report.lacks_evidence(result):
        return Text(report.words("ranking.evidence_missing"), Tone.WAIT)
    return None
