"""The hidden sheet with what an inventory is measured with: words, units, factors, codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.inventory.choices import BLANK, TOLD, choices_of
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.inventory.units import USUAL, Measure, measure_of
from waardebehoud.inventory.yardstick import Yardstick, lookup

Content = str | float
WORD_LISTS: Final = (
    *("destination", "connection", "accessibility", "crossings", "edge", "layer"),
    "no_reuse_reason",
)
TOLD_PLACE: Final = {Told.YES: 1, Told.NO: 2, Told.UNKNOWN: 3}
CLASS_PLACE: Final = {
    **{class_: place for place, class_ in enumerate(SHARED, start=1)},
    TreadClass.HAZARDOUS: 6,
    TreadClass.INCOMING: 7,
}
"""What a class is called in formulas; 0 is an unknown destination."""
WASTE: Final = {"always": 1.0, "asked": 0.5, "never": 0.0}
PARTING: Final = ".,;:/()_'\"+&[]|–—’‘`´-\n\t«»„“”*!?<>=@#%~^{}\\$€§°·•…×\u00a0"
"""Signs that part words; anything else is taken for a part of one."""


class Block(Struct, frozen=True, dict=True):
    """A table on the sheet: where it begins, and what stands in it."""

    column: int
    rows: Sequence[Sequence[Content]]


class Measures(Struct, frozen=True, dict=True):
    """All tables, and how formulas refer to them."""

    sheet: str
    """The name of the sheet, as formulas write it."""
    yardstick: Yardstick
    elements: Sequence[Element]

    @cached_property
    def units(self) -> Mapping[str, Measure]:
        """The usual units, and those of the elements that are there already."""
        met = {element.unit.strip().casefold() for element in self.elements}
        rare = {word: found for word in sorted(met) if (found := measure_of(word)) is not None}
        return {**USUAL, **rare}

    @cached_property
    def factor_rows(self) -> Mapping[tuple[str, str], tuple[float, float]]:
        """Kilograms per unit by word and unit; 0 for a factor that is refused."""
        return {
            key: (0.0, 0.0) if factor.refused else (float(factor.low), float(factor.high))
            for key, factor in self.yardstick.factors.items()
        }

    @cached_property
    def known_words(self) -> Mapping[str, Mapping[str, int]]:
        """What the cells of a column can say, to the place of what it means, from 1."""
        found: dict[str, Mapping[str, int]] = {
            "told": {word: TOLD_PLACE[told] for word, told in TOLD.items()},
            "blank": {word: place for place, word in enumerate(BLANK) if word},
        }
        for name in WORD_LISTS:
            choices = choices_of(name, self.yardstick)
            places = {one.id: place for place, one in enumerate(choices, start=1)}
            words = lookup(choices)
            if name == "destination":
                words |= {tread.number: tread.id for tread in self.yardstick.ladder.treads}
            found[name] = {word: places[id_] for word, id_ in words.items()}
        return found

    @cached_property
    def blocks(self) -> Mapping[str, Block]:
        """Every table by name, side by side."""
        tables: dict[str, list[list[Content]]] = {
            "units": [[w, m.base, float(m.size)] for w, m in self.units.items()],
            "factors": [[w, unit, *ends] for (w, unit), ends in self.factor_rows.items()],
            "codes": [
                [code.code.replace(" ", ""), float(code.hazardous)]
                for code in self.yardstick.materials.codes
            ],
            "treads": [self._tread(place) for place in range(len(self.yardstick.ladder.treads))],
        }
        tables |= {
            f"words:{name}": [[word, float(place)] for word, place in words.items()]
            for name, words in self.known_words.items()
        }
        for place, (words, free) in enumerate(self.hazard_words):
            tables[f"hazard:{place}"] = [[word] for word in words]
            tables[f"free:{place}"] = [[word] for word in free]
        found, column = {}, 0
        for name, rows in tables.items():
            if rows:
                found[name] = Block(column, rows)
                column += len(rows[0]) + 1
        return found

    def _tread(self, place: int) -> list[Content]:
        tread = self.yardstick.ladder.treads[place]
        return [float(CLASS_PLACE[tread.class_]), WASTE[tread.waste]]

    @cached_property
    def hazard_words(self) -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Per rule that sets mass apart: its words, and the words that free it."""
        return [
            (tuple(map(pattern, rule.words)), tuple(map(pattern, rule.free)))
            for rule in self.yardstick.hazards.rules
            if rule.hazardous and rule.words
        ]

    def column(self, name: str, at: int) -> str:
        """A column of a table."""
        block = self.blocks[name]
        letter = xl_col_to_name(block.column + at)
        return f"{self.sheet}${letter}$2:${letter}${len(block.rows) + 1}"

    def place_of(self, name: str, text: str) -> str:
        """The formula of what a text means in a list; 0 for nothing known."""
        table = f"words:{name}"
        return f"SUMPRODUCT(({self.column(table, 0)}={text})*{self.column(table, 1)})"

    def listed(self, table: str, word: str, second: str = "") -> str:
        """The formula of the place of a word in a table, and of a second word beside it."""
        rows = self.column(table, 0)
        beside = f"*({self.column(table, 1)}={second})" if second else ""
        return f"SUMPRODUCT(({rows}={word}){beside}*(ROW({rows})-1))"

    def speaks(self, text: str) -> str:
        """The formula whether a text, between blanks, names something hazardous."""
        tests = []
        for place, (_, free) in enumerate(self.hazard_words):
            spoken = f"{self._hits(f'hazard:{place}', text)}>0"
            freed = f",{self._hits(f'free:{place}', text)}=0" if free else ""
            tests.append(f"AND({spoken}{freed})")
        return f"IF(OR({','.join(tests)}),1,0)" if tests else "0"

    def _hits(self, table: str, text: str) -> str:
        return f"SUMPRODUCT(--ISNUMBER(SEARCH({self.column(table, 0)},{text})))"


def pattern(word: str) -> str:
    """A word as it is looked for between blanks; one that may go on is open at its end."""
    parted = spaced(word.rstrip("*"))
    return f" {parted}" if word.endswith("*") else f" {parted} "


def spaced(text: str) -> str:
    """A text with blanks around the signs that part words."""
    for sign in PARTING:
        text = text.replace(sign, f" {sign} ")
    return text


def spaced_formula(text: str) -> str:
    """The same as a formula, between blanks."""
    for sign in PARTING:
        if sign in "\n\t":
            code = f"CHAR({ord(sign)})"
            text = f'SUBSTITUTE({text},{code}," "&{code}&" ")'
        else:
            written = '""' if sign == '"' else sign
            text = f'SUBSTITUTE({text},"{written}"," {written} ")'
    return f'" "&{text}&" "'


def folded_formula(text: str) -> str:
    """A text as words of the yardstick are compared, as a formula."""
    return f'TRIM(SUBSTITUTE(SUBSTITUTE({text}&"","_"," "),"-"," "))'
