"""What the answers of a dossier come down to; plain ones are taken without a model for each."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from msgspec import Struct, convert
from msgspec import ValidationError as Unfit
from pydantic import ValidationError

from waardebehoud.content import NAME_LONGEST, NAME_PATTERN
from waardebehoud.dossier import Answer, Dossier


class Said(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """An answer in its long form, as written."""

    value: Any = None
    note: str | None = None
    evidence: tuple[str, ...] = ()
    by: str | None = None
    at: dt.date | None = None
    unknown: Any = False
    not_applicable: Any = None
    judgement: Any = None


Written = dict[str, Said | str | bool | int | float | list[Any] | None]
"""Answers that are plain enough to be taken as they stand."""


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


def taken(written: dict[str, Any]) -> Answers | None:
    """Plain answers as they stand; None when one of them is for the model to refuse."""
    try:
        found = convert(written, Written)
        return Answers(written, _told(found, written)) if all(map(is_name, found)) else None
    except (Unfit, ValidationError):
        return None


def _told(found: Mapping[str, Any], written: Mapping[str, Any]) -> Told:
    values: dict[str, Any] = {}
    marked: dict[str, Answer] = {}
    evidenced: list[str] = []
    days: set[dt.date | None] = set()
    for name, said in found.items():
        if said.__class__ is not Said:
            values[name] = said
            continue
        if said.unknown is False and said.not_applicable is None and said.judgement is None:
            values[name] = said.value
        else:
            marked[name] = Answer.model_validate(written[name])
        days.add(said.at)
        if said.evidence:
            evidenced.append(name)
    last = max((day for day in days if day is not None), default=None)
    return Told(values, marked, frozenset(evidenced), last)


@lru_cache(maxsize=10_000)
def is_name(name: str) -> bool:
    """Whether a question can be called so."""
    return len(name) <= NAME_LONGEST and NAME.search(name) is not None


NAME: Final = re.compile(NAME_PATTERN.replace("$", r"\Z"))
