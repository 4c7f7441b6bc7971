"""A table of a report: rows of one kind, and columns that know how to fill a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from waardebehoud.reports.cells import Cell
from waardebehoud.reports.view import Report

Row = TypeVar("Row")


class Column(Struct, Generic[Row], frozen=True):
    """One column: the key of its heading, its width in characters, and its cells."""

    heading: str
    width: float
    cell: Callable[[Report, Row], Cell]
    numeric: bool = False
    """Numbers stand to the right, and so does their heading."""
    title: Callable[[Report], str] | None = None
    """Its heading, where that is content and not a program word."""

    def name(self, report: Report) -> str:
        """The heading in the language of the report."""
        return self.title(report) if self.title else report.words(f"column.{self.heading}")


class Table(Struct, Generic[Row], frozen=True):
    """One table: its name (words `sheet.<name>` and `about.<name>`), rows and columns."""

    name: str
    rows: Callable[[Report], Sequence[Row]]
    columns: tuple[Column[Row], ...]
    id_of: Callable[[Row], str]
    """What other tables call a row."""
    leading: int = 1
    """Columns that stay in view when a reader scrolls to the right."""
    more: Callable[[Report], tuple[Column[Row], ...]] | None = None
    """Columns that come from the checklist itself."""

    def all_columns(self, report: Report) -> tuple[Column[Row], ...]:
        """Its own columns, and those that the checklist adds."""
        return self.columns + (self.more(report) if self.more else ())

    def widths(self, report: Report) -> tuple[float, ...]:
        """The widths of its columns."""
        return tuple(column.width for column in self.all_columns(report))
