"""The inventory of a dossier in a file of its own, by name and content."""

from __future__ import annotations

import hashlib
from pathlib import Path

from waardebehoud.errors import WaardebehoudError
from waardebehoud.reading.source import read_bytes

Stamp = tuple[str, str]
"""The name that the dossier gives, and the hash of what stands there."""


def stamp_of(dossier: Path, inventory: object) -> Stamp | None:
    """The stamp of an inventory; None when it has no file of its own, or none that is read."""
    if not isinstance(inventory, str):
        return None
    from waardebehoud.reading.inventories import refused  # few dossiers have one

    path = dossier.parent / inventory
    if refused(path, dossier) is not None:
        return inventory, ""
    try:
        raw = read_bytes(path)
    except WaardebehoudError:
        return inventory, ""
    return inventory, hashlib.sha256(raw).hexdigest()
