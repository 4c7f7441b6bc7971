"""From a path to a case, whether it is a dossier or a filled-in form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from waardebehoud.cli.loading import Askers, Case, case_as_far, find_asker
from waardebehoud.dossier import Dossier, Project
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Problem
from waardebehoud.reading.dossiers import SUFFIXES, read_dossier_as_far
from waardebehoud.texts import Words

FORM_SUFFIX: Final = ".xlsx"


def load_case(path: Path, checklist: str | None = None, askers: Askers | None = None) -> Case:
    """A dossier and the checklist it names, or another one to see it under."""
    if path.suffix.lower() == FORM_SUFFIX:
        from waardebehoud.cli.filled_forms import load_form

        return load_form(path, checklist, askers).case
    if path.suffix.lower() not in SUFFIXES and path.is_file():
        allowed = ", ".join((*SUFFIXES, FORM_SUFFIX))
        raise WaardebehoudError("error.suffix", path=path, allowed=allowed)
    return case_as_far(read_dossier_as_far(path), checklist, askers)


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


def case_to_fill(checklist: str | None, dossier: Path | None, words: Words) -> Case:
    """The dossier to fill in further, or an empty one."""
    if dossier is not None:
        return load_case(dossier, checklist)
    asker = find_asker(checklist or "", Path())
    found = asker.checklist
    project = Project(name=words("form.new_project"), phase=found.phases[0].id)
    empty = Dossier(format=1, checklist=f"{found.id}@{found.version}", project=project)
    return Case(Path(f"{found.id}.xlsx"), asker, empty)
