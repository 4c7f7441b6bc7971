"""The quick way through a table reads what the careful way reads, to the last digit."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inventory.making import yardstick
from waardebehoud.errors import UnusableInput
from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import joined
from waardebehoud.problems import Problem
from waardebehoud.reading.batches import Batch, Lines, batch_of
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import LONGEST, NumberReader
from waardebehoud.reading.rows import RowReader
from waardebehoud.reading.tables import stream_csv

TAME = {
    "text": ["", "", " ", "muur", " deur ", "x\ny", "=1", "ligger"],
    "number": ["", "", " ", "12", "1250,5", "1 250", "1.250,5", "0,00", "7,10", "١٢", "00,5"],
    "code": ["", "17 01 02", "170605*"],
    "year": ["", "1950", " 1950 "],
    "told": ["", "ja", "?"],
    "word": ["", "onbekend", " "],
    "words": ["", "1,2", "geen", "markt"],
}
WILD = {
    "number": ["1.250", "1,250.5", ",5", "5,", "-3", "12a", "²", "9" * 41, "1" * 39 + ",55"],
    "code": ["17 01"],
    "year": ["85"],
    "told": ["misschien"],
    "word": ["zwart"],
}
"""Cells that make sense, and cells that refuse or must be read in their order."""


def rows_of(wild: int) -> st.SearchStrategy[list[str]]:
    """Rows with so many cells that refuse, now and then too wide or too narrow."""
    tame = st.tuples(*(st.sampled_from(TAME[column.content]) for column in COLUMNS)).map(list)
    if not wild:
        return tame
    places = [at for at, column in enumerate(COLUMNS) if column.content in WILD]

    def spoiled(row: list[str], at: int, which: int, width: int) -> list[str]:
        cells = WILD[COLUMNS[at].content]
        row = [*row[:at], cells[which % len(cells)], *row[at + 1 :], "x", ""]
        return row[: len(COLUMNS) + width]

    widths = st.sampled_from([0, 0, 0, 1, 2, -20, -len(COLUMNS)])
    return st.builds(spoiled, tame, st.sampled_from(places), st.integers(0, 9), widths)


SMOOTH = st.lists(rows_of(0), max_size=5)
ROUGH = st.lists(st.one_of(rows_of(0), rows_of(1)), max_size=5)


def reader(decimal: str | None) -> RowReader:
    def locate(problem: Problem, row: int, at: int) -> Problem:
        return problem

    headings = [column.key for column in COLUMNS]
    return RowReader(headings, yardstick(), locate, NumberReader(decimal))


@given(st.one_of(SMOOTH, SMOOTH, ROUGH), st.sampled_from([",", ",", None, "."]))
def test_fast_is_careful(table: list[list[str]], decimal: str | None) -> None:
    """What the fast way takes, the careful way takes too, and makes the same of it."""
    rows = range(2, 2 + len(table))
    fast, careful = reader(decimal), reader(decimal)
    try:
        made = fast._by_column(batch_of(rows, table, len(COLUMNS)))
    except Misread:
        return
    quick = made.elements
    assert quick == tuple(careful._by_row(Batch(rows, None, table)))
    assert types(quick) == types(careful._by_row(Batch(rows, None, table)))
    assert not careful.problems


@given(ROUGH, st.sampled_from([None, ",", "."]))
def test_batches_are_rows(table: list[list[str]], decimal: str | None) -> None:
    """A table read at once has the elements and the problems of its rows read one by one."""
    rows = range(2, 2 + len(table))
    at_once, apart = reader(decimal), reader(decimal)
    made = at_once.rows(batch_of(rows, table, len(COLUMNS))).elements
    assert list(made) == [
        one
        for row, line in zip(rows, table, strict=True)
        for one in apart.rows(Batch([row], None, [line])).elements
    ]
    assert at_once.problems == apart.problems


def types(elements: Sequence[Element] | object) -> list[list[type]]:
    return [[type(value) for value in one] for one in elements]  # type: ignore[attr-defined]


def test_the_usual_table_goes_the_fast_way() -> None:
    table = [["a", "muur", "hout", *[""] * 3, "12,5", "m3", "1 250,0"], ["b", *[""] * 8]]
    table = [[*row, *[""] * (len(COLUMNS) - len(row))] for row in table]
    assert len(reader(",")._by_column(batch_of(range(2, 4), table, len(COLUMNS)))) == 2


@pytest.mark.parametrize("rows", [3, 249, 250, 251, 500, 501, 1300])
def test_every_row_keeps_its_line(tmp_path: Path, rows: int) -> None:
    """Also behind a cell with line breaks, and where one batch ends and the next begins."""
    path = tmp_path / "i.csv"
    notes = {2: '"x\ny\r\nz"'}
    lines = [f"E{n};muur;{notes.get(n, 'a')}\n" for n in range(rows)]
    path.write_bytes(("Id;Element;Nota\n" + "".join(lines)).encode())
    made = joined([*stream_csv(path, yardstick())]).elements
    assert [one.row for one in made] == [n + 2 if n <= 2 else n + 4 for n in range(rows)]
    assert [one.id for one in made] == [f"E{n}" for n in range(rows)]


@pytest.mark.parametrize(
    ("above", "row"), [("", 2), ("\n\n", 4), ("sep=;\n", 3), ("\nsep=;\n", 4), ("sep=\n", 3)]
)
def test_what_stands_above_the_headings_is_counted(tmp_path: Path, above: str, row: int) -> None:
    path = tmp_path / "i.csv"
    path.write_text(f"{above}Element;Bouwjaar\nmuur;1950\n", encoding="utf-8")
    assert [row for rows in stream_csv(path, yardstick()) for row in rows.lines] == [row]


CELLS = st.sampled_from(["", "a", " b ", "é", '"q"', '"x;y"', '"1\n2"', "\x0b", "\u2028"])
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=8), BREAKS, st.booleans())
def test_lines_are_parted_as_the_csv_module_parts_them(
    table: list[list[str]], ending: str, ended: bool
) -> None:
    """Plain lines in one stroke, others one by one: the same cells, and the same lines."""
    text = ending.join(";".join(row) for row in [["k", "l", "m"], *table])
    text += ending if ended else ""
    physical = io.StringIO(text, newline="").readlines()
    lines = Lines(iter(physical), Path("x.csv"), ";", 0)
    headings = lines.headings()
    made = [
        (line, list(row))
        for batch in lines.batches(len(headings))
        for line, row in zip(batch.lines, batch.rows, strict=True)
    ]
    reader = csv.reader(physical, delimiter=";", strict=True)
    assert headings == next(reader)
    wanted = []
    while reader.line_num < len(physical):
        wanted.append((reader.line_num + 1, next(reader)))
    assert made == wanted


def test_a_number_too_long_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "i.csv"
    path.write_text(f"Element;Massa (kg)\nmuur;{'9' * 5000}\n", encoding="utf-8")
    with pytest.raises(UnusableInput) as caught:
        list(stream_csv(path, yardstick()))
    (problem,) = caught.value.problems
    assert (problem.code, len(problem.holes["value"])) == ("INV003", LONGEST)
