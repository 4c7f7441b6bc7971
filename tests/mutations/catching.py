"""Whether a mutant is noticed, and by what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from tests.mutations.mutating import Data, Mutant, files_of, original
from waardebehoud.checklist.files import ChecklistFile, Part
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.catalogue import Yardstick, check_checklist
from waardebehoud.checks.versions import check_against
from waardebehoud.problems import Level
from waardebehoud.reading.checklists import OpenedFile, _joined
from waardebehoud.reading.library import checklist_paths
from waardebehoud.reading.limits import read_limits
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.snapshots import read_snapshot
from waardebehoud.reading.source import read_source
from waardebehoud.snapshots.comparing import check_snapshot
from waardebehoud.snapshots.model import Snapshot


def caught_by_hand(mutant: Mutant) -> bool:
    """By a problem, or by an example that somebody wrote, in some checklist with the file."""
    try:
        return any(set(serious(c)) - known(path) for path, c in changed_checklists(mutant))
    except ValidationError:
        return True


def caught_by_snapshot(mutant: Mutant) -> bool:
    """By a snapshot that says otherwise."""
    try:
        return any(differs(path, c) for path, c in changed_checklists(mutant))
    except ValidationError:
        return False


def differs(path: Path, checklist: Checklist) -> bool:
    """Whether a checklist says something otherwise than its snapshot."""
    try:
        return any(True for _ in check_snapshot(checklist, snapshot(path)))
    except KeyError:  # a reference to nothing: a problem, so nothing can be computed
        return False


def asks_for_a_version(mutant: Mutant) -> bool:
    """Whether `--against` the shipped version asks for another version number."""
    try:
        changed = list(changed_checklists(mutant))
    except ValidationError:
        return True
    found = (problem for path, c in changed for problem in check_against(sound(path), c))
    return any(problem.code == "VER001" for problem in found)


def changed_checklists(mutant: Mutant) -> Iterator[tuple[Path, Checklist]]:
    """Every checklist with the changed file; ValidationError when it cannot be read at all."""
    changed = as_opened(mutant.file, mutant.data)
    for path in checklist_paths():
        if mutant.file in files_of(path):
            every = (changed if f == mutant.file else opened(f) for f in files_of(path))
            files = tuple(every)
            yield path, _joined(files[0], files)  # type: ignore[arg-type]


def as_opened(file: Path, data: Data) -> OpenedFile:
    model = ChecklistFile if "part" not in data else Part
    return Opened(read_source(file), model.model_validate(data))


@cache
def opened(file: Path) -> OpenedFile:
    return as_opened(file, original(file))


@cache
def sound(checklist: Path) -> Checklist:
    files = tuple(opened(file) for file in files_of(checklist))
    return _joined(files[0], files)  # type: ignore[arg-type]


@cache
def snapshot(checklist: Path) -> Snapshot:
    found = read_snapshot(checklist)
    assert found is not None
    return found.value


@cache
def yardstick() -> Yardstick:
    return Yardstick(read_limits(), dt.date(2026, 11, 24))


def serious(checklist: Checklist) -> Iterator[str]:
    for problem in check_checklist(checklist, yardstick()):
        if problem.level is not Level.INFO:
            yield f"{problem.code} {problem.route} {sorted(problem.holes.items())}"


@cache
def known(checklist: Path) -> frozenset[str]:
    """What the untouched checklist already has: shared parts offer more than one uses."""
    return frozenset(serious(sound(checklist)))
