"""The profile per theme, and the total beside its coverage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waardebehoud.interval import ONE
from waardebehoud.reports.cells import Cell, Share, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report
from waardebehoud.results import Score, ThemeResult


def lowest(report: Report, score: Score | None) -> Cell:
    """The low end, rounded down; a word where there is no score."""
    return Share(score.interval.low) if score else Text(report.words("profile.none"), Tone.QUIET)


def highest(_: Report, score: Score | None) -> Cell:
    """The high end, rounded up; an exact score shows the same number twice."""
    if score is None:
        return None
    return Share(score.interval.high, up=not score.interval.exact)


def coverage(_: Report, score: Score | None) -> Cell:
    """The answered share of the asked weight."""
    return Share(score.coverage) if score else None


def standing(report: Report, score: Score | None) -> Cell:
    """How far a score can be trusted, in words."""
    if score is None:
        return Text(report.words("standing.none"), Tone.QUIET)
    if score.coverage == 0:
        return Text(report.words("standing.nothing_answered"), Tone.WAIT)
    if score.final:
        return Text(report.words("standing.final"), Tone.GOOD)
    key = "standing.may_vanish" if score.may_vanish else "standing.provisional"
    return Text(report.words(key), Tone.WAIT)


def theme_standing(report: Report, result: ThemeResult) -> Cell:
    """How far the score of a theme can be trusted, and what it weighs."""
    weight = report.words("standing.weight", weight=report.words.number(result.theme.weight))
    found = standing(report, result.score)
    if result.score is None and report.later(result.theme.id):
        found = Text(report.words("standing.later"), Tone.QUIET)
    assert isinstance(found, Text)
    return Text(found.text, found.tone, then=f" · {weight}")


def total_in_words(report: Report) -> str:
    """The total beside its coverage, in one sentence."""
    score = report.assessment.score
    if score is None:
        return report.score_line(None)
    parts = (report.score_line(score), coverage_in_words(report, score), band_in_words(report))
    return "; ".join(part for part in parts if part)


def band_in_words(report: Report) -> str:
    """The class of the total; nothing while nothing is answered."""
    score = report.assessment.score
    if score is None or not score.coverage or not report.band(score):
        return ""
    return report.words("total.band", band=report.band(score))


def coverage_in_words(report: Report, score: Score) -> str:
    """How much of the asked weight is answered."""
    return report.words("total.coverage", share=report.percent(score.coverage))


def figure_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Per theme what is surely earned, still possible, surely lost; nothing for n.v.t."""
    for result in report.assessment.themes:
        title = report.say(result.theme.title)
        if result.score is None:
            # A word among the figures would be drawn as 0.
            yield title, None, None, None, Text(report.words("profile.none"), Tone.QUIET)
            continue
        ends = result.score.interval
        low, high = Share(ends.low).rounded, Share(ends.high, up=True).rounded
        high = low if ends.exact else high
        yield title, Share(low), Share(high - low), Share(ONE - high), None


PROFILE: Final[Table[ThemeResult]] = Table(
    name="profile",
    rows=lambda report: report.assessment.themes,
    columns=(
        Column("theme", 28, lambda report, result: report.say(result.theme.title)),
        Column("low", 10, lambda report, result: lowest(report, result.score), numeric=True),
        Column("high", 10, lambda report, result: highest(report, result.score), numeric=True),
        Column("coverage", 10, lambda report, r: coverage(report, r.score), numeric=True),
        Column("standing", 34, theme_standing),
    ),
    id_of=lambda result: result.theme.id,
)
