"""A sheet of formulas being made: every formula with the value that the engine gives it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from xlsxwriter.utility import xl_col_to_name

Content = float | int | str


class Formula(Struct, frozen=True):
    """A formula with its value."""

    text: str
    value: Content


def at(row: int, column: int) -> str:
    """A cell that stays where it is when a formula moves; rows and columns count from 0."""
    return f"${xl_col_to_name(column)}${row + 1}"


def span(first: int, last: int, column: int) -> str:
    """The cells of one column from one row to another."""
    return f"{at(first, column)}:{at(last, column)}"


class Grid(Struct):
    """What stands in each cell, by row and column."""

    cells: dict[tuple[int, int], Formula | Content] = field(default_factory=dict)
    row: int = 0
    """The next free row."""

    def put(self, row: int, column: int, content: Formula | Content) -> str:
        """Fill one cell; gives its address."""
        self.cells[row, column] = content
        return at(row, column)

    def take(self, count: int) -> int:
        """Reserve rows; gives the first."""
        first = self.row
        self.row += count
        return first

    def line(self, contents: Sequence[Formula | Content]) -> int:
        """Fill the next row from the left; gives its number."""
        row = self.take(1)
        for column, content in enumerate(contents):
            self.put(row, column, content)
        return row
