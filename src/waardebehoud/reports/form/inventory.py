"""The sheet with the inventory: a row per element, live shares above, and what each row lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.expressions.excel import quoted
from waardebehoud.forms import INVENTORY, element_column, element_key
from waardebehoud.interval import Interval
from waardebehoud.inventory.columns import COLUMNS, KEYS, Column
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.identity import fingerprints
from waardebehoud.reports.form.choosing import FREE, filled_in, list_of
from waardebehoud.reports.form.desk import WAITING, Desk
from waardebehoud.reports.form.figuring import value_of
from waardebehoud.reports.form.grid import Formula
from waardebehoud.reports.form.plan import GOODS_FIXED
from waardebehoud.reports.form.reckoning import Reckoning
from waardebehoud.reports.form.rounding import rounded, rounding
from waardebehoud.reports.form.weighing import NAMES, STATES, state_of
from waardebehoud.reports.xlsx.styles import ASIDE, BODY, COLUMN, GREY, NAME, TITLE

WIDTH: Final = {
    "element": 24,
    "material": 20,
    "layer": 14,
    "location": 14,
    "condition": 14,
    "taker": 16,
    "connection": 18,
    "accessibility": 17,
    "crossings": 14,
    "edge": 12,
    "eural": 11,
    "destination": 22,
    "realised_destination": 22,
    "no_reuse_reason": 18,
    "evidence": 18,
    "reuse_criteria": 18,
    "note": 24,
    "id": 11,
    "unit": 10,
    "hazardous": 11,
    "waste": 10,
    "realised_mass_kg": 14,
}
NARROW: Final = 11
MASSES: Final = ("low", "high")
SHOWN: Final = (
    *("aandeel_behoud", "aandeel_hergebruik", "aandeel_recyclage", "aandeel_nuttig"),
    *("aandeel_verwijdering", "aandeel_onbekend", "waardebehoudsgraad"),
    *("massa_totaal", "massa_gevaarlijk"),
)
"""The figures above the table."""
SHARES_ROW: Final = 4
FIRST_ONCE: Final = "material"
LAST_TOGETHER: Final = "value_eur"
"""Columns between which a text is whole on paper: those before are on every page."""
TWO_LINES: Final = 28
GAP: Final = 6
WARNINGS: Final = ("beyond", "wrong", "unweighed", "changed")
LIVE: Final = {"unweighed": WAITING, "unknown_place": WAITING, "wrong": "#F6D9D9"}
PROTECTION: Final = {"insert_rows": True, "delete_rows": True, "sort": True}


def widths() -> tuple[float, ...]:
    """The widths of all columns: hidden key, state, the columns of the format, two masses."""
    inputs = [float(WIDTH.get(key, NARROW)) for key in KEYS]
    return (0, 22, *inputs, *(10.0 for _ in MASSES))


def write_inventory(desk: Desk, reckoning: Reckoning) -> None:
    """The whole sheet."""
    plan, words = desk.plan, desk.plan.report.words
    heads = plan.goods_row - 1
    desk.put(0, 1, words("form.sheet.inventory"), TITLE)
    desk.sheet.set_row(0, 30)
    about = words("form.goods.about", room=plan.stock.room, spare=plan.spare)
    for row, text in enumerate((about, words("form.goods.computed")), start=1):
        desk.across(row, _beside(desk), text, replace(ASIDE, wrap=True))
        desk.sheet.set_row(row, TWO_LINES)
    desk.sheet.set_row(SHARES_ROW - 1, GAP)
    _shares(desk, reckoning)
    _warnings(desk, reckoning, heads - 2)
    _headings(desk, heads)
    _inputs(desk, heads + 1)
    _states(desk, heads + 1)
    last = heads + plan.stock.room
    desk.sheet.autofilter(heads, 0, last, len(desk.widths) - 1)
    desk.sheet.freeze_panes(heads + 1, plan.goods_column("material"))
    desk.finish(last, (heads, heads), PROTECTION)
    desk.sheet.repeat_columns(1, plan.goods_column("element"))
    desk.sheet.fit_to_pages(3, 0)


def _beside(desk: Desk) -> tuple[int, int]:
    """The columns for a text: the first ones that are printed once, and together on one page."""
    return desk.plan.goods_column(FIRST_ONCE), desk.plan.goods_column(LAST_TOGETHER)


def _shares(desk: Desk, reckoning: Reckoning) -> None:
    """Each figure between its two ends; the words say what it is."""
    words, sheet = desk.plan.report.words, desk.plan.sheet("reckoning")
    desk.put(SHARES_ROW, 1, words("form.goods.figure"), COLUMN)
    for row, end in enumerate(("low", "high"), start=SHARES_ROW + 1):
        desk.put(row, 1, words(f"form.score.{end}"), NAME)
    desk.sheet.set_row(SHARES_ROW, 42)
    for column, name in enumerate(SHOWN, start=len(GOODS_FIXED)):
        desk.put(SHARES_ROW, column, words(f"form.goods.{name}"), COLUMN)
        cell, value = reckoning.figures[name], value_of(desk.plan, name)
        share = not name.startswith("massa")
        look = replace(BODY, align="right", number="0.0%" if share else "#,##0", wrap=False)
        unit, decimals = (100, 3) if share else (1, 0)
        least, most = (f"{sheet}{end}/{unit}" for end in (cell.value, cell.most))
        shown: tuple[float | str, ...] = ("?", "?")
        if isinstance(value, Interval):
            ends = rounded(Interval(value.low / unit, value.high / unit), decimals)
            shown = tuple(map(float, ends))
        for row, text in enumerate(rounding(least, most, decimals)):
            formula = f'=IF({sheet}{cell.state}=1,{text},"?")'
            desk.put(SHARES_ROW + 1 + row, column, Formula(formula, shown[row]), look)


def _warnings(desk: Desk, reckoning: Reckoning, row: int) -> None:
    """In words: what does not compute, and how many rows there are."""
    words, sheet = desk.plan.report.words, desk.plan.sheet("reckoning")
    holes = {"room": desk.plan.stock.room}
    text = '""'
    for name in reversed(WARNINGS):
        count = sheet + reckoning.goods.places[name]
        said = quoted(words(f"form.goods.{name}", **holes))
        text = f'IF({count}>0,{count}&" "&{said},{text})'
    rows = sum(one["used"] == 1 and not one["known"] for one in desk.plan.stock.rows)
    stored = f"{rows} {words('form.goods.unweighed', **holes)}" if rows else ""
    look = replace(BODY, bold=True, color="#8A5A00", wrap=True)
    desk.across(row - 1, _beside(desk), Formula("=" + text, stored), look)
    desk.sheet.set_row(row - 1, TWO_LINES)
    desk.sheet.set_row(row, GAP)


def _headings(desk: Desk, heads: int) -> None:
    """The keys of the columns, hidden, and below them what people see."""
    words, keys = desk.plan.report.words, heads - 1
    desk.put(keys, 0, INVENTORY)
    desk.put(heads, 0, words("form.column.id"), COLUMN)
    desk.put(heads, 1, words("form.column.state"), COLUMN)
    for column, one in enumerate(COLUMNS, start=len(GOODS_FIXED)):
        desk.put(keys, column, element_column(one.key))
        desk.put(heads, column, one.nl if words.language == "nl" else one.en, COLUMN)
    for column, name in enumerate(MASSES, start=len(GOODS_FIXED) + len(COLUMNS)):
        desk.put(heads, column, words(f"form.goods.mass_{name}"), COLUMN)
    desk.sheet.set_row(keys, None, None, {"hidden": True})
    desk.sheet.set_row(heads, 42)


def _inputs(desk: Desk, first: int) -> None:
    """The cells to fill in, with what may stand in them."""
    plan = desk.plan
    elements = plan.stock.elements
    for row, (element, word) in enumerate(
        zip(elements, fingerprints(elements), strict=True), first
    ):
        desk.put(row, 0, element_key(word))
        _element(desk, row, element)
    for row in range(first + len(elements), first + plan.stock.room):
        _element(desk, row, Element())
    last = first + plan.stock.room - 1
    criteria = ", ".join(one.id for one in plan.yardstick.ladder.criteria)
    for column, one in enumerate(COLUMNS, start=len(GOODS_FIXED)):
        rule = _rule(desk, one)
        if rule is not None:
            help_ = desk.plan.report.words(f"form.goods.help.{_kind(one)}", criteria=criteria)
            desk.allow_all((first, column, last, column), rule, _heading(desk, one), help_)


def _element(desk: Desk, row: int, element: Element) -> None:
    """One row, tall enough for what it says."""
    texts: list[tuple[str, int, float]] = []
    for column, one in enumerate(COLUMNS, start=len(GOODS_FIXED)):
        entry = filled_in(one, element, desk.plan.lists)
        align = "right" if one.content in ("number", "year") else "left"
        desk.input(row, column, entry, _number_format(one), align)
        if isinstance(entry, str):
            texts.append((entry, column, 10))
    if texts:
        desk.height(row, *texts)


def _heading(desk: Desk, column: Column) -> str:
    return column.nl if desk.plan.report.words.language == "nl" else column.en


def _number_format(column: Column) -> str:
    if column.content == "number":
        return "#,##0.######"
    return "0" if column.content == "year" else "@" if column.key in ("id", "eural") else ""


def _kind(column: Column) -> str:
    """What is said of a column before somebody fills it in."""
    return column.key if column.key in (*FREE, "reuse_criteria") else column.content


def _rule(desk: Desk, column: Column) -> dict[str, Any] | None:
    """What may stand in a column; None where anything may."""
    name = list_of(column, desk.plan.lists)
    if name is not None:
        rule: dict[str, Any] = {"validate": "list", "source": "=" + desk.plan.listed(name, 1)}
        return {**rule, "error_type": "information"} if column.key in FREE else rule
    if column.content == "number":
        return {"validate": "decimal", "criteria": ">=", "value": 0}
    if column.content == "year":
        return {"validate": "integer", "criteria": "between", "minimum": 1000, "maximum": 2099}
    return {"validate": "any"} if column.content == "words" else None


def _states(desk: Desk, first: int) -> None:
    """Before each row what it counts as; behind it its mass."""
    plan, sheet = desk.plan, desk.plan.sheet("rows")
    words = plan.report.words
    classes = [words(f"form.goods.class.{number}") for number in range(8)]
    for place, figures in enumerate(plan.stock.rows):
        row = first + place
        state, part = state_of(figures), int(float(figures["part"]))
        said = [words(f"form.goods.state.{name}") for name in STATES[2:]]
        texts = dict(_row_formulas(sheet, said, classes))
        shown = {
            "state": "" if state == 0 else classes[part] if state == 1 else said[state - 2],
            "low": figures["low"] if state and figures["known"] else "",
            "high": figures["high"] if state and figures["known"] else "",
        }
        desk.put(row, 1, Formula(texts["state"], shown["state"]), replace(BODY, bold=True))
        for column, name in enumerate(MASSES, start=len(GOODS_FIXED) + len(COLUMNS)):
            look = replace(BODY, align="right", number="#,##0.#", wrap=False, color=GREY)
            desk.put(row, column, Formula(texts[name], shown[name]), look)
    last = first + plan.stock.room - 1
    for name, fill in LIVE.items():
        look = desk.book.add_format({"bg_color": fill})
        wanted = quoted(words(f"form.goods.state.{name}"))
        rule = {"type": "formula", "criteria": f"=$B{first + 1}={wanted}", "format": look}
        desk.sheet.conditional_format(first, 1, last, len(desk.widths) - 1, rule)


def _row_formulas(sheet: str, said: list[str], classes: list[str]) -> Iterator[tuple[str, str]]:
    """The formulas beside a row; they find its figures by where the row stands now."""

    def figure(name: str) -> str:
        letter = xl_col_to_name(NAMES.index(name))
        rows = f"{sheet}$A:$A"
        return f"INDEX({sheet}${letter}:${letter},MATCH(ROW(),{rows},0))"

    one_of = ",".join(quoted(name) for name in classes)
    known = f'IF({figure("part")}>7,"",CHOOSE({figure("part")}+1,{one_of}))'
    states = ",".join(quoted(word) for word in said)
    state = figure("state")
    yield "state", f'=IFERROR(IF({state}=0,"",IF({state}=1,{known},CHOOSE({state}-1,{states}))),"")'
    for name in MASSES:
        there = f"AND({state}>0,{figure('known')}=1)"
        yield name, f'=IFERROR(IF({there},{figure(name)},""),"")'
