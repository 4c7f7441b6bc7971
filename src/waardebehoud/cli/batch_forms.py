"""A form in a batch: read the fast way, and faithfully as soon as anything in it is odd."""

from __future__ import annotations

from pathlib import Path

from waardebehoud.cli.filled_forms import filled_case
from waardebehoud.cli.loading import Askers, Case
from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Problem
from waardebehoud.reading.form_books import is_result, may_be_form, workbook_of
from waardebehoud.reading.form_dossiers import WARNINGS
from waardebehoud.reading.form_quick import properties_of, quick_workbook
from waardebehoud.reading.forms import filled_of
from waardebehoud.reading.plain import Refused
from waardebehoud.reading.zipguard import FORM, stop_on_objections


def named_in(raw: bytes) -> str | None:
    """The checklist that a form says it is of, if that is seen at once."""
    try:
        return properties_of(raw).get("form_checklist")
    except Refused:
        return None


def form_case(
    path: Path, raw: bytes, checklist: str | None, askers: Askers, *, careful: bool
) -> Case:
    """What a form says; `careful` when a worker died on it."""
    quick = None if careful else _quick_case(path, raw, checklist, askers)
    if quick is not None:
        return quick
    stop_on_objections(path, raw, FORM)
    if not may_be_form(raw):
        raise UnusableInput([Problem("FMT034" if is_result(raw) else "FRM001", file=path)])
    return filled_case(filled_of(path, workbook_of(path, raw)), checklist, askers).case


def _quick_case(path: Path, raw: bytes, checklist: str | None, askers: Askers) -> Case | None:
    """The same by the fast reader; None when anything is odd, a required cell is empty."""
    try:
        case = filled_case(filled_of(path, quick_workbook(raw)), checklist, askers).case
    except (Refused, UnusableInput):
        return None
    odd = any(problem.code in WARNINGS for problem in case.warnings)
    return None if odd else case
