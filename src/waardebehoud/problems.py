"""Something wrong in a file: what, how bad, and where."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct, field

FAMILIES: Final = (
    *("FMT", "IDN", "REF", "EXP", "LOG", "SCO", "TXT", "SRC", "EXA", "DOS", "VER"),
    *("INV", "WBK", "FRM", "RUN"),
)
"""The letters that codes begin with, in reading order."""

Route = tuple[str | int, ...]
"""The way to a place in a document: keys, list indexes, or the id of a list item."""


class Level(StrEnum):
    """How bad a problem is; only an error makes a file unusable."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(Struct, frozen=True, order=True):
    """A stretch of a text file; lines and columns count from 1, length in characters."""

    line: int
    column: int
    length: int = 1
    source: str = ""
    """The whole source line, to show beneath the sentence."""


class Problem(Struct, frozen=True):
    """One thing that is wrong in one file; its words are looked up by `code`."""

    code: str
    level: Level = Level.ERROR
    file: Path | None = None
    route: Route = ()
    span: tuple[int, int] | None = None
    """Offset and length inside the text at `route`, for a part of an expression."""
    on_key: bool = False
    """The key itself is wrong, not its value."""
    place: Place | None = None
    cell: str | None = None
    """Sheet and cell, where the file is a workbook."""
    holes: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    """What the writer may have meant."""
    reproduction: str | None = None
    """A dossier that shows it, as text that can be run."""

    def __hash__(self) -> int:
        return hash((self.code, self.file, self.route, self.span, self.place, self.cell))

    @property
    def family(self) -> str:
        """The letters of its code."""
        return self.code[:3]
