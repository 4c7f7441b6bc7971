"""The figures of the inventory on the hidden sheet: live, or as stored while nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.expressions.excel import literal, state_of
from waardebehoud.expressions.excel_ranges import Cell
from waardebehoud.facts import UNKNOWN, Missing, Value
from waardebehoud.figures import FIGURES
from waardebehoud.interval import ONE, ZERO, Interval
from waardebehoud.inventory.ladder import SHARED, Tread, TreadClass
from waardebehoud.reports.form.grid import Formula, Grid, at
from waardebehoud.reports.form.plan import Plan
from waardebehoud.reports.form.sharing import (
    PLANNED,
    REALISED,
    WASTE,
    Table,
    exists,
    put_mean,
    put_table,
    share_ends,
)
from waardebehoud.reports.form.weighing import Weighing

SHARES: Final[Mapping[str, TreadClass]] = {
    "aandeel_behoud": TreadClass.RETAINED,
    "aandeel_hergebruik": TreadClass.REUSED,
    "aandeel_recyclage": TreadClass.RECYCLED,
    "aandeel_nuttig": TreadClass.RECOVERED,
    "aandeel_verwijdering": TreadClass.DISPOSED,
}
REALISED_SHARES: Final[Mapping[str, TreadClass]] = {
    "gerealiseerd_behoud": TreadClass.RETAINED,
    "gerealiseerd_hergebruik": TreadClass.REUSED,
    "gerealiseerd_recyclage": TreadClass.RECYCLED,
}
TESTS: Final[Mapping[str, str]] = {
    "taxonomie_circulair": "taxonomie_circulair",
    "taxonomie_dnsh": "taxonomie_dnsh",
    "afvalrichtlijn": "afvalrichtlijn",
    "breeam_geen_stort": "geen_stort",
}
"""The legal tests, and the word by which a tread counts in each."""
SIZES: Final = {
    "massa_per_volume": "gross_volume",
    "massa_per_oppervlakte": "floor_area_before",
}
LIVE: Final = frozenset(
    {
        *(*SHARES, *REALISED_SHARES, *TESTS, *SIZES, "aandeel_onbekend", "massa_totaal"),
        *("massa_gevaarlijk", "waardebehoudsgraad", "gerealiseerde_waardebehoudsgraad"),
        "vloeroppervlakte_behouden",
    }
)
STORED: Final = tuple(name for name in FIGURES if name not in LIVE)
"""Figures that only the program computes."""

Ends = tuple[str, str, str]
"""The formulas of the state, the least and the most."""


class Figuring(Struct, frozen=True):
    """The figures, and the sums they are made of."""

    grid: Grid
    plan: Plan
    weighing: Weighing
    overflow: str
    """The cell that counts what stands below the last row that computes."""
    changed: str
    """The cell that counts what differs from what the form was filled in with."""
    rows: str
    """The cell that counts the rows."""

    def put(self) -> dict[str, Cell]:
        """All of them; gives where each stands."""
        texts = dict(self._live()) | {name: self._stored(name) for name in STORED}
        return {name: self._line(name, texts[name]) for name in FIGURES}

    def _line(self, name: str, ends: Ends) -> Cell:
        state, low, high = ends
        nothing = f"OR({self.rows}=0,{self.overflow}>0)"
        value = value_of(self.plan, name)
        number = value if isinstance(value, Interval) else Interval(ZERO, ZERO)
        row = self.grid.take(1)
        known = at(row, 1)
        self.grid.put(row, 0, f"wb:figure:{name}")
        self.grid.put(row, 1, Formula(f"=IF({nothing},0.5,{state})", state_of(value)))
        self.grid.put(row, 2, Formula(f"=IF({known}=1,{low},0)", float(number.low)))
        self.grid.put(row, 3, Formula(f"=IF({known}=1,{high},0)", float(number.high)))
        return Cell("number", known, at(row, 2), high=at(row, 3))

    def _live(self) -> Iterator[tuple[str, Ends]]:
        planned = self._table("planned")
        yield from self._shares(planned)
        yield "waardebehoudsgraad", self._grade(planned)
        waste = self._table("waste")
        for name, test in TESTS.items():
            yield name, self._test(waste, test)
        realised = self._table("realised")
        followed = f"SUMPRODUCT(--({self.weighing.column('real_tread')}>0))>0"
        for name, class_ in REALISED_SHARES.items():
            yield name, _if(followed, self._share(realised, class_))
        yield "gerealiseerde_waardebehoudsgraad", _if(followed, self._grade(realised))
        yield from self._masses()
        yield "vloeroppervlakte_behouden", self._floor()

    def _table(self, name: str) -> Table:
        sides = {"planned": PLANNED, "waste": WASTE, "realised": REALISED}[name]
        return put_table(self.grid, self.plan, self.weighing, name, sides)

    def _weights(self, of: Callable[[Tread], bool], unknown: Fraction) -> list[Fraction]:
        treads = self.plan.yardstick.ladder.treads
        return [unknown, *(Fraction(of(tread)) for tread in treads)]

    def _shares(self, table: Table) -> Iterator[tuple[str, Ends]]:
        for name, class_ in SHARES.items():
            yield name, self._share(table, class_)
        unknown = self._weights(lambda _: False, ONE)
        yield "aandeel_onbekend", _percent(table, *share_ends(table, unknown, unknown))

    def _share(self, table: Table, class_: TreadClass) -> Ends:
        def wanted(tread: Tread) -> bool:
            return tread.class_ is class_

        ends = share_ends(table, self._weights(wanted, ZERO), self._weights(wanted, ONE))
        return _percent(table, *ends)

    def _grade(self, table: Table) -> Ends:
        """The mean weight of the treads; what stands outside the shares weighs nothing here."""
        treads = self.plan.yardstick.ladder.treads
        weights = [tread.weight or ZERO if tread.class_ in SHARED else ZERO for tread in treads]
        low = put_mean(self.grid, table, [ZERO, *weights], low=True)
        high = put_mean(self.grid, table, [ONE, *weights], low=False)
        return _percent(table, low, high)

    def _test(self, table: Table, test: str) -> Ends:
        """No value without waste; unknown while there may be none."""

        def counts(tread: Tread) -> bool:
            return test in tread.counts

        ends = share_ends(table, self._weights(counts, ZERO), self._weights(counts, ONE))
        none = f"AND(SUM({table.column('count')})=0,SUM({self.weighing.column('in')})>0)"
        state = f"IF({none},0,IF(SUM({table.column('sure')})>0,1,0.5))"
        return state, f"100*{ends[0]}", f"100*{ends[1]}"

    def _sum(self, *names: str) -> str:
        return f"SUMPRODUCT({'*'.join(self.weighing.column(name) for name in names)})"

    def _masses(self) -> Iterator[tuple[str, Ends]]:
        column = self.weighing.column
        unweighed = f"({column('known')}=0)"
        perhaps = f"{column('in')}*(1-{column('sure')})"
        maybe = f"SUMPRODUCT({perhaps}*{column('high')})"
        for name, member in (("massa_totaal", "sure"), ("massa_gevaarlijk", "apart")):
            missing = f"SUMPRODUCT(({perhaps}+{column(member)})*{unweighed})"
            most = f"{self._sum(member, 'high')}+{maybe}"
            yield name, (f"IF({missing}>0,0.5,1)", self._sum(member, "low"), most)
        for name, fact in SIZES.items():
            size = self.plan.fact("project", fact)
            missing = f"SUMPRODUCT({column('old')}*{unweighed})>0,SUM({column('old')})=0"
            state = f"IF(OR({missing},NOT(ISNUMBER({size}))),0.5,IF({size}>0,1,0.5))"
            low, high = (f"{self._sum('old', end)}/{size}" for end in ("low", "high"))
            yield name, (state, low, high)

    def _floor(self) -> Ends:
        before, kept = (
            self.plan.fact("project", name) for name in ("floor_area_before", "floor_area_kept")
        )
        numbers = f"IF(AND(ISNUMBER({before}),ISNUMBER({kept})),IF({before}>0,1,0.5),0.5)"
        share = f"MIN({literal(100)},{kept}/{before}*100)"
        return numbers, share, share

    def _stored(self, name: str) -> Ends:
        """The figure as the program computed it; unknown once a row was changed."""
        value = value_of(self.plan, name)
        number = value if isinstance(value, Interval) else Interval(ZERO, ZERO)
        state = f"IF({self.changed}=0,{literal(Fraction(state_of(value)))},0.5)"
        return state, repr(float(number.low)), repr(float(number.high))


def value_of(plan: Plan, name: str) -> Value:
    """The figure as the engine has it."""
    measured = plan.report.assessment.measured
    value: Value = UNKNOWN if measured is None else measured.figures.get(name, UNKNOWN)
    return value if isinstance(value, Interval | Missing) else UNKNOWN


def _percent(table: Table, low: str, high: str) -> Ends:
    return f"IF({exists(table)},1,0.5)", f"100*{low}", f"100*{high}"


def _if(condition: str, ends: Ends) -> Ends:
    return f"IF({condition},{ends[0]},0.5)", ends[1], ends[2]
