"""How a walk begins: which checklist, which dossier, and who else has it open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from waardebehoud.asking import Asker
from waardebehoud.checklist.files import ChecklistFile
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.dossiers import check_dossier, check_reference
from waardebehoud.cli.loading import load_books, stop_on_errors
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_commands import Command, read_line
from waardebehoud.cli.walk_session import Session, Signature
from waardebehoud.content import spoken
from waardebehoud.dossier import Answer, Dossier, Project
from waardebehoud.errors import CannotWrite, WaardebehoudError
from waardebehoud.places import is_circle, real_path
from waardebehoud.problems import Problem
from waardebehoud.reading.dossiers import SUFFIXES, read_dossier
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.library import checklist_paths, find_checklist
from waardebehoud.reading.opening import open_as
from waardebehoud.reports.problems import render_problems
from waardebehoud.reports.voice import Voice
from waardebehoud.writing.dossiers import DossierFile
from waardebehoud.writing.lock import locked

Inventory = str | tuple[Mapping[str, Any], ...] | None
"""What a dossier says of its inventory: a file beside it, or the rows."""

BEGINNING: Final = 4_000
MOST_FILES: Final = 200
FIRST: Final = "keuze"
"""The checklist that leads to the others stands first."""


@contextmanager
def opened_session(
    screen: Screen,
    asker: Asker,
    path: Path,
    new: Dossier | None,
    signature: Signature,
    *,
    source: Path | None = None,
    later: bool = False,
) -> Iterator[Session]:
    """The dossier at a path, held for this walk alone; a new one is written first, or later."""
    checklist = asker.checklist
    with locked(path):
        file = DossierFile(path, [question.id for question in checklist.walk_order])
        if new is None:
            dossier, warnings = sound_dossier(path, asker)
            file.open(dossier)
            if warnings:
                screen.say(render_problems(warnings, screen.words))
        else:
            dossier = new
            if not later:
                file.save(dossier)
        books = load_books(read_dossier(path)) if dossier.inventory is not None else None
        yield Session(asker, dossier, file, screen.words, signature, books=books, source=source)


def new_dossier(
    checklist: Checklist,
    project: Project,
    answers: Mapping[str, Answer] | None = None,
    inventory: Inventory = None,
) -> Dossier:
    """A dossier that begins under a checklist, with the answers that it knows."""
    known = {name: one for name, one in (answers or {}).items() if name in checklist.question}
    phase = project.phase if project.phase in checklist.phase else None
    dates = {date.id for date in checklist.dates}
    kept = {name: day for name, day in project.dates.items() if name in dates}
    return Dossier(
        format=1,
        checklist=f"{checklist.id}@{checklist.version}",
        project=project.model_copy(update={"phase": phase, "dates": kept}),
        answers=known,
        inventory=inventory,
    )


def sound_dossier(path: Path, asker: Asker) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier in a file, sound under the checklist of the walk, and what is worth a warning."""
    opened = read_dossier(path)
    problems = [
        *check_reference(asker.checklist, opened.value),
        *check_dossier(asker.checklist, opened.value),
    ]
    warnings = stop_on_errors(opened.located(problem) for problem in problems)
    return opened.value, warnings


def checklist_for(screen: Screen | None, checklist: str | None, dossier: Path | None) -> Path:
    """The checklist that was named, else the dossier's own, else the one that is chosen."""
    if checklist is None and dossier is not None and dossier.exists():
        own = read_dossier(dossier).value.checklist_id
        return find_checklist(own, near=dossier.parent)
    if checklist is not None:
        return find_checklist(checklist, near=dossier.parent if dossier else Path())
    paths = sorted(checklist_paths(), key=lambda path: path.stem != FIRST)
    if len(paths) == 1:
        return paths[0]
    if screen is None:
        names = ", ".join(path.stem for path in paths)
        raise WaardebehoudError("walk.error.which_checklist", known=names)
    titles = [title_of(path, screen.words.language) for path in paths]
    return paths[screen.choose(screen.words("walk.which_checklist"), titles, default=0)]


def title_of(path: Path, language: str) -> str:
    """The title of a checklist, its parts not read; its id when it cannot be read."""
    try:
        return spoken(open_as(path, ChecklistFile).value.title, language)
    except WaardebehoudError:
        return path.stem


def check_place(path: Path) -> None:
    """WaardebehoudError for a dossier that could not be made, or not be read back."""
    if path.suffix.lower() not in SUFFIXES:
        raise WaardebehoudError("error.suffix", path=path, allowed=", ".join(SUFFIXES))
    if is_circle(path):
        raise WaardebehoudError("error.circle", path=path)
    if path.is_dir():
        raise WaardebehoudError("error.is_folder", path=path)
    if not real_path(path).parent.is_dir():
        raise CannotWrite("error.write_no_folder", path=path, folder=path.parent)


def is_dossier(path: Path) -> bool:
    """Whether a file that was named as a checklist is a dossier."""
    return path.is_file() and kind_of(path) is FileKind.DOSSIER


def choose_dossier(screen: Screen, checklist: str | None, folder: Path) -> Path | None:
    """One of the dossiers in a folder to go on with; None for a new one."""
    found = dossiers_in(folder, checklist)
    if not found:
        return None
    names = [screen.words("walk.go_on_with", name=path.name) for path in found]
    chosen = screen.choose(
        screen.words("walk.which_dossier"), [*names, screen.words("walk.new_dossier")], default=0
    )
    return found[chosen] if chosen < len(found) else None


def dossiers_in(folder: Path, checklist: str | None = None) -> list[Path]:
    """The dossiers in a folder, of one checklist or of any."""
    files = sorted(p for p in folder.iterdir() if p.suffix in SUFFIXES and p.is_file())
    name = re.escape(Path(checklist).stem) if checklist else "[^@]*"
    wanted = re.compile(rf"""checklist["']?\s*:\s*["']?{name}@""")
    return [
        path
        for path in files[:MOST_FILES]
        if kind_of(path) is FileKind.DOSSIER and wanted.search(_beginning(path))
    ]


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(BEGINNING).decode("utf-8", errors="replace")


def ask_project(screen: Screen, asker: Asker) -> Project:
    """The facts of a new project; only the name must be given."""
    words, voice = screen.words, Voice(asker.checklist, screen.words)
    screen.says("walk.new")
    name = _asked(screen, words("walk.ask_name"))
    while not name:
        screen.says("walk.name_needed")
        name = _asked(screen, words("walk.ask_name"))
    municipality = _asked(screen, words("walk.ask_municipality")) or None
    phases = asker.checklist.phases
    titles = [voice.say(phase.title) for phase in phases]
    one = len(phases) == 1
    chosen = 0 if one else screen.choose(words("walk.ask_phase"), titles, default=0)
    return Project(name=name, municipality=municipality, phase=phases[chosen].id)


def _asked(screen: Screen, prompt: str) -> str:
    typed = screen.ask(prompt)
    if typed.startswith("/") and read_line(typed, None).command is Command.STOP:
        raise Ended
    return typed


def place_for(screen: Screen, project: Project, folder: Path) -> Path:
    """A file name made from the project's name that nothing stands in the way of."""
    base = file_name(project.name)
    path, number = folder / f"{base}.yaml", 1
    while path.exists():
        number += 1
        path = folder / f"{base}-{number}.yaml"
    if number > 1:
        screen.says("walk.name_taken", taken=f"{base}.yaml", path=path.name)
    return path


def file_name(name: str) -> str:
    """A project's name as a file name."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60] or "dossier"
