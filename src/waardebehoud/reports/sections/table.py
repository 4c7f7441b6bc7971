"""A table of a report: rows of one kind, and columns that know how to fill a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from waardebehoud.reports.cells import Cell
from waardebehoud.reports.view import Report

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: the key of its heading, its width in characters, and its cells."""

    heading: str
    width: float
    cell: Callable[[Report, Row], Cell]
    numeric: bool = False
    """Numbers stand to the right, and so does their heading."""


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One table: its name (words `sheet.<name>` and `about.<name>`), rows and columns."""

    name: str
    rows: Callable[[Report], Sequence[Row]]
    columns: tuple[Column[Row], ...]
    id_of: Callable[[Row], str]
    """What other tables call a row."""
    leading: int = 1
    """Columns that stay in view when a reader scrolls to the right."""

    @property
    def widths(self) -> tuple[float, ...]:
        """The widths of its columns."""
        return tuple(column.width for column in self.columns)
