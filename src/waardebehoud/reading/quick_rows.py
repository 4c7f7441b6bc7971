"""The rows of a dossier by column, in one stroke; who finds a surprise reads them one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from waardebehoud.inventory.element import Element
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.reading.cells import cell_reader
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.reading.rows import HEADINGS, elements_of


def quick_elements(rows: Sequence[Mapping[str, Any]], yardstick: Yardstick) -> list[Element] | None:
    """The elements of rows of values; None where a key is strange or a value refuses."""
    words: set[str] = set().union(*rows)
    keys = {word: HEADINGS.get(folded(word), "") for word in words}
    if "" in keys.values() or len({*keys.values()}) < len(words):
        return None
    numbers = NumberReader(".")
    columns: dict[str, Iterable[Any]] = {}
    try:
        for word, key in keys.items():
            cells = [row.get(word) for row in rows]
            columns[key] = list(cell_reader(key, yardstick, numbers).mixed(cells))
    except Misread:
        return None
    return elements_of(range(1, len(rows) + 1), columns)
