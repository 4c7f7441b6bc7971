"""Rows of a table to elements: headings recognised once, then every cell by its column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.columns import COLUMNS, PLACE
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.wording import unguarded
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.cells import CellReader, cell_readers
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.suggestion import closest

MOST_PROBLEMS: Final = 200
HEADINGS: Final = {
    folded(word): column.key
    for column in COLUMNS
    for word in (column.key, column.nl, column.en, *column.aliases)
}
NEEDED: Final = ("element", "material")
"""One of them must be there: otherwise nobody knows what a row is."""

FREE: Final = ("note", "evidence", "id", "location", "condition", "taker", "element")
"""Texts that stand for themselves."""

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
    ) -> None:
        self.problems: list[Problem] = []
        self.locate = locate
        self.width = len(headings)
        self.columns = self._recognise(headings, row)
        readers = cell_readers(yardstick, numbers or NumberReader())
        self.readers = [(at, key, readers[key]) for at, key in self.columns.items()]
        self.plan = self._plan(readers)
        self.empty: list[Any] = list(Element())

    def _recognise(self, headings: Sequence[str], row: int) -> dict[int, str]:
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

    def _plan(self, readers: Mapping[str, CellReader]) -> list[tuple[int, Callable[[str], Any]]]:
        """For each column of the file the field it fills, and what reads its cells."""
        plan: list[tuple[int, Callable[[str], Any]]] = []
        for at in range(self.width):
            key = self.columns.get(at)
            if key is None:
                plan.append((0, str))
            elif isinstance(readers[key].read, NumberReader):
                plan.append((PLACE[key], readers[key].fresh))  # seldom alike: not remembered
            else:
                plan.append((PLACE[key], unguarded if key in FREE else readers[key].__getitem__))
        return plan

    def element(self, row: int, cells: list[str]) -> Element | None:
        """The element of a row of texts; None for an empty row, or one with a problem."""
        if len(cells) != self.width:
            cells = self._fitted(row, cells)
        values = self.empty.copy()
        try:
            for cell, (place, read) in zip(cells, self.plan, strict=True):
                if cell:
                    values[place] = read(cell)
        except Misread:
            self._explain(row, cells)
            return None
        if values == self.empty:
            return None
        values[0] = row
        return Element._make(values)

    def element_of(self, row: int, cells: Sequence[Any]) -> Element | None:
        """The element of a row of values: numbers from a workbook, booleans from YAML."""
        values: list[Any] = list(Element(row))
        wrong = False
        for at, key, reader in self.readers:
            try:
                values[PLACE[key]] = reader.of(cells[at] if at < len(cells) else None)
            except Misread as misread:
                wrong = True
                self._misread(misread, row, at, key)
        empty = all(cell is None or cell == "" for cell in cells)
        return None if wrong or empty else Element._make(values)

    def _fitted(self, row: int, cells: list[str]) -> list[str]:
        """A row as wide as the headings; what stands beyond them is a problem."""
        beyond = [at for at in range(self.width, len(cells)) if cells[at].strip()]
        if beyond:
            holes = {"value": cells[beyond[0]], "width": str(self.width)}
            self.report(Problem("INV013", holes=holes), row, beyond[0])
        return [*cells[: self.width], *[""] * (self.width - len(cells))]

    def _explain(self, row: int, cells: Sequence[str]) -> None:
        """Every problem of a row."""
        for at, key, reader in self.readers:
            try:
                reader[cells[at]]
            except Misread as misread:
                self._misread(misread, row, at, key)

    def _misread(self, misread: Misread, row: int, at: int, key: str) -> None:
        holes = {"key": key, "allowed": ", ".join(misread.wanted), **misread.holes}
        suggestion = closest(misread.holes.get("value", ""), misread.wanted)
        self.report(Problem(misread.code, holes=holes, suggestion=suggestion), row, at)

    def report(self, problem: Problem, row: int, at: int) -> None:
        """Keep a problem, with its place; UnusableInput when reading on helps nobody."""
        self.problems.append(self.locate(problem, row, at))
        if len(self.problems) >= MOST_PROBLEMS:
            raise UnusableInput(self.problems)
