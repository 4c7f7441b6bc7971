"""What a row says next to other rows, or against itself: double ids, masses that cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from msgspec.structs import replace

from waardebehoud.inventory.element import Element, Number
from waardebehoud.inventory.mass import Weight, contradiction, per_unit, weigher
from waardebehoud.inventory.rows import Rows
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.problems import Level, Problem

Seen = tuple[int, str, Problem]
"""A row, the key of the column that is strange, and what is strange."""


class Watch:
    """Looks at the rows of one inventory in their order."""

    def __init__(self, yardstick: Yardstick) -> None:
        self.warnings: list[Problem] = []
        self.first: dict[str, int] = {}
        self.yardstick = yardstick
        self.weigh = weigher(yardstick)

    def look(self, rows: Rows) -> Iterator[Seen]:
        """What is wrong or strange in some rows."""
        first = self.first.setdefault
        for row, name in zip(rows.lines, rows.columns.get("id", ()), strict=False):
            if name and first(name, row) != row:
                holes = {"value": name, "first": str(self.first[name])}
                yield row, "id", Problem("INV015", holes=holes)
        for at in self._doubtful(rows):
            element = rows.element(at)
            weight = contradiction(self.weigh, element)
            if weight is not None:
                yield element.row, "mass_kg", contradicted(element, weight)

    def _doubtful(self, rows: Rows) -> Iterator[int]:
        """The places of rows whose mass does not lie between the ends of quantity x factor."""
        masses, quantities = rows.amounts.get("mass_kg"), rows.amounts.get("quantity")
        if masses is None or quantities is None:
            return
        said = (rows.column(key) for key in ("material", "element", "unit"))
        for at, (mass, quantity, *names) in enumerate(
            zip(masses.whole, quantities.whole, *said, strict=True)
        ):
            if mass is None or quantity is None:
                continue
            one = per_unit(self.yardstick, *names)
            if one is None or one.high is None:
                continue
            given, counted = mass * quantities.part, quantity * masses.part
            if not one.low * counted <= given <= one.high * counted:
                yield at


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
