"""Bringing a dossier from one version of its checklist to another: nothing dropped silently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from waardebehoud.checklist.migrations import MapOptions, Rename, Renew, Retire, Split, Step
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, Misfit
from waardebehoud.checks.versions import steps_after
from waardebehoud.content import Localized
from waardebehoud.dossier import Answer, Dossier, RetiredAnswer


class Fate(StrEnum):
    """What becomes of an answer."""

    KEPT = "kept"
    MAPPED = "mapped"
    RENEW = "renew"
    """The question is still there, but it needs a new answer."""
    RETIRED = "retired"
    UNKNOWN = "unknown"
    """The new version does not know it, and no step says why."""


class Move(Struct, frozen=True):
    """One answer on its way: where it stood, where it went, and why."""

    question: str
    fate: Fate
    into: str = ""
    before: Any = None
    after: Any = None
    reason: Localized | None = None


class Migrated(Struct, frozen=True):
    """A dossier in its new version, and the fate of every answer."""

    dossier: Dossier
    moves: tuple[Move, ...]

    @property
    def sound(self) -> bool:
        """Whether every answer is accounted for."""
        return all(move.fate is not Fate.UNKNOWN for move in self.moves)


class _Luggage(Struct):
    """The answers on their way, and what was said of each."""

    answers: dict[str, Answer]
    retired: dict[str, RetiredAnswer]
    moves: dict[str, Move] = field(default_factory=dict)

    def set_aside(self, name: str, reason: Localized, version: str) -> Answer:
        answer = self.answers.pop(name)
        kept = RetiredAnswer(answer=answer, reason=dict(reason), version=version)
        self.retired[name] = kept
        return answer


def migrate(dossier: Dossier, checklist: Checklist) -> Migrated:
    """The dossier under the given version of its checklist, and the fate of every answer."""
    luggage = _Luggage(dict(dossier.answers), dict(dossier.retired))
    for step in steps_after(checklist, dossier.checklist_version):
        if step.question in luggage.answers:
            _take(step, luggage, checklist)
    for name in list(luggage.answers):
        _stay(name, luggage, checklist)
    changed = {
        "checklist": f"{checklist.id}@{checklist.version}",
        "answers": luggage.answers,
        "retired": luggage.retired,
    }
    return Migrated(dossier.model_copy(update=changed), tuple(luggage.moves.values()))


def _stay(name: str, luggage: _Luggage, checklist: Checklist) -> None:
    """An answer that stands in its place: kept when it fits there, else to be answered anew."""
    question, answer = checklist.question.get(name), luggage.answers[name]
    if question is None:
        luggage.moves.setdefault(name, Move(name, Fate.UNKNOWN, name, answer.value))
    elif _fits(question, answer):
        luggage.moves.setdefault(name, Move(name, Fate.KEPT, name, answer.value, answer.value))
    else:
        before = luggage.moves.get(name)
        luggage.answers[name] = _opened_again(answer)
        origin = before.question if before else name
        luggage.moves[name] = Move(origin, Fate.RENEW, name, answer.value, None)


def _fits(question: BaseQuestion, answer: Answer) -> bool:
    if answer.not_applicable is not None and not question.not_applicable:
        return False
    try:
        if answer.value is not None:
            question.fit(answer.value)
    except Misfit:
        return False
    return True


def _opened_again(answer: Answer) -> Answer:
    """An answer nobody can stand by any more: unknown, and what it was stands in its note."""
    old = answer.value if answer.not_applicable is None else answer.not_applicable
    note = f"{answer.note or ''} (was: {old})".strip()
    changed = {"value": None, "not_applicable": None, "unknown": True, "note": note}
    return answer.model_copy(update=changed)


def _take(step: Step, luggage: _Luggage, checklist: Checklist) -> None:
    """One step with one answer."""
    match step:
        case Rename(question=name, into=into):
            answer = luggage.answers.pop(name)
            luggage.answers[into] = answer
            luggage.moves[into] = Move(name, Fate.MAPPED, into, answer.value, answer.value)
        case Retire(question=name, reason=reason) | Renew(question=name, reason=reason):
            fate = Fate.RETIRED if isinstance(step, Retire) else Fate.RENEW
            answer = luggage.set_aside(name, reason, checklist.version)
            luggage.moves[name] = Move(name, fate, "", answer.value, None, reason)
        case MapOptions(question=name, options=options):
            _map(name, options, luggage)
        case Split(question=name, into=into):
            _split(name, into, luggage, checklist)


def _map(name: str, options: Mapping[str, str | None], luggage: _Luggage) -> None:
    """Options that got another id; one that is mapped to nothing opens the question again."""
    answer = luggage.answers[name]
    old = answer.value
    several = isinstance(old, Sequence) and not isinstance(old, str)
    chosen = list(old) if several else [old]
    if not any(one in options for one in chosen if isinstance(one, str)):
        return
    new = [options.get(one, one) for one in chosen]
    value = [one for one in new if one is not None] if several else new[0]
    lost = None in new
    unknown = lost and not several
    note = {"note": _opened_again(answer).note} if lost else {}
    changed = answer.model_copy(update={"value": value, **note})
    luggage.answers[name] = _opened_again(answer) if unknown else changed
    fate = Fate.RENEW if lost else Fate.MAPPED
    luggage.moves[name] = Move(name, fate, name, old, None if unknown else value)


def _split(
    name: str, into: Mapping[str, Mapping[str, str]], luggage: _Luggage, checklist: Checklist
) -> None:
    """One answer becomes several; a new question that gets none stays open."""
    reason = {"nl": f"Gesplitst in {', '.join(into)}.", "en": f"Split into {', '.join(into)}."}
    answer = luggage.set_aside(name, reason, checklist.version)
    for new, options in into.items():
        value = options.get(str(answer.value))
        if value is not None:
            luggage.answers[new] = answer.model_copy(update={"value": value})
        fate = Fate.RENEW if value is None else Fate.MAPPED
        luggage.moves[new] = Move(name, fate, new, answer.value, value)
