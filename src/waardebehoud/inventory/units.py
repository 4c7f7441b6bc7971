"""Units as people write them, brought to kg, m, m2, m3 or st; the rare ones through pint."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

from waardebehoud.inventory.element import Number


class Measure(NamedTuple):
    """How many of a base unit one of a unit is."""

    base: str
    size: Number


USUAL: Final = {
    **dict.fromkeys(("kg", "kilogram", "kilo"), Measure("kg", 1)),
    **dict.fromkeys(("t", "ton", "tonne", "tonnes"), Measure("kg", 1000)),
    **dict.fromkeys(("m3", "m³", "m^3"), Measure("m3", 1)),
    **dict.fromkeys(("m2", "m²", "m^2"), Measure("m2", 1)),
    **dict.fromkeys(("m", "lm", "meter", "lopende meter", "m1"), Measure("m", 1)),
    **dict.fromkeys(
        ("st", "stuk", "stuks", "st.", "pc", "pcs", "piece", "pieces", "each"), Measure("st", 1)
    ),
}
"""Nearly every row. A ton is 1000 kg here; pint would take the American one."""

DIMENSIONS: Final = {
    "[mass]": "kg",
    "[length]": "m",
    "[length] ** 2": "m2",
    "[length] ** 3": "m3",
}


UNCOMMON: Final = re.compile(
    r"(?:(?:[khdcm]?(?:m|g|l)|Mg"
    r"|(?:kilo|hecto|deca|deci|centi|milli)?(?:meter|metre|gram|liter|litre)"
    r"|are|ha|hectare|lb|ft|inch|yd))(?:\^?[23²³])?"
)
"""What is handed to pint: words that cannot be mistaken for something else."""


@cache
def measure_of(unit: str) -> Measure | None:
    """What a unit stands for; None for a word that is no unit of mass, length, area or volume."""
    return USUAL.get(unit.strip().casefold()) or _uncommon(unit.strip())


def cubic_metres(unit: str) -> Number | None:
    """How many m3 one of a unit is; None for what is no volume."""
    measure = measure_of(unit)
    return measure.size if measure is not None and measure.base == "m3" else None


def _uncommon(word: str) -> Measure | None:
    """A unit that pint knows: dm3, cm2, mm, are, liter …; its import takes a third of a second."""
    if not UNCOMMON.fullmatch(word):
        return None
    import pint

    powered = re.sub(r"\^?([23²³])$", lambda m: "**" + str("23²³".index(m[1]) % 2 + 2), word)
    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(non_int_type=Fraction)
    quantity = registry.Quantity(Fraction(1), powered).to_base_units()
    base = next((base for dim, base in DIMENSIONS.items() if quantity.check(dim)), None)
    size = Fraction(quantity.magnitude)
    if base is None:
        return None
    return Measure(base, int(size) if size.denominator == 1 else size)
