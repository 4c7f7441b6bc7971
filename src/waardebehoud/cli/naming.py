"""Names for files that are made for files."""

from __future__ import annotations

import re


def free_name(key: str, taken: set[str]) -> str:
    """A file name for the outcome of a file: its own, without folders and odd signs, used once."""
    plain = re.sub(r"[^\w.-]+", "-", key).strip("-.") or "dossier"
    name, number = plain[:100], 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain[:100]}-{number}"
    taken.add(name.casefold())
    return name
