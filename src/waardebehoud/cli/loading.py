"""From names and paths to checked models: reading and checks introduced to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from waardebehoud.asking import Asker
from waardebehoud.checks.catalogue import check_ground
from waardebehoud.checks.dossiers import check_dossier, check_reference
from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput
from waardebehoud.measuring import Books
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.checklists import OpenedChecklist, read_checklist
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.library import find_checklist
from waardebehoud.reading.opening import Opened


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier with its checklist, both sound, and what is worth a warning."""

    path: Path
    asker: Asker
    dossier: Dossier
    warnings: tuple[Problem, ...] = ()
    books: Books | None = None
    """Its inventory, where it has one."""


def load_asker(path: Path) -> Asker:
    """A checklist ready to be asked; UnusableInput when its ground is not firm."""
    opened = read_checklist(path)
    stop_on_errors(opened.located(problem) for problem in check_ground(opened.value))
    return Asker(opened.value)


def load_case(
    path: Path, checklist: str | None = None, askers: dict[Path, Asker] | None = None
) -> Case:
    """A dossier and the checklist it names, or another one to see it under."""
    return case_of(read_dossier(path), checklist, askers)


def case_of(
    opened: Opened[Dossier], checklist: str | None = None, askers: dict[Path, Asker] | None = None
) -> Case:
    """The same for a dossier that was read before."""
    path, dossier = opened.source.path, opened.value
    known = {} if askers is None else askers
    asker = _asker(checklist or dossier.checklist_id, path.parent, known)
    own = None
    if checklist is not None and asker.checklist.id != dossier.checklist_id:
        own = _asker(dossier.checklist_id, path.parent, known).checklist
    problems = [
        *check_reference(own or asker.checklist, dossier),
        *check_dossier(asker.checklist, dossier, own),
    ]
    warnings = stop_on_errors(opened.located(problem) for problem in problems)
    return Case(path, asker, dossier, warnings, load_books(opened))


def load_books(opened: Opened[Dossier]) -> Books | None:
    """The inventory of a dossier with what it is measured with; None when it has none."""
    if opened.value.inventory is None:
        return None
    from waardebehoud.reading.inventories import inventory_of  # noqa: PLC0415
    from waardebehoud.reading.yardsticks import read_yardstick  # noqa: PLC0415

    yardstick = read_yardstick()
    inventory = inventory_of(opened, yardstick)
    return Books(inventory, yardstick) if inventory is not None else None


def _asker(name: str, near: Path, known: dict[Path, Asker]) -> Asker:
    """A checklist by name, read once."""
    found = find_checklist(name, near=near)
    if found not in known:
        known[found] = load_asker(found)
    return known[found]


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
