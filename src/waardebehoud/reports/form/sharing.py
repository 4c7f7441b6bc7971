"""Shares and means of the inventory as formulas, over what goes to each destination.

A row whose mass lies between two ends, or is not known, makes a share lie between two ends too:
least when what is in weighs least and what is out weighs most, and the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.expressions.excel import literal
from waardebehoud.reports.form.grid import Formula, Grid, at, span
from waardebehoud.reports.form.plan import Plan
from waardebehoud.reports.form.stock import Figures
from waardebehoud.reports.form.weighing import Weighing

SUMS: Final = ("sure", "most", "unknown", "count")
"""Columns of a table: least mass of what is surely in, most mass, rows without mass, rows."""

Weights = Sequence[Fraction]
"""A value for the unknown destination, then for each tread."""


class Sides(Struct, frozen=True):
    """The columns of the rows that a table adds up."""

    tread: str = "tread"
    member: str = "in"
    sure: str = "sure"
    known: str = "known"
    low: str = "low"
    high: str = "high"


PLANNED: Final = Sides()
WASTE: Final = Sides(member="waste_in", sure="waste_sure")
REALISED: Final = Sides("real_tread", "real_in", "real_sure", "real_known", "real_low", "real_high")


class Table(Struct, frozen=True):
    """Sums per destination: a row for the unknown one, then one per tread."""

    first: int
    sums: Sequence[tuple[float, ...]]

    @property
    def count(self) -> int:
        """How many rows it has."""
        return len(self.sums)

    def column(self, name: str) -> str:
        """The cells of a column."""
        return span(self.first, self.first + self.count - 1, SUMS.index(name) + 1)


def put_table(grid: Grid, plan: Plan, weighing: Weighing, name: str, sides: Sides) -> Table:
    """A table with its formulas."""
    count = len(plan.yardstick.ladder.treads) + 1
    first, found = grid.take(count), []
    for place in range(count):
        mine = [row for row in plan.stock.rows if row[sides.tread] == place and row[sides.member]]
        found.append(_sums(mine, sides))
        grid.put(first + place, 0, f"wb:figure:{name}:{place}")
        here = f"({weighing.column(sides.tread)}={place})*{weighing.column(sides.member)}"
        known = weighing.column(sides.known)
        texts = (
            f"{here}*{weighing.column(sides.sure)}*{weighing.column(sides.low)}",
            f"{here}*{weighing.column(sides.high)}",
            f"{here}*({known}=0)",
            here,
        )
        for column, (text, value) in enumerate(zip(texts, found[-1], strict=True), 1):
            grid.put(first + place, column, Formula(f"=SUMPRODUCT({text})", value))
    return Table(first, found)


def _sums(rows: Sequence[Figures], sides: Sides) -> tuple[float, ...]:
    return (
        sum(float(row[sides.low]) for row in rows if row[sides.sure]),
        sum(float(row[sides.high]) for row in rows),
        float(sum(not row[sides.known] for row in rows)),
        float(len(rows)),
    )


def array(values: Weights) -> str:
    """Constants below each other, as a formula writes them."""
    return "{" + ";".join(literal(value) for value in values) + "}"


def exists(table: Table) -> str:
    """Whether there is anything that may weigh something."""
    return f"SUM({table.column('most')})+SUM({table.column('unknown')})>0"


def share_ends(table: Table, worst: Weights, best: Weights) -> tuple[str, str]:
    """The least and most share, each 0 to 1, of what is in (1) at worst and at best."""
    ends = []
    for inside, low in ((worst, True), (best, False)):
        outside = [1 - value for value in inside]
        pulls = outside if low else inside
        least = f"SUMPRODUCT({table.column('sure')}*{array(inside if low else outside)})"
        most = f"SUMPRODUCT({table.column('most')}*{array(pulls)})"
        endless = f"SUMPRODUCT({table.column('unknown')}*{array(pulls)})>0"
        both = f"({least}+{most})"
        end, other = ("0", "1") if low else ("1", "0")
        part = least if low else most
        ends.append(f"IF({endless},{end},IF({both}=0,{other},{part}/{both}))")
    return ends[0], ends[1]


def put_mean(grid: Grid, table: Table, values: Weights, *, low: bool) -> str:
    """The least or most mean of the values by mass; gives its cell.

    Beside each destination stands the mean with all mass there may be as far out as its value.
    """
    column = len(SUMS) + (1 if low else 2)
    sure, most = table.column("sure"), table.column("most")
    weights, sign = array(values), "<=" if low else ">="
    for place, value in enumerate(values):
        taken = f"({weights}{sign}{literal(value)})*({most}-{sure})"
        mass = f"(SUM({sure})+SUMPRODUCT({taken}))"
        mean = f"(SUMPRODUCT({sure}*{weights})+SUMPRODUCT({taken}*{weights}))/{mass}"
        endless = at(table.first + place, SUMS.index("unknown") + 1)
        extreme = "MIN" if low else "MAX"
        text = f"=IF({endless}>0,{extreme}({literal(value)},IF({mass}=0,{literal(value)},{mean})),"
        stored = _candidate(table, values, place, low=low)
        grid.put(table.first + place, column, Formula(f'{text}IF({mass}=0,"",{mean}))', stored))
    cells = span(table.first, table.first + table.count - 1, column)
    alone = f"SUMPRODUCT({sure}*{weights})/SUM({sure})"
    extreme = "MIN" if low else "MAX"
    return f"IF(SUM({sure})>0,{extreme}({alone},{cells}),{extreme}({cells}))"


def _candidate(table: Table, values: Weights, place: int, *, low: bool) -> float | str:
    """The value of the mean beside one destination; nothing where nothing weighs anything."""
    mine = float(values[place])
    total = mass = 0.0
    for value, (sure, most, _, _) in zip(map(float, values), table.sums, strict=True):
        weight = most if (value <= mine if low else value >= mine) else sure
        total, mass = total + value * weight, mass + weight
    means = [total / mass] if mass else []
    if table.sums[place][SUMS.index("unknown")]:
        means.append(mine)
    return (min(means) if low else max(means)) if means else ""
