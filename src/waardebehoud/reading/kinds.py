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


def _key(names: str) -> re.Pattern[str]:
    """A line that begins with one of these keys, in YAML or JSON."""
    return re.compile(rf'^\s*"?({names})"?\s*:', re.MULTILINE)


RESULT: Final = re.compile(r'^[\s{]*"?format"?\s*:\s*["\']?waardebehoud\.', re.MULTILINE)
"""The format line of what the program writes itself; `score` puts results beside dossiers."""

MARKS: Final = (
    ((RESULT,), FileKind.OTHER),
    ((_key("checklist"), _key("project|answers")), FileKind.DOSSIER),
    ((_key("part"),), FileKind.PART),
    ((_key("id|questions|themes"),), FileKind.CHECKLIST),
)
"""Keys that together tell the kind of a file; the first that fits counts."""

BEGINNING: Final = 20_000


def kind_of(path: Path) -> FileKind:
    """The kind of a file by the keys it begins with; OTHER when it cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(BEGINNING).decode("utf-8-sig", errors="replace")
    except OSError:
        return FileKind.OTHER
    known = MARKS[:1] if path.suffix == ".json" else MARKS  # checklists are written in YAML only
    fitting = (kind for marks, kind in known if all(mark.search(text) for mark in marks))
    return next(fitting, FileKind.OTHER)
