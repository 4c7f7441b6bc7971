"""The rows of the hidden sheet that reckon each question: its answer, its state, its points."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from msgspec import Struct

from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    IndicatorQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import Answer
from waardebehoud.expressions.excel import condition, literal, state_of
from waardebehoud.expressions.excel_ranges import Cell
from waardebehoud.facts import UNKNOWN, Missing, Value
from waardebehoud.forms import option_key, question_key
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Asking, Status
from waardebehoud.plan.worth import fit_value
from waardebehoud.reports.form.claims import claim_state, claim_value
from waardebehoud.reports.form.earning import earned, earned_between
from waardebehoud.reports.form.grid import Formula, Grid, at, span
from waardebehoud.reports.form.plan import NOWHERE, YES_NO, Plan, held, trimmed
from waardebehoud.results import QuestionResult

COLUMNS: Final = (
    *("key", "row", "claim", "value", "judged", "judged_value", "fitted", "fitted_value"),
    *("asking", "state", "fact", "evidence", "counts", "optional", "weight", "low", "high"),
    *("low_with", "high_with", "wrong", "code", "most"),
)


class Code(IntEnum):
    """How a question stands, as a form counts it."""

    OPEN = 1
    ANSWERED = 2
    NOT_ASKED = 3
    LATER = 4
    NOT_APPLICABLE = 5
    UNKNOWN = 6
    WRONG = 7
    UNDECIDED = 8


CODES: Final = {
    Status.ANSWERED: Code.ANSWERED,
    Status.NOT_ASKED: Code.NOT_ASKED,
    Status.LATER: Code.LATER,
    Status.NOT_APPLICABLE: Code.NOT_APPLICABLE,
    Status.UNKNOWN: Code.UNKNOWN,
}
ASKED: Final = {Asking.ASKED: 1.0, Asking.NOT_ASKED: 0.0, Asking.UNDECIDED: 0.5}


class Moment(Struct, frozen=True):
    """Cells that everything looks at: the phase, whether it is a bid, and where the law holds."""

    phase: str
    bid: str
    jurisdiction: str


class Asked(Struct, frozen=True):
    """The row of one question on the hidden sheet, and the rows of its options."""

    plan: Plan
    result: QuestionResult
    row: int
    options: int
    """The row of its first option."""

    @property
    def question(self) -> BaseQuestion:
        """The question itself."""
        return self.result.question

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The options that have a row of their own."""
        return self.question.option_ids if isinstance(self.question, ChoicesQuestion) else ()

    def cell(self, column: str) -> str:
        """One of its cells."""
        return at(self.row, COLUMNS.index(column))

    def given(self, column: str) -> str:
        """What somebody filled in in a column."""
        return self.plan.given(column, self.cell("row"))

    def said(self, column: str) -> str:
        """The same as a text."""
        return trimmed(self.given(column))

    def flags(self, column: int) -> str:
        """A column of the rows of its options: 2 claimed, 3 judged, 4 chosen, 5 points."""
        return span(self.options, self.options + len(self.option_ids) - 1, column)

    @property
    def fact(self) -> Cell:
        """Where expressions find it."""
        chosen = {id_: at(self.options + n, 4) for n, id_ in enumerate(self.option_ids)}
        places = self.cell("state"), self.cell("fact"), chosen, self.cell("evidence")
        high = self.cell("most") if self.question.figure is not None else ""
        return Cell(self.question.kind.name, *places, high=high)


def put_question(grid: Grid, asked: Asked, cells: Mapping[str, Cell], moment: Moment) -> None:
    """All cells of a question."""
    measured = asked.question.figure
    contents = {
        **(_taken(asked) if measured is None else head(asked)),
        **(_fitted(asked, moment) if measured is None else measured_by(asked, cells[measured])),
        **_known(asked, cells),
        **_counted(asked, moment),
        **_shown(asked, moment),
    }
    for column, content in contents.items():
        grid.put(asked.row, COLUMNS.index(column), content)
    for place, option in enumerate(asked.option_ids):
        _put_option(grid, asked, asked.options + place, option)


def head(asked: Asked) -> dict[str, Formula | float | str]:
    """Its key, the row it stands on now, and nothing filled in yet."""
    key = question_key(asked.question.id)
    row = Formula(f"={asked.plan.row_of(key)}", asked.plan.row.get(key, NOWHERE - 1) + 1)
    return {
        "key": key,
        "row": row,
        **dict.fromkeys(("claim", "value", "judged", "judged_value"), 0),
    }


def _taken(asked: Asked) -> dict[str, Formula | float | str]:
    """What stands in the sheet with questions, by claim and by judgement."""
    question, answer = asked.question, asked.result.answer or Answer()
    review = asked.plan.review
    judged = answer.judgement.value if answer.judgement is not None else None
    claim, judgement = fit_value(question, answer.value), fit_value(question, judged)
    found: dict[str, Formula | float | str] = {
        **head(asked),
        "claim": Formula(claim_state(asked, "answer", 2, "value"), _said(claim)),
        "value": Formula(claim_value(asked, "answer", "claim"), held(question, claim)),
    }
    if review:
        state = claim_state(asked, "judged_value", 3, "judged_value")
        value = claim_value(asked, "judged_value", "judged")
        found["judged"] = Formula(state, _said(judgement))
        found["judged_value"] = Formula(value, held(question, judgement))
    return found


def _said(value: Value) -> int:
    return int(value is not UNKNOWN)


def _fitted(asked: Asked, moment: Moment) -> dict[str, Formula | float | str]:
    """The answer that holds: a judgement before a claim; state 1, 0.5 (open) or 0 (n.v.t.)."""
    c, question = asked.cell, asked.question
    accepted = f'{asked.said("judged_na")}<>""' if asked.plan.review else "FALSE"
    without = f"IF(OR({accepted},{moment.bid}=0),0,0.5)" if question.not_applicable else "0.5"
    reason, unknown = asked.said("not_applicable"), asked.said("unknown")
    twice = f'({c("claim")}>0)+({reason}<>"")+({unknown}<>"")>1'
    state = (
        f"=IF({c('judged')}>0,IF({c('judged')}=1,1,0.5),IF({twice},0.5,"
        f'IF({reason}<>"",{without},IF({c("claim")}=1,1,0.5))))'
    )
    value = f"=IF({c('judged')}>0,{c('judged_value')},{c('value')})"
    return {
        "fitted": Formula(state, state_of(asked.result.value)),
        "fitted_value": Formula(value, _value_that_holds(asked)),
    }


def measured_by(asked: Asked, figure: Cell) -> dict[str, Formula | float | str]:
    """What the inventory answers: the state of a figure, and its two ends."""
    value = asked.result.value
    ends = (value.low, value.high) if isinstance(value, Interval) else (ZERO, ZERO)
    return {
        "fitted": Formula(f"={figure.state}", state_of(value)),
        "fitted_value": Formula(f"={figure.value}", float(ends[0])),
        "most": Formula(f"={figure.most}", float(ends[1])),
    }


def _value_that_holds(asked: Asked) -> float | str:
    """What stands behind the state, also where it does not count."""
    answer = asked.result.answer or Answer()
    judged = answer.judgement.value if answer.judgement is not None else None
    return held(
        asked.question, fit_value(asked.question, judged if judged is not None else answer.value)
    )


def _known(asked: Asked, cells: Mapping[str, Cell]) -> dict[str, Formula | float | str]:
    """Whether it is asked, and what expressions see of it."""
    c, result = asked.cell, asked.result
    when = asked.question.when
    asking: Formula | float = 1
    if when is not None:
        asking = Formula("=" + condition(when.tree, cells), ASKED[result.asking])
    state = f"=IF({c('asking')}=0,0,IF({c('asking')}=0.5,0.5,{c('fitted')}))"
    fitted = state_of(result.value)
    known = ASKED[result.asking] if result.asking is not Asking.ASKED else fitted
    return {
        "asking": asking,
        "state": Formula(state, known),
        "fact": _fact(asked, known == 1),
        "evidence": Formula(f'=IF({asked.said("evidence")}<>"",1,0)', _has_evidence(result)),
    }


def _has_evidence(result: QuestionResult) -> int:
    return int(result.answer is not None and any(e.strip() for e in result.answer.evidence))


def _fact(asked: Asked, known: bool) -> Formula:
    """The value that expressions see; options by their id."""
    c, question, value = asked.cell, asked.question, asked.result.value
    if isinstance(question, OptionQuestion) and not asked.option_ids:
        ids = asked.plan.listed(f"q:{question.id}", 2)
        text = f'=IF({c("state")}=1,INDEX({ids},{c("fitted_value")}),"")'
        return Formula(text, str(value) if known else "")
    empty = '""' if question.kind.name == "text" else "0"
    text = f"=IF({c('state')}=1,{c('fitted_value')},{empty})"
    if isinstance(value, Interval):
        value = value.low
    return Formula(text, held(question, value if known else UNKNOWN))


def _counted(asked: Asked, moment: Moment) -> dict[str, Formula | float | str]:
    """Its part in the score of its theme."""
    c, result = asked.cell, asked.result
    item = result.item
    if result.question.weight is None:
        return {"counts": 0, "optional": 0, "weight": 0, "low": 0, "high": 0}
    later = f"{_order(asked)}>{moment.phase}"
    reach = result.question.reach()
    may_fall_out = result.question.not_applicable or result.question.figure is not None
    open_too = f"IF({c('fitted')}=0.5,1,0)" if may_fall_out else "0"
    counts = f"=IF(OR({later},{c('asking')}=0,{c('fitted')}=0),0,1)"
    optional = f"=IF({c('counts')}=0,0,IF({c('asking')}=0.5,1,{open_too}))"
    points = item.points if item is not None else Interval.of(0)
    return {
        "counts": Formula(counts, int(item is not None)),
        "optional": Formula(optional, int(item is not None and item.optional)),
        "weight": float(result.weight),
        "low": Formula(_earning(asked, literal(reach.low), low=True), float(points.low)),
        "high": Formula(_earning(asked, literal(reach.high), low=False), float(points.high)),
    }


def _earning(asked: Asked, otherwise: str, *, low: bool) -> str:
    """Points when answered, those a reviewer gave before those of the answer, else a bound."""
    c = asked.cell
    question = asked.question
    if isinstance(question, IndicatorQuestion):
        sure = earned_between(question, c("fitted_value"), c("most"), low=low)
    else:
        sure = earned(asked.plan, question, c("fitted_value"), asked.flags(4), asked.flags(5))
    if asked.plan.review:
        given = asked.given("judged_points")
        sure = f"IF(ISNUMBER({given}),{given},{sure})"
    return f"=IF({c('counts')}=0,0,IF({c('fitted')}=1,{sure},{otherwise}))"


def _shown(asked: Asked, moment: Moment) -> dict[str, Formula | float | str]:
    """What the sheet with questions says of it."""
    c, result = asked.cell, asked.result
    reason, unknown = asked.said("not_applicable"), asked.said("unknown")
    refused = "" if asked.question.not_applicable else f',{reason}<>""'
    twice = f'({c("claim")}>0)+({reason}<>"")+({unknown}<>"")>1'
    wrong = f"=IF(OR({c('claim')}=2,{c('judged')}=2,{twice}{refused}),1,0)"
    code = (
        f"=IF({c('wrong')}=1,{Code.WRONG},IF({_order(asked)}>{moment.phase},{Code.LATER},"
        f"IF({c('asking')}=0,{Code.NOT_ASKED},IF({c('fitted')}=0,{Code.NOT_APPLICABLE},"
        f'IF({c("fitted")}=1,{Code.ANSWERED},IF({unknown}<>"",{Code.UNKNOWN},'
        f"IF({c('asking')}=0.5,{Code.UNDECIDED},{Code.OPEN})))))))"
    )
    return {"wrong": Formula(wrong, 0), "code": Formula(code, int(code_of(result)))}


def code_of(result: QuestionResult) -> Code:
    """How a question stands, as a form counts it."""
    waiting = Code.UNDECIDED if result.asking is Asking.UNDECIDED else Code.OPEN
    return CODES.get(result.status, waiting)


def _order(asked: Asked) -> int:
    checklist = asked.plan.report.checklist
    return checklist.order_of_phase[asked.question.phase] + 1


def _put_option(grid: Grid, asked: Asked, row: int, option: str) -> None:
    """One option of several: claimed, judged, chosen, and its points."""
    plan, question = asked.plan, asked.question
    key, answer = option_key(question.id, option), asked.result.answer or Answer()
    judged = answer.judgement.value if answer.judgement is not None else None
    claims, judges = fit_value(question, answer.value), fit_value(question, judged)
    grid.put(row, 0, key)
    there = grid.put(row, 1, Formula(f"={plan.row_of(key)}", plan.row[key] + 1))
    for column, name, value in ((2, "answer", claims), (3, "judged_value", judges)):
        if column == 2 or plan.review:
            flag = _flag(plan, plan.given(name, there))
            grid.put(row, column, Formula(flag, _marked(option, value)))
        else:
            grid.put(row, column, 0)
    chosen = f"=IF(IF({asked.cell('judged')}>0,{at(row, 3)},{at(row, 2)})=1,1,0)"
    holding = claims if judges is UNKNOWN else judges
    grid.put(row, 4, Formula(chosen, int(_marked(option, holding) == 1)))
    points = getattr(question, "points", None) or {}
    grid.put(row, 5, float(points.get(option, 0)))


def _marked(option: str, value: Value) -> int:
    return 0 if isinstance(value, Missing) else int(option in value)  # type: ignore[operator]


def _flag(plan: Plan, given: str) -> str:
    """1 for yes, 2 for no, 3 for anything else, 0 for nothing."""
    text = trimmed(given)
    return f'=IF({text}="",0,IF({plan.place_in(YES_NO, text)}>0,{plan.place_in(YES_NO, text)},3))'
