"""The sheet that accounts for the ranking: weights, formula, method, files, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.ranking.view import RankingReport

METHOD: Final = ("points", "low", "price", "minimum", "claims", "ties", "rounding", "decision")
"""The paragraphs about the method, in reading order."""


def account_grid(report: RankingReport) -> Grid:
    """Everything that is needed to do the ranking again and find the same."""
    words = report.words
    return Grid(
        name="account",
        headings=(
            Heading(words("ranking.column.what"), 34),
            Heading(words("ranking.column.value"), 90),
            Heading(words("ranking.column.weight"), 10, numeric=True),
            Heading(words("ranking.column.least"), 10, numeric=True),
            Heading(words("ranking.column.most"), 10, numeric=True),
        ),
        rows=[*_record(report), *_weights(report), *_method(report), *_bids(report)],
        leading=1,
    )


def _record(report: RankingReport) -> Iterator[Sequence[Cell]]:
    words, checklist = report.words, report.checklist
    rows = (
        ("ranking.tender", report.subject),
        ("account.checklist", f"{report.say(checklist.title)} ({checklist.id})"),
        ("account.checklist_version", f"{checklist.id} {checklist.version}"),
        ("account.sha256", checklist.sha256),
        ("account.phase", report.title("phases", report.phase)),
        ("account.program", f"waardebehoud {report.program_version}"),
        ("account.date", words.date(report.date)),
    )
    yield from (_pair(words(key), value) for key, value in rows)


def _pair(name: str, value: str) -> Sequence[Cell]:
    return [Text(name, Tone.QUIET), value, None, None, None]


def _weights(report: RankingReport) -> Iterator[Sequence[Cell]]:
    words = report.words
    for criterion in report.ranking.criteria:
        yield [
            Text(words("ranking.criterion"), Tone.QUIET),
            report.criterion(criterion),
            Number(criterion.weight),
            Number(criterion.low),
            Number(criterion.high),
        ]
    yield _pair(words("ranking.note"), report.say(report.award.note))
    for source in report.sources(report.award.sources):
        status = words(f"status.{source.status}")
        yield _pair(words("ranking.source"), f"{report.say(source.title)} ({status})")


def _method(report: RankingReport) -> Iterator[Sequence[Cell]]:
    for key in METHOD:
        words = report.words
        yield _pair(words(f"ranking.method.{key}.title"), words(f"ranking.method.{key}"))


def _bids(report: RankingReport) -> Iterator[Sequence[Cell]]:
    for bid in report.ranking.bids:
        dossier = bid.entry.assessment.dossier
        told = f"{bid.entry.bidder} · {report.price(bid)} · {dossier.checklist}"
        yield _pair(bid.entry.key, told)
