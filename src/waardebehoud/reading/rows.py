"""Rows of a table to elements: headings recognised once, then every cell by its column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, Final

from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.columns import COLUMNS, KEYS, PLACE
from waardebehoud.inventory.element import Element
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
        self.pick = self._picker()
        self.checked = self._checked(readers)

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

    def _picker(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        """A function that puts cells in the order of Element's fields; missing ones are empty."""
        at = {key: place for place, key in self.columns.items()}
        order = [at.get(key, self.width) for key in KEYS]
        return itemgetter(*order)

    def _checked(self, readers: Mapping[str, CellReader]) -> list[tuple[int, CellReader]]:
        """The readers of all columns but the free texts, which stand for themselves."""
        present = set(self.columns.values())
        free = ("note", "evidence", "id", "location", "condition", "taker", "element")
        return [
            (PLACE[column.key], readers[column.key])
            for column in COLUMNS
            if column.key not in free and (column.key in present or column.content != "text")
        ]

    def element(self, row: int, cells: list[str]) -> Element | None:
        """The element of a row of texts; None for an empty row, or one with a problem."""
        if len(cells) != self.width:
            cells = self._fitted(row, cells)
        values: list[Any] = [row, *self.pick([*cells, ""])]
        try:
            for at, reader in self.checked:
                values[at] = reader[values[at]]
        except Misread:
            self._explain(row, cells)
            return None
        if not any(cells):
            return None
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
