"""What a person typed, as the value of an answer: numbers, days, options as people write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from waardebehoud.checklist.questions import (
    NO,
    YES,
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    Misfit,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import AnswerValue
from waardebehoud.numerals import NotANumber, readings
from waardebehoud.suggestion import closest
from waardebehoud.texts import MONTHS, Language

NONE: Final = frozenset(("geen", "none", "0", "-"))
YES_NO: Final = {
    YES: frozenset(("ja", "j", "yes", "y")),
    NO: frozenset(("nee", "neen", "n", "no")),
}
SHORTEST_WORD: Final = 3
"""Letters that a word of an option needs to stand for the whole option."""


class NotUnderstood(Exception):
    """Typed text that is no answer to a question; `key` names the sentence in `texts`."""

    def __init__(self, key: str, suggestion: str | None = None, **holes: str) -> None:
        super().__init__(key)
        self.key = key
        self.suggestion = suggestion
        self.holes = holes


class Understood(Struct, frozen=True):
    """The value of an answer, and what else the typed text could have meant."""

    value: AnswerValue
    doubt: Mapping[str, float] = field(default_factory=dict)
    """For an ambiguous number: how it was `taken`, and what it was `not`."""


def understand(question: BaseQuestion, typed: str, language: Language) -> Understood:
    """The answer that typed text gives to a question; NotUnderstood when it gives none."""
    try:
        if isinstance(question, NumberQuestion):
            return _number(question, typed, language)
        value = _value(question, typed)
        question.fit(value)
    except Misfit as misfit:
        raise NotUnderstood(f"walk.{misfit.key}", **misfit.holes) from None
    return Understood(value)


def _value(question: BaseQuestion, typed: str) -> AnswerValue:
    if isinstance(question, DateQuestion):
        return understand_day(typed)
    if isinstance(question, ChoicesQuestion):
        return _options(question, typed)
    if isinstance(question, OptionQuestion):
        return _option(question, typed)
    return typed


def _number(question: NumberQuestion, typed: str, language: Language) -> Understood:
    """The reading that fits; the way of the language first when there are two."""
    try:
        possible = readings(typed, question.unit, question.type == "percentage", language)
    except NotANumber as wrong:
        holes = {"value": typed, "unit": question.unit or "", **wrong.holes}
        whole = wrong.key == "none" and question.type == "integer"
        key = "none_whole" if whole else wrong.key
        raise NotUnderstood(f"walk.number.{key}", **holes) from None
    fitting = [number for number in possible if _fits(question, number)]
    if not fitting:
        question.fit(possible[0])
    taken = fitting[0]
    others = [number for number in fitting if number != taken]
    return Understood(taken, {"taken": taken, "other": others[0]} if others else {})


def _fits(question: NumberQuestion, number: float) -> bool:
    try:
        question.fit(number)
    except Misfit:
        return False
    return True


def _options(question: ChoicesQuestion, typed: str) -> tuple[str, ...]:
    """The options named in a list; one option's own words may hold commas and spaces."""
    whole = _matches(question, typed)
    if len(whole) == 1:
        return whole
    if typed.casefold().strip(" .") in NONE:
        return ()
    chosen: dict[str, None] = {}
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", typed))):
        found = _matches(question, part)
        words = [part] if len(found) == 1 else _listed(question, part)
        chosen |= {_option(question, word): None for word in words}
    return tuple(id_ for id_ in question.option_ids if id_ in chosen)


def _listed(question: ChoicesQuestion, part: str) -> list[str]:
    """The words of a list without commas (1 3 en 4), where each is an option by itself."""
    words = [word for word in part.split() if word.casefold() not in ("en", "and", "+", "&")]
    return words if all(len(_matches(question, word)) == 1 for word in words) else [part]


def _option(question: OptionQuestion, typed: str) -> str:
    """The id of the one option that is meant."""
    found = _matches(question, typed)
    if len(found) == 1:
        return found[0]
    count = str(len(question.option_ids))
    if found:
        numbers = ", ".join(str(question.option_ids.index(id_) + 1) for id_ in found)
        raise NotUnderstood("walk.option.several", value=typed, numbers=numbers)
    if typed.strip().isdecimal():
        raise NotUnderstood("walk.option.number", value=typed, count=count)
    names = _names(question)
    hint = closest(typed.casefold(), [name for words in names.values() for name in words])
    raise NotUnderstood("walk.option.none", hint, value=typed, count=count)


def _matches(question: OptionQuestion, typed: str) -> tuple[str, ...]:
    """The options that fit best: by number, whole name, beginning, or a word of theirs."""
    wanted = " ".join(typed.casefold().split()).rstrip(".)")
    if wanted.isdecimal():
        return question.option_ids[int(wanted) - 1 : int(wanted)] if int(wanted) else ()
    if not wanted:
        return ()
    names = _names(question)
    for fits in (_is, _begins, _contains):
        found = tuple(id_ for id_, words in names.items() if any(fits(n, wanted) for n in words))
        if found:
            return found
    return ()


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _begins(name: str, wanted: str) -> bool:
    return re.match(re.escape(wanted) + r"\b", name) is not None


def _contains(name: str, wanted: str) -> bool:
    enough = len(wanted) >= SHORTEST_WORD
    return enough and re.search(rf"\b{re.escape(wanted)}", name) is not None


def _names(question: OptionQuestion) -> dict[str, frozenset[str]]:
    """What each option may be called: its id, and its text in every language."""
    texts = {option.id: option.text for option in getattr(question, "options", ())}
    if not texts:
        return YES_NO
    return {
        id_: frozenset(name.casefold() for name in (id_, id_.replace("_", " "), *text.values()))
        for id_, text in texts.items()
    }


def yes_or_no(typed: str) -> bool | None:
    """Whether a typed word says yes; None when it says neither yes nor no."""
    word = typed.casefold().strip(" .")
    return True if word in YES_NO[YES] else False if word in YES_NO[NO] else None


def says_nothing(typed: str) -> bool:
    """Whether somebody says that there is nothing to name."""
    word = typed.casefold().strip(" .")
    return not word or word in NONE or yes_or_no(word) is False


ISO: Final = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\Z")
DAY_FIRST: Final = re.compile(r"(?P<d>\d{1,2})\s*[-/. ]\s*(?P<m>\d{1,2})\s*[-/. ]\s*(?P<y>\d+)\Z")
DAY_NAMED: Final = re.compile(
    r"(?P<d>\d{1,2})(?:e|ste|de|st|nd|rd|th)?\.?\s*(?:of\s+)?(?P<m>[a-zé]{3,})\.?,?\s*(?P<y>\d+)\Z"
)
MONTH_NAMED: Final = re.compile(
    r"(?P<m>[a-zé]{3,})\.?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d+)\Z"
)
MONTH_ALONE: Final = re.compile(
    r"(?:[a-zé]{3,}\.?|\d{1,2})[\s/.-]*\d{4}\Z|\d{4}[-/.]\d{1,2}\Z|(?:1[89]|20)\d\d\Z"
)


def understand_day(typed: str) -> dt.date:
    """A day as people write it, the day before the month; NotUnderstood for anything else."""
    text = " ".join(typed.casefold().split())
    for shape in (ISO, DAY_FIRST, DAY_NAMED, MONTH_NAMED):
        if found := shape.match(text):
            return _day(found, typed)
    incomplete = MONTH_ALONE.match(text) is not None
    raise NotUnderstood("walk.date.incomplete" if incomplete else "walk.date.none", value=typed)


def _day(found: re.Match[str], typed: str) -> dt.date:
    if len(found["y"]) != 4:
        raise NotUnderstood("walk.date.year", value=typed)
    month = int(found["m"]) if found["m"].isdecimal() else month_number(found["m"])
    if month is None:
        raise NotUnderstood("walk.date.none", value=typed)
    try:
        return dt.date(int(found["y"]), month, int(found["d"]))
    except ValueError:
        raise NotUnderstood("walk.date.impossible", value=typed) from None


def month_number(word: str) -> int | None:
    """The month that a word or its beginning names, in any language."""
    if word == "mrt":
        return 3
    for names in MONTHS.values():
        for number, name in enumerate(names.casefold().split(), start=1):
            if len(word) >= SHORTEST_WORD and name.startswith(word):
                return number
    return None
