"""What kind of file a YAML or JSON file says it is."""

from __future__ import annotations

import json
import re
from enum import Enum
from pathlib import Path
from typing import Final

from waardebehoud.reading.source import LARGEST


class FileKind(Enum):
    """A checklist, a part of checklists, a snapshot, a dossier, or something else."""

    CHECKLIST = "checklist"
    PART = "part"
    SNAPSHOT = "snapshot"
    DOSSIER = "dossier"
    OTHER = "other"


def _key(names: str) -> re.Pattern[str]:
    """A line that begins with one of these keys, without indentation."""
    return re.compile(rf"^({names})\s*:", re.MULTILINE)


MARKS: Final = (
    ((_key("snapshot"),), FileKind.SNAPSHOT),
    ((_key("checklist"), _key("project|answers")), FileKind.DOSSIER),
    ((_key("part"),), FileKind.PART),
    ((_key("id|questions|themes"),), FileKind.CHECKLIST),
)
"""Keys that together tell the kind of a YAML file; the first that fits counts."""

NAMED: Final = re.compile(r'"checklist"\s*:\s*"[a-z]')
"""How a dossier in JSON names its checklist, where the rest of it cannot be read."""

BEGINNING: Final = 20_000


def kind_of(path: Path) -> FileKind:
    """The kind of a file by its top-level keys; OTHER when it cannot be read."""
    whole = path.suffix.lower() == ".json"
    try:
        if not path.is_file():  # to open a pipe is to wait for it
            return FileKind.OTHER
        with path.open("rb") as file:
            text = file.read(LARGEST if whole else BEGINNING).decode("utf-8-sig", errors="replace")
    except OSError:
        return FileKind.OTHER
    if whole:
        return FileKind.DOSSIER if _is_dossier(text) else FileKind.OTHER
    fitting = (kind for marks, kind in MARKS if all(mark.search(text) for mark in marks))
    return next(fitting, FileKind.OTHER)


def _is_dossier(text: str) -> bool:
    """Whether JSON is a dossier: checklists are written in YAML only."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return NAMED.search(text) is not None
    if not isinstance(data, dict) or not isinstance(data.get("checklist"), str):
        return False
    return "project" in data or "answers" in data
