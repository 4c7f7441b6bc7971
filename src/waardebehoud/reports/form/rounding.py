"""Two ends as a report shows them, by formula and computed: outward, a single value down."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from waardebehoud.interval import Interval

FURTHER: Final = 6
"""Decimals beyond those shown up to which a spreadsheet computes what the engine does."""


def rounding(least: str, most: str, decimals: int) -> tuple[str, str]:
    """The formulas of the ends of a number."""
    low, high = (f"ROUND({end},{decimals + FURTHER})" for end in (least, most))
    down, up = f"ROUNDDOWN({low},{decimals})", f"ROUNDUP({high},{decimals})"
    return down, f"IF({low}={high},{down},{up})"


def rounded(value: Interval, decimals: int) -> tuple[Fraction, Fraction]:
    """The ends themselves."""
    scale = 10**decimals
    down, up = value.low * scale // 1, -(-value.high * scale // 1)
    return Fraction(down, scale), Fraction(down if value.exact else up, scale)
