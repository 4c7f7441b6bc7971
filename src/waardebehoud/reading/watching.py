"""What a row says next to other rows, or against itself: double ids, masses that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor

from msgspec.structs import replace

from waardebehoud.inventory.element import Element, Number
from waardebehoud.inventory.mass import Weight, contradiction, weigher
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.problems import Level, Problem

Seen = tuple[Element, str, Problem]
"""A row, the key of the column that is strange, and what is strange."""


class Watch:
    """Looks at the elements of one inventory in their order."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.warnings: list[Problem] = []
        self.first: dict[str, int] = {}
        self.weigh = weigher(yardstick)

    def look(self, elements: Iterable[Element]) -> Iterator[Seen]:
        """What is wrong or strange in some elements."""
        for element in elements:
            first = self.first.setdefault(element.id, element.row) if element.id else element.row
            if first != element.row:
                holes = {"value": element.id, "first": str(first)}
                yield element, "id", Problem("INV015", holes=holes)
            if element.mass_kg is not None and element.quantity is not None:
                weight = contradiction(self.weigh, element)
                if weight is not None:
                    yield element, "mass_kg", contradicted(element, weight)


def contradicted(element: Element, weight: Weight) -> Problem:
    """A warning with the mass that is given, and what quantity x factor says."""
    holes = {
        "kg_given": str(element.mass_kg),
        "quantity": str(element.quantity),
        "unit": element.unit,
        "kg_computed": _span(floor(weight.low), ceil(weight.high or 0)),
        **_factor(weight),
    }
    return Problem("INV016" if weight.factor else "INV017", Level.WARNING, holes=holes)


def shortened(warnings: Sequence[Problem], most: int) -> tuple[Problem, ...]:
    """As many warnings as somebody reads, and how many more there are."""
    more = len(warnings) - most
    if more <= 0:
        return tuple(warnings)
    last = warnings[most]
    told = replace(last, code="INV018", holes={**last.holes, "count": str(more)})
    return (*warnings[:most], told)


def _factor(weight: Weight) -> dict[str, str]:
    factor = weight.factor
    if factor is None:
        return {}
    return {"name": factor.id, "base": factor.unit, "kg_per": _span(factor.low, factor.high)}


def _span(low: Number, high: Number) -> str:
    return str(low) if low == high else f"{low} – {high}"
