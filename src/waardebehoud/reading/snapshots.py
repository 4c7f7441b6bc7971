"""The snapshot of a checklist: in a folder beside it, under the same name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from waardebehoud.reading.opening import Opened, open_as
from waardebehoud.snapshots.model import Snapshot

FOLDER: Final = "momentopname"


def snapshot_path(checklist: Path) -> Path:
    """Where the snapshot of a checklist stands, or would stand."""
    return checklist.parent / FOLDER / f"{checklist.stem}.yaml"


def checklist_of(snapshot: Path) -> Path:
    """Where the checklist of a snapshot stands."""
    return snapshot.parent.parent / snapshot.name


def read_snapshot(checklist: Path) -> Opened[Snapshot] | None:
    """The snapshot of a checklist; None when it has none."""
    path = snapshot_path(checklist)
    return open_as(path, Snapshot) if path.is_file() else None
