"""The sheets of the ranking itself: the order, the regularity, every criterion side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from waardebehoud.assessment import Finding, QuestionResult
from waardebehoud.outcome import Outcome, Severity, Status
from waardebehoud.ranking import RankedBid, Regularity, minimum
from waardebehoud.reports.cells import Cell, Number, Text, Tone, thousandths
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.problems import cure, sentence, where
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.sections.verdict import Holding

TONES: Final = {
    Regularity.IN_ORDER: Tone.GOOD,
    Regularity.TO_EXPLAIN: Tone.WAIT,
    Regularity.TO_JUDGE: Tone.BAD,
}


def verdict(report: RankingReport, bid: RankedBid) -> Text:
    """What the minimum requirements say, in words."""
    return Text(report.words(f"regularity.{bid.regularity}"), TONES[bid.regularity])


def order_grid(report: RankingReport) -> Grid:
    """The bids in order with their points per criterion."""
    words = report.words
    criteria = tuple(
        Heading(f"{report.criterion(c)}\n({words.number(c.weight)})", 16, numeric=True)
        for c in report.ranking.criteria
    )
    return Grid(
        name="ranking",
        headings=(
            Heading(words("ranking.column.place"), 8),
            Heading(words("ranking.column.bidder"), 25),
            Heading(words("ranking.column.price", currency=report.currency()), 12, numeric=True),
            *criteria,
            Heading(words("ranking.column.low"), 10.5, numeric=True),
            Heading(words("ranking.column.high"), 10.5, numeric=True),
            Heading(words("ranking.column.regularity"), 17),
            Heading(words("ranking.column.waiting"), 9, numeric=True),
            Heading(words("ranking.column.evidence"), 9, numeric=True),
        ),
        rows=[_order_row(report, bid) for bid in report.ranking.placed],
        remarks=list(_remarks(report)),
    )


def _order_row(report: RankingReport, bid: RankedBid) -> list[Cell]:
    points: list[Cell] = [report.award_points(part.points.low) for part in bid.parts]
    return [
        Text(report.place(bid), Tone.STRONG),
        Text(bid.entry.bidder, Tone.STRONG, then=f"\n{bid.entry.key}"),
        Number(bid.entry.price),
        *points,
        report.award_points(bid.total.low),
        report.most(bid),
        verdict(report, bid),
        Number(len(report.waiting(bid))),
        Number(len(report.missing_evidence(bid))),
    ]


def _remarks(report: RankingReport) -> Iterator[Cell]:
    words = report.words
    for bid in report.ranking.bids:
        if bid.rank is None:
            holes = {"bidder": bid.entry.bidder, "file": bid.entry.key}
            yield Text(words("ranking.is_apart", **holes), Tone.BAD)
        for part in bid.parts:
            if part.share is None:
                name = report.criterion(part.criterion)
                holes = {"bidder": bid.entry.bidder, "criterion": name}
                yield Text(words("ranking.no_score", **holes), Tone.WAIT)
    for problem in report.problems:
        holes = {"where": where(problem), "sentence": sentence(problem, words)}
        yield Text(words("ranking.unread", **holes, cure=cure(problem, words)), Tone.BAD)
    yield from (Text(warning, Tone.WAIT) for warning in report.warnings)
    lowest = report.ranking.lowest_price
    if lowest is not None:
        price = f"{words.number(lowest)} {report.currency()}"
        yield words("ranking.lowest", price=price)
    yield words("ranking.only_low")


def regularity_grid(report: RankingReport) -> Grid:
    """Every minimum requirement that is not met, and what a warning says."""
    words = report.words
    return Grid(
        name="regularity",
        headings=(
            Heading(words("ranking.column.bidder"), 25),
            Heading(words("ranking.column.regularity"), 22),
            Heading(words("ranking.column.requirement"), 80),
            Heading(words("ranking.column.if_regular"), 28),
            Heading(words("ranking.column.sources"), 26),
        ),
        rows=[row for bid in report.ranking.bids for row in _regularity_rows(report, bid)],
        remarks=[words("regularity.never_excludes")],
        leading=1,
    )


def _regularity_rows(report: RankingReport, bid: RankedBid) -> Iterator[Sequence[Cell]]:
    name = Text(bid.entry.bidder, Tone.STRONG, then=f"\n{bid.entry.key}")
    met = len(minimum(bid.entry.assessment, Outcome.MET))
    found: list[Holding] = [*bid.broken, *bid.unknown, *_attention(bid)]
    if bid.regularity is Regularity.IN_ORDER:
        told = report.words("regularity.met", count=met)
        yield [name, verdict(report, bid), told, None, None]
    for finding in found:
        yield [
            name,
            _weight_of(report, finding),
            Text(report.requirement(finding), then=f"\n{finding.rule.id}"),
            _if_regular(report, bid) if finding in bid.broken else None,
            ", ".join(finding.rule.sources),
        ]


def _attention(bid: RankedBid) -> Iterator[Finding]:
    """What is no minimum requirement and yet not in order."""
    for finding in bid.entry.assessment.violated:
        if finding.rule.severity is not Severity.BLOCKER:
            yield finding


def _weight_of(report: RankingReport, finding: Holding) -> Text:
    if finding.rule.severity is not Severity.BLOCKER:
        return Text(report.words("regularity.attention"), Tone.QUIET)
    unknown = isinstance(finding, Finding) and finding.outcome is Outcome.UNKNOWN
    found = Regularity.TO_EXPLAIN if unknown else Regularity.TO_JUDGE
    return Text(report.words(f"regularity.{found}"), TONES[found])


def _if_regular(report: RankingReport, bid: RankedBid) -> str:
    points = report.in_points(bid.total.low)
    return report.words("regularity.if_regular", rank=bid.if_regular, points=points)


def criteria_grid(report: RankingReport) -> Grid:
    """Every scored question of every criterion, the bids below each other."""
    words = report.words
    keys = ("criterion", "question", "bidder", "claim", "judgement", "by")
    widths = (17, 34, 22, 34, 34, 16)
    figures = (("points_low", 9), ("points_high", 9), ("weight", 8))
    return Grid(
        name="criteria",
        headings=(
            *(Heading(words(f"ranking.column.{k}"), w) for k, w in zip(keys, widths, strict=True)),
            *(Heading(words(f"ranking.column.{k}"), w, numeric=True) for k, w in figures),
            Heading(words("ranking.column.documents"), 26),
        ),
        rows=list(_criteria_rows(report)),
        leading=3,
    )


def _criteria_rows(report: RankingReport) -> Iterator[Sequence[Cell]]:
    for criterion in report.ranking.criteria:
        title = report.criterion(criterion)
        for question in report.checklist.walk_order:
            if question.theme != criterion.id or question.weight is None:
                continue
            for bid in report.ranking.bids:
                result = bid.entry.assessment.question[question.id]
                yield [title, *_claim_row(report, bid, result)]


def _claim_row(report: RankingReport, bid: RankedBid, result: QuestionResult) -> list[Cell]:
    points = result.points
    return [
        Text(report.say(result.question.text), then=f"\n{result.id}"),
        Text(bid.entry.bidder),
        _claim(report, result),
        Text(report.judgement(result), Tone.STRONG),
        report.judged_by(result),
        None if points is None else Number(thousandths(points.low), 3),
        None if points is None else Number(thousandths(points.high, up=True), 3),
        Number(result.weight),
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
