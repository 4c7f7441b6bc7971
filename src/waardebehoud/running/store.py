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

BESIDE: Final = ("", "-wal", "-shm")
"""How the names of the files end that SQLite keeps results in."""


@dataclass
class Store:
    """A file of results; a damaged one is made anew, a file that is no such is left alone.

    Results of another program are of no use to this one, and are forgotten when it opens the file.
    """

    path: Path
    program: bytes
    """What tells this program from others."""
    full: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        try:
            self.connection = self._opened()
        except sqlite3.OperationalError as error:
            raise CannotWrite("error.write_failed", path=self.path, system=refusal(error)) from None
        except sqlite3.DatabaseError:
            if not self.path.read_bytes().startswith(MAGIC):
                raise CannotWrite("error.no_store", path=self.path) from None
            self._remove()
            self.connection = self._opened()

    def _remove(self) -> None:
        """Take away a damaged file, and beside it what was still to be moved into it."""
        for end in BESIDE:
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(TABLE)
        self._forget_others(connection)
        return connection

    def _forget_others(self, connection: sqlite3.Connection) -> None:
        own = int.from_bytes(self.program[:4], "big", signed=True)
        if connection.execute("PRAGMA user_version").fetchone()[0] != own:
            connection.execute("DELETE FROM result")
            connection.execute(f"PRAGMA user_version = {own}")
            connection.commit()

    def get(self, key: bytes) -> bytes | None:
        """The result under a key; none where the file shows to be damaged."""
        try:
            found = self.connection.execute("SELECT line FROM result WHERE key = ?", (key,))
            row = found.fetchone()
        except sqlite3.DatabaseError as error:
            self._give_up(error)
            return None
        return row[0] if row else None

    def put(self, key: bytes, line: bytes) -> None:
        """Keep a result; a disk without room or a damaged file ends the keeping, not the run."""
        if self.full:
            return
        try:
            self.connection.execute("INSERT OR REPLACE INTO result VALUES (?, ?)", (key, line))
        except sqlite3.DatabaseError as error:
            self._give_up(error)

    def save(self) -> None:
        """Make what was kept safe; until then no other run can keep anything in this file."""
        try:
            self.connection.commit()
        except sqlite3.DatabaseError as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.DatabaseError) -> None:
        """Keep no more in this run; the next one begins anew where the file is damaged."""
        self.full = True
        if not isinstance(error, sqlite3.OperationalError):
            self._remove()

    def close(self) -> None:
        """Save and let go."""
        self.save()
        self.connection.close()


def refusal(error: sqlite3.Error) -> str:
    """Why a file of results cannot be opened: the name that SQLite gives the error."""
    return getattr(error, "sqlite_errorname", None) or str(error)
