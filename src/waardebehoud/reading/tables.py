"""Inventories in csv: delimiter, decimal sign and byte order mark recognised, read as a stream."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import Final, TextIO

from msgspec.structs import replace

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.inventory.csv_text import CsvRow, CsvText
from waardebehoud.inventory.rows import Rows
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.problems import Place, Problem
from waardebehoud.reading.batches import Batch, Lines
from waardebehoud.reading.numbers import NumberReader, style_of
from waardebehoud.reading.rows import HEADINGS, HEADINGS_WITHIN, RowReader
from waardebehoud.reading.watching import Watch

DELIMITERS: Final = ";,\t"
SAMPLE: Final = 500
"""Rows looked at to find the decimal sign."""
EMPTY: Final = ' ;,\t|"\r\n'
"""What a line without a word holds."""
MARKS: Final = f"{DELIMITERS}|"
"""What «sep=» can name."""


def csv_text(path: Path) -> CsvText:
    """A csv file as it was written; UnusableInput when it cannot be read."""
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    lines = _lines(StringIO(text), path)
    whole = list(StringIO(text))
    headings, *rows = _written(lines, whole)
    numbers = [cell for row in rows[:SAMPLE] for cell in row.cells]
    return CsvText(
        head="".join(whole[: lines.before]),
        delimiter=lines.delimiter,
        mark=raw.startswith(BOM_UTF8),
        newline="\r\n" if b"\r\n" in raw else "\n",
        decimal=style_of(numbers) or ("," if lines.delimiter == ";" else "."),
        headings=headings,
        keys=tuple(HEADINGS.get(folded(heading), "") for heading in headings.cells),
        rows=tuple(rows),
    )


def _written(lines: Lines, whole: Sequence[str]) -> Iterator[CsvRow]:
    """Every row from the headings on as it was written, with the line it begins on."""
    reader = csv.reader(lines.source, delimiter=lines.delimiter, strict=True)
    start = lines.before
    for cells in reader:
        end = lines.before + reader.line_num
        yield CsvRow(start + 1, cells, "".join(whole[start:end]))
        start = end


def stream_csv(path: Path, yardstick: Yardstick, watch: Watch | None = None) -> Iterator[Rows]:
    """The rows of a csv file, some at a time; UnusableInput at its end when any is wrong."""
    with _opened(path) as file:
        lines = _lines(file, path)
        headings = lines.headings()
        if not headings:
            raise UnusableInput([Problem("FMT001", file=path, place=Place(1, 1))])
        row = lines.before
        batches = lines.batches(len(headings))
        sample = next(batches, Batch(()))
        numbers = NumberReader(style_of(list(sample.cells)))

        def locate(problem: Problem, row: int, at: int) -> Problem:
            heading = headings[at] if at < len(headings) else str(at + 1)
            holes = {"column": heading.strip(), **problem.holes}
            return replace(problem, file=path, place=Place(row, at + 1), holes=holes)

        reader = RowReader(headings, yardstick, locate, numbers, row, watch)
        for batch in chain([sample], batches):
            yield reader.rows(batch)
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


def _lines(file: TextIO, path: Path) -> Lines:
    """The lines from the headings on."""
    beginning = list(islice(file, HEADINGS_WITHIN))
    above, delimiter = heading_line(beginning)
    return Lines(chain(beginning[above:], file), path, delimiter, above)


def heading_line(beginning: Sequence[str]) -> tuple[int, str]:
    """How many lines stand above the headings, and the delimiter; «sep=» is obeyed.

    The headings are the first line with something on it, or, when nothing there is a heading, the
    first below it with two of them: what stands above a table is then a title.
    """
    told, said = "", []
    for above, line in enumerate(beginning):
        if not told and line.casefold().startswith("sep="):
            sign = line.strip()[4:5]
            told = sign if sign and sign in MARKS else ";"
        elif line.strip(EMPTY):
            count, delimiter = max(
                ((_recognised(line, sign), sign) for sign in told or DELIMITERS), key=itemgetter(0)
            )
            said.append((above, delimiter, count))
    if not said:
        return len(beginning), ";"
    titled = (one for one in said if one[2] > 1)
    above, delimiter, _ = said[0] if said[0][2] else next(titled, said[0])
    return above, delimiter


def _recognised(line: str, delimiter: str) -> int:
    """How many headings a line holds under a delimiter."""
    return sum(folded(cell.strip('" \r\n')) in HEADINGS for cell in line.split(delimiter))
