"""The ranking on a screen: place, bidder, points."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.reports.cells import clean
from waardebehoud.reports.ranking.view import RankingReport


def render_ranking_summary(report: RankingReport) -> str:
    """A line per bid, then what to look at."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: RankingReport) -> Iterator[str]:
    words, checklist, bids = report.words, report.checklist, report.ranking.bids
    yield clean(report.subject)
    holes = {"title": report.say(checklist.title), "version": checklist.version}
    yield words("rank.heading", **holes, count=len(bids))
    if report.fictional:
        yield words("summary.fictional")
    yield ""
    places = [report.place(bid) for bid in bids]
    wide = max((len(place) for place in places), default=0)
    for place, bid in zip(places, bids, strict=True):
        low, high = report.in_points(bid.total.low), report.in_points(bid.total.high, up=True)
        points = low if bid.total.exact else f"{low} – {high}"
        verdict = words(f"regularity.{bid.regularity}")
        name = clean(bid.entry.bidder).replace("\n", " ")
        if bid.rank is None:
            yield f"{place:>{wide}}  {name}  {verdict}"
        else:
            yield f"{place:>{wide}}  {name}  {points}  {verdict}"
    for warning in report.warnings:
        yield words("rank.warning", warning=clean(warning))
