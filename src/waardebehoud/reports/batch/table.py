"""The columns of the table of dossiers, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from operator import itemgetter
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

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


ENDS: Final = ("low", "high")

NOTHING: Final = (None, None)
"""Both ends of what a dossier does not have."""

IDENTITY: Final = ("file", "project", "municipality", "bidder", "checklist", "version", "phase")
COUNTS: Final = ("violated", "open", "warnings", "at")
"""What stands in a line as the table shows it."""

identity, counts = itemgetter(*IDENTITY), itemgetter(*COUNTS)


class Column(Struct, frozen=True):
    """One column: a stable key, a heading for people, and what it holds."""

    key: str
    heading: str
    kind: Kind
    width: float


class Table(Struct, frozen=True):
    """The columns of the table, and what stands in them for a line."""

    columns: Sequence[Column]
    themes: Sequence[str]
    figures: Sequence[str]
    yes: str
    ready: Mapping[str, str]
    """Whether the next phase can begin, in words."""

    def row(self, line: Line) -> list[Value]:
        """The values of one dossier, one per column."""
        blockers = line["blockers"]
        return [
            *identity(line),
            self.yes if line["fictional"] else None,
            *(line["score"] or NOTHING),
            line["coverage"],
            *_ends(line["themes"], self.themes),
            self.ready[line["current"]],
            " ".join(line["ready"]),
            len(blockers),
            " ".join(blockers),
            *counts(line),
            *_ends(line["figures"], self.figures),
        ]


def _ends(found: Mapping[str, Any], names: Iterable[str]) -> list[Value]:
    """Both ends of everything that has a name, one after the other."""
    return [end for name in names for end in found.get(name) or NOTHING]


def table_of(
    words: Words, checklists: Iterable[Checklist], indicators: Sequence[Indicator] = ()
) -> Table:
    """Identity, score, every theme of every checklist, phases, what blocks, figures."""
    titles: dict[str, dict[str, None]] = {}
    for theme in (theme for checklist in checklists for theme in checklist.themes):
        titles.setdefault(theme.id, {})[spoken(theme.title, words.language)] = None
    themes = {theme: " / ".join(known) for theme, known in titles.items()}
    return Table(
        columns=tuple(map(readable, _columns(words, themes, indicators))),
        themes=tuple(themes),
        figures=tuple(one.id for one in indicators),
        yes=words("table.yes"),
        ready={key: words(f"ready.{key}") for key in ("yes", "no", "unknown")},
    )


def readable(column: Column) -> Column:
    """A column as wide as the longest word of its heading, which would be broken otherwise."""
    longest = max(map(len, column.heading.split()))
    return replace(column, width=max(column.width, longest + 2))


def _columns(
    words: Words, themes: Mapping[str, str], indicators: Iterable[Indicator]
) -> Iterator[Column]:
    """The columns in the order of the values in a row."""

    def named(kind: Kind, *columns: tuple[str, float]) -> Iterator[Column]:
        return (Column(key, words(f"table.{key}"), kind, width) for key, width in columns)

    yield from named(Kind.TEXT, *zip(IDENTITY, (34, 34, 18, 20, 14, 9, 15), strict=True))
    yield from named(Kind.TEXT, ("fictional", 12))
    yield from named(Kind.SHARE, ("low", 9), ("high", 9), ("coverage", 9))
    for theme, title in themes.items():
        for end in ENDS:
            heading = words(f"table.theme_{end}", theme=title)
            yield Column(f"{theme}.{end}", heading, Kind.SHARE, 15)
    yield from named(Kind.TEXT, ("current", 20), ("ready", 30))
    yield from named(Kind.COUNT, ("blockers", 12))
    yield from named(Kind.TEXT, ("blocker_names", 40))
    yield from named(Kind.COUNT, ("violated", 12), ("open", 12), ("warnings", 12))
    yield from named(Kind.TEXT, ("at", 12))
    for one in indicators:
        yield from _figure(words, one)


def _figure(words: Words, indicator: Indicator) -> Iterator[Column]:
    """Both ends of an indicator of the inventory."""
    unit = UNITS[indicator.unit]
    kind = FIGURES.get(indicator.unit, Kind.COUNT)
    shown = words(f"figure.{indicator.id}")
    for end in ENDS:
        heading = words(f"table.figure_{end}", figure=shown, unit=f"({unit})" if unit else "")
        yield Column(f"{indicator.id}.{end}", " ".join(heading.split()), kind, 14)
