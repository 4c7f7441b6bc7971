"""The rows of a dossier by column, in one stroke; who finds a surprise reads them one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from waardebehoud.inventory.rows import Amounts, Rows
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.reading.cells import NumberCells, lasting_readers
from waardebehoud.reading.misread import Misread
from waardebehoud.reading.rows import HEADINGS


def quick_rows(rows: Sequence[Mapping[str, Any]], yardstick: Yardstick) -> Rows | None:
    """Rows of values by column; None where a key is strange or a value refuses."""
    words: set[str] = set().union(*rows)
    keys = {word: HEADINGS.get(folded(word), "") for word in words}
    if "" in keys.values() or len({*keys.values()}) < len(words):
        return None
    readers = lasting_readers(yardstick)
    columns: dict[str, Sequence[Any]] = {}
    amounts: dict[str, Amounts] = {}
    try:
        for word, key in keys.items():
            cells, reader = [row.get(word) for row in rows], readers[key]
            if isinstance(reader, NumberCells):
                amounts[key] = reader.mixed_amounts(cells)
            else:
                columns[key] = reader.mixed(cells)
    except Misread:
        return None
    return Rows(range(1, len(rows) + 1), columns, amounts).filled
