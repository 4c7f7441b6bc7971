"""Results kept between runs, in one SQLite file, by what they were computed from."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from waardebehoud.errors import CannotWrite

TABLE: Final = "CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, line BLOB) WITHOUT ROWID"
SUFFIXES: Final = (".py", ".yaml")
"""What results follow from: the program and its data."""

COMPILED: Final = "__pycache__"

MAGIC: Final = b"SQLite format 3\0"
"""How a file of results begins, whatever its further state."""

EVERY: Final = 200
"""Results between two commits: what a killed run may lose."""


@dataclass
class Store:
    """A file of results; a damaged one is made anew, a file that is no such is left alone."""

    path: Path
    waiting: int = field(default=0, init=False)
    full: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        try:
            self.connection = self._opened()
        except sqlite3.OperationalError as error:
            raise CannotWrite("error.write_failed", path=self.path, reason=error) from None
        except sqlite3.DatabaseError:
            if not self.path.read_bytes().startswith(MAGIC):
                raise CannotWrite("error.no_store", path=self.path) from None
            self.path.unlink(missing_ok=True)
            self.connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(TABLE)
        return connection

    def get(self, key: bytes) -> bytes | None:
        """The result under a key."""
        row = self.connection.execute("SELECT line FROM result WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, key: bytes, line: bytes) -> None:
        """Keep a result; a disk without room ends the keeping, not the run."""
        if self.full:
            return
        try:
            self.connection.execute("INSERT OR REPLACE INTO result VALUES (?, ?)", (key, line))
        except sqlite3.OperationalError:
            self.full = True
        self.waiting += 1
        if self.waiting >= EVERY:
            self.save()

    def save(self) -> None:
        """Make what was kept safe."""
        try:
            self.connection.commit()
        except sqlite3.OperationalError:
            self.full = True
        self.waiting = 0

    def close(self) -> None:
        """Save and let go."""
        self.save()
        self.connection.close()


def key_of(base: bytes, content: bytes) -> bytes:
    """The key of a result: a hash of all that it follows from; `content` is a hash itself."""
    return hashlib.sha256(base + content).digest()


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
