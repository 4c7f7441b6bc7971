"""Rows of a dossier taken by column are the rows that are read one by one."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inventory.making import yardstick
from waardebehoud.inventory.columns import KEYS
from waardebehoud.inventory.element import Element
from waardebehoud.problems import Problem
from waardebehoud.reading.cells import plain_amounts
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.reading.quick_rows import quick_rows
from waardebehoud.reading.rows import RowReader

NUMBERS = st.one_of(
    st.none(),
    st.integers(-1, 10**20),
    st.floats(allow_nan=False),
    st.integers(0, 10**6).map(lambda cents: cents / 100),
    st.sampled_from(["", " ", "12", "0.50", "12.5", "1.250", "12,5", "-3", True, float("nan")]),
)
CELLS: dict[str, st.SearchStrategy[Any]] = {
    "element": st.sampled_from(["muur", " deur ", "", None, 12, 2.0, True, ["a", "b"]]),
    "material": st.sampled_from(["baksteen", "", None]),
    "quantity": NUMBERS,
    "mass_kg": NUMBERS,
    "unit": st.sampled_from(["m3", "st", None, 3]),
    "destination": st.sampled_from(["behoud", 3, 3.0, "", "?", None, "nergens"]),
    "waste": st.sampled_from([True, False, "ja", "onbekend", None, "misschien"]),
    "year": st.sampled_from([1950, "1980", 85, None]),
    "reuse_criteria": st.sampled_from(["1,2", ["markt"], "geen", None, 1]),
    "note": st.sampled_from(["x", " y ", 5, None]),
}
ROWS = st.lists(st.fixed_dictionaries({}, optional=CELLS), max_size=5)


def at_once(rows: list[dict[str, Any]]) -> list[Element] | None:
    """The elements of the quick way; None when it leaves them to the careful one."""
    made = quick_rows(rows, yardstick())
    return None if made is None else list(made.elements)


def one_by_one(rows: list[dict[str, Any]]) -> list[Element] | None:
    """The elements of the careful way; None when it has a problem."""

    def locate(problem: Problem, row: int, at: int) -> Problem:
        return problem

    reader = RowReader(KEYS, yardstick(), locate, NumberReader("."))
    made = [
        reader.element_of(number, [row.get(key) for key in KEYS])
        for number, row in enumerate(rows, 1)
    ]
    return None if reader.problems else [one for one in made if one is not None]


@given(ROWS)
def test_quick_is_careful(rows: list[dict[str, Any]]) -> None:
    """Both make the same, value by value and type by type; where one refuses, so does the other."""
    assert repr(at_once(rows)) == repr(one_by_one(rows))


@given(st.floats(min_value=0, allow_infinity=False))
def test_a_number_is_taken_as_it_is_written(number: float) -> None:
    made = at_once([{"element": "muur", "quantity": number}])
    if number and not 1e-30 <= number < 1e31:
        assert made is None
    else:
        assert made is not None
        assert made[0].quantity == Fraction(repr(number))


PLAIN = st.one_of(
    st.none(),
    st.integers(0, 10**17),
    st.builds(lambda n, digits: n / 10**digits, st.integers(0, 10**16), st.integers(0, 7)),
)


@given(
    st.one_of(
        st.lists(PLAIN, max_size=6),
        st.lists(st.integers(0, 10**6).map(lambda cents: cents / 100), max_size=6),
        st.lists(st.floats(min_value=0, allow_infinity=False), max_size=3),
    )
)
def test_numbers_taken_at_once_are_as_they_are_written(cells: list[float | None]) -> None:
    found = plain_amounts(cells)
    if found is not None:
        written = [None if cell is None else Fraction(repr(cell)) for cell in cells]
        assert found.numbers == written


@pytest.mark.parametrize(
    "cells", [[12.5, None, 3, 0.001], [], [None], [7.0, 8], [0.1, 0.2, 0.3, 0.25, 1e-6]]
)
def test_usual_numbers_are_taken_at_once(cells: list[float | None]) -> None:
    assert plain_amounts(cells) is not None


@pytest.mark.parametrize("number", [-1, -0.5, float("nan"), float("inf"), 1e-7, 1e22])
def test_other_numbers_are_taken_one_by_one(number: float) -> None:
    assert plain_amounts([1.5, 2, None, 3.5, 4.5, number]) is None


def test_a_strange_key_and_a_key_said_twice_are_for_the_careful_way() -> None:
    assert at_once([{"kleur": "rood"}]) is None
    assert at_once([{"element": "muur", "Omschrijving": "deur"}]) is None
    assert at_once([{"Omschrijving": "deur"}]) == [Element(1, element="deur")]


def test_zero_and_no_are_answers() -> None:
    rows = [{"element": "muur", "quantity": 0, "mass_kg": 0.0, "waste": False}, {}]
    (made,) = at_once(rows) or []
    assert (made.quantity, made.mass_kg, made.waste) == (0, 0, "no")


def test_what_was_read_before_changes_nothing() -> None:
    """Readers remember from one dossier to the next, and true is another thing than 1."""
    for cell, text in [(1, "1"), (True, "ja"), (1.0, "1"), (1, "1"), ("1", "1"), (True, "ja")]:
        (made,) = at_once([{"element": "muur", "material": cell}]) or []
        assert made.material == text


def test_more_words_than_are_remembered() -> None:
    for start in (0, 1):
        rows = [{"element": "muur", "material": f"soort {start + n}"} for n in range(1_500)]
        made = at_once(rows) or []
        assert [one.material for one in made] == [row["material"] for row in rows]
