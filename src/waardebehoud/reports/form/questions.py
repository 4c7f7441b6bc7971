"""The sheet with the questions: a row each, with an answer, and how the question stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace
from xlsxwriter.utility import xl_col_to_name

from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import Answer
from waardebehoud.expressions.excel import quoted
from waardebehoud.forms import REVIEW_COLUMNS, cell_name, column_key, question_key
from waardebehoud.interval import Interval
from waardebehoud.reports.form.asked import COLUMNS, Code, code_of
from waardebehoud.reports.form.desk import AIR, DAY, TALLEST, Desk, Fill
from waardebehoud.reports.form.entries import entry_of, option_chosen
from waardebehoud.reports.form.grid import Formula, at
from waardebehoud.reports.form.plan import ACCEPTED, FIRST_ROW, NONE, UNKNOWN, YES_NO, Line
from waardebehoud.reports.form.rounding import rounded, rounding
from waardebehoud.reports.voice import unit_of
from waardebehoud.reports.xlsx.styles import BODY, COLUMN, GREY, SECTION, TITLE
from waardebehoud.results import QuestionResult

WIDTH: Final = {
    "id": 0,
    "code": 0,
    "number": 5,
    "question": 58,
    "answer": 30,
    "unit": 9,
    "state": 19,
    "not_applicable": 24,
    "unknown": 11,
    "note": 26,
    "evidence": 26,
    "by": 12,
    "at": 12,
    "judged_value": 26,
    "judged_points": 9,
    "judged_na": 12,
    "judged_reason": 26,
    "judged_by": 12,
    "judged_at": 12,
    "responsible": 20,
}
CODE: Final = xl_col_to_name(COLUMNS.index("code"))
KEYS_ROW: Final = 1
FREE_TEXT: Final = ("not_applicable", "note", "evidence", "by", "judged_reason", "judged_by")
QUESTION_SIZE: Final = 10
WHY_SIZE: Final = 8


def write_questions(desk: Desk) -> None:
    """The whole sheet."""
    plan, words = desk.plan, desk.plan.report.words
    desk.put(0, 2, words("form.sheet.questions"), TITLE)
    desk.sheet.set_row(0, 30)
    for column, name in enumerate(plan.columns):
        desk.put(KEYS_ROW, column, column_key(name))
        desk.put(KEYS_ROW + 1, column, words(f"form.column.{name}"), COLUMN)
    desk.sheet.set_row(KEYS_ROW, None, None, {"hidden": True})
    desk.sheet.set_row(KEYS_ROW + 1, 30)
    for row, line in enumerate(plan.lines, FIRST_ROW):
        if line.heading:
            _heading(desk, row, line.heading)
        elif line.option is not None:
            _option(desk, row, line)
        else:
            _question(desk, row, line)
    last = FIRST_ROW + len(plan.lines) - 1
    _colours(desk, last)
    desk.sheet.autofilter(KEYS_ROW + 1, 0, last, len(plan.columns) - 1)
    desk.sheet.freeze_panes(FIRST_ROW, plan.column("answer"))
    desk.finish(last, (KEYS_ROW + 1, KEYS_ROW + 1))
    desk.sheet.repeat_columns(plan.column("number"), plan.column("question"))
    desk.sheet.fit_to_pages(3 if plan.review else 2, 0)


def _heading(desk: Desk, row: int, title: str) -> None:
    for column in range(2, len(desk.plan.columns)):
        desk.put(row, column, title if column == 2 else None, SECTION)
    desk.sheet.set_row(row, 24)


def _colours(desk: Desk, last: int) -> None:
    """Grey when not asked, red when it is no answer; the words stand beside it."""
    columns = len(desk.plan.columns) - 1
    code = f"$B{FIRST_ROW + 1}"
    grey = desk.book.add_format({"bg_color": "#ECEFEF", "font_color": GREY})
    red = desk.book.add_format({"bg_color": "#F6D9D9", "font_color": "#A3262A"})
    quiet = f"=OR({code}={Code.NOT_ASKED},{code}={Code.LATER})"
    for formula, look in ((quiet, grey), (f"={code}={Code.WRONG}", red)):
        rule = {"type": "formula", "criteria": formula, "format": look}
        desk.sheet.conditional_format(FIRST_ROW, 2, last, columns, rule)


def _code(desk: Desk, row: int, line: Line, result: QuestionResult) -> None:
    """The key of the row, and how the question stands now, found by its key."""
    key, sheet = question_key(line.question.id), desk.plan.sheet("reckoning")
    keys, codes = f"{sheet}$A:$A", f"{sheet}${CODE}:${CODE}"
    found = f'=IFERROR(INDEX({codes},MATCH("{key}",{keys},0)),0)'
    desk.put(row, 0, line.key)
    desk.put(row, 1, Formula(found, int(code_of(result))))


def _question(desk: Desk, row: int, line: Line) -> None:
    plan, report, question = desk.plan, desk.plan.report, line.question
    result = report.assessment.question[question.id]
    answer = result.answer or Answer()
    _code(desk, row, line, result)
    desk.put(row, 2, report.number[question.id], replace(BODY, size=QUESTION_SIZE, color=GREY))
    _two_voices(desk, row, report.say(question.text), report.say(question.why))
    desk.put(row, plan.column("unit"), unit_of(question), BODY)
    states = {code: report.words(f"form.state.{code.name.lower()}") for code in Code}
    listed = ",".join(quoted(state) for state in states.values())
    shown = Formula(f'=IF($B{row + 1}=0,"",CHOOSE($B{row + 1},{listed}))', states[code_of(result)])
    desk.put(row, plan.column("state"), shown, replace(BODY, bold=True))
    for name, value in _said(answer, review=plan.review):
        if question.figure is None:
            _input_answer(desk, row, name, question, entry_of(plan, question, value))
        else:
            _measured(desk, row, plan.column(name), result)
    title, applies_not = report.say(question.text), question.not_applicable
    _about_answer(desk, row, answer, title, applies_not=applies_not)
    if plan.review:
        _review(desk, row, answer, report.say(question.text))
    desk.put(row, plan.column("responsible"), report.responsible(question), BODY)
    _row_height(desk, row, result, review=plan.review)
    place = at(row, plan.column("answer"))
    desk.book.define_name(cell_name(question.id), f"={plan.sheet('questions')}{place}")


def _two_voices(desk: Desk, row: int, text: str, why: str) -> None:
    """The question, and below it why it is asked, smaller."""
    column = desk.plan.column("question")
    strong = desk.looks(replace(BODY, size=QUESTION_SIZE))
    quiet = desk.looks(replace(BODY, size=WHY_SIZE, color=GREY))
    desk.sheet.write_rich_string(row, column, strong, text, quiet, f"\n{why}", strong)


def _row_height(desk: Desk, row: int, result: QuestionResult, *, review: bool) -> None:
    """Tall enough for the question, what is filled in, and the longest option there is."""
    plan, question, answer = desk.plan, result.question, result.answer or Answer()
    say, column = plan.report.say, plan.column
    both = desk.needed(say(question.text), column("question"), QUESTION_SIZE)
    both += desk.needed(say(question.why), column("question"), WHY_SIZE + 0.5)
    labels = plan.lists.get(f"q:{question.id}", ())
    texts = [(label, "answer", 10.0) for _, label in labels] + [
        (answer.value if isinstance(answer.value, str) else "", "answer", 10),
        (answer.note or "", "note", 10),
        ("\n".join(answer.evidence), "evidence", 10),
        (answer.not_applicable or "", "not_applicable", 10),
        (plan.report.responsible(question), "responsible", 9),
    ]
    if review and answer.judgement is not None:
        texts.append((answer.judgement.reason, "judged_reason", 10))
    tall = max(desk.needed(text, column(name), size) for text, name, size in texts if text)
    desk.sheet.set_row(row, min(max(both, tall) + AIR, TALLEST))


def _about_answer(desk: Desk, row: int, answer: Answer, title: str, *, applies_not: bool) -> None:
    """Not applicable, unknown, note, evidence, who and when."""
    plan, words = desk.plan, desk.plan.report.words
    filled: Mapping[str, Fill] = {
        "not_applicable": answer.not_applicable,
        "unknown": words("form.unknown") if answer.unknown else None,
        "note": answer.note,
        "evidence": "\n".join(answer.evidence),
        "by": answer.by,
        "at": answer.at,
    }
    for name, value in filled.items():
        number = DAY if name == "at" else "@" if name in FREE_TEXT else ""
        if name == "not_applicable" and not applies_not:
            desk.put(row, plan.column(name), None, BODY)
        else:
            desk.input(row, plan.column(name), value, number)
    help_ = words("form.help.unknown")
    desk.choose(row, plan.column("unknown"), UNKNOWN, title, help_)
    _day(desk, row, plan.column("at"), title)


def _day(desk: Desk, row: int, column: int, title: str) -> None:
    rule = {"validate": "date", "criteria": ">=", "value": "=2"}
    desk.allow(row, column, rule, title, desk.plan.report.words("form.help.date"))


def _review(desk: Desk, row: int, answer: Answer, title: str) -> None:
    """What a reviewer makes of the answer."""
    plan, words, judged = desk.plan, desk.plan.report.words, answer.judgement
    filled: dict[str, Fill] = dict.fromkeys(REVIEW_COLUMNS[1:])
    if judged is not None:
        filled |= {
            "judged_points": float(judged.points) if judged.points is not None else None,
            "judged_na": words("form.accepted") if judged.not_applicable else None,
            "judged_reason": judged.reason,
            "judged_by": judged.by,
            "judged_at": judged.at,
        }
    for name, content in filled.items():
        number = DAY if name == "judged_at" else "@" if name in FREE_TEXT else ""
        desk.input(row, plan.column(name), content, number)
    rule: dict[str, Any] = {"validate": "decimal", "criteria": "between"}
    rule |= {"minimum": 0, "maximum": 1}
    desk.allow(row, plan.column("judged_points"), rule, title, words("form.help.points"))
    desk.choose(row, plan.column("judged_na"), ACCEPTED, title, words("form.help.accepted"))
    _day(desk, row, plan.column("judged_at"), title)


def _input_answer(desk: Desk, row: int, name: str, question: BaseQuestion, entry: Fill) -> None:
    """The cell for the answer, with what may stand in it."""
    words, column = desk.plan.report.words, desk.plan.column(name)
    title = desk.plan.report.say(question.text)
    match question:
        case ChoicesQuestion():
            desk.input(row, column, entry)
            desk.choose(row, column, NONE, title, words("form.help.choices"))
        case OptionQuestion():
            desk.input(row, column, entry)
            desk.choose(row, column, f"q:{question.id}", title, words("form.help.choice"))
        case NumberQuestion():
            number = "0" if question.type == "integer" else "#,##0.######"
            desk.input(row, column, entry, number)
            desk.allow(row, column, _number_rule(question), title, _number_help(desk, question))
        case DateQuestion():
            desk.input(row, column, entry, DAY)
            _day(desk, row, column, title)
        case _:
            desk.input(row, column, entry, "@")


def _measured(desk: Desk, row: int, column: int, result: QuestionResult) -> None:
    """What the inventory answers; nobody fills it in."""
    sheet, words = desk.plan.sheet("reckoning"), desk.plan.report.words
    if column != desk.plan.column("answer"):
        desk.put(row, column, None, BODY)
        return
    key = f'MATCH("{question_key(result.id)}",{sheet}$A:$A,0)'
    state, low, high = (
        f"INDEX({sheet}${letter}:${letter},{key})"
        for letter in (xl_col_to_name(COLUMNS.index(n)) for n in ("fitted", "fitted_value", "most"))
    )
    from_inventory = quoted(words("form.goods.answer"))
    least, most = rounding(low, high, 1)
    ends = f'IF({least}={most},"",{least}&" – ")&{most}'
    text = f'={from_inventory}&" "&IFERROR(IF({state}=1,{ends},"?"),"?")'
    shown, value = "?", result.value
    if isinstance(value, Interval):
        low_end, high_end = (words.number(end) for end in rounded(value, 1))
        shown = high_end if low_end == high_end else f"{low_end} – {high_end}"
    desk.put(row, column, Formula(text, f"{words('form.goods.answer')} {shown}"), BODY)


def _number_rule(question: NumberQuestion) -> dict[str, Any]:
    kind = "integer" if question.type == "integer" else "decimal"
    low, high = question.bounds
    least = -1e15 if low is None else float(low)
    most = 1e15 if high is None else float(high)
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}


def _number_help(desk: Desk, question: NumberQuestion) -> str:
    words = desk.plan.report.words
    low, high = question.bounds
    key = "form.help.integer" if question.type == "integer" else "form.help.number"
    parts = [words(key)]
    if low is not None and high is not None:
        parts.append(words("form.help.between", low=words.number(low), high=words.number(high)))
    elif low is not None:
        parts.append(words("form.help.least", low=words.number(low)))
    if question.type == "percentage":
        parts.append(words("form.help.percentage"))
    return " ".join(parts)


def _option(desk: Desk, row: int, line: Line) -> None:
    """One option of several: yes or no."""
    plan, report, question = desk.plan, desk.plan.report, line.question
    option = line.option or ""
    result = report.assessment.question[question.id]
    for column in range(2, len(plan.columns)):
        desk.put(row, column, None, BODY)
    _code(desk, row, line, result)
    title = report.option(question, option)
    desk.put(row, plan.column("question"), title, replace(BODY, indent=3))
    desk.height(row, (title, plan.column("question"), 9.5))
    yes = dict(plan.lists[YES_NO])["ja"]
    for name, value in _said(result.answer or Answer(), review=plan.review):
        column = plan.column(name)
        desk.input(row, column, yes if option_chosen(question, option, value) else None)
        desk.choose(row, column, YES_NO, title, report.words("form.help.option"))


def _said(answer: Answer, *, review: bool) -> list[tuple[str, Any]]:
    """The answer, and what a reviewer found instead, by column."""
    judged = answer.judgement.value if answer.judgement is not None else None
    return [("answer", answer.value), *([("judged_value", judged)] if review else [])]
