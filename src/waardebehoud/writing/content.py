"""A dossier as plain ordered data, the way people write it: short where nothing more is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from waardebehoud.dossier import Answer, Dossier


def dossier_data(dossier: Dossier, order: Sequence[str]) -> dict[str, Any]:
    """A whole dossier; its answers in the given order, what the order does not know last."""
    data: dict[str, Any] = plain(dossier.model_dump(exclude={"answers"}, exclude_defaults=True))
    answers = {id_: answer_data(dossier.answers[id_]) for id_ in sorted_ids(dossier, order)}
    return {**data, "answers": answers}


def sorted_ids(dossier: Dossier, order: Sequence[str]) -> list[str]:
    """The ids of the answers, in the order of the checklist."""
    known = [id_ for id_ in order if id_ in dossier.answers]
    seen = set(known)
    return known + [id_ for id_ in dossier.answers if id_ not in seen]


def answer_data(answer: Answer) -> Any:
    """One answer: its bare value when that is all there is, else a map; None for nothing."""
    data: dict[str, Any] = plain(answer.model_dump(exclude_defaults=True))
    if list(data) == ["value"] and not isinstance(data["value"], Mapping):
        return data["value"]
    return data or None


def plain(value: Any) -> Any:
    """The same data out of texts, numbers, lists and maps only; days as 2026-10-02."""
    if isinstance(value, Mapping):
        return {str(key): plain(below) for key, below in value.items()}
    if isinstance(value, list | tuple):
        return [plain(below) for below in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, dt.date) else value
