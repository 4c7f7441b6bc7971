"""Inventories in csv: delimiter, decimal sign and byte order mark recognised, read as a stream."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from typing import Final, TextIO

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.inventory.csv_text import CsvText
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Place, Problem
from waardebehoud.reading.numbers import NumberReader, style_of
from waardebehoud.reading.rows import HEADINGS, RowReader

DELIMITERS: Final = ";,\t"
SAMPLE: Final = 500
"""Rows looked at to find the decimal sign, before the first is read."""
LONGEST_CELL: Final = 100_000


def csv_text(path: Path) -> CsvText:
    """A csv file as it was written; UnusableInput when it cannot be read."""
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    lines = text.splitlines(keepends=True)
    blank = next((n for n, line in enumerate(lines) if line.strip()), 0)
    named = lines[blank : blank + 1] and lines[blank].casefold().startswith("sep=")
    start = blank + (1 if named else 0)
    delimiter = lines[blank].strip()[4:] or ";" if named else delimiter_of(lines[blank])
    rows = list(_rows(StringIO(text), path))
    numbers = [cell for _, cells in rows[1:SAMPLE] for cell in cells]
    return CsvText(
        head="".join(lines[:start]),
        delimiter=delimiter,
        mark=raw.startswith(BOM_UTF8),
        newline="\r\n" if b"\r\n" in raw else "\n",
        decimal=style_of(numbers) or ("," if delimiter == ";" else "."),
        headings=tuple(rows[0][1]),
        keys=tuple(HEADINGS.get(folded(heading), "") for heading in rows[0][1]),
        rows=tuple(rows[1:]),
    )


def stream_csv(path: Path, yardstick: Yardstick) -> Iterator[Element]:
    """The elements of a csv file, one by one; UnusableInput at its end when any row is wrong."""
    with _opened(path) as file:
        rows = _rows(file, path)
        number, headings = next(rows, (1, []))
        if not headings:
            raise UnusableInput([Problem("FMT001", file=path, place=Place(1, 1))])
        sample = list(islice(rows, SAMPLE))
        numbers = NumberReader(style_of([cell for _, cells in sample for cell in cells]))

        def locate(problem: Problem, row: int, at: int) -> Problem:
            heading = headings[at] if at < len(headings) else str(at + 1)
            holes = {"column": heading.strip(), **problem.holes}
            return replace(problem, file=path, place=Place(row, at + 1), holes=holes)

        reader = RowReader(headings, yardstick, locate, numbers, number)
        for row, cells in chain(sample, rows):
            made = reader.element(row, cells)
            if made is not None:
                yield made
        if reader.problems:
            raise UnusableInput(reader.problems)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file; UnusableInput or WaardebehoudError when there is none to read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except UnicodeDecodeError:
        raise UnusableInput([Problem("FMT003", file=path, place=_bad_byte(path))]) from None
    except FileNotFoundError:
        raise WaardebehoudError("error.no_file", path=path) from None
    except IsADirectoryError:
        raise WaardebehoudError("error.is_folder", path=path) from None
    except PermissionError:
        raise WaardebehoudError("error.no_permission", path=path) from None


def _bad_byte(path: Path) -> Place:
    """Where the first byte stands that is not UTF-8."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                return Place(number, len(line[: error.start].decode("utf-8-sig", "replace")) + 1)
    return Place(1, 1)


def _rows(file: Iterator[str], path: Path) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of their first line; empty lines before the headings are skipped."""
    first = next((line for line in file if line.strip()), "")
    delimiter = delimiter_of(first)
    if first.casefold().startswith("sep="):
        delimiter, first = first.strip()[4:] or ";", next(file, "")
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(chain([first], file), delimiter=delimiter, strict=True)
    try:
        line = 1
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        place = Place(reader.line_num, 1)
        holes = {"why": str(error)}
        raise UnusableInput([Problem("INV014", file=path, place=place, holes=holes)]) from None


def delimiter_of(headings: str) -> str:
    """The delimiter under which most headings are recognised; ; when none is."""
    known = {
        delimiter: sum(folded(cell.strip('" ')) in HEADINGS for cell in headings.split(delimiter))
        for delimiter in DELIMITERS
    }
    return max(DELIMITERS, key=lambda delimiter: known[delimiter])
