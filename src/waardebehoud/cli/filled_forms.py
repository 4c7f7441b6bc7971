"""Forms introduced to their checklists: what was filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.checks.dossiers import check_dossier, check_reference
from waardebehoud.cli.loading import (
    Askers,
    Case,
    find_asker,
    shipped_yardstick,
    stop_on_errors,
)
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.forms import column_key, question_key
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.inventory.wording import plain_row
from waardebehoud.measuring import Books
from waardebehoud.problems import Problem
from waardebehoud.reading.form_books import SUFFIX, is_workbook
from waardebehoud.reading.form_dossiers import FormReader, Understood
from waardebehoud.reading.form_inventory import GoodsReader
from waardebehoud.reading.forms import Filled, read_filled
from waardebehoud.restocking import FormRow


class FilledCase(Struct, frozen=True):
    """What a form says, sound under its checklist."""

    case: Case
    understood: Sequence[Understood]
    rows: tuple[FormRow, ...] = ()
    """The rows of its inventory."""


def load_form(path: Path, checklist: str | None = None, askers: Askers | None = None) -> FilledCase:
    """What a form says; UnusableInput with every cell that cannot be read."""
    filled = read_filled(path)
    if not is_workbook(path):
        raise WaardebehoudError("error.suffix", path=path, allowed=SUFFIX)
    return filled_case(filled, checklist, askers)


def filled_case(
    filled: Filled, checklist: str | None = None, askers: Askers | None = None
) -> FilledCase:
    """The same for a form that was read before."""
    path = filled.path
    known = {} if askers is None else askers
    own = find_asker(filled.about["checklist"], path.parent, known)
    asker = own if checklist is None else find_asker(checklist, path.parent, known)
    reader = FormReader(filled, own.checklist)
    dossier = reader.dossier()
    rows, wrong, books = _inventory(filled)
    if dossier is None:
        raise UnusableInput([*reader.problems, *wrong])
    if rows:
        told = tuple(plain_row(row.element) for row in rows)
        dossier = dossier.model_copy(update={"inventory": told})
    other = own.checklist if asker is not own else None
    problems = [
        *check_reference(own.checklist, dossier),
        *check_dossier(asker.checklist, dossier, other),
    ]
    located = [*reader.problems, *wrong, *(_located(problem, filled) for problem in problems)]
    warnings = stop_on_errors(located)
    case = Case(path, asker, dossier, warnings, books, other)
    return FilledCase(case, tuple(reader.understood), rows)


def _inventory(filled: Filled) -> tuple[tuple[FormRow, ...], Sequence[Problem], Books | None]:
    """The rows of the inventory in a form, what is wrong in them, and their books."""
    if filled.goods is None or not filled.goods.rows:
        return (), (), None
    yardstick = shipped_yardstick()
    reader = GoodsReader(filled.path, filled.goods, yardstick)
    rows = reader.rows()
    inventory = Inventory(rows_of([row.element for row in rows]), filled.path.name)
    return rows, reader.problems, Books(inventory, yardstick)


def _located(problem: Problem, filled: Filled) -> Problem:
    """The same problem at the cell of its answer."""
    found = None
    if len(problem.route) > 1 and problem.route[0] == "answers":
        found = filled.cell(question_key(str(problem.route[1])), column_key("answer"))
    return replace(problem, file=filled.path, cell=found.cell if found else None)
