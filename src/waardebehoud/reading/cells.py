"""From cells to values: one reader per kind of column, remembering what it has read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from types import NoneType
from typing import Any, Final

from pydantic_core import PydanticCustomError

from waardebehoud.content import LARGEST, to_exact, written
from waardebehoud.inventory.choices import BLANK, TOLD, choices_of
from waardebehoud.inventory.columns import COLUMN, KEYS
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.remembered import LONGEST_KEPT
from waardebehoud.inventory.rows import Amounts, amounts_of
from waardebehoud.inventory.yardstick import Yardstick, folded, lookup
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import NumberReader, exact

FREE: Final = ("id", "evidence", "note")
"""Texts that stand for themselves."""

Read = Callable[[str], Any]


class CellReader(dict[Any, Any]):
    """Reads the cells of one column; what it read before it remembers, up to a number."""

    def __init__(self, read: Read, empty: Any) -> None:
        super().__init__({"": empty, None: empty})
        self.read = read
        self.empty = empty
        self.most = 20_000

    def __missing__(self, cell: Any) -> Any:
        if cell.__class__ is str:
            text = cell.strip()
            value = self.read(text) if text else self.empty
        else:
            value = self.of(cell)
        if len(self) > self.most:
            self.clear()
            self.update({"": self.empty, None: self.empty})
        if cell.__class__ is not str or len(cell) <= LONGEST_KEPT:
            self[cell] = value
        return value

    def column(self, cells: Sequence[str]) -> Sequence[Any]:
        """The values of many cells of the column; Misread at the first that has none."""
        return [*map(self.__getitem__, cells)]

    def mixed(self, cells: Sequence[Any]) -> Sequence[Any]:
        """The values of many cells that need not be texts; Misread at the first that has none."""
        return self.column(cells) if {*map(type, cells)} <= PLAIN else [*map(self.of, cells)]

    def of(self, value: Any) -> Any:
        """A value that need not be a text: a number from a workbook, true or false from YAML."""
        if value is None:
            return self.empty
        if value.__class__ is str:
            return self[value]
        if isinstance(value, bool):
            return self["ja" if value else "nee"]
        if isinstance(value, list | tuple):
            return self[", ".join(map(str, value))]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return self[str(value)]


PLAIN: Final = frozenset({str, int, float, NoneType})
"""Of these, values that are equal mean the same; true is another thing than 1."""


class FreeCells(CellReader):
    """Reads the cells of a column of texts, which are seldom alike."""

    def column(self, cells: Sequence[str]) -> Sequence[Any]:
        """The texts of many cells, not remembered."""
        joined = "".join(cells)
        return cells if joined.split() == [joined] else [*map(str.strip, cells)]

    def mixed(self, cells: Sequence[Any]) -> Sequence[Any]:
        """The same where not all need be texts."""
        return self.column(cells) if {*map(type, cells)} == {str} else [*map(self.of, cells)]


class NumberCells(CellReader):
    """Reads the cells of a column of numbers, which are seldom alike."""

    def __init__(self, numbers: NumberReader) -> None:
        super().__init__(numbers, None)
        self.numbers = numbers

    def amounts(self, cells: Sequence[str]) -> Amounts:
        """The numbers of many cells, not remembered."""
        return self.numbers.column(cells)

    def mixed_amounts(self, cells: Sequence[Any]) -> Amounts:
        """The same where not all need be texts."""
        kinds = {*map(type, cells)}
        if kinds == {str}:
            return self.amounts(cells)
        found = plain_amounts(cells) if kinds <= NUMERIC else None
        if found is not None:
            return found
        return amounts_of([None if cell is None else self.of(cell) for cell in cells])

    def of(self, value: Any) -> Any:
        """A number that may be one already."""
        if value.__class__ is float or value.__class__ is int or isinstance(value, Fraction):
            return number_of(value)
        return super().of(value)


NUMERIC: Final = frozenset({int, float, NoneType})
PARTS: Final = (1, 10, 100, 1000, 10**6)
FEW: Final = 4
"""Cells that are tried before the others."""
MOST_EXACT: Final = 10**15
"""Up to here a binary number stands for one number of so many digits, which it is written as."""


def plain_amounts(cells: Sequence[float | None]) -> Amounts | None:
    """Numbers of a few decimals, all at once; None where one is another number."""
    given = [cell for cell in cells if cell is not None]
    few = given[:FEW]
    try:
        for part in PARTS:
            if [round(cell * part) / part for cell in few] != few:
                continue  # these have more decimals already
            whole = [round(cell * part) for cell in given]
            if max(whole, default=0) >= MOST_EXACT or min(whole, default=0) < 0:
                return None
            if [number / part for number in whole] == given:
                return Amounts(whole if len(given) == len(cells) else spread(whole, cells), part)
    except (ValueError, OverflowError):  # endless, or no number
        pass
    return None


def spread(numbers: Iterable[int], cells: Sequence[float | None]) -> Sequence[int | None]:
    """Numbers at the places of the cells that have one."""
    following = iter(numbers)
    return [None if cell is None else next(following) for cell in cells]


def number_of(value: float | Fraction) -> Any:
    """A number that is one already; Misread when negative or endless."""
    if value.__class__ is float:  # as it is written, when that is plain
        head, _, tail = repr(value).partition(".")
        if (digits := head + tail).isdecimal():
            return exact(digits, len(tail))
    if isinstance(value, int) and 0 <= value < LARGEST:
        return value
    try:
        number = to_exact(value)
    except PydanticCustomError:
        raise Misread("INV003", value=written(value)) from None
    if number < 0:
        raise Misread("INV004", value=str(value))
    return int(number) if number.denominator == 1 else number


def cell_readers(yardstick: Yardstick, numbers: NumberReader) -> Mapping[str, CellReader]:
    """A reader per column."""
    return {key: cell_reader(key, yardstick, numbers) for key in KEYS}


@lru_cache(2)
def lasting_readers(yardstick: Yardstick) -> Mapping[str, CellReader]:
    """Readers of rows in dossiers, which remember a little from one to the next."""
    readers = cell_readers(yardstick, NumberReader("."))
    for reader in readers.values():
        reader.most = MOST_LASTING
    return readers


MOST_LASTING: Final = 1_000


def cell_reader(key: str, yardstick: Yardstick, numbers: NumberReader) -> CellReader:
    """The reader of one column."""
    column = COLUMN[key]
    match column.content:
        case "text":
            return FreeCells(str, "") if column.key in FREE else CellReader(str, "")
        case "number":
            return NumberCells(numbers)
        case "year":
            return CellReader(_year, None)
        case "told":
            return CellReader(_told, None)
        case "code":
            return CellReader(_code_reader(yardstick), "")
        case "word":
            return CellReader(_word_reader(column.key, yardstick), "")
        case "words":
            return CellReader(_criteria_reader(yardstick), None)


def _year(text: str) -> int:
    if re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", text):
        return int(text)
    raise Misread("INV007", value=text)


def _told(text: str) -> Told:
    found = TOLD.get(text.casefold())
    if found is None:
        raise Misread("INV008", ("ja", "nee", "onbekend"), value=text)
    return found


@lru_cache(maxsize=50)
def _word_reader(key: str, yardstick: Yardstick) -> Read:
    choices = choices_of(key, yardstick)
    known = lookup(choices)
    if key.endswith("destination"):
        known |= {tread.number: tread.id for tread in yardstick.ladder.treads}
    wanted = tuple(choice.id for choice in choices)

    def read(text: str) -> str:
        word = folded(text)
        if word in known:
            return known[word]
        if word in BLANK or text in BLANK:
            return ""
        raise Misread("INV009", wanted, value=text)

    return read


@lru_cache(maxsize=5)
def _criteria_reader(yardstick: Yardstick) -> Read:
    criteria = yardstick.ladder.criteria
    known = lookup(criteria) | {str(n): one.id for n, one in enumerate(criteria, 1)}
    wanted = tuple(one.id for one in criteria)

    def read(text: str) -> frozenset[str]:
        words = [word for word in re.split(r"[,;|+/ ]+", text.casefold()) if word]
        if words in (["geen"], ["none"]):
            return frozenset()
        for word in words:
            if folded(word) not in known:
                raise Misread("INV009", wanted, value=word)
        return frozenset(known[folded(word)] for word in words)

    return read


def _code_reader(yardstick: Yardstick) -> Read:
    def read(text: str) -> str:
        starred = text.rstrip().endswith("*")
        digits = re.sub(r"[\s.*-]", "", text)
        if not re.fullmatch(r"\d{6}", digits):
            raise Misread("INV010", value=text)
        code = f"{digits[:2]} {digits[2:4]} {digits[4:]}"
        listed = yardstick.materials.code.get(code)
        if listed is None:
            return f"{code}*" if starred else code
        if starred and not listed.hazardous:
            raise Misread("INV011", value=text, listed=code)
        return code

    return read
