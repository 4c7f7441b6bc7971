"""Everything that is wrong in a dossier, a filled-in form or an inventory, and what it accepts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct

from waardebehoud.cli.cases import FORM_SUFFIX
from waardebehoud.cli.loading import Askers, case_as_far
from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Problem
from waardebehoud.reading.dossiers import SUFFIXES, read_dossier_as_far
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.source import read_bytes

TABLES: Final = (".csv", ".tsv", ".txt")
NO_FORM: Final = "FRM001"
TOO_LARGE: Final = frozenset({"WBK005", "WBK009"})
"""What a form cannot be and an inventory can."""


class Examined(Struct, frozen=True):
    """The problems of one file, and the file where it can hold reasons to accept some."""

    problems: tuple[Problem, ...]
    opened: Opened[Dossier] | None = None


def examine(path: Path, askers: Askers) -> Examined:
    """Look at one file by what its name says that it is; WaardebehoudError for other files."""
    suffix = path.suffix.lower()
    known = (*SUFFIXES, FORM_SUFFIX, *TABLES)
    if suffix not in known:
        raise WaardebehoudError("error.suffix", path=path, allowed=", ".join(known))
    if suffix in TABLES:
        return Examined(_inventory(path))
    if suffix == FORM_SUFFIX:
        return Examined(_workbook(path, askers))
    read = read_dossier_as_far(path)
    try:
        found = case_as_far(read, askers=askers).warnings
    except UnusableInput as error:
        found = error.problems
    return Examined(found, read.opened)


def _workbook(path: Path, askers: Askers) -> tuple[Problem, ...]:
    """A form, or else an inventory; what is neither has both problems, unless we wrote it."""
    from waardebehoud.cli.filled_forms import load_form
    from waardebehoud.reading.form_books import is_result

    try:
        return load_form(path, askers=askers).case.warnings
    except UnusableInput as error:
        problems = error.problems
    codes = {problem.code for problem in problems}
    if codes == {NO_FORM} and is_result(read_bytes(path)):
        return (Problem("FMT034", file=path),)
    if codes != {NO_FORM} and not (codes <= TOO_LARGE and _no_form(path)):
        return problems
    found = _inventory(path)
    return (*problems, *found) if any(problem.code == "INV021" for problem in found) else found


def _no_form(path: Path) -> bool:
    from waardebehoud.reading.form_books import may_be_form
    from waardebehoud.reading.zipguard import TABLE

    return not may_be_form(read_bytes(path), TABLE)


def _inventory(path: Path) -> tuple[Problem, ...]:
    from waardebehoud.reading.inventories import read_inventory
    from waardebehoud.reading.yardsticks import read_yardstick

    try:
        return read_inventory(path, read_yardstick()).warnings
    except UnusableInput as error:
        return error.problems
