"""What the answers of a dossier come down to; plain ones are taken without a model for each."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from msgspec import UNSET, MsgspecError, Struct, UnsetType, convert
from msgspec import json as msgspec_json
from pydantic import ValidationError

from waardebehoud.content import NAME_LONGEST, NAME_PATTERN
from waardebehoud.dossier import Answer, Dossier, TakenAnswers, TakenRows


class Said(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """An answer in its long form, as written."""

    value: Any = None
    note: str | None = None
    evidence: tuple[str, ...] = ()
    by: str | None = None
    at: dt.date | None = None
    unknown: Any = UNSET
    not_applicable: Any = None
    judgement: Any = None

    @property
    def answer(self) -> Answer:
        """The same as a model; ValidationError when it is none."""
        fields = zip(self.__struct_fields__, self.__struct_defaults__, strict=True)
        given = ((name, getattr(self, name), default) for name, default in fields)
        return Answer.model_validate({n: said for n, said, default in given if said is not default})


Written = dict[str, Said | str | bool | int | float | list[Any] | None]
"""Answers that are plain enough to be taken as they stand."""


class WrittenDossier(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A dossier as written, its answers taken; everything else is for the model."""

    format: Any
    checklist: Any
    project: Any
    answers: Written
    bid: Any = UNSET
    inventory: str | list[dict[str, Any]] | UnsetType | None = UNSET
    ignore: Any = UNSET
    retired: Any = UNSET

    @property
    def others(self) -> dict[str, Any]:
        """What is written beside its answers."""
        named = {name: getattr(self, name) for name in self.__struct_fields__}
        return {k: v for k, v in named.items() if v is not UNSET}


class Told(Struct, frozen=True, dict=True):
    """What the answers of a dossier come down to, for judging it."""

    written: Mapping[str, Any]
    """Every answer in its short or its long form."""
    marked: Mapping[str, Answer]
    """Answers that are not applicable, unknown, or judged by a reviewer."""
    last: dt.date | None
    """The latest day on which an answer was given."""

    @cached_property
    def evidenced(self) -> frozenset[str]:
        """Questions whose answer carries at least one document."""
        said = self.written.items()
        return frozenset(name for name, one in said if one.__class__ is Said and one.evidence)


class Answers(TakenAnswers):
    """The answers of a dossier, each made when somebody asks for it."""

    __slots__ = ("made", "told")

    def __init__(self, told: Told) -> None:
        self.told = told
        self.made: dict[str, Answer] = dict(told.marked)

    def __getitem__(self, name: str) -> Answer:
        if name not in self.made:
            self.made[name] = answer_of(self.told.written[name])
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.told.written)

    def __len__(self) -> int:
        return len(self.told.written)

    def __repr__(self) -> str:
        return repr(dict(self))


def answer_of(written: Any) -> Answer:
    """A plain answer as a model; ValidationError when it is none."""
    return written.answer if written.__class__ is Said else Answer(value=written)


def told_by(dossier: Dossier) -> Told:
    """What the answers of a dossier come down to."""
    if isinstance(dossier.answers, Answers):
        return dossier.answers.told
    said = {
        name: Said(answer.value, evidence=answer.evidence)
        for name, answer in dossier.answers.items()
    }
    marked = {name: answer for name, answer in dossier.answers.items() if is_marked(answer)}
    return Told(said, marked, dossier.last_change)


def is_marked(answer: Answer) -> bool:
    """Whether an answer is something else than a value."""
    return answer.unknown or answer.not_applicable is not None or answer.judgement is not None


def dossier_of(data: Any) -> Dossier:
    """The dossier in plain data; ValidationError when it is none.

    What is out of the ordinary in its answers, and everything else, is left to the model.
    """
    try:
        found = taken(convert(data, WrittenDossier)) if data.__class__ is dict else None
    except (MsgspecError, ValidationError):
        found = None
    return Dossier.model_validate(data) if found is None else found


def dossier_in(raw: bytes) -> Dossier | None:
    """The dossier in JSON; None when it must be read in another way.

    Of two equal keys the reader keeps the last one. Written again, the data has as many colons,
    unless a key was lost, or a colon was written as an escape.
    """
    if b"\\" in raw and b"\\u003" in raw:
        return None
    try:
        written = DECODER.decode(raw)
        if raw.count(b":") != ENCODER.encode(written).count(b":"):
            return None
        return taken(written)
    except (MsgspecError, ValidationError, ValueError, RecursionError):
        return None


DECODER: Final = msgspec_json.Decoder(WrittenDossier)
ENCODER: Final = msgspec_json.Encoder()


def taken(written: WrittenDossier) -> Dossier | None:
    """A dossier with its answers as they stand; None when one is called as no question can be."""
    if not (written.answers.keys() <= KNOWN or all(map(is_name, written.answers))):
        return None
    others = written.others
    if written.inventory.__class__ is list:
        others["inventory"] = TakenRows(written.inventory)
    return Dossier.model_validate({**others, "answers": Answers(_told(written.answers))})


def _told(written: Written) -> Told:
    marked: dict[str, Answer] = {}
    days: set[dt.date] = set()
    for name, said in written.items():
        if said.__class__ is not Said:
            continue
        if said.at is not None:
            days.add(said.at)
        if said.unknown is UNSET and said.not_applicable is None and said.judgement is None:
            continue
        answer = said.answer
        if is_marked(answer):
            marked[name] = answer
    return Told(written, marked, max(days, default=None))


KNOWN: Final[set[str]] = set()
"""Names that questions can have, seen before."""
MOST: Final = 2_000


def is_name(name: str) -> bool:
    """Whether a question can be called so."""
    if len(name) > NAME_LONGEST or NAME.search(name) is None:
        return False
    if len(KNOWN) < MOST:
        KNOWN.add(name)
    return True


NAME: Final = re.compile(NAME_PATTERN.replace("$", r"\Z"))
