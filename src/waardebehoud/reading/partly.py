"""Reading a file with something wrong in it: every problem, and what is sound of the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct
from pydantic import ValidationError

from waardebehoud.checks.echoes import EVERYTHING, Lost
from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Problem
from waardebehoud.reading.opening import (
    Opened,
    explained,
    is_result,
    plain_data,
    sound_data,
    value_of,
)
from waardebehoud.reading.plain import Refused
from waardebehoud.reading.source import legible_source, read_bytes, source_of
from waardebehoud.records import Record

Model = TypeVar("Model", bound=Record)


class PartlyOpened(Struct, Generic[Model], frozen=True):
    """A file with everything that is wrong in it, and what is sound of it, if anything is."""

    opened: Opened[Model] | None
    problems: tuple[Problem, ...] = ()
    lost: Lost = Lost()


def open_as_far(path: Path, model: type[Model]) -> PartlyOpened[Model]:
    """Read as much of a file as is sound; WaardebehoudError when there is no file to read."""
    try:
        raw = read_bytes(path)
    except UnusableInput as error:
        return PartlyOpened(None, error.problems, EVERYTHING)
    return sound_part(path, raw, model)


def sound_part(path: Path, raw: bytes, model: type[Model]) -> PartlyOpened[Model]:
    """The same for bytes that were read before."""
    unreadable: tuple[Problem, ...] = ()
    try:
        source = source_of(path, raw)
    except UnusableInput as error:
        unreadable, legible = error.problems, legible_source(path, raw)
        if legible is None:
            return PartlyOpened(None, unreadable, EVERYTHING)
        source = legible
    try:
        return PartlyOpened(Opened(source, value_of(plain_data(source), model)), unreadable)
    except (Refused, ValidationError):
        opened, wrong, document = explained(source, model)
    problems = (*unreadable, *wrong)
    if opened is not None:
        return PartlyOpened(opened, problems)
    from waardebehoud.reading.salvage import salvage  # for what is wrong only

    data = sound_data(document)
    sound = None if data is None or is_result(data) else salvage(data, model)
    if sound is None:
        return PartlyOpened(None, problems, EVERYTHING)
    kept = Opened(source, sound.value, sound.origins, document)
    return PartlyOpened(kept, problems, sound.lost)
