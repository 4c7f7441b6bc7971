"""Where the report of a walk goes: beside the dossier, and never over somebody's own workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

PROPERTIES: Final = "docProps/custom.xml"
OURS: Final = b'name="checklist_sha256"'
"""The property of a report; a form to fill in has others, and must not be lost."""
MOST: Final = 1_000_000
"""Bytes of properties that are looked at."""


def place_for_report(dossier: Path) -> Path:
    """The first name that is free or holds an older report."""
    return next(path for path in _names(dossier) if not _is_there(path) or is_report(path))


def _names(dossier: Path) -> Iterator[Path]:
    yield dossier.with_suffix(".xlsx")
    yield dossier.with_name(f"{dossier.stem}-rapport.xlsx")
    number = 1
    while True:
        number += 1
        yield dossier.with_name(f"{dossier.stem}-rapport-{number}.xlsx")


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def is_report(path: Path) -> bool:
    """Whether a file is a report that this program wrote; False when nobody can tell."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive, archive.open(PROPERTIES) as part:
            return OURS in part.read(MOST)
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError):
        return False
