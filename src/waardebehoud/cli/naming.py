"""Names for files that are made for files."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 100
MOST: Final = 200
"""Characters of a name, and bytes: a disk takes 255, with what an unfinished file is called by."""


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
