"""A table as plain rows of cells, for sheets whose columns follow from the data."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from waardebehoud.reports.cells import Cell


class Heading(Struct, frozen=True):
    """A column: its words, its width in characters, and whether it holds numbers."""

    text: str
    width: float
    numeric: bool = False


class Grid(Struct, frozen=True):
    """A sheet with one table; `name` gives the words `sheet.<name>` and `about.<name>`."""

    name: str
    headings: tuple[Heading, ...]
    rows: Sequence[Sequence[Cell]]
    remarks: Sequence[Cell] = ()
    """Sentences below the table."""
    leading: int = 2
    """Columns that stay in view."""
