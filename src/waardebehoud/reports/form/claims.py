"""Whether something that was filled in is an answer to its question, and its value, as formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waardebehoud.checklist.questions import (
    ChoicesQuestion,
    DateQuestion,
    NumberQuestion,
    TextQuestion,
)
from waardebehoud.expressions.excel import literal
from waardebehoud.reports.form.plan import NONE, trimmed

if TYPE_CHECKING:
    from waardebehoud.reports.form.asked import Asked


def claim_state(asked: Asked, column: str, flags: int, value: str) -> str:
    """0 when nothing was filled in, 1 when it is an answer, 2 when it is not."""
    question, given = asked.question, asked.given(column)
    if isinstance(question, ChoicesQuestion):
        return "=" + _choices_state(asked, trimmed(given), asked.flags(flags))
    if isinstance(question, NumberQuestion | DateQuestion):
        fits = f"IF(ISNUMBER({given}),{_bounds(question, given)},2)"
    elif isinstance(question, TextQuestion):
        fits = "1"
    else:
        fits = f"IF({asked.cell(value)}>0,1,2)"
    return f'=IF({trimmed(given)}="",0,{fits})'


def claim_value(asked: Asked, column: str, state: str) -> str:
    """The value: a number, a day as its number, a text, the place of an option."""
    question, given = asked.question, asked.given(column)
    if isinstance(question, ChoicesQuestion):
        return "=0"
    if isinstance(question, TextQuestion):
        return f'={given}&""'
    if isinstance(question, NumberQuestion | DateQuestion):
        return f"=IF({asked.cell(state)}=1,{given},0)"
    return "=" + asked.plan.place_in(f"q:{question.id}", trimmed(given))


def _bounds(question: NumberQuestion | DateQuestion, given: str) -> str:
    """1 when a number lies between its bounds and is whole where it must be, else 2."""
    if isinstance(question, DateQuestion):
        return f"IF({given}=INT({given}),1,2)"
    low, high = question.bounds
    tests = [f"{given}>={literal(low)}"] if low is not None else []
    tests += [f"{given}<={literal(high)}"] if high is not None else []
    tests += [f"{given}=INT({given})"] if question.type == "integer" else []
    return f"IF(AND({','.join(tests)}),1,2)" if tests else "1"


def _choices_state(asked: Asked, text: str, flags: str) -> str:
    """Answered when an option says yes, all say no, or `none of these` stands above them."""
    none = f"{asked.plan.place_in(NONE, text)}=0"
    chosen = f"COUNTIF({flags},1)>0"
    wrong = f'COUNTIF({flags},3)>0,AND({text}<>"",OR({none},{chosen}))'
    every = f"COUNTIF({flags},2)={len(asked.option_ids)}"
    return f'IF(OR({wrong}),2,IF(OR({text}<>"",{chosen},{every}),1,0))'
