"""A run over what was run over before: nothing to do when neither input nor output has changed."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache as once
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from waardebehoud import __version__
from waardebehoud.cli.console import say
from waardebehoud.cli.finding import find_files
from waardebehoud.errors import WaardebehoudError
from waardebehoud.reading.library import find_checklist, shipped
from waardebehoud.reading.source import LARGEST
from waardebehoud.running.keys import fingerprint
from waardebehoud.texts import Words

if TYPE_CHECKING:
    from waardebehoud.cli.batch_lines import Ground
    from waardebehoud.running.store import Store

PACKAGE: Final = Path(__file__).resolve().parents[1]

PIECE: Final = 1 << 20
FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

MOST: Final = 10_000
"""Folders and inventories that are remembered; a run over more is made anew from what was kept."""

Sealed = Sequence[Sequence[str]]
"""Files with the hashes of their content."""


@dataclass
class Round:
    """What a run rests on: the files themselves, and what they name elsewhere."""

    base: bytes
    targets: Sequence[Path]
    inventories: set[tuple[str, str]] = field(default_factory=set)
    """With the hashes of what was read, which may be other now."""
    checklists: set[Ground] = field(default_factory=set)
    sound: bool = True
    """False when a file could not be read, or when too much would have to be remembered."""

    def __post_init__(self) -> None:
        told = json.dumps([os.path.abspath(target) for target in self.targets])  # noqa: PTH100
        self.digest = hashlib.sha256(self.base + told.encode())

    def add(self, name: str, content: bytes) -> None:
        """A file by name and hash, in order."""
        self.digest.update(os.fsencode(name) + b"\0" + content)

    def rests_on(self, grounds: Iterable[Ground], inventories: Iterable[tuple[str, str]]) -> None:
        """What dossiers were judged by: checklists, each in a folder; inventories."""
        self.checklists.update(grounds)
        self.inventories.update(inventories)
        self.sound = self.sound and len(self.checklists) + len(self.inventories) <= MOST

    def keep(self, store: Store, grounds: Sealed, counts: Mapping[str, int]) -> None:
        """Remember the outcome of a run in which nothing was broken; `grounds`: checklists."""
        if not self.sound:
            return
        found = sorted(
            (name, folder, str(_place(name, folder))) for name, folder, _ in self.checklists
        )
        told = {
            "checklists": found,
            "inputs": [*grounds, *sorted(self.inventories)],
            "outputs": list(sealed(map(os.path.abspath, self.targets))),
            "counts": counts,
        }
        store.put(self.digest.digest(), json.dumps(told).encode())


def unchanged_again(
    words: Words, paths: Iterable[Path], targets: Sequence[Path], cache: Path, base: bytes
) -> bool:
    """Whether there is nothing to do; says so."""
    before = unchanged(paths, targets, cache, base)
    if before is None:
        return False
    say(summary(words, before))
    for target in targets:
        say(words("batch.unchanged", path=target))
    return True


def unchanged(
    paths: Iterable[Path], targets: Sequence[Path], cache: Path, base: bytes
) -> Mapping[str, int] | None:
    """The counts of an earlier run over exactly this, if all of it still stands."""
    if not cache.is_file():
        return None
    from waardebehoud.running.store import Store  # few batches keep anything

    asked = Round(base, targets)
    for file in find_files(paths, left_out=targets):
        content = content_hash(file.where)
        if content is None:
            return None
        asked.add(file.name, content)
    with closing(Store(cache, this_program())) as store:
        kept = store.get(asked.digest.digest())
    told = json.loads(kept) if kept is not None else None
    return told["counts"] if told is not None and stands(told) else None


def summary(words: Words, counts: Mapping[str, int]) -> str:
    """What was found, in words."""
    return words("batch.summary", **{key: words.number(count) for key, count in counts.items()})


def cache_beside(target: Path) -> Path:
    """Where results are kept for a table: a hidden file beside it."""
    return target.parent / f".{target.name}.cache"  # a folder as a target has no name


@once
def this_program() -> bytes:
    """What tells this program and its data from any other."""
    return fingerprint(__version__, PACKAGE, shipped("checklists"))


def base_of(language: str, phase: str | None, checklist: str | None) -> bytes:
    """Hash of what all results follow from: the program, its data, and the options."""
    return hashlib.sha256(this_program() + f"{language} {phase} {checklist}".encode()).digest()


def stands(told: Mapping[str, Any]) -> bool:
    """Whether every name still leads to the same file, and every file holds the same."""
    places = all(str(_place(name, folder)) == path for name, folder, path in told["checklists"])
    seals = [*told["inputs"], *told["outputs"]]
    return places and all(seal and _hex(path) == seal for path, seal in seals)


def sealed(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Files with the hashes of their content."""
    return ((path, _hex(path)) for path in paths)


def _hex(path: str) -> str:
    found = content_hash(path, most=None)
    return found.hex() if found is not None else ""


def _place(name: str, folder: str) -> Path | None:
    try:
        return find_checklist(name, near=Path(folder))
    except WaardebehoudError:
        return None


def content_hash(path: str, most: int | None = LARGEST) -> bytes | None:
    """The hash of a regular file; None for one that cannot be read, or is too large.

    Read without a buffer, and not beyond a short read: there may be ten thousand of these.
    A pipe is opened without waiting.
    """
    try:
        handle = os.open(path, FLAGS)
    except OSError:
        return None
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or (most is not None and found.st_size > most):
            return None
        asked = min(found.st_size + 1, PIECE)
        part = os.read(handle, asked)
        digest = hashlib.sha256(part)
        while len(part) == asked:
            part = os.read(handle, asked)
            digest.update(part)
        return digest.digest()
    except OSError:
        return None
    finally:
        os.close(handle)
