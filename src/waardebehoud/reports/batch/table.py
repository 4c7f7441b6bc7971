"""The columns of the table of dossiers, the same in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.content import spoken
from waardebehoud.portfolio import Line
from waardebehoud.texts import Words

Value = str | int | None
"""What a line holds in a column: text, a count, or a share in thousandths."""


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"


class Column(Struct, frozen=True):
    """One column: a stable key, a heading for people, and where its value is in a line."""

    key: str
    heading: str
    kind: Kind
    width: float
    value: Callable[[Line], Value]


def columns(words: Words, checklists: Iterable[Checklist]) -> tuple[Column, ...]:
    """Identity, score, every theme of every checklist, phases, what blocks."""
    themes: dict[str, str] = {}
    for theme in (theme for checklist in checklists for theme in checklist.themes):
        themes.setdefault(theme.id, spoken(theme.title, words.language))
    return (
        _text(words, "file", 34),
        _text(words, "project", 34),
        _text(words, "municipality", 18),
        _text(words, "bidder", 20),
        _text(words, "checklist", 14),
        _text(words, "version", 8),
        _text(words, "phase", 15),
        Column("fictional", words("table.fictional"), Kind.TEXT, 9, _fictional(words)),
        _end(words, "low", 0),
        _end(words, "high", 1),
        Column("coverage", words("table.coverage"), Kind.SHARE, 9, lambda line: line["coverage"]),
        *(c for theme, title in themes.items() for c in _theme(words, theme, title)),
        Column("current", words("table.current"), Kind.TEXT, 14, _current(words)),
        _listed(words, "ready", 30),
        _counted(words, "blockers"),
        Column(
            "blocker_names",
            words("table.blocker_names"),
            Kind.TEXT,
            40,
            lambda line: " ".join(line["blockers"]),
        ),
        _counted(words, "violated"),
        _counted(words, "open"),
        Column("warnings", words("table.warnings"), Kind.COUNT, 9, lambda line: line["warnings"]),
        _text(words, "at", 12),
    )


def _text(words: Words, key: str, width: float) -> Column:
    return Column(key, words(f"table.{key}"), Kind.TEXT, width, lambda line: line[key])


def _counted(words: Words, key: str) -> Column:
    return Column(key, words(f"table.{key}"), Kind.COUNT, 9, lambda line: len(line[key]))


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
        yield Column(f"{theme}.{key}", heading, Kind.SHARE, 11, _theme_end(theme, end))


def _theme_end(theme: str, end: int) -> Callable[[Line], Value]:
    def value(line: Line) -> Value:
        interval = line["themes"].get(theme)
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
