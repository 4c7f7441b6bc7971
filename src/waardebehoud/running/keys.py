"""What a result follows from, as a hash: it is kept under that."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SUFFIXES: Final = (".py", ".yaml")
"""What results follow from: the program and its data."""

COMPILED: Final = "__pycache__"


def key_of(base: bytes, kind: bytes, content: bytes) -> bytes:
    """The key of a result: a hash of all that it follows from; `base` and `content` are hashes."""
    return hashlib.sha256(base + content + kind).digest()


def fingerprint(version: str, *folders: Path) -> bytes:
    """What tells one program from another: its version, the state of its files and its data."""
    digest = hashlib.sha256(version.encode())
    for folder in folders:
        for told in sorted(_states(str(folder), "")):
            digest.update(told.encode())
    return digest.digest()


def _states(folder: str, below: str) -> Iterator[str]:
    """Name, size and time of every file that counts, in a folder and below it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{below}{entry.name}"
            if entry.name.endswith(SUFFIXES):
                state = entry.stat()
                yield f"{name} {state.st_size} {state.st_mtime_ns}\n"
            elif entry.name != COMPILED and entry.is_dir(follow_symlinks=False):
                yield from _states(entry.path, f"{name}/")
