"""What can be chosen in the columns of the inventory, and what its cells are filled in with."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from waardebehoud.content import spoken
from waardebehoud.forms import distinct
from waardebehoud.inventory.choices import all_choices
from waardebehoud.inventory.columns import Column
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.texts import Words

UNITS: Final = ("kg", "ton", "m3", "m2", "m", "st")
SAID: Final = {Told.YES: "ja", Told.NO: "nee"}
LISTS: Final = {"hazardous": "told", "waste": "told", "realised_destination": "destination"}
"""Columns that share the list of another."""
FREE: Final = ("material", "eural", "unit")
"""Columns with a list beside which other words are allowed."""

Entries = tuple[tuple[str, str], ...]


def goods_lists(yardstick: Yardstick, words: Words) -> dict[str, Entries]:
    """Every drop-down list of the inventory: ids with labels."""
    told = {t: words(f"answer.{SAID[t]}") if t in SAID else words("form.unknown") for t in Told}
    found: dict[str, Mapping[str, str]] = {
        "told": {str(t): label for t, label in told.items()},
        "unit": {unit: unit for unit in UNITS},
        "eural": {code.code: code.shown for code in yardstick.materials.codes},
        "material": {
            factor.id: spoken(factor.title, words.language)
            for factor in yardstick.materials.factors
        },
    }
    for name, choices in all_choices(yardstick).items():
        if name not in LISTS and name != "reuse_criteria":
            found[name] = {one.id: spoken(one.title, words.language) for one in choices}
    return {f"i:{name}": tuple(distinct(labels).items()) for name, labels in found.items()}


def list_of(column: Column, lists: Mapping[str, Entries]) -> str | None:
    """The name of the list to choose from in a column; None where there is none."""
    name = f"i:{LISTS.get(column.key, column.key)}"
    return name if name in lists else None


def filled_in(column: Column, element: Element, lists: Mapping[str, Entries]) -> str | float | None:
    """What stands in a cell of an element that is there already."""
    value: Any = getattr(element, column.key)
    if value is None or value == "":
        return None
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "geen"
    name = list_of(column, lists)
    if name is not None and column.key not in FREE:
        return dict(lists[name])[str(value)]
    if isinstance(value, int | Fraction):
        return float(value)
    return str(value)
