"""Names for files that are made for files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 100
MOST: Final = 200
"""Characters of a name, and bytes: a disk takes 255, with what an unfinished file is called by."""


def repeated(names: Iterable[str]) -> frozenset[str]:
    """Files of which another, somewhere else, has the same name, whatever its suffix or case."""
    seen: set[str] = set()
    twice: set[str] = set()
    for stem in map(_stem, names):
        (twice if stem in seen else seen).add(stem)
    return frozenset(twice)


def telling_name(name: str, twice: frozenset[str]) -> str:
    """What a file is called: its own name, behind that of its folder when others share it."""
    folder, own = os.path.split(os.path.abspath(name))  # noqa: PTH100 - `..` is no name
    stem = os.path.splitext(own)[0]  # noqa: PTH122
    return f"{os.path.basename(folder)}-{stem}" if _stem(name) in twice else stem  # noqa: PTH119


def _stem(name: str) -> str:
    return os.path.splitext(os.path.basename(name))[0].casefold()  # noqa: PTH119, PTH122


def free_name(key: str, taken: set[str]) -> str:
    """A file name for the outcome of a file: its own, without folders and odd signs, used once."""
    plain = short(re.sub(r"[^\w.-]+", "-", key).strip("-.")) or "dossier"
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain}-{number}"
    taken.add(name.casefold())
    return name


def short(name: str) -> str:
    """The beginning of a name, as long as any disk takes it."""
    return name[:LONGEST].encode()[:MOST].decode(errors="ignore")
