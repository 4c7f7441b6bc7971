"""Where a path really leads."""

from __future__ import annotations

import errno
from pathlib import Path


def is_circle(path: Path) -> bool:
    """Whether a path is a link that leads back to itself."""
    try:
        path.stat()
    except RuntimeError:
        return True
    except OSError as error:
        return error.errno == errno.ELOOP
    return False


def is_file(path: Path) -> bool:
    """Whether a path leads to an ordinary file; not under a name that no disk can hold."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def real_path(path: Path) -> Path:
    """A path without links; one that leads nowhere stays what it is."""
    try:
        return path.resolve()
    except (RuntimeError, OSError, ValueError):  # a circle of links, a name that no disk can hold
        return path.absolute()
