"""Numbers as whole parts: many times faster than fractions, to the last digit."""

from __future__ import annotations

from waardebehoud.inventory.element import Number


def in_parts(number: Number, part: int) -> int:
    """A number in parts of which it has a whole number."""
    return number.numerator * (part // number.denominator)
