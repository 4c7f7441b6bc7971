"""The columns of the table of dossiers, the same in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from operator import itemgetter
from typing import Any, Final

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.content import spoken
from waardebehoud.indicators.survey import Indicator
from waardebehoud.portfolio import Line
from waardebehoud.reports.figures import UNITS
from waardebehoud.texts import Words

Value = str | int | None
"""What a line holds in a column: text, a count, a share in thousandths, an index in hundredths."""


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"
    INDEX = "index"


PARTS: Final = {Kind.SHARE: 1000, Kind.INDEX: 100}
"""Whole parts of one that a line counts in."""

FIGURES: Final = {"%": Kind.SHARE, "0-1": Kind.INDEX}
"""How a figure of the inventory is shown, by its unit."""


class Column(Struct, frozen=True):
    """One column: a stable key, a heading for people, and where its value is in a line."""

    key: str
    heading: str
    kind: Kind
    width: float
    value: Callable[[Line], Value]


def columns(
    words: Words, checklists: Iterable[Checklist], indicators: Iterable[Indicator] = ()
) -> tuple[Column, ...]:
    """Identity, score, every theme of every checklist, phases, what blocks, figures."""
    titles: dict[str, dict[str, None]] = {}
    for theme in (theme for checklist in checklists for theme in checklist.themes):
        titles.setdefault(theme.id, {})[spoken(theme.title, words.language)] = None
    themes = {theme: " / ".join(known) for theme, known in titles.items()}
    return (
        _text(words, "file", 34),
        _text(words, "project", 34),
        _text(words, "municipality", 18),
        _text(words, "bidder", 20),
        _text(words, "checklist", 14),
        _text(words, "version", 9),
        _text(words, "phase", 15),
        Column("fictional", words("table.fictional"), Kind.TEXT, 12, _fictional(words)),
        _end(words, "low", 0),
        _end(words, "high", 1),
        Column("coverage", words("table.coverage"), Kind.SHARE, 9, itemgetter("coverage")),
        *(c for theme, title in themes.items() for c in _theme(words, theme, title)),
        Column("current", words("table.current"), Kind.TEXT, 20, _current(words)),
        _listed(words, "ready", 30),
        Column(
            "blockers",
            words("table.blockers"),
            Kind.COUNT,
            12,
            lambda line: len(line["blockers"]),
        ),
        Column(
            "blocker_names",
            words("table.blocker_names"),
            Kind.TEXT,
            40,
            lambda line: " ".join(line["blockers"]),
        ),
        _counted(words, "violated"),
        _counted(words, "open"),
        _counted(words, "warnings"),
        _text(words, "at", 12),
        *(column for one in indicators for column in _figure(words, one)),
    )


def _text(words: Words, key: str, width: float) -> Column:
    return Column(key, words(f"table.{key}"), Kind.TEXT, width, itemgetter(key))


def _counted(words: Words, key: str) -> Column:
    return Column(key, words(f"table.{key}"), Kind.COUNT, 12, itemgetter(key))


def _listed(words: Words, key: str, width: float) -> Column:
    return Column(key, words(f"table.{key}"), Kind.TEXT, width, lambda line: " ".join(line[key]))


def _end(words: Words, key: str, end: int) -> Column:
    return Column(
        key,
        words(f"table.{key}"),
        Kind.SHARE,
        9,
        lambda line: line["score"][end] if line["score"] else None,
    )


def _theme(words: Words, theme: str, title: str) -> Iterator[Column]:
    for end, key in enumerate(("low", "high")):
        heading = words(f"table.theme_{key}", theme=title)
        yield Column(f"{theme}.{key}", heading, Kind.SHARE, 15, _theme_end(theme, end))


def _theme_end(theme: str, end: int) -> Callable[[Line], Value]:
    def value(line: Line) -> Value:
        interval = line["themes"].get(theme)
        return interval[end] if interval else None

    return value


def _figure(words: Words, indicator: Indicator) -> Iterator[Column]:
    """Both ends of an indicator of the inventory."""
    unit = UNITS[indicator.unit]
    kind = FIGURES.get(indicator.unit, Kind.COUNT)
    shown = words(f"figure.{indicator.id}")
    for end, key in enumerate(("low", "high")):
        heading = words(f"table.figure_{key}", figure=shown, unit=f"({unit})" if unit else "")
        value = _figure_end(indicator.id, end)
        yield Column(f"{indicator.id}.{key}", " ".join(heading.split()), kind, 14, value)


def _figure_end(figure: str, end: int) -> Callable[[Line], Value]:
    def value(line: Line) -> Value:
        interval = line["figures"].get(figure)
        return interval[end] if interval else None

    return value


def _fictional(words: Words) -> Callable[[Line], Value]:
    yes = words("table.yes")
    return lambda line: yes if line["fictional"] else None


def _current(words: Words) -> Callable[[Line], Value]:
    told: Mapping[str, str] = {key: words(f"ready.{key}") for key in ("yes", "no", "unknown")}

    def value(line: Mapping[str, Any]) -> Value:
        return told[line["current"]]

    return value
