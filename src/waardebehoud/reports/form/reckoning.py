"""The hidden sheet that computes: the same figures as the engine, by live formulas."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct

from waardebehoud.expressions import nodes
from waardebehoud.expressions.evaluate import evaluate
from waardebehoud.expressions.excel import Cell, condition, encoded, quoted, state_of, term
from waardebehoud.facts import ABSENT, Facts, Missing, Value
from waardebehoud.forms import fact_key
from waardebehoud.interval import Interval
from waardebehoud.reports.form.asked import Asked, Moment, put_question
from waardebehoud.reports.form.grid import Formula, Grid, at
from waardebehoud.reports.form.judging import OUTCOME_COLUMN, put_rule
from waardebehoud.reports.form.plan import EPOCH, PHASES, Plan, trimmed
from waardebehoud.reports.form.totals import MEANS, put_means


class Reckoning(Struct, frozen=True):
    """The hidden sheet, and where on it the figures stand."""

    grid: Grid
    questions: Mapping[str, Asked]
    themes: Mapping[str, int]
    total: int
    rules: Mapping[str, int]

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
    questions, ranges = _places(grid, plan)
    cells |= {id_: asked.fact for id_, asked in questions.items()}
    _expressions(grid, plan, cells)
    for asked in questions.values():
        put_question(grid, asked, cells, moment)
    rules = {finding.rule.id: grid.take(1) for finding in assessment.findings}
    for finding in assessment.findings:
        put_rule(grid, plan, finding, rules[finding.rule.id], cells, moment)
    themes, total = put_means(grid, assessment, questions, ranges)
    return Reckoning(grid, questions, themes, total, rules)


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
    for name in sorted(checklist.figures):
        cells[name] = _fixed(grid, name, facts[name])
    rows = {name: grid.take(1) for name in checklist.expressions}
    for name, row in rows.items():
        if checklist.kinds[name].name in ("condition", "number"):
            cells[name] = Cell(checklist.kinds[name].name, at(row, 1), at(row, 2))
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


def _fixed(grid: Grid, name: str, value: Value) -> Cell:
    """A figure of the inventory, which a form cannot change; a range counts as unknown."""
    known = isinstance(value, int | Fraction) or (isinstance(value, Interval) and value.exact)
    number = value.low if isinstance(value, Interval) else value
    state = 1.0 if known else 0.0 if value is ABSENT else 0.5
    row = grid.line([name, state, float(number) if known else 0.0])  # type: ignore[arg-type]
    return Cell("number", at(row, 1), at(row, 2))


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
    known = not isinstance(value, Missing)
    grid.put(row, 1, Formula(f"={found.state}", state_of(value)))
    text = f"=IF({at(row, 1)}=1,{found.value},0)"
    number = float(value) if known else 0.0  # type: ignore[arg-type]
    grid.put(row, 2, Formula(text, number))
