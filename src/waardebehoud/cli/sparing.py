"""Forms that somebody filled in: no report takes the place of one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from waardebehoud.cli.cases import FORM_SUFFIX
from waardebehoud.errors import UnusableInput, WaardebehoudError


def spare_forms(targets: Iterable[Path]) -> None:
    """WaardebehoudError for a report under the name of a form that is there."""
    for target in targets:
        if target.suffix.lower() == FORM_SUFFIX and holds_answers(target):
            raise WaardebehoudError("error.report_is_form", path=target)


def holds_answers(path: Path) -> bool:
    """Whether a form lies there."""
    if not path.is_file():
        return False
    from waardebehoud.reading.form_books import is_form  # seldom needed
    from waardebehoud.reading.source import read_bytes

    try:
        return is_form(read_bytes(path))
    except (UnusableInput, WaardebehoudError):  # whoever writes will say so
        return False
