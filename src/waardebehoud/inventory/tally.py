"""Adding up rows: in whole numbers, each by its kind, some rows at a time.

So a hundred thousand rows cost little time, and a stream of them hardly any memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import lcm
from typing import Final, Literal

from waardebehoud.inventory.kinds import (
    ALIKE,
    BOTH,
    MASS,
    NOTHING,
    QUANTITY,
    Account,
    Kind,
    kinds_of,
    speeches_of,
)
from waardebehoud.inventory.ledger import Entry, Ledger
from waardebehoud.inventory.pages import Page
from waardebehoud.inventory.rows import Amounts, Rows
from waardebehoud.inventory.yardstick import Yardstick

Worth = Literal["value_eur", "co2_kg"]
WORTHS: Final[tuple[Worth, ...]] = ("value_eur", "co2_kg")


def add_up(stream: Iterable[Rows], yardstick: Yardstick) -> Ledger:
    """The books of rows by column."""
    counter = _Counter(yardstick)
    for rows in stream:
        counter.count(rows)
    return counter.ledger()


def was_followed_up(rows: Rows) -> bool:
    """Whether any row says what became of it."""
    return any(rows.columns.get("realised_destination", ()))


def as_realised(rows: Rows) -> Rows:
    """Rows as they turned out: where they went, and their mass where that was weighed."""
    places = rows.column("realised_destination")
    masses, weighed, part = _in_common(rows, "mass_kg", "realised_mass_kg")
    became = [
        now if now is not None and place else before
        for before, now, place in zip(masses, weighed, places, strict=True)
    ]
    return Rows(
        rows.lines,
        {**rows.columns, "destination": places},
        {**rows.amounts, "mass_kg": Amounts(became, part)},
    )


Column = Sequence[int | None]


def _in_common(rows: Rows, one: str, other: str) -> tuple[Column, Column, int]:
    """Two columns of numbers in parts that both have in common."""
    first, second = rows.number(one), rows.number(other)
    part = lcm(first.part, second.part)
    return first.in_parts(part), second.in_parts(part), part


class _Counter:
    """Counts rows into accounts."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.yardstick = yardstick
        self.kinds = kinds_of(yardstick)
        self.speeches = speeches_of(yardstick)
        self.books: dict[int, dict[Account, list[int]]] = {}
        """Rows, low, high, unweighed, volume and voluminous, by the parts they are counted in."""
        self.worths: dict[Worth, dict[int, dict[Page, list[int]]]] = {w: {} for w in WORTHS}
        """Sums, and how many rows give one."""

    def count(self, rows: Rows) -> None:
        """Every row, in the account of its kind."""
        masses, quantities, part = _in_common(rows, "mass_kg", "quantity")
        kinds = self.kinds_in(rows, masses, quantities)
        books = self.books.setdefault(part, {})
        for (account, low, high, unweighed, cubic), mass, quantity in zip(
            kinds, masses, quantities, strict=True
        ):
            book = books.get(account)
            if book is None:
                book = books[account] = [0, 0, 0, 0, 0, 0]
            amount = mass if mass is not None else quantity or 0
            book[0] += 1
            book[1] += amount * low
            book[2] += amount * high
            book[3] += unweighed
            if cubic and quantity is not None:
                book[4] += quantity * cubic
                book[5] += 1
        for worth in WORTHS:
            if worth in rows.amounts:
                self.value(worth, kinds, rows.amounts[worth])

    def kinds_in(self, rows: Rows, masses: Column, quantities: Column) -> Sequence[Kind]:
        """The kind of every row."""
        ways = [
            (NOTHING if quantity is None else QUANTITY)
            if mass is None
            else (MASS if quantity is None else BOTH)
            for mass, quantity in zip(masses, quantities, strict=True)
        ]
        said = map(self.speeches.__getitem__, rows.column("element"))
        columns = [rows.column(key) for key in ("unit", "material", "eural", *ALIKE)]
        return [*map(self.kinds.__getitem__, zip(said, ways, *columns, strict=True))]

    def value(self, worth: Worth, kinds: Sequence[Kind], amounts: Amounts) -> None:
        """What rows give besides a mass."""
        sums = self.worths[worth].setdefault(amounts.part, {})
        for kind, number in zip(kinds, amounts.whole, strict=True):
            if number is not None:
                found = sums.setdefault(kind.account.page, [0, 0])
                found[0] += number
                found[1] += 1

    def ledger(self) -> Ledger:
        """The books, closed."""
        part = lcm(*(of * one.part for of, books in self.books.items() for one in books))
        value_part, co2_part = (lcm(*self.worths[worth]) for worth in WORTHS)
        found: dict[tuple[str, ...], Entry] = {}
        for of, books in self.books.items():
            for account, (rows, low, high, unweighed, volume, voluminous) in books.items():
                times = part // (of * account.part)
                sums = found.setdefault(account.page.order, Entry(account.page))
                sums.rows += rows
                sums.low += low * times
                sums.high += high * times
                sums.unweighed += unweighed
                sums.volume += volume * times
                sums.voluminous += voluminous
        for page, number, rows in self._worth("value_eur", value_part):
            found[page.order].value += number
            found[page.order].valued += rows
        for page, number, rows in self._worth("co2_kg", co2_part):
            found[page.order].co2 += number
            found[page.order].co2_rows += rows
        entries = [found[order] for order in sorted(found)]
        return Ledger(self.yardstick, entries, part, value_part, co2_part)

    def _worth(self, worth: Worth, part: int) -> Iterator[tuple[Page, int, int]]:
        """Every page with what its rows give, in whole parts, and how many of them give it."""
        for of, sums in self.worths[worth].items():
            for page, (number, rows) in sums.items():
                yield page, number * (part // of), rows
