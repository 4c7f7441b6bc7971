"""From names and paths to checked models: reading and checks introduced to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from waardebehoud.asking import Asker
from waardebehoud.checks.dossiers import check_dossier, check_reference
from waardebehoud.checks.ground import check_ground
from waardebehoud.dossier import Dossier
from waardebehoud.errors import NoSuchChecklist, UnusableInput
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.checklists import OpenedChecklist, read_for_judging
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.library import find_checklist
from waardebehoud.reading.opening import Opened

if TYPE_CHECKING:
    from waardebehoud.inventory.yardstick import Yardstick
    from waardebehoud.measuring import Books

FORM_SUFFIX: Final = ".xlsx"


Askers = dict[Path | tuple[str, Path], Asker]
"""Checklists read before: by their file, and by the name they had in a folder."""


class Case(Struct, frozen=True):
    """A dossier with its checklist, both sound, and what is worth a warning."""

    path: Path
    asker: Asker
    dossier: Dossier
    warnings: tuple[Problem, ...] = ()
    books: Books | None = None
    """Its inventory, where it has one."""


def load_asker(path: Path) -> Asker:
    """A checklist ready to be asked; UnusableInput when its ground is not firm."""
    return asker_of(read_for_judging(path))


def asker_of(opened: OpenedChecklist) -> Asker:
    """The same for a checklist that was read before."""
    stop_on_errors(opened.located(problem) for problem in check_ground(opened.value))
    return Asker(opened.value)


def load_case(path: Path, checklist: str | None = None, askers: Askers | None = None) -> Case:
    """A dossier and the checklist it names, or another one to see it under."""
    if path.suffix.lower() == FORM_SUFFIX:
        from waardebehoud.cli.filled_forms import load_form  # noqa: PLC0415

        return load_form(path, checklist, askers).case
    return case_of(read_dossier(path), checklist, askers)


def case_of(
    opened: Opened[Dossier], checklist: str | None = None, askers: Askers | None = None
) -> Case:
    """The same for a dossier that was read before."""
    path, dossier = opened.source.path, opened.value
    known = {} if askers is None else askers
    asker = _asker(checklist, path.parent, known) if checklist else _own(opened, known)
    own = None
    if asker.checklist.id != dossier.checklist_id:
        own = _own(opened, known).checklist
    problems = [
        *check_reference(own or asker.checklist, dossier),
        *check_dossier(asker.checklist, dossier, own, asker.plan),
    ]
    warnings = stop_on_errors(opened.located(problem) for problem in problems)
    return Case(path, asker, dossier, warnings, load_books(opened))


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
    from waardebehoud.measuring import Books  # noqa: PLC0415
    from waardebehoud.reading.inventories import inventory_of  # noqa: PLC0415

    yardstick = shipped_yardstick()
    inventory = inventory_of(opened, yardstick)
    return Books(inventory, yardstick) if inventory is not None else None


@lru_cache(maxsize=1)
def shipped_yardstick() -> Yardstick:
    """What every inventory is measured with, read once."""
    from waardebehoud.reading.yardsticks import read_yardstick  # noqa: PLC0415

    return read_yardstick()


def load_cases(paths: Sequence[Path], checklist: str | None = None) -> list[Case]:
    """All cases; UnusableInput with the problems of all files that cannot be used."""
    askers: Askers = {}
    cases: list[Case] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            cases.append(load_case(path, checklist, askers))
        except UnusableInput as error:
            problems += error.problems
    if problems:
        raise UnusableInput(list(dict.fromkeys(problems)))
    return cases


def find_asker(name: str, near: Path, known: Askers | None = None) -> Asker:
    """A checklist by name, ready to be asked."""
    return _asker(name, near, {} if known is None else known)


def _asker(name: str, near: Path, known: Askers) -> Asker:
    """A checklist by name, looked for and read once."""
    if (name, near) not in known:
        found = find_checklist(name, near=near)
        if found not in known:
            known[found] = load_asker(found)
        known[name, near] = known[found]
    return known[name, near]


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
