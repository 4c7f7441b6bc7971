"""What kind of file a YAML or JSON file says it is."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import Final


class FileKind(Enum):
    """A checklist, a part of checklists, a dossier, or something else."""

    CHECKLIST = "checklist"
    PART = "part"
    DOSSIER = "dossier"
    OTHER = "other"


MARKS: Final = (
    (re.compile(r'^\s*"?checklist"?\s*:', re.MULTILINE), FileKind.DOSSIER),
    (re.compile(r"^part\s*:", re.MULTILINE), FileKind.PART),
    (re.compile(r"^(id|questions|themes)\s*:", re.MULTILINE), FileKind.CHECKLIST),
)
SCHEMA: Final = re.compile(r'^\s*"\$schema"\s*:\s*"https?://json-schema', re.MULTILINE)
BEGINNING: Final = 20_000


def kind_of(path: Path) -> FileKind:
    """The kind of a file by the keys it begins with; OTHER when it cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(BEGINNING).decode("utf-8-sig", errors="replace")
    except OSError:
        return FileKind.OTHER
    if SCHEMA.search(text):
        return FileKind.OTHER
    return next((kind for mark, kind in MARKS if mark.search(text)), FileKind.OTHER)
