"""An empty inventory to fill in: csv, or a sheet with choices and explanations."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from waardebehoud.content import spoken
from waardebehoud.inventory.columns import COLUMNS, Column
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import Named
from waardebehoud.inventory.wording import SAID
from waardebehoud.reports.exports import csv_bytes
from waardebehoud.texts import Words

ROWS: Final = 1000
"""Rows with choices."""
WIDE: Final = ("element", "material", "note", "destination", "realised_destination")


def headings(words: Words) -> list[str]:
    """The headings in a language."""
    return [column.nl if words.language == "nl" else column.en for column in COLUMNS]


def csv_template(words: Words) -> bytes:
    """Only the headings."""
    return csv_bytes(headings(words), [])


def xlsx_template(words: Words, choices: dict[str, tuple[Named, ...]]) -> bytes:
    """Headings with what belongs below them, and lists to choose from."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": words("template.title"), "created": dt.datetime(2026, 1, 1)})  # noqa: DTZ001
    sheet = book.add_worksheet(words("sheet.elements"))
    lists = book.add_worksheet(words("template.lists"))
    bold = book.add_format(
        {"bold": True, "bg_color": "#E7F1EF", "text_wrap": True, "valign": "top"}
    )
    for at, (column, heading) in enumerate(zip(COLUMNS, headings(words), strict=True)):
        sheet.write_string(0, at, heading, bold)
        sheet.set_column(at, at, 34 if column.key in WIDE else 14)
        lists.write_string(0, at, heading, bold)
        options = _options(column, words, choices)
        for row, option in enumerate(options, 1):
            lists.write_string(row, at, option)
        rule = _rule(words("template.lists"), column, at, len(options), words)
        if rule is not None:
            sheet.data_validation(1, at, ROWS, at, rule)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, ROWS, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return target.getvalue()


def _options(column: Column, words: Words, choices: dict[str, tuple[Named, ...]]) -> list[str]:
    """What a cell can be, in words."""
    if column.content == "told":
        return [SAID[told] for told in Told] if words.language == "nl" else [str(t) for t in Told]
    return [spoken(one.title, words.language) for one in choices.get(column.key, ())]


def _rule(lists: str, column: Column, at: int, count: int, words: Words) -> dict[str, Any] | None:
    """The check of a column, with its own message; None for free text."""
    if column.content in ("word", "told"):
        first = xl_rowcol_to_cell(1, at, row_abs=True, col_abs=True)
        last = xl_rowcol_to_cell(count, at, row_abs=True, col_abs=True)
        source = f"='{lists}'!{first}:{last}"
        return {"validate": "list", "source": source, "error_message": words("template.choose")}
    if column.content == "number":
        message = words("template.number")
        return {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": message}
    return None
