"""What stands in one cell of a form, as a value: strict, and never guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

from waardebehoud.answers import NotUnderstood, understand, understand_day
from waardebehoud.checklist.questions import (
    BaseQuestion,
    DateQuestion,
    Misfit,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.forms import one_line, option_labels
from waardebehoud.numerals import NotANumber, readings
from waardebehoud.reading.form_books import Found
from waardebehoud.suggestion import closest
from waardebehoud.texts import LANGUAGES, Language, Words

MISFITS: Final = {
    "misfit.bounds": "FRM005",
    "misfit.integer": "FRM006",
    "misfit.date": "FRM007",
}
PERCENT_DIGITS: Final = 12


class Unreadable(Exception):
    """A cell that holds no answer; `code` names the sentence."""

    def __init__(self, code: str, suggestion: str | None = None, **holes: str) -> None:
        super().__init__(code)
        self.code = code
        self.suggestion = suggestion
        self.holes = holes


class Taken(Struct, frozen=True):
    """A value, and whether it was text that had to be understood as something else."""

    value: Any
    understood: bool = False


def take(question: BaseQuestion, found: Found, language: Language) -> Taken:
    """The answer in a cell; Unreadable when there is none."""
    sound(found)
    if isinstance(question, NumberQuestion):
        return _number(question, found, language)
    if isinstance(question, DateQuestion):
        return take_day(found)
    if isinstance(question, OptionQuestion):
        return Taken(_option(question, found.value))
    return Taken(take_text(found))


def sound(found: Found) -> None:
    """No formula and no error value."""
    if found.formula:
        raise Unreadable("FRM002")
    if found.error:
        raise Unreadable("FRM014", value=str(found.value))


def take_text(found: Found) -> str:
    """A text; a number is the text of it."""
    sound(found)
    value = found.value
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def take_day(found: Found) -> Taken:
    """A day: a cell that holds a date, or a text that names one; not a bare number."""
    sound(found)
    value = found.value
    if isinstance(value, dt.datetime):
        return Taken(value.date())
    if isinstance(value, dt.date):
        return Taken(value)
    if not isinstance(value, str):
        raise Unreadable("FRM007", value=str(value))
    try:
        return Taken(understand_day(value), understood=True)
    except NotUnderstood:
        raise Unreadable("FRM007", value=value) from None


def take_number(found: Found, language: Language) -> Taken:
    """A number without a question behind it."""
    sound(found)
    value = found.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Taken(value)
    try:
        return Taken(readings(str(value), None, percentage=False, language=language)[0], True)
    except NotANumber:
        raise Unreadable("FRM004", value=str(value)) from None


def _number(question: NumberQuestion, found: Found, language: Language) -> Taken:
    value = found.value
    if isinstance(value, str):
        return _typed_number(question, value, language)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unreadable("FRM004", value=str(value))
    if found.percent:
        value = round(value * 100, PERCENT_DIGITS)
    value = int(value) if float(value).is_integer() else value
    return Taken(_fitting(question, value), understood=found.percent)


def _typed_number(question: NumberQuestion, typed: str, language: Language) -> Taken:
    try:
        return Taken(understand(question, typed, language).value, understood=True)
    except NotUnderstood as wrong:
        code = MISFITS.get(wrong.key.removeprefix("walk."), "FRM004")
        holes = {key: str(hole) for key, hole in wrong.holes.items()}
        raise Unreadable(code, **{**holes, "value": typed}) from None


def _fitting(question: NumberQuestion, value: float) -> float:
    try:
        question.fit(value)
    except Misfit as misfit:
        code = MISFITS.get(misfit.key, "FRM004")
        raise Unreadable(code, **{**misfit.holes, "value": str(value)}) from None
    return value


def _option(question: OptionQuestion, value: Any) -> str:
    """The id of the option whose label, in any language, or id stands there."""
    if isinstance(value, bool) and question.option_ids == ("ja", "nee"):
        return "ja" if value else "nee"
    names = names_of(question)
    typed = one_line(str(value)).casefold()
    if typed in names:
        return names[typed]
    allowed = ", ".join(option_labels(question, "nl").values())
    raise Unreadable("FRM003", closest(typed, names), value=str(value), allowed=allowed)


def names_of(question: BaseQuestion) -> Mapping[str, str]:
    """What the options of a question may be called, to their ids; what is doubtful is not there."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for language in LANGUAGES:
        for id_, label in option_labels(question, language).items():
            for name in (label.casefold(), id_.casefold()):
                if found.setdefault(name, id_) != id_:
                    doubtful.add(name)
    return {name: id_ for name, id_ in found.items() if name not in doubtful}


def take_mark(found: Found, key: str) -> None:
    """A cell that only says that something is so; Unreadable when it says anything else."""
    sound(found)
    typed = one_line(str(found.value)).casefold()
    said = {Words(language)(key) for language in LANGUAGES} | {"x", "ja", "yes", "true"}
    if typed not in said:
        allowed = ", ".join(sorted(said))
        raise Unreadable("FRM011", closest(typed, said), value=str(found.value), allowed=allowed)


def take_yes_no(found: Found) -> bool:
    """Yes or no, in any language."""
    sound(found)
    value = found.value
    if isinstance(value, bool):
        return value
    typed = one_line(str(value)).casefold()
    for language in LANGUAGES:
        words = Words(language)
        if typed in (words("answer.ja"), words("answer.nee")):
            return typed == words("answer.ja")
    if typed == "x":
        return True
    raise Unreadable("FRM003", None, value=str(value), allowed="ja, nee")
