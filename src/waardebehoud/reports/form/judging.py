"""The rows of the hidden sheet that judge the rules."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from waardebehoud.expressions.evaluate import evaluate
from waardebehoud.expressions.excel import condition, encoded, quoted
from waardebehoud.expressions.excel_ranges import Cell
from waardebehoud.facts import ABSENT, UNKNOWN, Facts
from waardebehoud.outcome import Outcome
from waardebehoud.reports.form.asked import Moment
from waardebehoud.reports.form.grid import Formula, Grid, at
from waardebehoud.reports.form.plan import Plan
from waardebehoud.results import Finding
from waardebehoud.rules.base import BaseRule, Validity
from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.requirement import Requirement


class Verdict(IntEnum):
    """The outcome of a rule, as a form counts it."""

    NOT_APPLICABLE = 0
    MET = 1
    VIOLATED = 2
    UNKNOWN = 3
    NOT_DUE = 4


VERDICTS: Final = {outcome: Verdict[outcome.name] for outcome in Outcome}
OUTCOME_COLUMN: Final = 4


def put_rule(
    grid: Grid, plan: Plan, finding: Finding, row: int, cells: Mapping[str, Cell], moment: Moment
) -> None:
    """Condition, period, judgement and outcome of one rule."""
    rule, facts = finding.rule, plan.report.assessment.situation.facts
    grid.put(row, 0, rule.id)
    applies: Formula | float = 1
    if rule.when is not None:
        tree = rule.when.tree
        applies = Formula("=" + condition(tree, cells), encoded(evaluate(tree, facts)))
    grid.put(row, 1, applies)
    grid.put(row, 2, 1 if rule.valid is None else _holds(rule.valid, cells, facts))
    grid.put(row, 3, _judgement(rule, cells, facts))
    outcome = _outcome(plan, rule, row, moment)
    grid.put(row, OUTCOME_COLUMN, Formula(outcome, int(VERDICTS[finding.outcome])))


def _holds(valid: Validity, cells: Mapping[str, Cell], facts: Facts) -> Formula:
    """Whether the period of a rule covers its date."""
    day = cells[valid.date]
    tests = []
    if valid.from_ is not None:
        first = valid.from_
        tests.append(f"{day.value}>=DATE({first.year},{first.month},{first.day})")
    if valid.until is not None:
        last = valid.until
        tests.append(f"{day.value}<=DATE({last.year},{last.month},{last.day})")
    covered = f"IF(AND({','.join(tests)}),1,0)" if tests else "1"
    text = f"=IF({day.state}<1,0.5,{covered})"
    return Formula(text, encoded(valid.covers(facts[valid.date])))


def _judgement(rule: BaseRule, cells: Mapping[str, Cell], facts: Facts) -> Formula | float:
    """The outcome once the rule applies, as a verdict."""
    if isinstance(rule, Requirement):
        tree = rule.require.tree
        truth = encoded(evaluate(tree, facts))
        text = f"=2-{condition(tree, cells)}"
        return Formula(text, 2 - truth)
    if isinstance(rule, Evidence):
        asked = cells[rule.question]
        shown = f"IF({asked.evidence}=1,{Verdict.MET},{Verdict.VIOLATED})"
        text = f"=IF({asked.state}=0,{Verdict.NOT_APPLICABLE},IF({asked.state}<1,1.5,{shown}))"
        value = facts[rule.question]
        if value is UNKNOWN or value is ABSENT:
            return Formula(text, 1.5 if value is UNKNOWN else 0)
        return Formula(text, 1 if rule.question in facts.evidenced else 2)
    return 1


def _outcome(plan: Plan, rule: BaseRule, row: int, moment: Moment) -> str:
    """Elsewhere, not due, not applicable, unknown, or what the judgement says."""
    checklist = plan.report.checklist
    applies = f"MIN({at(row, 1)},{at(row, 2)})"
    judged = at(row, 3)
    decided = f"IF({judged}=1.5,{Verdict.UNKNOWN},{judged})"
    text = f"IF({applies}=0,{Verdict.NOT_APPLICABLE},IF({applies}<1,{Verdict.UNKNOWN},{decided}))"
    if rule.phase is not None:
        order = checklist.order_of_phase[rule.phase] + 1
        text = f"IF({order}>{moment.phase},{Verdict.NOT_DUE},{text})"
    place = quoted(rule.jurisdiction or checklist.jurisdiction or "")
    elsewhere = f"NOT(EXACT({moment.jurisdiction},{place}))"
    return f"=IF({elsewhere},{Verdict.NOT_APPLICABLE},{text})"
