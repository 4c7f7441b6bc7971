"""The interval of a weighted mean as formulas: exact, without sorting and without array spills.

The least mean takes in what must be in, and of what may be in the smallest ones. Which ones is
settled by trying: next to every item that may be in stands the mean of what must be in with all
that may be in and is not larger. The least of these, and of the mean without any, is the least
there is. The largest likewise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from waardebehoud.interval import ZERO
from waardebehoud.reports.form.grid import Formula
from waardebehoud.scoring import Item


class Columns(Struct, frozen=True):
    """The cells of the items, and those of the sums over what must be in."""

    counts: str
    optional: str
    weight: str
    low: str
    high: str
    sure_weight: str
    sure_low: str
    sure_high: str


def sums(columns: Columns, items: Sequence[Item]) -> tuple[Formula, Formula, Formula]:
    """Weight, least and most points of what must be in."""
    sure = [item for item in items if not item.optional]
    weighed = f"{columns.counts}*(1-{columns.optional})*{columns.weight}"
    return (
        Formula(f"=SUMPRODUCT({weighed})", float(sum((i.weight for i in sure), ZERO))),
        _sum(f"=SUMPRODUCT({weighed}*{columns.low})", (i.weight * i.points.low for i in sure)),
        _sum(f"=SUMPRODUCT({weighed}*{columns.high})", (i.weight * i.points.high for i in sure)),
    )


def _sum(text: str, parts: Iterable[Fraction]) -> Formula:
    return Formula(text, float(sum(parts, ZERO)))


def candidate(
    columns: Columns, own: Columns, item: Item | None, items: Sequence[Item], *, low: bool
) -> Formula:
    """The mean with all that may be in and is as far out as this one; empty when it is not."""
    points, mine = (columns.low, own.low) if low else (columns.high, own.high)
    total = columns.sure_low if low else columns.sure_high
    sign = "<=" if low else ">="
    taken = f"{columns.counts}*{columns.optional}*({points}{sign}{mine})*{columns.weight}"
    text = (
        f'=IF({own.counts}*{own.optional}=0,"",({total}+SUMPRODUCT({taken}*{points}))'
        f"/({columns.sure_weight}+SUMPRODUCT({taken})))"
    )
    if item is None or not item.optional:
        return Formula(text, "")
    return Formula(text, float(_mean_with(item, items, low=low)))


def _mean_with(item: Item, items: Sequence[Item], *, low: bool) -> Fraction:
    def points(one: Item) -> Fraction:
        return one.points.low if low else -one.points.high

    taken = [one for one in items if not one.optional or points(one) <= points(item)]
    weight = sum((one.weight for one in taken), ZERO)
    earned = sum((one.weight * points(one) for one in taken), ZERO)
    return earned / weight if low else -earned / weight


def least(count: str, columns: Columns, candidates: str, value: Fraction) -> Formula:
    """The low end; 0 where there is nothing."""
    return _end("MIN", count, columns.sure_weight, columns.sure_low, candidates, value)


def most(count: str, columns: Columns, candidates: str, value: Fraction) -> Formula:
    """The high end; 0 where there is nothing."""
    return _end("MAX", count, columns.sure_weight, columns.sure_high, candidates, value)


def _end(
    extreme: str, count: str, weight: str, total: str, candidates: str, value: Fraction
) -> Formula:
    with_sure = f"{extreme}({total}/{weight},{candidates})"
    text = f"=IF({count}=0,0,IF({weight}>0,{with_sure},{extreme}({candidates})))"
    return Formula(text, float(value))
