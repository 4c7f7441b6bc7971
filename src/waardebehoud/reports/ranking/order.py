"""The sheets of the ranking itself: the order, and the regularity of every bid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from waardebehoud.outcome import Outcome, Severity
from waardebehoud.ranking import RankedBid, Regularity, minimum
from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.problems import cure, sentence, where
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.sections.verdict import Holding
from waardebehoud.results import Finding

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
            Heading(words("ranking.column.evidence"), 12, numeric=True),
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
        told = "\n".join([report.requirement(finding), *report.grounds(bid, finding)])
        yield [
            name,
            _weight_of(report, finding),
            Text(told, then=f"\n{finding.rule.id}"),
            _if_regular(report, bid) if finding in bid.broken else None,
            ", ".join(finding.rule.sources),
        ]
    yield from _undocumented(report, bid, name)


def _undocumented(report: RankingReport, bid: RankedBid, name: Text) -> Iterator[Sequence[Cell]]:
    """The answers that lack a document that was asked for."""
    missing = report.missing_evidence(bid)
    if missing:
        named = "; ".join(report.say(result.question.text) for result in missing)
        told = report.words("regularity.undocumented", questions=named)
        yield [name, Text(report.words("regularity.attention"), Tone.QUIET), told, None, None]


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
