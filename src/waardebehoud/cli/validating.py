"""Finding out what each file is, and everything that is wrong in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from waardebehoud.checklist.files import Part
from waardebehoud.checks.catalogue import check_checklist
from waardebehoud.cli.loading import load_case, locate, sorted_problems
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Problem
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.opening import open_as

SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Validation:
    """What was looked at, and what was wrong."""

    files: int
    examples: int
    problems: tuple[Problem, ...]


def validate_paths(paths: Sequence[Path]) -> Validation:
    """Validate files and folders; WaardebehoudError for a path that does not exist."""
    files = examples = 0
    problems: dict[Problem, None] = {}
    for path in dict.fromkeys(_files(paths)):
        kind = kind_of(path)
        if kind is FileKind.OTHER and path not in paths:
            continue
        files += 1
        found, count = _validate(path, kind)
        examples += count
        problems |= dict.fromkeys(found)
    return Validation(files, examples, tuple(sorted_problems(list(problems))))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise WaardebehoudError("error.no_file", path=path)
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES and p.is_file())
        else:
            yield path


def _validate(path: Path, kind: FileKind) -> tuple[list[Problem], int]:
    try:
        if kind is FileKind.CHECKLIST:
            opened = read_checklist(path)
            return locate(opened, check_checklist(opened.value)), len(opened.value.examples)
        if kind is FileKind.PART:
            open_as(path, Part)
            return [], 0
        return list(load_case(path).warnings), 0
    except UnusableInput as error:
        return list(error.problems), 0
