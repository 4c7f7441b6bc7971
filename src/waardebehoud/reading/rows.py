"""Rows of a table to elements: headings recognised once, then every cell by its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.columns import COLUMNS, PLACE
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import BLANK, Amounts, Rows, rows_of
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.batches import Batch
from waardebehoud.reading.cells import NumberCells, cell_readers
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.reading.watching import Watch
from waardebehoud.suggestion import closest

MOST_PROBLEMS: Final = 200
HEADINGS: Final = {
    folded(word): column.key
    for column in COLUMNS
    for word in (column.key, column.nl, column.en, *column.aliases)
}
HEADINGS_WITHIN: Final = 30
"""Rows of a table among which the headings must stand."""
NEEDED: Final = ("element", "material")
"""One of them must be there: otherwise nobody knows what a row is."""

Locate = Callable[[Problem, int, int], Problem]
"""Gives a problem its place: row from 1 as in the file, column from 0 as in the table."""


class RowReader:
    """Makes elements of the rows under one line of headings."""

    def __init__(
        self,
        headings: Sequence[str],
        yardstick: Yardstick,
        locate: Locate,
        numbers: NumberReader | None = None,
        row: int = 1,
        watch: Watch | None = None,
    ) -> None:
        self.watch = watch
        self.problems: list[Problem] = []
        self.locate = locate
        self.width = len(headings)
        self.columns = self._recognise(headings, row)
        readers = cell_readers(yardstick, numbers or NumberReader())
        self.readers = [(at, key, readers[key]) for at, key in self.columns.items()]

    def _recognise(self, headings: Sequence[str], row: int) -> Mapping[int, str]:
        """The key of each column by its place in the table."""
        found: dict[int, str] = {}
        for at, heading in enumerate(headings):
            word = folded(str(heading or ""))
            if not word:
                continue
            key = HEADINGS.get(word)
            if key is None:
                problem = Problem("INV001", Level.ERROR, holes={"heading": str(heading).strip()})
                suggestion = closest(word, HEADINGS)
                self.report(replace(problem, suggestion=suggestion), row, at)
            elif key in found.values():
                holes = {"heading": str(heading).strip(), "key": key}
                self.report(Problem("INV002", holes=holes), row, at)
            else:
                found[at] = key
        if not any(key in found.values() for key in NEEDED):
            self.report(Problem("INV012"), row, 0)
        return found

    def rows(self, batch: Batch) -> Rows:
        """Rows of texts, some at a time; read one by one where one holds a surprise."""
        try:
            made = self._by_column(batch)
        except Misread:
            made = rows_of([*self._by_row(batch)])
        return made if self.watch is None else self.watched(made, self.watch)

    def watched(self, rows: Rows, watch: Watch) -> Rows:
        """The rows, looked at: what is strange is kept with its place."""
        at = {key: at for at, key in self.columns.items()}
        for row, key, problem in watch.look(rows):
            if problem.level is Level.ERROR:
                self.report(problem, row, at[key])
            else:
                watch.warnings.append(self.locate(problem, row, at[key]))
        return rows

    def _by_column(self, batch: Batch) -> Rows:
        """The same rows, sooner: a whole column in one call; Misread where one row refuses."""
        if batch.columns is None:
            raise Misread("INV013")
        columns: dict[str, Sequence[Any]] = {}
        amounts: dict[str, Amounts] = {}
        for at, key, reader in self.readers:
            cells = batch.columns[at]
            if not any(cells):
                continue
            if isinstance(reader, NumberCells):
                amounts[key] = reader.amounts(cells)
            else:
                columns[key] = reader.column(cells)
        return Rows(batch.lines, columns, amounts).filled

    def _by_row(self, batch: Batch) -> Iterator[Element]:
        """The elements of rows of texts one by one, with every problem in them."""
        for row, cells in zip(batch.lines, batch.rows, strict=True):
            fitted = cells if len(cells) == self.width else self._fitted(row, cells)
            element = self.element_of(row, fitted)
            if element is not None:
                yield element

    def element_of(self, row: int, cells: Sequence[Any]) -> Element | None:
        """The element of a row of values: texts, numbers from a workbook, booleans from YAML.

        None for an empty row, or one with a problem.
        """
        values: list[Any] = list(BLANK)
        wrong = False
        for at, key, reader in self.readers:
            if at >= len(cells) or cells[at] is None:
                continue
            try:
                values[PLACE[key]] = reader.of(cells[at])
            except Misread as misread:
                wrong = True
                self._misread(misread, row, at, key)
        if wrong or tuple(values) == BLANK:
            return None
        values[0] = row
        return Element._make(values)

    def _fitted(self, row: int, cells: Sequence[str]) -> list[str]:
        """A row as wide as the headings; what stands beyond them is a problem."""
        beyond = [at for at in range(self.width, len(cells)) if cells[at].strip()]
        if beyond:
            holes = {"value": cells[beyond[0]], "width": str(self.width)}
            self.report(Problem("INV013", holes=holes), row, beyond[0])
        return [*cells[: self.width], *[""] * (self.width - len(cells))]

    def _misread(self, misread: Misread, row: int, at: int, key: str) -> None:
        holes = {"key": key, "allowed": ", ".join(misread.wanted), **misread.holes}
        suggestion = closest(misread.holes.get("value", ""), misread.wanted)
        self.report(Problem(misread.code, holes=holes, suggestion=suggestion), row, at)

    def report(self, problem: Problem, row: int, at: int) -> None:
        """Keep a problem, with its place; UnusableInput when reading on helps nobody."""
        self.problems.append(self.locate(problem, row, at))
        if len(self.problems) >= MOST_PROBLEMS:
            raise UnusableInput(self.problems)
