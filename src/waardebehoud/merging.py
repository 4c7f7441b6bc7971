"""What forms bring to a dossier: new answers, and answers that differ from what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.dossier import Answer, Bid, Dossier
from waardebehoud.plan.worth import fit_value

PARTS = ("not_applicable", "unknown", "note", "evidence", "judgement")
"""What an answer holds besides its value; who and when follow the rest."""


class Change(Struct, frozen=True):
    """One answer, or one fact of the project, that a form says otherwise than the dossier."""

    kind: str
    """`answer`, `project`, `date`, `bid` or `inventory`."""
    name: str
    before: Any
    after: Any
    conflict: bool
    """True when something else stood there."""
    part: str = ""
    """The column, of a row of the inventory."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it changes."""
        return self.kind, self.name, self.part


def changes_of(checklist: Checklist, base: Dossier, form: Dossier) -> tuple[Change, ...]:
    """All that a form says otherwise than a dossier; what it leaves empty says nothing."""
    return (*_facts(base, form), *_answers(checklist, base, form))


def _facts(base: Dossier, form: Dossier) -> Iterator[Change]:
    sections = (
        ("project", base.project.model_dump(), form.project.model_dump(exclude_defaults=True)),
        (
            "bid",
            base.bid.model_dump() if base.bid else {},
            form.bid.model_dump() if form.bid else {},
        ),
    )
    for kind, old, new in sections:
        for name, value in new.items():
            if name != "dates" and value != old.get(name):
                yield Change(kind, name, old.get(name), value, conflict=bool(old.get(name)))
    for name, day in form.project.dates.items():
        before = base.project.dates.get(name)
        if day != before:
            yield Change("date", name, before, day, conflict=before is not None)


def _answers(checklist: Checklist, base: Dossier, form: Dossier) -> Iterator[Change]:
    for name, after in form.answers.items():
        question = checklist.question.get(name)
        before = base.answers.get(name)
        if question is None:
            continue
        if before is None:
            yield Change("answer", name, None, after, conflict=False)
            continue
        merged = joined(before, after)
        if not same(question, before, merged):
            yield Change("answer", name, before, merged, not extends(question, before, merged))


def joined(before: Answer, after: Answer) -> Answer:
    """What a form says over what a dossier says; what the form leaves open stays."""
    parts = ("note", "evidence", "by", "at", "judgement")
    said: dict[str, Any] = {name: getattr(after, name) for name in parts if getattr(after, name)}
    if after.given:
        said |= {name: getattr(after, name) for name in ("value", "not_applicable", "unknown")}
    return before.model_copy(update=said)


def same(question: BaseQuestion, one: Answer, other: Answer) -> bool:
    """Whether two answers say the same; who said it and when is no part of it."""
    parts = all(getattr(one, name) == getattr(other, name) for name in PARTS)
    return parts and fit_value(question, one.value) == fit_value(question, other.value)


def extends(question: BaseQuestion, before: Answer, after: Answer) -> bool:
    """Whether an answer only adds to what was said before; what was open may be answered."""
    if before.unknown:
        return all(
            not getattr(before, name) or getattr(before, name) == getattr(after, name)
            for name in ("note", "evidence", "judgement")
        )
    kept = all(
        not getattr(before, name) or getattr(before, name) == getattr(after, name) for name in PARTS
    )
    value = fit_value(question, before.value), fit_value(question, after.value)
    return kept and (value[0] == value[1] or not before.given)


def applied(base: Dossier, changes: Mapping[tuple[str, str, str], Any]) -> Dossier:
    """A dossier with changes, by what they change; those of the inventory stand apart."""
    project: dict[str, Any] = {}
    dates, answers = dict(base.project.dates), dict(base.answers)
    bid = base.bid.model_dump() if base.bid else {}
    for (kind, name, _), value in changes.items():
        if kind == "inventory":
            continue
        target = {"project": project, "date": dates, "answer": answers, "bid": bid}[kind]
        target[name] = value
    update: dict[str, Any] = {
        "project": base.project.model_copy(update={**project, "dates": dates}),
        "answers": answers,
        "bid": Bid.model_validate(bid) if bid else None,
    }
    return base.model_copy(update=update)
