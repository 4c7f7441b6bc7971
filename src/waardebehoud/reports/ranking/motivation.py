"""The motivation of one bid, ready for a letter: why these points, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.outcome import Status
from waardebehoud.ranking import PRICE, Part, RankedBid, Regularity
from waardebehoud.reports.markdown import escaped
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.reports.sections.verdict import Holding
from waardebehoud.results import QuestionResult


def render_motivation(report: RankingReport, bid: RankedBid) -> str:
    """Markdown; the same bid gives the same text. It names no other bidder."""
    words = report.words
    lines = [f"# {words('motivation.title', bidder=escaped(bid.entry.bidder))}", ""]
    if report.fictional:
        lines += [f"**{words('summary.fictional')}**", ""]
    lines += [escaped(report.subject), "", *_verdict(report, bid), ""]
    if bid.regularity is not Regularity.TO_JUDGE:
        for part in bid.parts:
            lines += [*_part(report, bid, part), ""]
    lines += [words("motivation.basis", reference=escaped(report.reference))]
    return "\n".join(lines) + "\n"


def _verdict(report: RankingReport, bid: RankedBid) -> Iterator[str]:
    words = report.words
    yield words(f"motivation.{bid.regularity}")
    held: tuple[Holding, ...] = (*bid.broken, *bid.unknown)
    for finding in held:
        yield ""
        yield f"- {escaped(report.requirement(finding))}"
        yield from (f"  - {escaped(ground)}" for ground in report.grounds(bid, finding))
    if bid.regularity is Regularity.TO_JUDGE:
        return
    yield ""
    total = report.in_points(bid.total.low)
    whole = words.number(sum(part.criterion.weight for part in bid.parts))
    key = "motivation.tied" if bid.tied else "motivation.place"
    count = len(report.ranking.placed)
    yield words(key, points=total, whole=whole, rank=bid.rank, count=count)


def _part(report: RankingReport, bid: RankedBid, part: Part) -> Iterator[str]:
    words, criterion = report.words, part.criterion
    points, weight = report.in_points(part.points.low), words.number(criterion.weight)
    yield f"## {escaped(report.criterion(criterion))}: {points} / {weight}"
    yield ""
    if criterion.id == PRICE:
        yield words("motivation.price", **_prices(report, bid), weight=weight, points=points)
        return
    if part.share is None:
        yield words("motivation.no_score")
        return
    share = report.percent(part.share.low)
    yield words("motivation.share", share=share, weight=weight)
    yield ""
    for result in report.questions(bid, criterion):
        yield from _question(report, result)


def _prices(report: RankingReport, bid: RankedBid) -> dict[str, str]:
    """The price and the lowest one, with the currency and as the numbers of a quotient."""
    lowest = report.ranking.lowest_price or bid.entry.price
    return {
        "price": report.price(bid),
        "lowest": report.amount(lowest),
        "above": report.words.number(lowest),
        "below": report.words.number(bid.entry.price),
    }


def _question(report: RankingReport, result: QuestionResult) -> Iterator[str]:
    words = report.words
    if result.status in (Status.NOT_ASKED, Status.LATER):
        return
    text = escaped(report.say(result.question.text))
    yield f"- **{text}** {escaped(report.claim(result).rstrip('.'))}."
    judged = report.judgement(result)
    if judged is not None:
        found, reason = (escaped(part.rstrip(".")) for part in judged)
        yield f"  {words('motivation.judged', found=found, reason=reason)}"
    if result.points is None:
        yield f"  {words('motivation.out')}"
        return
    earned, weight = report.percent(result.points.low), words.number(result.weight)
    yield f"  {words('motivation.earned', share=earned, weight=weight)}"
    if not result.settled:
        yield f"  {words('motivation.open')}"
    if report.lacks_evidence(result):
        yield f"  {words('motivation.evidence')}"
