"""From paths on the command line to files: folders, patterns, lists; never all in memory."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from pathlib import Path
from typing import Final

from msgspec import Struct

from waardebehoud.errors import WaardebehoudError, refusal_of

SUFFIXES: Final = (".yaml", ".yml", ".json", ".xlsx")
HIDDEN: Final = (".", "~$")
"""How names begin that nobody means: hidden files, the mark of Excel beside an open workbook."""

LISTS: Final = (".txt", ".lst")
"""A text file with a path on each line, from the folder of the list itself."""


class Found(Struct, frozen=True, order=True):
    """A file to read, under the name it is shown by; `named` when somebody pointed at it."""

    name: str
    where: str
    named: bool = False

    @property
    def path(self) -> Path:
        """Where it is, from the root."""
        return Path(self.where)


class Files(Struct, frozen=True):
    """Every file once, by name, found anew each time they are gone through."""

    folders: Sequence[Found] = ()
    """Folders, none of them within another."""
    named: Sequence[Found] = ()
    """Files that somebody pointed at, by name."""
    left_out: frozenset[str] = frozenset()
    """Files and folders that are no input: what the program itself makes."""

    def __iter__(self) -> Iterator[Found]:
        known = self.left_out | {file.where for file in self.named}
        found = [_inside(one.name, one.where, known) for one in self.folders]
        if self.named:
            found.append(file for file in self.named if file.where not in self.left_out)
        return merge(*found) if len(found) != 1 else iter(found[0])


def find_files(paths: Iterable[Path], left_out: Iterable[Path] = ()) -> Files:
    """Every file that the paths lead to; WaardebehoudError for a path that leads nowhere."""
    folders: dict[str, Found] = {}
    named: dict[str, Found] = {}
    for path in paths:
        for place in _expanded(path):
            known = folders if os.path.isdir(place.where) else named  # noqa: PTH112
            if place.where not in known or place.named:
                known[place.where] = place
    outer = [one for one in folders.values() if not any(_within(one, o) for o in folders.values())]
    out = frozenset(os.path.abspath(path) for path in left_out)  # noqa: PTH100
    return Files(sorted(outer), sorted(named.values()), out)


def _inside(name: str, where: str, known: frozenset[str]) -> Iterator[Found]:
    """The files in a folder and below, by name; links to folders are not followed.

    A folder is sorted with the slash behind it, so that all names come in order. One that may not
    be opened stands for what is in it: whoever reads it will say so.
    """
    shown, real = (f"{one.rstrip('/')}/" if one != "." else "" for one in (name, where))
    entries = _entries(where)
    if entries is None:
        yield Found(shown or "./", where, named=True)
        return
    for entry in entries:
        place = f"{real}{entry}"
        if not entry.endswith("/"):
            if place not in known:
                yield Found(f"{shown}{entry}", place)
        elif place[:-1] not in known:
            yield from _inside(f"{shown}{entry[:-1]}", place[:-1], known)


def _within(inner: Found, outer: Found) -> bool:
    """Whether the search of one folder comes through another."""
    if inner.where == outer.where or not Path(inner.where).is_relative_to(outer.where):
        return False
    steps = Path(inner.where).relative_to(outer.where).parts
    reached = Path(outer.where)
    for step in steps:
        reached /= step
        if step.startswith(".") or reached.is_symlink():
            return False
    return True


def _expanded(path: Path, lists: tuple[str, ...] = ()) -> Iterator[Found]:
    """Files and folders that a path stands for; `lists`: those that it was read from."""
    if path.is_dir():
        yield _found(path)
    elif path.suffix.lower() in LISTS and path.is_file():
        yield from _listed(path, lists)
    elif path.exists() or path.is_symlink():
        yield _found(path, named=True)
    elif matches := _matching(path):
        yield from matches
    elif lists:  # one path of many: whoever reads it will say so
        yield _found(path, named=True)
    else:
        raise WaardebehoudError("error.no_file", path=path)


def _entries(folder: str) -> list[str] | None:
    """The names in a folder that are searched or read; None when it may not be opened."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(HIDDEN):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    found.append(f"{name}/")
                elif name.lower().endswith(SUFFIXES):
                    found.append(name)
    except OSError:
        return None
    return sorted(found)


def _listed(path: Path, lists: tuple[str, ...]) -> Iterator[Found]:
    here = os.path.realpath(path)
    if here in lists:
        raise WaardebehoudError("error.list_circle", path=path)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise WaardebehoudError("error.cannot_read", path=path, system="utf8") from None
    except OSError as error:
        raise WaardebehoudError("error.cannot_read", path=path, system=refusal_of(error)) from None
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield from _expanded(path.parent / line.strip(), (*lists, here))


def _matching(pattern: Path) -> list[Found]:
    if not glob.has_magic(str(pattern)):
        return []
    matches = map(Path, glob.glob(str(pattern), recursive=True))  # noqa: PTH207
    return [_found(match) for match in matches if not match.name.startswith(HIDDEN)]


def _found(path: Path, *, named: bool = False) -> Found:
    return Found(path.as_posix(), os.path.abspath(path), named)  # noqa: PTH100
