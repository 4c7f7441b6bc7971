"""Results kept between runs, in one SQLite file, by what they were computed from."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from waardebehoud.errors import CannotWrite

TABLE: Final = "CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, line BLOB) WITHOUT ROWID"

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
            raise CannotWrite("error.write_failed", path=self.path, system=refusal(error)) from None
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


def refusal(error: sqlite3.Error) -> str:
    """Why a file of results cannot be opened: the name that SQLite gives the error."""
    return getattr(error, "sqlite_errorname", None) or str(error)
