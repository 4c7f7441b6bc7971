"""Inventories in xlsx: the first sheet whose headings are known, read by openpyxl."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import Rows, rows_of
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Problem
from waardebehoud.reading.numbers import NumberReader, style_of
from waardebehoud.reading.rows import HEADINGS, HEADINGS_WITHIN, RowReader
from waardebehoud.reading.watching import Watch
from waardebehoud.reading.zipguard import DAMAGE, TABLE, guarded_bytes, unusable

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 100


def read_xlsx(path: Path, yardstick: Yardstick, watch: Watch) -> Rows:
    """The rows of a workbook; UnusableInput with every problem in its cells."""
    raw = guarded_bytes(path, TABLE)
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(raw), read_only=True, data_only=False, keep_links=False)
        found = _table(book)
    except (*DAMAGE, InvalidFileException):
        raise unusable(path, "WBK006") from None
    if found is None:
        raise UnusableInput([Problem("INV021", file=path)])
    return _elements(path, *found, yardstick, watch)


def _table(book: Any) -> tuple[str, int, list[tuple[Any, ...]]] | None:
    """Name of the sheet, number of its row of headings, and the rows from there on."""
    for sheet in book.worksheets:
        walk = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
        beginning = list(islice(walk, HEADINGS_WITHIN))
        for number, cells in enumerate(beginning, 1):
            if _recognised(cells) >= 2:
                return sheet.title, number, [*beginning[number - 1 :], *walk]
    return None


def _recognised(cells: tuple[Any, ...]) -> int:
    return sum(isinstance(cell, str) and folded(cell) in HEADINGS for cell in cells)


def _elements(
    path: Path,
    title: str,
    first: int,
    rows: list[tuple[Any, ...]],
    yardstick: Yardstick,
    watch: Watch,
) -> Rows:
    headings = [str(cell or "").strip() for cell in rows[0]]

    def locate(problem: Problem, row: int, at: int) -> Problem:
        heading = headings[at] if at < len(headings) else ""
        holes = {"column": heading, **problem.holes}
        return replace(problem, file=path, cell=f"{title}!{_letters(at)}{row}", holes=holes)

    written = [cell for cells in rows[1:500] for cell in cells if isinstance(cell, str)]
    numbers = NumberReader(style_of(written))
    reader = RowReader(headings, yardstick, locate, numbers, first)
    made = reader.watched(rows_of([*_read(reader, first, rows[1:])]), watch)
    if reader.problems:
        raise UnusableInput(reader.problems)
    return made


def _read(reader: RowReader, first: int, rows: list[tuple[Any, ...]]) -> Iterator[Element]:
    """The elements of the rows; a formula is a problem, for nobody sees what it stands for."""
    for number, cells in enumerate(rows, first + 1):
        formulas = [at for at, cell in enumerate(cells) if str(cell or "").startswith("=")]
        for at in formulas:
            reader.report(Problem("INV022", holes={"value": str(cells[at])[:40]}), number, at)
        read = [None if at in formulas else cell for at, cell in enumerate(cells)]
        element = reader.element_of(number, read)
        if element is not None:
            yield element


def _letters(at: int) -> str:
    """The letters of a column, from 0."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
