"""From paths on the command line to files: folders, patterns, lists."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from waardebehoud.errors import WaardebehoudError

SUFFIXES: Final = (".yaml", ".yml", ".json")
LISTS: Final = (".txt", ".lst")
"""A text file with a path on each line, from the folder of the list itself."""


class Found(Struct, frozen=True, order=True):
    """A file to read, under the name it is shown by; `named` when somebody pointed at it."""

    name: str
    path: Path
    named: bool = False


def find_files(paths: Iterable[Path]) -> list[Found]:
    """Every file once, by name; WaardebehoudError for a path that leads nowhere."""
    found: dict[Path, Found] = {}
    for path in paths:
        for item in _expanded(path):
            known = found.get(item.path)
            if known is None or (item.named and not known.named):
                found[item.path] = item
    return sorted(found.values())


def _expanded(path: Path) -> Iterator[Found]:
    if path.is_dir():
        yield from _inside(path)
    elif path.suffix.lower() in LISTS and path.is_file():
        yield from _listed(path)
    elif path.exists() or path.is_symlink():
        yield _found(path, named=True)
    elif glob.has_magic(str(path)):
        yield from _matching(path)
    else:
        raise WaardebehoudError("error.no_file", path=path)


def _inside(folder: Path) -> Iterator[Found]:
    """The files in a folder and below; links to folders are not followed, so no circle."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield _found(Path(place) / name)


def _listed(path: Path) -> Iterator[Found]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WaardebehoudError("error.cannot_read", path=path, reason=error) from None
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield from _expanded(path.parent / line.strip())


def _matching(pattern: Path) -> Iterator[Found]:
    matches = [Path(match) for match in glob.glob(str(pattern), recursive=True)]  # noqa: PTH207
    if not matches:
        raise WaardebehoudError("error.no_file", path=pattern)
    for match in matches:
        yield from _inside(match) if match.is_dir() else iter([_found(match)])


def _found(path: Path, *, named: bool = False) -> Found:
    return Found(path.as_posix(), Path(os.path.abspath(path)), named)  # noqa: PTH100
