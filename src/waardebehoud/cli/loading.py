"""From names and paths to checked models: reading and checks introduced to each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from waardebehoud.asking import Asker
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.dossiers import check_dossier, check_reference
from waardebehoud.checks.echoes import without_echoes
from waardebehoud.checks.ground import check_ground
from waardebehoud.dossier import Dossier
from waardebehoud.errors import NoSuchChecklist, UnusableInput
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.checklists import (
    OpenedChecklist,
    read_as_far,
    read_for_judging,
)
from waardebehoud.reading.library import find_checklist
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.partly import PartlyOpened

if TYPE_CHECKING:
    from waardebehoud.inventory.yardstick import Yardstick
    from waardebehoud.measuring import Books


Askers = dict[Path | tuple[str, str], Asker]
"""Checklists read before: by their file, and by the name they had in a folder."""


class Case(Struct, frozen=True):
    """A dossier with its checklist, both sound, and what is worth a warning."""

    path: Path
    asker: Asker
    dossier: Dossier
    warnings: tuple[Problem, ...] = ()
    books: Books | None = None
    """Its inventory, where it has one."""
    own: Checklist | None = None
    """The checklist it names, where it is seen under another one."""


def load_asker(path: Path) -> Asker:
    """A checklist ready to be asked; UnusableInput when its ground is not firm."""
    try:
        return asker_of(read_for_judging(path))
    except UnusableInput:
        read = read_as_far(path)  # tell what is wrong in the meaning too
    ground = check_ground(read.opened.value) if read.opened is not None else []
    located = locate(read.opened, without_echoes(ground, read.lost)) if read.opened else []
    raise UnusableInput([*read.problems, *located])


def asker_of(opened: OpenedChecklist) -> Asker:
    """The same for a checklist that was read before."""
    stop_on_errors(opened.located(problem) for problem in check_ground(opened.value))
    return Asker(opened.value)


def case_of(
    opened: Opened[Dossier], checklist: str | None = None, askers: Askers | None = None
) -> Case:
    """A dossier that was read, and the checklist it names, or another one to see it under."""
    return case_as_far(PartlyOpened(opened), checklist, askers)


def case_as_far(
    read: PartlyOpened[Dossier],
    checklist: str | None = None,
    askers: Askers | None = None,
) -> Case:
    """The same for what is sound of a dossier: UnusableInput with all problems in it at once."""
    if read.opened is None:
        raise UnusableInput(read.problems)
    opened, known, problems = read.opened, {} if askers is None else askers, [*read.problems]
    asker, books, own = None, None, None
    try:
        asker, own = _askers(opened, checklist, known)
        found = [
            *check_reference(own or asker.checklist, opened.value),
            *check_dossier(asker.checklist, opened.value, own, asker.plan),
        ]
        problems += [opened.located(problem) for problem in without_echoes(found, read.lost)]
    except UnusableInput as error:
        problems += without_echoes(error.problems, read.lost)
    try:
        books = load_books(opened)
        problems += books.inventory.warnings if books is not None else ()
    except UnusableInput as error:
        problems += without_echoes(error.problems, read.lost)
    warnings = stop_on_errors(problems)
    assert asker is not None  # what keeps a checklist from being read is an error
    return Case(opened.source.path, asker, opened.value, warnings, books, own)


def _askers(
    opened: Opened[Dossier], checklist: str | None, known: Askers
) -> tuple[Asker, Checklist | None]:
    """The checklist to see a dossier under, and the dossier's own where that is another."""
    if not checklist:
        return _own(opened, known), None
    asker = _asker(checklist, opened.source.path.parent, known)
    same = asker.checklist.id == opened.value.checklist_id
    return asker, None if same else _own(opened, known).checklist


def _own(opened: Opened[Dossier], known: Askers) -> Asker:
    """The checklist that a dossier names; UnusableInput at that name when there is none."""
    name = opened.value.checklist_id
    try:
        return _asker(name, opened.source.path.parent, known)
    except NoSuchChecklist as error:
        hint = error.holes.get("hint") or None
        holes = {"kind": "checklist", "name": name}
        problem = Problem("REF003", route=("checklist",), holes=holes, suggestion=hint)
        raise UnusableInput([opened.located(problem)]) from None


def load_books(opened: Opened[Dossier]) -> Books | None:
    """The inventory of a dossier with what it is measured with; None when it has none."""
    if opened.value.inventory is None:
        return None
    from waardebehoud.measuring import Books
    from waardebehoud.reading.inventories import inventory_of

    yardstick = shipped_yardstick()
    inventory = inventory_of(opened, yardstick)
    return Books(inventory, yardstick) if inventory is not None else None


@lru_cache(maxsize=1)
def shipped_yardstick() -> Yardstick:
    """What every inventory is measured with, read once."""
    from waardebehoud.reading.yardsticks import read_yardstick

    return read_yardstick()


def find_asker(name: str, near: Path, known: Askers | None = None) -> Asker:
    """A checklist by name, ready to be asked."""
    return _asker(name, near, {} if known is None else known)


def _asker(name: str, near: Path, known: Askers) -> Asker:
    """A checklist by name, looked for and read once."""
    key = (name, os.fspath(near))
    asker = known.get(key)
    if asker is None:
        found = find_checklist(name, near=near)
        if found not in known:
            known[found] = load_asker(found)
        asker = known[key] = known[found]
    return asker


def stop_on_errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """UnusableInput when there is an error among them, else the warnings."""
    found = tuple(problems)
    if any(problem.level is Level.ERROR for problem in found):
        raise UnusableInput(found)
    return found


def sorted_problems(problems: Sequence[Problem]) -> list[Problem]:
    """By file and place."""
    return sorted(
        problems,
        key=lambda p: (str(p.file or ""), p.place is not None, p.place, p.code),
    )


def locate(opened: OpenedChecklist, problems: Iterable[Problem]) -> list[Problem]:
    """Problems of a checklist with their places."""
    return [opened.located(problem) for problem in problems]
