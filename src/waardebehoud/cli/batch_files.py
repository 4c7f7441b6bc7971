"""From files to jobs: their bytes, what is known of them from before, what cannot be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.batch_work import (
    Job,
    Made,
    Options,
    as_json,
    broken,
    from_json,
    problem_rows,
    row_of,
)
from waardebehoud.cli.finding import Found
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import find_checklist
from waardebehoud.reading.source import read_bytes
from waardebehoud.running.pool import Ready
from waardebehoud.running.store import Store, key_of
from waardebehoud.texts import Words


class Shelf(Struct):
    """The checklists that dossiers name, each read once, to see whether one has changed."""

    found: dict[tuple[str, str], Path | None] = field(default_factory=dict)
    read: dict[Path, Checklist | None] = field(default_factory=dict)

    def checklist(self, name: str, folder: str) -> Checklist | None:
        """The checklist that a name stands for in a folder; None when it cannot be read."""
        if (name, folder) not in self.found:
            self.found[name, folder] = self._path(name, folder)
        path = self.found[name, folder]
        if path is not None and path not in self.read:
            self.read[path] = self._read(path)
        return self.read[path] if path is not None else None

    @staticmethod
    def _path(name: str, folder: str) -> Path | None:
        try:
            return find_checklist(name, near=Path(folder))
        except WaardebehoudError:
            return None

    @staticmethod
    def _read(path: Path) -> Checklist | None:
        try:
            return read_checklist(path).value
        except WaardebehoudError:
            return None


class Intake(Struct):
    """Reads files one by one, and knows which results still hold."""

    options: Options
    base: bytes
    """Hash of the program and of the options."""
    store: Store | None
    shelf: Shelf = field(default_factory=Shelf)
    reused: int = 0

    def items(self, files: Sequence[Found]) -> Iterator[Job | Ready[Made]]:
        """A job for each file, or its result when there is nothing to do."""
        words = Words(self.options.language)
        for file in files:
            try:
                raw = read_regular(file)
            except UnusableInput as error:
                rows = problem_rows(error.problems, words)
                yield Ready(Made(as_json(broken(file.name, rows))))
            except WaardebehoudError as error:
                yield Ready(Made(as_json(broken(file.name, [row_of(error, words)]))))
            else:
                yield self.item(file, raw)

    def item(self, file: Found, raw: bytes) -> Job | Ready[Made]:
        """What was kept of these bytes, if it still holds; else a job."""
        if self.store is None:
            return Job(file.name, str(file.path), raw, file.named)
        key = key_of(self.base, raw)
        kept = self.store.get(key)
        line: dict[str, Any] = from_json(kept) if kept is not None else {}
        if kept is not None and self.holds(line, file):
            self.reused += 1
            same = line["file"] == file.name  # names are no part of the key
            return Ready(Made(kept if same else as_json({**line, "file": file.name})))
        return Job(file.name, str(file.path), raw, file.named, key)

    def holds(self, line: Mapping[str, Any], file: Found) -> bool:
        """Whether the checklist is still the one that a kept result was made with."""
        name = self.options.checklist or line["checklist"]
        checklist = self.shelf.checklist(name, os.path.dirname(file.path))  # noqa: PTH120
        return checklist is not None and checklist.sha256 == line["sha256"]

    def keep(self, job: Job, made: Made) -> None:
        """Keep the line of a dossier that stands alone.

        Problems are computed anew, they may be cured elsewhere; so is a dossier with an inventory
        in a file of its own, which may have changed.
        """
        if self.store is not None and b'"alone":true' in made.line:
            self.store.put(job.key, made.line)


def read_regular(file: Found) -> bytes:
    """The bytes of a file; never of a pipe or a device, which could keep us waiting."""
    try:
        if not stat.S_ISREG(os.stat(file.path).st_mode):  # noqa: PTH116
            raise WaardebehoudError("error.no_regular_file", path=file.name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WaardebehoudError("error.cannot_read", path=file.name, reason=reason) from None
    return read_bytes(Path(file.path))
