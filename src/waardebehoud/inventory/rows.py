"""Rows of an inventory by column: so they are read, and so they are added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, partial
from itertools import chain, compress, repeat
from math import lcm
from typing import Any, Final, NamedTuple

from msgspec import Struct

from waardebehoud.inventory.columns import COLUMNS, KEYS, PLACE
from waardebehoud.inventory.element import Element, Number
from waardebehoud.problems import Problem

BLANK: Final = Element()
NEW: Final[Callable[[tuple[Any, ...]], Element]] = partial(tuple.__new__, Element)
"""Element._make without counting the fields again."""
NUMBERS: Final = frozenset(column.key for column in COLUMNS if column.content == "number")

NAMES: Final = ("element", "id", "material")
"""One of them stands in nearly every row."""


class Amounts(NamedTuple):
    """The numbers of a column, in whole parts that all of them have in common."""

    whole: Sequence[int | None]
    """None where nobody gave a number."""
    part: int = 1
    """How many of those parts one is."""

    def in_parts(self, part: int) -> Sequence[int | None]:
        """The numbers in smaller parts."""
        times = part // self.part
        if times == 1:
            return self.whole
        return [None if number is None else number * times for number in self.whole]

    @property
    def numbers(self) -> Sequence[Number | None]:
        """The numbers themselves."""
        if self.part == 1:
            return self.whole
        return [None if number is None else ratio(number, self.part) for number in self.whole]


def amounts_of(numbers: Sequence[Number | None]) -> Amounts:
    """Some numbers in parts that they have in common."""
    part = lcm(*{number.denominator for number in numbers if number is not None})
    return Amounts(
        [None if n is None else n.numerator * (part // n.denominator) for n in numbers], part
    )


class Rows(Struct, frozen=True, dict=True, eq=False):
    """Rows of an inventory: each column that is there, and the elements when somebody asks."""

    lines: Sequence[int]
    """Where each stands in its file."""
    columns: Mapping[str, Sequence[Any]]
    """What they say, by key; a column that is not there is blank in every row."""
    amounts: Mapping[str, Amounts]
    """The same for columns of numbers."""
    made: tuple[Element, ...] | None = None
    """The elements, where they were there before."""

    def __len__(self) -> int:
        return len(self.lines)

    def column(self, key: str) -> Sequence[Any]:
        """What every row says in a column that holds no numbers."""
        return self.columns.get(key) or [BLANK[PLACE[key]]] * len(self.lines)

    def number(self, key: str) -> Amounts:
        """What every row says in a column of numbers."""
        return self.amounts.get(key) or Amounts([None] * len(self.lines))

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The rows one by one."""
        if self.made is not None:
            return self.made
        values: list[Iterable[Any]] = [repeat(value) for value in BLANK]
        values[0] = self.lines
        for key, column in self.columns.items():
            values[PLACE[key]] = column
        for key, amounts in self.amounts.items():
            values[PLACE[key]] = amounts.numbers
        return tuple(map(NEW, zip(*values, strict=False)))  # what is repeated has no end

    def element(self, at: int) -> Element:
        """One of them."""
        if self.made is not None:
            return self.made[at]
        values: list[Any] = [*BLANK]
        values[0] = self.lines[at]
        for key, column in self.columns.items():
            values[PLACE[key]] = column[at]
        for key, (whole, part) in self.amounts.items():
            number = whole[at]
            values[PLACE[key]] = None if number is None else ratio(number, part)
        return NEW(tuple(values))

    @property
    def filled(self) -> Rows:
        """The same without rows in which nothing stands."""
        names = [self.columns[key] for key in NAMES if key in self.columns]
        if any(map(all, names)):
            return self
        named = [*map(any, zip(*names, strict=True))] if names else [False] * len(self.lines)
        said = [known or self.element(at)[1:] != BLANK[1:] for at, known in enumerate(named)]
        return self if all(said) else self._only(said)

    def _only(self, wanted: Sequence[bool]) -> Rows:
        return Rows(
            [*compress(self.lines, wanted)],
            {key: [*compress(column, wanted)] for key, column in self.columns.items()},
            {
                key: Amounts([*compress(whole, wanted)], part)
                for key, (whole, part) in self.amounts.items()
            },
        )


def rows_of(elements: Sequence[Element]) -> Rows:
    """Elements by column."""
    if not elements:
        return Rows((), {}, {}, ())
    lines, *columns = zip(*elements, strict=True)
    said = {
        key: column
        for key, column in zip(KEYS, columns, strict=True)
        if column.count(BLANK[PLACE[key]]) < len(column)
    }
    return Rows(
        lines,
        {key: column for key, column in said.items() if key not in NUMBERS},
        {key: amounts_of(column) for key, column in said.items() if key in NUMBERS},
        tuple(elements),
    )


def joined(some: Sequence[Rows]) -> Rows:
    """Rows that were read some at a time."""
    if len(some) == 1:
        return some[0]
    keys = {key for rows in some for key in rows.columns}
    numbers = {key for rows in some for key in rows.amounts}
    return Rows(
        [*chain.from_iterable(rows.lines for rows in some)],
        {key: [*chain.from_iterable(rows.column(key) for rows in some)] for key in keys},
        {key: _joined([rows.number(key) for rows in some]) for key in numbers},
    )


def _joined(some: Sequence[Amounts]) -> Amounts:
    part = lcm(*(amounts.part for amounts in some))
    return Amounts([*chain.from_iterable(amounts.in_parts(part) for amounts in some)], part)


class Inventory(Struct, frozen=True):
    """The rows of one building, in the order of their file."""

    rows: Rows
    origin: str = ""
    """Name of the file the rows stand in."""
    warnings: tuple[Problem, ...] = ()

    @property
    def elements(self) -> tuple[Element, ...]:
        """The rows one by one."""
        return self.rows.elements


def ratio(number: int, part: int) -> Number:
    """So many parts as one number."""
    return Fraction(number, part) if number % part else number // part
