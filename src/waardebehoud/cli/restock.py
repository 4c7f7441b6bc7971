"""The inventory of a dossier, and what forms bring to it, written where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waardebehoud.dossier import Dossier
from waardebehoud.errors import WaardebehoudError
from waardebehoud.inventory.element import Element
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.inventories import inventory_of
from waardebehoud.reading.rows import HEADINGS
from waardebehoud.reading.tables import csv_text
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.restocking import Key, Restocked, restocked, restocked_rows
from waardebehoud.writing.atomic import write_bytes
from waardebehoud.writing.inventories import edited_csv


def elements_of(dossier: Path) -> tuple[Element, ...]:
    """The elements in the inventory of a dossier; none when it has no inventory yet."""
    if not dossier.exists():
        return ()
    opened = read_dossier(dossier)
    if opened.value.inventory is None:
        return ()
    found = inventory_of(opened, read_yardstick())
    return found.elements if found is not None else ()


def restock(
    path: Path, dossier: Dossier, elements: tuple[Element, ...], taken: Mapping[Key, Any]
) -> Dossier:
    """The dossier with its inventory brought up to date; a csv that it names is written."""
    change = restocked(elements, taken)
    if not change.anything:
        return dossier
    if isinstance(dossier.inventory, str):
        _write_csv(path.parent / dossier.inventory, elements, change)
        return dossier
    rows = restocked_rows(dossier.inventory or (), HEADINGS, change)
    return dossier.model_copy(update={"inventory": rows})


def _write_csv(path: Path, elements: tuple[Element, ...], change: Restocked) -> None:
    if path.suffix.lower() == ".xlsx":
        raise WaardebehoudError("error.inventory_workbook", path=path)
    cells = {(elements[place].row, key): value for (place, key), value in change.cells.items()}
    write_bytes(path, edited_csv(csv_text(path), cells, change.added))
