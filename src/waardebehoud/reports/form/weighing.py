"""The hidden sheet that computes the rows of the inventory, each from what stands in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.expressions.excel import literal
from waardebehoud.forms import INVENTORY
from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Element
from waardebehoud.reports.form.choosing import filled_in
from waardebehoud.reports.form.grid import Content, Formula, Grid, at, span
from waardebehoud.reports.form.measures import folded_formula, spaced_formula
from waardebehoud.reports.form.plan import Plan, trimmed
from waardebehoud.reports.form.stock import NOT_SHARED, UNUSED, Figures

NAMES: Final = (
    *("row", "used", "unit", "by_material", "by_element", "one_low", "one_high"),
    *("known", "low", "high", "code", "starred", "said_element", "said_material", "spoken"),
    *("told", "tread", "hazard", "part", "in", "sure", "waste_told", "waste"),
    *("waste_in", "waste_sure", "apart", "old", "real_tread", "real_hazard", "real_in"),
    *("real_sure", "real_known", "real_low", "real_high", "wrong", "state", "same"),
)
TEXTS: Final = ("said_element", "said_material", "code")
FIRST: Final = 1
"""The first row with figures, from 0; above it stand the names."""
NUMBERS: Final = tuple(c.key for c in COLUMNS if c.content == "number")
WORDS: Final = {
    **{c.key: c.key for c in COLUMNS if c.content == "word"},
    "realised_destination": "destination",
    "hazardous": "told",
    "waste": "told",
}
"""The columns with words from a list, and the list."""
START: Final = len(NAMES) + len(COLUMNS)
"""The column whose first cell tells on which row the headings of the inventory stand."""
STATES: Final = ("empty", "known", "unweighed", "unknown_place", "wrong")


class Weighing(Struct, frozen=True):
    """The sheet, and where its columns stand."""

    plan: Plan

    def column(self, name: str) -> str:
        """All rows of a column, for formulas on other sheets."""
        last = FIRST + self.plan.stock.room - 1
        return self.plan.sheet("rows") + span(FIRST, last, NAMES.index(name))

    @property
    def last(self) -> str:
        """The row of the inventory below which nothing computes."""
        return f"{self.plan.sheet('rows')}{at(FIRST + self.plan.stock.room - 1, 0)}"

    def grid(self) -> Grid:
        """Every cell."""
        grid = Grid()
        start = f'=MATCH("{INVENTORY}",{self.plan.sheet("inventory")}$A:$A,0)+1'
        grid.put(0, START, Formula(start, self.plan.goods_row))
        for column, name in enumerate(NAMES):
            grid.put(0, column, name)
        for place, figures in enumerate(self.plan.stock.rows):
            self._put_row(grid, place, figures)
        return grid

    def _put_row(self, grid: Grid, place: int, figures: Figures) -> None:
        row = FIRST + place
        elements = self.plan.stock.elements
        element = elements[place] if place < len(elements) else Element()
        texts = Row(self.plan, row).formulas(place)
        values: Mapping[str, Content] = {
            **figures,
            "row": self.plan.goods_row + place + 1,
            "wrong": 0,
            "state": state_of(figures),
            "same": 1,
        }
        for column, name in enumerate(NAMES):
            grid.put(row, column, Formula("=" + texts[name], values[name]))
        for column, one in enumerate(COLUMNS, start=len(NAMES)):
            copy = filled_in(one, element, self.plan.lists)
            if copy is not None:
                grid.put(row, column, copy)


def state_of(figures: Figures) -> int:
    """What is said of a row, as a place in STATES."""
    if not figures["used"]:
        return 0
    if not figures["known"]:
        return STATES.index("unweighed")
    return STATES.index("unknown_place" if figures["part"] == 0 else "known")


class Row(Struct, frozen=True):
    """The formulas of one row; each sees the others of its row."""

    plan: Plan
    row: int

    def c(self, name: str) -> str:
        """A cell of this row."""
        return f"${xl_col_to_name(NAMES.index(name))}{self.row + 1}"

    def given(self, key: str) -> str:
        """What stands in a column of the inventory."""
        letter = xl_col_to_name(self.plan.goods_column(key))
        return f"INDEX({self.plan.sheet('inventory')}${letter}:${letter},{self.c('row')})"

    def formulas(self, place: int) -> dict[str, str]:
        """All of them by the name of their column."""
        return {
            "row": f"{at(0, START)}+{place + 1}",
            **dict(self._mass()),
            **dict(self._hazard()),
            **dict(self._place()),
            **dict(self._realised()),
            **dict(self._said()),
        }

    def _mass(self) -> Iterator[tuple[str, str]]:
        c, measures = self.c, self.plan.stock.measures
        base = f"INDEX({measures.column('units', 1)},{c('unit')})"
        size = f"INDEX({measures.column('units', 2)},{c('unit')})"
        yield "unit", measures.listed("units", trimmed(self.given("unit")))
        for name, key in (("by_material", "material"), ("by_element", "element")):
            found = measures.listed("factors", folded_formula(self.given(key)), base)
            yield name, f"IF({c('unit')}=0,0,{found})"
        for name, column in (("one_low", 2), ("one_high", 3)):
            factor = measures.column("factors", column)
            tried = ",".join(
                f"IF({c(by)}>0,INDEX({factor},{c(by)})*{size}"
                for by in ("by_material", "by_element")
            )
            yield name, f'IF({c("unit")}=0,0,IF({base}="kg",{size},{tried},0))))'
        mass, quantity = self.given("mass_kg"), self.given("quantity")
        counted = f'AND({mass}="",ISNUMBER({quantity}),{c("one_high")}>0)'
        yield "known", f"IF(ISNUMBER({mass}),1,IF({counted},1,0))"
        for name, one in (("low", "one_low"), ("high", "one_high")):
            given = f"IF(ISNUMBER({mass}),{mass},{quantity}*{c(one)})"
            yield name, f"IF({c('known')}=1,{given},0)"

    def _hazard(self) -> Iterator[tuple[str, str]]:
        c, measures, code = self.c, self.plan.stock.measures, self.given("eural")
        stripped = code
        for sign in " .*-":
            stripped = f'SUBSTITUTE({stripped},"{sign}","")'
        yield "code", f'{stripped}&""'
        listed = (
            f"SUMPRODUCT(({measures.column('codes', 0)}={c('code')})*{measures.column('codes', 1)})"
        )
        yield "starred", f'IF(OR(RIGHT(TRIM({code}&""),1)="*",{listed}>0),1,0)'
        for key in ("element", "material"):
            yield f"said_{key}", spaced_formula(self.given(key))
        said = (measures.speaks(c(f"said_{key}")) for key in ("element", "material"))
        yield "spoken", f"MAX({','.join(said)})"
        yield "told", measures.place_of("told", trimmed(self.given("hazardous")))
        yield "hazard", self._hazard_at("tread")

    def _hazard_at(self, tread: str) -> str:
        """1 hazardous, 0 not, 0.5 said to be unknown, at a destination."""
        c = self.c
        surely = (
            f"{self._class_of(tread)}={NOT_SHARED},{c('starred')}=1,{c('spoken')}=1,{c('told')}=1"
        )
        return f"IF(OR({surely}),1,IF({c('told')}=3,0.5,0))"

    def _class_of(self, tread: str) -> str:
        classes = self.plan.stock.measures.column("treads", 0)
        return f"IF({self.c(tread)}=0,0,INDEX({classes},{self.c(tread)}))"

    def _class_at(self, tread: str, hazard: str) -> str:
        """What it counts as at a destination."""
        class_ = self._class_of(tread)
        return f"IF({class_}>{NOT_SHARED},{class_},IF({self.c(hazard)}=1,{NOT_SHARED},{class_}))"

    def _place(self) -> Iterator[tuple[str, str]]:
        c, measures = self.c, self.plan.stock.measures
        yield "tread", measures.place_of("destination", folded_formula(self.given("destination")))
        yield "part", f"IF({c('used')}=0,{UNUSED},{self._class_at('tread', 'hazard')})"
        yield "in", f"IF({c('part')}<{NOT_SHARED},1,0)"
        yield "sure", f"IF(AND({c('in')}=1,{c('hazard')}=0),1,0)"
        yield "waste_told", measures.place_of("told", trimmed(self.given("waste")))
        told = f"CHOOSE({c('waste_told')}+1,0.5,1,0,0.5)"
        rule = f"IF({c('tread')}=0,0.5,INDEX({measures.column('treads', 1)},{c('tread')}))"
        yield "waste", f"IF({rule}=0.5,{told},{rule})"
        codes = self.plan.stock.measures.yardstick.ladder.tests_without_codes
        outside = "+".join(f'({c("code")}="{code.replace(" ", "")}")' for code in codes) or "0"
        counted = f"IF(({outside})=0,1,0)"
        yield "waste_in", f"{c('in')}*{counted}*IF({c('waste')}>0,1,0)"
        yield "waste_sure", f"{c('sure')}*{counted}*IF({c('waste')}=1,1,0)"
        yield "apart", f"IF({c('part')}={NOT_SHARED},1,0)"
        yield "old", f"IF({c('part')}<={NOT_SHARED},1,0)"

    def _realised(self) -> Iterator[tuple[str, str]]:
        c, given = self.c, self.given("realised_destination")
        place = self.plan.stock.measures.place_of("destination", folded_formula(given))
        yield "real_tread", place
        yield "real_hazard", self._hazard_at("real_tread")
        class_ = self._class_at("real_tread", "real_hazard")
        yield "real_in", f"IF({c('used')}=0,0,IF({class_}<{NOT_SHARED},1,0))"
        yield "real_sure", f"IF(AND({c('real_in')}=1,{c('real_hazard')}=0),1,0)"
        mass = self.given("realised_mass_kg")
        weighed = f"AND({c('real_tread')}>0,ISNUMBER({mass}))"
        yield "real_known", f"IF({weighed},1,{c('known')})"
        yield "real_low", f"IF({weighed},{mass},{c('low')})"
        yield "real_high", f"IF({weighed},{mass},{c('high')})"

    def _said(self) -> Iterator[tuple[str, str]]:
        """Whether there is anything, anything wrong, anything changed; and what is said of it."""
        c, measures = self.c, self.plan.stock.measures
        keys = [column.key for column in COLUMNS]
        all_of = f"{self.given(keys[0])}:{self.given(keys[-1])}"
        yield "used", f"IF(COUNTA({all_of})>0,1,0)"
        tests = [
            f'IF(ISNUMBER({self.given(key)}),{self.given(key)}<{literal(0)},{self.given(key)}<>"")'
            for key in NUMBERS
        ]
        for key, name in WORDS.items():
            text = folded_formula(self.given(key)) if name != "told" else trimmed(self.given(key))
            unknown = f"{measures.place_of(name, text)}=0"
            blank = f"{measures.place_of('blank', trimmed(self.given(key)))}=0"
            blank = "" if name == "told" else f",{blank}"
            tests.append(f'AND({self.given(key)}<>"",{unknown}{blank})')
        yield "wrong", f"IF({c('used')}=0,0,IF(OR({','.join(tests)}),1,0))"
        yield (
            "state",
            f"IF({c('used')}=0,0,IF({c('wrong')}=1,4,IF({c('known')}=0,2,IF({c('part')}=0,3,1))))",
        )
        first, last = (xl_col_to_name(len(NAMES) + n) for n in (0, len(keys) - 1))
        copy = f"${first}{self.row + 1}:${last}{self.row + 1}"
        yield "same", f"IF(SUMPRODUCT(--({all_of}<>{copy}))=0,1,0)"
