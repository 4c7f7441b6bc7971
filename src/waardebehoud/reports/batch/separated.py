"""The table of dossiers as CSV: semicolons, BOM, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from waardebehoud.portfolio import Line
from waardebehoud.reports.batch.table import Kind, Table, Value
from waardebehoud.reports.cells import clean
from waardebehoud.texts import Language

RISKY: Final = frozenset("=+-@\t\r")
"""What a formula can begin with."""


def write_csv(path: Path, language: Language, table: Table, lines: Iterable[Line]) -> None:
    """A row per dossier, written as it comes."""
    with path.open("w", encoding="utf-8-sig", newline="", errors="replace") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([guarded(column.heading) for column in table.columns])
        point = "," if language == "nl" else "."
        kinds = [column.kind for column in table.columns]
        for line in lines:
            values = zip(table.row(line), kinds, strict=True)
            writer.writerow([_cell(value, kind, point) for value, kind in values])


def _cell(value: Value, kind: Kind, point: str) -> str | int:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if kind is Kind.SHARE:
        return f"{value // 10}{point}{value % 10}"
    return f"{value // 100}{point}{value % 100:02}" if kind is Kind.INDEX else value


def guarded(text: str) -> str:
    """A text that a spreadsheet takes for text."""
    text = clean(text)
    return f"'{text}" if text[:1] in RISKY or text.lstrip()[:1] in RISKY else text
