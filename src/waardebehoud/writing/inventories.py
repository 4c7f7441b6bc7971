"""A csv file with an inventory brought up to date; what did not change stays as it was."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from typing import Any

from waardebehoud.inventory.csv_text import CsvText
from waardebehoud.inventory.element import Element


def edited_csv(
    text: CsvText, cells: Mapping[tuple[int, str], Any], added: Sequence[Element]
) -> bytes:
    """The file with other cells, by the number of their row and their key, and rows below it."""
    target = io.StringIO()
    target.write(text.head)
    writer = csv.writer(target, delimiter=text.delimiter, lineterminator="\n")
    for row in text.edited(cells, added):
        if isinstance(row, str):
            target.write(row if row.endswith("\n") else f"{row}\n")
        else:
            writer.writerow(row)
    content = target.getvalue().replace("\n", text.newline).encode()
    return BOM_UTF8 + content if text.mark else content
