"""What the answers of a dossier come down to; plain ones are taken without a model for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from waardebehoud.content import NameId
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.expressions.parse import iso_day

VALUES: Final = frozenset((str, int, float, bool, list, type(None)))
"""What stands for itself as an answer."""

PLAIN: Final = frozenset(("value", "note", "evidence", "by", "at"))
"""What an answer holds that is a value and no more."""

TEXT: Final = frozenset((str,))
TEXTS: Final = frozenset((str, type(None)))


class Told(NamedTuple):
    """What the answers of a dossier come down to, for judging it."""

    values: Mapping[str, Any]
    """Answers that are a value, or nothing yet, as written."""
    marked: Mapping[str, Answer]
    """Answers that are not applicable, unknown, or judged by a reviewer."""
    evidenced: frozenset[str]
    """Questions whose answer carries at least one document."""
    last: dt.date | None
    """The latest day on which an answer was given."""


class Answers(Mapping[str, Answer]):
    """The answers of a dossier, each made when somebody asks for it."""

    __slots__ = ("made", "told", "written")

    def __init__(self, written: Mapping[str, Any], told: Told) -> None:
        self.written = written
        self.told = told
        self.made: dict[str, Answer] = dict(told.marked)

    def __getitem__(self, name: str) -> Answer:
        if name not in self.made:
            self.made[name] = Answer.model_validate(self.written[name])
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)

    def __repr__(self) -> str:
        return repr(dict(self))


def told_by(dossier: Dossier) -> Told:
    """What the answers of a dossier come down to."""
    if isinstance(dossier.answers, Answers):
        return dossier.answers.told
    values: dict[str, Any] = {}
    marked: dict[str, Answer] = {}
    for name, answer in dossier.answers.items():
        if is_marked(answer):
            marked[name] = answer
        else:
            values[name] = answer.value
    evidenced = frozenset(name for name, answer in dossier.answers.items() if answer.evidence)
    return Told(values, marked, evidenced, dossier.last_change)


def is_marked(answer: Answer) -> bool:
    """Whether an answer is something else than a value."""
    return answer.unknown or answer.not_applicable is not None or answer.judgement is not None


def dossier_of(data: Any) -> Dossier:
    """The dossier in plain data; ValidationError when it is none.

    What is out of the ordinary in its answers, and everything else, is left to the model.
    """
    written = data.get("answers") if data.__class__ is dict else None
    answers = taken(written) if written.__class__ is dict else None
    if answers is None:
        return Dossier.model_validate(data)
    return Dossier.model_validate({**data, "answers": {}}).model_copy(update={"answers": answers})


def taken(written: dict[Any, Any]) -> Answers | None:
    """Plain answers as they stand; None when one of them is for the model to refuse."""
    values: dict[str, Any] = {}
    marked: dict[str, Answer] = {}
    evidenced: list[str] = []
    days: set[Any] = set()
    for name, said in written.items():
        if not is_name(name):
            return None
        if said.__class__ in VALUES:
            values[name] = said
        elif said.__class__ is dict and PLAIN.issuperset(said) and is_plain(said):
            values[name] = said.get("value")
            days.add(said.get("at"))
            if said.get("evidence"):
                evidenced.append(name)
        else:
            try:
                answer = marked[name] = Answer.model_validate(said)
            except ValidationError:
                return None
            days.add(answer.at)
            if answer.evidence:
                evidenced.append(name)
    last = max((day for day in map(day_of, days) if day is not None), default=None)
    return Answers(written, Told(values, marked, frozenset(evidenced), last))


def is_plain(said: Mapping[str, Any]) -> bool:
    """Whether all that an answer says besides its value is what the model takes."""
    get = said.get
    at, evidence = get("at"), get("evidence", ())
    if get("note").__class__ not in TEXTS or get("by").__class__ not in TEXTS:
        return False
    if at is not None and (at.__class__ is not str or day_of(at) is None):
        return False
    return evidence == () or (evidence.__class__ is list and set(map(type, evidence)) <= TEXT)


@lru_cache(maxsize=10_000)
def is_name(name: object) -> bool:
    """Whether a question can be called so."""
    try:
        _NAME.validate_python(name, strict=True)
    except ValidationError:
        return False
    return True


_NAME: Final = TypeAdapter(NameId)


@lru_cache(maxsize=10_000)
def day_of(written: object) -> dt.date | None:
    """The day that a text names; None when it names none."""
    if isinstance(written, dt.date):
        return written
    try:
        return iso_day(str(written))
    except ValueError:
        return None
