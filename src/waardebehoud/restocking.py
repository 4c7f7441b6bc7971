"""What the rows of a form bring to an inventory: new elements, and cells that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct

from waardebehoud.forms import element_key
from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.identity import fingerprints
from waardebehoud.inventory.wording import plain_row, plain_value
from waardebehoud.merging import Change

INVENTORY: Final = "inventory"
Key = tuple[str, str, str]


class FormRow(Struct, frozen=True):
    """One row as somebody filled it in, with the key it had when the form was made."""

    element: Element
    key: str
    cell: str


class Shelf(Struct, frozen=True):
    """The elements of a dossier, each by its id, or by what it says."""

    elements: Sequence[Element]

    def names(self) -> Mapping[str, int]:
        """The place of each element by every name it can be found under."""
        found = {element_key(word): at for at, word in enumerate(fingerprints(self.elements))}
        return found | {one.id: at for at, one in enumerate(self.elements) if one.id}

    def label(self, place: int) -> str:
        """What a person calls an element."""
        element = self.elements[place]
        return element.id or f"{element.name} (rij {element.row})"


def goods_changes(base: Sequence[Element], form: Sequence[FormRow]) -> Iterator[Change]:
    """All that the rows of a form say otherwise; an empty cell says nothing."""
    shelf = Shelf(base)
    names = shelf.names()
    met: set[int] = set()
    for row in form:
        place = names.get(row.element.id or row.key)
        if place is None or place in met:
            name = row.element.id or f"{row.element.name} ({row.cell})"
            doubted = bool(base) and bool(row.key) and not row.element.id
            yield Change(INVENTORY, name, None, row.element, doubted)
            continue
        met.add(place)
        yield from _cells(shelf.label(place), base[place], row.element)


def _cells(name: str, before: Element, after: Element) -> Iterator[Change]:
    for column in COLUMNS:
        old, new = getattr(before, column.key), getattr(after, column.key)
        if new is None or new == "" or alike(old, new):
            continue
        there = not (old is None or old == "")
        yield Change(INVENTORY, name, plain_value(old), new, there, column.key)


def alike(old: Any, new: Any) -> bool:
    """Whether two cells say the same; blanks around a text and the last digit say nothing."""
    if isinstance(old, int | Fraction) and isinstance(new, int | Fraction):
        return float(old) == float(new)
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    return bool(old == new)


def missing_rows(base: Sequence[Element], form: Sequence[FormRow]) -> tuple[str, ...]:
    """The elements of a dossier that a form does not have; they stay."""
    shelf = Shelf(base)
    names = shelf.names()
    met = {names.get(row.element.id or row.key) for row in form}
    return tuple(shelf.label(place) for place in range(len(base)) if place not in met)


class Restocked(Struct, frozen=True):
    """An inventory with what was taken over: changed cells by place and key, and new elements."""

    cells: Mapping[tuple[int, str], Any]
    added: tuple[Element, ...]

    @property
    def anything(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.cells or self.added)


def restocked(base: Sequence[Element], taken: Mapping[Key, Any]) -> Restocked:
    """What of the changes belongs in the inventory."""
    shelf = Shelf(base)
    places = {shelf.label(place): place for place in range(len(base))}
    cells: dict[tuple[int, str], Any] = {}
    added: list[Element] = []
    for (kind, name, part), value in taken.items():
        if kind == INVENTORY and part:
            cells[places[name], part] = value
        elif kind == INVENTORY:
            added.append(value)
    return Restocked(cells, tuple(added))


def restocked_rows(
    rows: Sequence[Mapping[str, Any]],
    spelled: Mapping[str, str],
    change: Restocked,
) -> tuple[Mapping[str, Any], ...]:
    """The rows of a dossier with changes; `spelled` gives the key behind each way to write it."""
    found = [dict(row) for row in rows]
    for (place, key), value in change.cells.items():
        written = next((w for w in found[place] if spelled.get(w.casefold(), w) == key), key)
        found[place][written] = plain_value(value)
    return (*found, *(plain_row(element) for element in change.added))
