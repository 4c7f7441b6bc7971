"""From cells to values: one reader per kind of column, remembering what it has read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from pydantic_core import PydanticCustomError

from waardebehoud.content import to_exact, written
from waardebehoud.inventory.choices import BLANK, TOLD, choices_of
from waardebehoud.inventory.columns import COLUMN, KEYS
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.yardstick import Yardstick, folded, lookup
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import NumberReader, exact

FREE: Final = ("id", "evidence", "note")
"""Texts that stand for themselves."""

Read = Callable[[str], Any]


class CellReader(dict[str, Any]):
    """Reads the cells of one column; what it read before it remembers, up to a number."""

    def __init__(self, read: Read, empty: Any) -> None:
        super().__init__({"": empty})
        self.read = read
        self.empty = empty

    def __missing__(self, cell: str) -> Any:
        text = cell.strip()
        value = self.read(text) if text else self.empty
        if len(self) > 20_000:
            self.clear()
            self[""] = self.empty
        self[cell] = value
        return value

    def column(self, cells: Sequence[str]) -> Iterable[Any]:
        """The values of many cells of the column; Misread at the first that has none."""
        return map(self.__getitem__, cells)

    def mixed(self, cells: Sequence[Any]) -> Iterable[Any]:
        """The values of many cells that need not be texts; Misread at the first that has none."""
        return self.column(cells) if {*map(type, cells)} == {str} else map(self.of, cells)

    def of(self, value: Any) -> Any:
        """A value that need not be a text: a number from a workbook, true or false from YAML."""
        if value.__class__ is str:
            return self[value]
        if value is None:
            return self.empty
        if isinstance(value, bool):
            return self["ja" if value else "nee"]
        if isinstance(value, list | tuple):
            return self[", ".join(map(str, value))]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return self[str(value)]


class FreeCells(CellReader):
    """Reads the cells of a column of texts, which are seldom alike."""

    def column(self, cells: Sequence[str]) -> Iterable[Any]:
        """The texts of many cells, not remembered."""
        joined = "".join(cells)
        return cells if joined.split() == [joined] else map(str.strip, cells)


class NumberCells(CellReader):
    """Reads the cells of a column of numbers, which are seldom alike."""

    def __init__(self, numbers: NumberReader) -> None:
        super().__init__(numbers, None)
        self.numbers = numbers

    def column(self, cells: Sequence[str]) -> Iterable[Any]:
        """The numbers of many cells, not remembered."""
        return self.numbers.column(cells)

    def of(self, value: Any) -> Any:
        """A number that may be one already."""
        if isinstance(value, int | float | Fraction) and not isinstance(value, bool):
            return number_of(value)
        return super().of(value)


def number_of(value: float | Fraction) -> Any:
    """A number that is one already; Misread when negative or endless."""
    if value.__class__ is float:  # as it is written, when that is plain
        head, _, tail = repr(value).partition(".")
        if (digits := head + tail).isdecimal():
            return exact(digits, len(tail))
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
