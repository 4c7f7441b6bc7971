"""Cells of a csv file as places in its text: looked for only when something is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from waardebehoud.problems import Place, Problem
from waardebehoud.reading.rows import HEADINGS_WITHIN
from waardebehoud.reading.tables import heading_line

CELL: Final = "INV"
"""Problems of rows; others have a place in the text already."""

DOUBLE: Final = "INV015"
"""Names a value, and not the number of its cell."""

Cell = tuple[int, int, str]
"""The line and the column of a cell, from 1, and its text."""


def pointed(path: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The same problems with a place in the text instead of a row and the number of a cell."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    lines = text.splitlines(keepends=True)
    _, delimiter = heading_line(lines[:HEADINGS_WITHIN])
    return [_pointed(problem, lines, delimiter) for problem in problems]


def _pointed(problem: Problem, lines: Sequence[str], delimiter: str) -> Problem:
    place = problem.place
    if place is None or place.line > len(lines) or not problem.code.startswith(CELL):
        return problem
    cells = list(_cells(lines[place.line - 1 :], place.line, delimiter))
    found = _wanted(cells, place.column, problem.holes["value"] if problem.code == DOUBLE else "")
    if found is None:
        return problem
    line, column, written = found
    source = lines[line - 1].rstrip("\r\n")
    return replace(problem, place=Place(line, column, max(1, len(written)), source))


def _wanted(cells: Sequence[Cell], number: int, value: str) -> Cell | None:
    """The cell with a value, else the one of that number."""
    numbered = cells[number - 1] if number <= len(cells) else None
    return next((cell for cell in cells if value and cell[2].strip(' "') == value), numbered)


def _cells(lines: Sequence[str], first: int, delimiter: str) -> Iterator[Cell]:
    """The cells of the row that begins with the first line; a quoted one may hold more lines."""
    line, column, written, start, quoted = first, 0, "", (first, 1), False
    for text in lines:
        for sign in text.rstrip("\r\n"):
            column += 1
            quoted ^= sign == '"'
            if sign == delimiter and not quoted:
                yield (*start, written)
                start, written = (line, column + 1), ""
            else:
                written += sign
        if not quoted:
            break
        line, column = line + 1, 0
    yield (*start, written)
