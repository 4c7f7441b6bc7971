"""From files to jobs: their bytes, what is known of them from before, what cannot be read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.batch_lines import Ground, as_json, from_json
from waardebehoud.cli.batch_rounds import Round
from waardebehoud.cli.batch_stamps import stamp_of
from waardebehoud.cli.batch_work import Job, Options, read_regular, unreadable
from waardebehoud.cli.finding import Found
from waardebehoud.errors import WaardebehoudError
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import find_checklist
from waardebehoud.running.keys import key_of
from waardebehoud.texts import Words

if TYPE_CHECKING:
    from waardebehoud.running.store import Store

MOST_CHECKLISTS = 50
"""Checklists that are read to see whether they have changed: a copy in every folder is too many."""


class Shelf(Struct):
    """The checklists that dossiers name, each read once, to see whether one has changed."""

    found: dict[tuple[str, str], Path | None] = field(default_factory=dict)
    read: dict[Path, Checklist | None] = field(default_factory=dict)
    seals: dict[str, str] = field(default_factory=dict)
    """The hashes of all files that checklists were read from."""

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

    def holds(self, name: str, folder: str, sha256: str) -> bool:
        """Whether a name still stands for the same checklist."""
        found = self.checklist(name, folder)
        return found is not None and found.sha256 == sha256

    def seals_of(self, grounds: Iterable[Ground]) -> dict[str, str] | None:
        """The hashes of all files of some checklists; None when one changed, or for very many."""
        for ground in grounds:
            if len(self.read) > MOST_CHECKLISTS or not self.holds(*ground):
                return None
        return self.seals

    def _read(self, path: Path) -> Checklist | None:
        try:
            opened = read_checklist(path)
        except WaardebehoudError:
            return None
        for file in opened.files:
            seal = hashlib.sha256(file.source.raw).hexdigest()
            self.seals[os.path.abspath(file.source.path)] = seal  # noqa: PTH100
        return opened.value


class Intake(Struct):
    """Reads files one by one, and knows which results still hold."""

    options: Options
    base: bytes
    """Hash of the program and of the options."""
    store: Store | None
    round: Round
    local: bool = False
    """Whether workers can read the files."""
    shelf: Shelf = field(default_factory=Shelf)
    reused: int = 0

    @property
    def reads(self) -> bool:
        """Whether files are read here: to know their content, or because workers cannot."""
        return self.store is not None or not self.local

    def jobs(self, files: Iterable[Found]) -> Iterator[Job]:
        """A job for each file."""
        words = Words(self.options.language)
        for file in files:
            if not self.reads:
                yield Job(file.name, file.where, b"", file.named, here=False)
                continue
            try:
                raw = read_regular(file.where, file.name)
            except WaardebehoudError as error:
                self.round.sound = False
                line = as_json(unreadable(file.name, error, words))
                yield Job(file.name, file.where, b"", file.named, line=line)
            else:
                yield self.job(file, raw)

    def job(self, file: Found, raw: bytes) -> Job:
        """A file with its bytes, or with what was kept of it, if that still holds."""
        if self.store is None:
            return Job(file.name, file.where, raw, file.named)
        content = hashlib.sha256(raw).digest()
        self.round.add(file.name, content)
        key = key_of(self.base, suffix_of(file), content)
        kept = self.store.get(key)
        line: dict[str, Any] = from_json(kept) if kept is not None else {}
        if kept is None or not self.holds(line, file):
            return Job(file.name, file.where, raw, file.named, key)
        self.reused += 1
        if line["file"] != file.name:  # names are no part of the key
            kept = as_json({**line, "file": file.name})
        return Job(file.name, file.where, b"", file.named, line=kept)

    def holds(self, line: Mapping[str, Any], file: Found) -> bool:
        """Whether checklists and inventory are still those that a kept result was made with."""
        folder = os.path.dirname(file.where)  # noqa: PTH120
        if not all(self.shelf.holds(name, folder, seal) for name, seal in line["grounds"]):
            return False
        kept = line["inventory"]
        return kept is None or list(stamp_of(file.path, kept[0]) or ()) == kept


def suffix_of(file: Found) -> bytes:
    """What a file is read as: the same bytes mean something else under another suffix."""
    return os.path.splitext(file.where)[1].lower().encode()  # noqa: PTH122 - there may be 100,000
