"""The hidden sheet that computes: the same figures as the engine, by live formulas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.expressions import nodes
from waardebehoud.expressions.evaluate import evaluate
from waardebehoud.expressions.excel import condition, encoded, quoted, state_of, term
from waardebehoud.expressions.excel_ranges import Cell
from waardebehoud.facts import Facts, Missing
from waardebehoud.figures import FIGURES
from waardebehoud.forms import fact_key
from waardebehoud.interval import Interval
from waardebehoud.inventory.columns import KEYS
from waardebehoud.reports.form.asked import Asked, Moment, put_question
from waardebehoud.reports.form.figuring import Figuring
from waardebehoud.reports.form.grid import Formula, Grid, at
from waardebehoud.reports.form.judging import OUTCOME_COLUMN, put_rule
from waardebehoud.reports.form.plan import EPOCH, PHASES, Plan, trimmed
from waardebehoud.reports.form.totals import MEANS, put_means
from waardebehoud.reports.form.weighing import Weighing

BEYOND: Final = 5_000
"""Rows below the last one that computes among which more is looked for."""


class Goods(Struct, frozen=True):
    """Where it is counted how many rows the inventory has, and how many need attention."""

    places: Mapping[str, str]
    room: int


class Reckoning(Struct, frozen=True):
    """The hidden sheet, and where on it the figures stand."""

    grid: Grid
    questions: Mapping[str, Asked]
    themes: Mapping[str, int]
    total: int
    rules: Mapping[str, int]
    weighing: Weighing
    figures: Mapping[str, Cell]
    goods: Goods

    def mean(self, row: int, column: str) -> str:
        """A cell of the row of a theme or of the total."""
        return at(row, MEANS.index(column))

    def outcome(self, rule: str) -> str:
        """The cell with the outcome of a rule."""
        return at(self.rules[rule], OUTCOME_COLUMN)


def reckon(plan: Plan) -> Reckoning:
    """Everything that is computed, with its values."""
    grid, assessment = Grid(), plan.report.assessment
    moment = _moment(grid, plan)
    cells: dict[str, Cell] = {
        date.id: _date(grid, plan, date.id) for date in plan.report.checklist.dates
    }
    weighing = Weighing(plan)
    goods, figures = _figures(grid, plan, weighing)
    cells |= figures
    questions, ranges = _places(grid, plan)
    cells |= {id_: asked.fact for id_, asked in questions.items()}
    _expressions(grid, plan, cells)
    for asked in questions.values():
        put_question(grid, asked, cells, moment)
    rules = {finding.rule.id: grid.take(1) for finding in assessment.findings}
    for finding in assessment.findings:
        put_rule(grid, plan, finding, rules[finding.rule.id], cells, moment)
    themes, total = put_means(grid, assessment, questions, ranges)
    return Reckoning(grid, questions, themes, total, rules, weighing, figures, goods)


def _figures(grid: Grid, plan: Plan, weighing: Weighing) -> tuple[Goods, dict[str, Cell]]:
    """The figures of the inventory, after what is counted of its rows."""
    room, first = plan.stock.room, len(KEYS) - 1
    used, same, wrong = (weighing.column(name) for name in ("used", "same", "wrong"))
    unweighed = f"SUMPRODUCT({used}*({weighing.column('known')}=0))"
    rows = plan.stock.rows
    letters = (
        xl_col_to_name(plan.goods_column(KEYS[0])),
        xl_col_to_name(plan.goods_column(KEYS[first])),
    )
    below = ":".join(
        f"INDEX({plan.sheet('inventory')}${letter}:${letter},{row})"
        for letter, row in zip(
            letters, (f"{weighing.last}+1", f"{weighing.last}+{BEYOND}"), strict=True
        )
    )
    counts = (
        ("rows", f"=SUM({used})", sum(row["used"] == 1 for row in rows)),
        ("beyond", f"=COUNTA({below})", 0),
        ("changed", f"={room}-SUM({same})", 0),
        ("unweighed", f"={unweighed}", sum(row["used"] == 1 and not row["known"] for row in rows)),
        ("wrong", f"=SUM({wrong})", 0),
    )
    places = {
        name: at(grid.line([fact_key("inventory", name), Formula(text, value)]), 1)
        for name, text, value in counts
    }
    goods = Goods(places, room)
    figuring = Figuring(grid, plan, weighing, places["beyond"], places["changed"], places["rows"])
    return goods, figuring.put()


def _moment(grid: Grid, plan: Plan) -> Moment:
    """Phase, bid and jurisdiction, from the first sheet."""
    dossier, checklist = plan.report.assessment.dossier, plan.report.checklist
    place = plan.place_in(PHASES, trimmed(plan.fact("project", "phase")))
    last = len(checklist.phases)
    now = checklist.order_of_phase[plan.report.assessment.phase] + 1
    bidder = trimmed(plan.fact("bid", "bidder"))
    here = trimmed(plan.fact("project", "jurisdiction"))
    own = checklist.jurisdiction or ""
    rows = (
        ("phase", Formula(f"=IF({place}=0,{last},{place})", now)),
        ("bid", Formula(f'=IF({bidder}="",0,1)', int(dossier.bid is not None))),
        (
            "jurisdiction",
            Formula(f'=IF({here}="",{quoted(own)},{here})', dossier.project.jurisdiction or own),
        ),
    )
    found = [at(grid.line([fact_key("form", name), formula]), 1) for name, formula in rows]
    return Moment(*found)


def _date(grid: Grid, plan: Plan, name: str) -> Cell:
    """A date of the project: known when a day was filled in."""
    given = plan.fact("date", name)
    day = plan.report.assessment.dossier.project.dates.get(name)
    row = grid.line(
        [
            fact_key("date", name),
            Formula(f"=IF(ISNUMBER({given}),1,0.5)", 0.5 if day is None else 1),
            Formula(
                f"=IF(ISNUMBER({given}),INT({given}),0)", 0 if day is None else (day - EPOCH).days
            ),
        ]
    )
    return Cell("date", at(row, 1), at(row, 2))


def _places(grid: Grid, plan: Plan) -> tuple[dict[str, Asked], dict[str, tuple[int, int]]]:
    """The rows of all questions, theme by theme; those of options below them."""
    results = plan.report.assessment.question
    found: dict[str, Asked] = {}
    ranges: dict[str, tuple[int, int]] = {}
    placed: dict[str, int] = {}
    for theme in plan.report.checklist.themes:
        mine = [result for result in results.values() if result.question.theme == theme.id]
        first = grid.take(len(mine))
        placed |= {result.id: first + n for n, result in enumerate(mine)}
        ranges[theme.id] = first, first + len(mine) - 1
    for name, row in placed.items():
        asked = Asked(plan, results[name], row, grid.row)
        grid.take(len(asked.option_ids))
        found[name] = asked
    return found, ranges


def _expressions(grid: Grid, plan: Plan, cells: dict[str, Cell]) -> None:
    """Named expressions, after those they use."""
    checklist, facts = plan.report.checklist, plan.report.assessment.situation.facts
    rows = {name: grid.take(1) for name in checklist.expressions}
    for name, row in rows.items():
        if checklist.kinds[name].name in ("condition", "number"):
            high = at(row, 3) if _is_range(plan, name) else ""
            cells[name] = Cell(checklist.kinds[name].name, at(row, 1), at(row, 2), high=high)
    for name in checklist.expressions:
        _alias(plan, name, cells)
    for name, row in rows.items():
        grid.put(row, 0, name)
        tree = checklist.expressions[name].tree
        if checklist.kinds[name].name == "condition":
            grid.put(row, 1, 1)
            truth = encoded(facts[name])
            grid.put(row, 2, Formula("=" + condition(tree, cells), truth))
        elif checklist.kinds[name].name == "number":
            _put_number(grid, row, term(tree, cells), facts, tree)


def _is_range(plan: Plan, name: str) -> bool:
    """Whether a named number is made of figures of the inventory, which may be ranges."""
    checklist = plan.report.checklist
    if checklist.kinds[name].name != "number":
        return False
    questions = checklist.question
    below = checklist.underlying(iter([name]))
    return any(
        one in FIGURES or (one in questions and questions[one].figure is not None) for one in below
    )


def _alias(plan: Plan, name: str, cells: dict[str, Cell]) -> Cell:
    """A named expression that is neither condition nor number stands for something else."""
    tree = plan.report.checklist.expressions[name].tree
    if name not in cells:
        if isinstance(tree, nodes.Name) and tree.id not in cells:
            cells[name] = _alias(plan, tree.id, cells)
        else:
            cells[name] = term(tree, cells)
    return cells[name]


def _put_number(grid: Grid, row: int, found: Cell, facts: Facts, tree: nodes.Node) -> None:
    value = evaluate(tree, facts)
    grid.put(row, 1, Formula(f"={found.state}", state_of(value)))
    for column, text in enumerate((found.value, found.most), start=2):
        number = value
        if isinstance(value, Interval):
            number = value.low if column == 2 else value.high
        stored = 0.0 if isinstance(number, Missing) else float(number)  # type: ignore[arg-type]
        grid.put(row, column, Formula(f"=IF({at(row, 1)}=1,{text},0)", stored))
