"""Where a path really leads."""

from __future__ import annotations

from pathlib import Path


def real_path(path: Path) -> Path:
    """A path without links; one that leads to itself stays what it is."""
    try:
        return path.resolve()
    except RuntimeError:  # before Python 3.13, for a circle of links
        return path.absolute()
