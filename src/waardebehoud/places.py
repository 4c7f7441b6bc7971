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


def real_path(path: Path) -> Path:
    """A path without links; one that leads to itself stays what it is."""
    try:
        return path.resolve()
    except RuntimeError:  # before Python 3.13, for a circle of links
        return path.absolute()
