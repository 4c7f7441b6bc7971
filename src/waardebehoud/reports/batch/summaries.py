"""What all dossiers say together: tables for a yearly report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.portfolio import CLASSES, FINE, Group, Portfolio, Share, most
from waardebehoud.reports.batch.table import Kind
from waardebehoud.reports.voice import Voice
from waardebehoud.texts import Words

Row = Sequence[str | int | float | None]


class Summary(Struct, frozen=True):
    """One table: its name, columns (key, kind, width), and rows."""

    name: str
    columns: tuple[tuple[str, Kind, float], ...]
    rows: Callable[[Portfolio, Mapping[str, Voice]], Iterator[Row]]


def voices(words: Words, checklists: Mapping[str, Checklist]) -> dict[str, Voice]:
    """The checklists of a portfolio, by hash, ready to speak."""
    return {key: Voice(checklist, words) for key, checklist in checklists.items()}


def distribution(portfolio: Portfolio, speak: Mapping[str, Voice]) -> Iterator[Row]:
    """Per checklist and theme how many dossiers stand in each tenth of the scale."""
    for key, group in portfolio.ordered:
        voice = speak[key]
        yield _spread(group, voice.words("table.total"), group.total)
        for theme in voice.checklist.themes:
            share = group.themes.get(theme.id, Share())
            yield _spread(group, voice.say(theme.title), share)


def _spread(group: Group, name: str, share: Share) -> Row:
    count = share.count
    low = share.low // count if count else None
    high = -(-share.high // count) if count else None
    return [group.checklist, name, count, low, high, *share.classes]


def violations(portfolio: Portfolio, speak: Mapping[str, Voice]) -> Iterator[Row]:
    """The rules that are not met most often."""
    for key, group in portfolio.ordered:
        voice = speak[key]
        for name, count in most(group.violated):
            rule = voice.checklist.rule[name]
            severity = voice.words(f"severity.{rule.severity}")
            undecided = group.undecided[name]
            share = count * 1000 // group.count
            yield [
                group.checklist,
                name,
                voice.say(rule.message),
                severity,
                count,
                share,
                undecided,
            ]


def openings(portfolio: Portfolio, speak: Mapping[str, Voice]) -> Iterator[Row]:
    """The questions that should have been answered and most often are not."""
    for key, group in portfolio.ordered:
        voice = speak[key]
        for name, count in most(group.open):
            question = voice.checklist.question[name]
            who = voice.responsible(question)
            share = count * 1000 // group.count
            yield [group.checklist, name, voice.say(question.text), who, count, share]


def measures(portfolio: Portfolio, speak: Mapping[str, Voice]) -> Iterator[Row]:
    """The actions by what they gain over all projects together, the largest first."""
    for key, group in portfolio.ordered:
        voice = speak[key]
        for name, gain in most(group.gains):
            action, count = voice.checklist.action[name], group.projects[name]
            points = gain * 100 / FINE
            yield [
                group.checklist,
                voice.say(action.text),
                voice.title("roles", action.role),
                voice.title("instruments", action.instrument).partition(":")[0],
                voice.title("services", action.service),
                count,
                points,
                points / count if count else None,
            ]


TENTHS: Final = tuple(
    (f"{place * 10}–{place * 10 + 10} %", Kind.COUNT, 9.0) for place in range(CLASSES)
)

SUMMARIES: Final = (
    Summary(
        "distribution",
        (
            ("table.checklist", Kind.TEXT, 14),
            ("table.theme", Kind.TEXT, 34),
            ("table.count", Kind.COUNT, 9),
            ("table.mean_low", Kind.SHARE, 12),
            ("table.mean_high", Kind.SHARE, 12),
            *TENTHS,
        ),
        distribution,
    ),
    Summary(
        "violations",
        (
            ("table.checklist", Kind.TEXT, 14),
            ("table.rule", Kind.TEXT, 28),
            ("table.message", Kind.TEXT, 80),
            ("table.severity", Kind.TEXT, 14),
            ("table.count", Kind.COUNT, 9),
            ("table.share", Kind.SHARE, 9),
            ("table.undecided", Kind.COUNT, 12),
        ),
        violations,
    ),
    Summary(
        "openings",
        (
            ("table.checklist", Kind.TEXT, 14),
            ("table.question", Kind.TEXT, 28),
            ("tables.text", Kind.TEXT, 80),
            ("table.responsible", Kind.TEXT, 34),
            ("table.count", Kind.COUNT, 9),
            ("table.share", Kind.SHARE, 9),
        ),
        openings,
    ),
    Summary(
        "measures",
        (
            ("table.checklist", Kind.TEXT, 14),
            ("table.action", Kind.TEXT, 70),
            ("table.role", Kind.TEXT, 22),
            ("table.instrument", Kind.TEXT, 26),
            ("table.service", Kind.TEXT, 24),
            ("table.count", Kind.COUNT, 9),
            ("table.gain", Kind.COUNT, 14),
            ("table.mean_gain", Kind.COUNT, 12),
        ),
        measures,
    ),
)
"""The tables of a portfolio, in reading order."""


def heading_of(key: str, words: Words) -> str:
    """The words of a column; a tenth of the scale speaks for itself."""
    return words(key) if key.startswith("table") else key
