"""Reading the inventory of a dossier: its own rows, or the file it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.inventory.columns import KEYS
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import Inventory, joined, rows_of
from waardebehoud.inventory.yardstick import Yardstick, folded
from waardebehoud.places import is_file, real_path
from waardebehoud.problems import Problem
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.quick_rows import quick_rows
from waardebehoud.reading.rows import HEADINGS, MOST_PROBLEMS, RowReader
from waardebehoud.reading.tables import stream_csv
from waardebehoud.reading.watching import Watch, shortened
from waardebehoud.suggestion import closest

SUFFIXES: Final = (".csv", ".tsv", ".txt", ".xlsx")


def read_inventory(path: Path, yardstick: Yardstick) -> Inventory:
    """An inventory from csv or xlsx; UnusableInput with every problem in it."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise WaardebehoudError("error.suffix", path=path, allowed=", ".join(SUFFIXES))
    watch = Watch(yardstick)
    if suffix == ".xlsx":
        from waardebehoud.reading.workbooks import read_xlsx

        found = read_xlsx(path, yardstick, watch)
        return Inventory(found, path.name, shortened(watch.warnings, MOST_PROBLEMS))
    try:
        rows = joined([*stream_csv(path, yardstick, watch)])
    except UnusableInput as error:
        raise UnusableInput(_pointed(path, error.problems)) from None
    warnings = shortened(watch.warnings, MOST_PROBLEMS)
    return Inventory(rows, path.name, _pointed(path, warnings) if warnings else ())


def _pointed(path: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    from waardebehoud.reading.csv_places import pointed  # few files need it

    return tuple(pointed(path, problems))


def inventory_of(opened: Opened[Dossier], yardstick: Yardstick) -> Inventory | None:
    """The inventory that a dossier carries or names; None when it has none."""
    told = opened.value.inventory
    if told is None:
        return None
    if not isinstance(told, str):
        return _rows(opened, told, yardstick)
    path = opened.source.path.parent / told
    code = refused(path, opened.source.path)
    if code is not None:
        holes = {"name": told, "allowed": ", ".join(SUFFIXES)}
        raise UnusableInput([opened.located(Problem(code, route=("inventory",), holes=holes))])
    return read_inventory(path, yardstick)


def refused(path: Path, dossier: Path) -> str | None:
    """The code for a path that is no table in the folder of the dossier, or below it."""
    if not real_path(path).is_relative_to(real_path(dossier).parent):
        return "REF013"
    if not is_file(path):
        return "REF010"
    return None if path.suffix.lower() in SUFFIXES else "REF015"


def _rows(
    opened: Opened[Dossier], rows: Sequence[Mapping[str, Any]], yardstick: Yardstick
) -> Inventory:
    """The rows in a dossier, every problem at its own key."""
    made = quick_rows(rows, yardstick)
    if made is not None and not any(Watch(yardstick).look(made)):
        return Inventory(made, opened.source.path.name)

    def locate(problem: Problem, row: int, at: int) -> Problem:
        told = rows[row - 1]
        written = next((w for w in told if HEADINGS.get(folded(w)) == KEYS[at]), KEYS[at])
        holes = {"column": written, **problem.holes}
        routed = replace(problem, route=("inventory", row - 1, written), holes=holes)
        return opened.located(routed)

    reader = RowReader(KEYS, yardstick, locate, NumberReader("."), 1)
    watch = Watch(yardstick)
    if made is None:
        made = rows_of([*_one_by_one(opened, rows, reader)])
    reader.watched(made, watch)
    if reader.problems:
        raise UnusableInput(reader.problems)
    return Inventory(made, opened.source.path.name, shortened(watch.warnings, MOST_PROBLEMS))


def _one_by_one(
    opened: Opened[Dossier], rows: Sequence[Mapping[str, Any]], reader: RowReader
) -> Iterator[Element]:
    for number, row in enumerate(rows, 1):
        reader.problems += [opened.located(p) for p in _unknown_keys(row, number)]
        told = {HEADINGS.get(folded(key), key): value for key, value in row.items()}
        element = reader.element_of(number, [told.get(key) for key in KEYS])
        if element is not None:
            yield element


def _unknown_keys(row: Mapping[str, Any], number: int) -> Iterator[Problem]:
    for key in row:
        if folded(key) not in HEADINGS:
            route = ("inventory", number - 1, key)
            suggestion = closest(folded(key), HEADINGS)
            holes = {"heading": key}
            yield Problem("INV001", route=route, on_key=True, suggestion=suggestion, holes=holes)
