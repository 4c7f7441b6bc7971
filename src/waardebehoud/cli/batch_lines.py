"""The lines of a batch as they travel: what some files give together, ready to be put away."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct, field

from waardebehoud.portfolio import Line, Portfolio, row_of

DOSSIER, BROKEN = b"+", b"-"
"""What the rows of dossiers begin with, and those of files that gave none."""

END: Final = b"\n"

Ground = tuple[str, str, str]
"""The name of a checklist, the folder in which it was looked for, the hash of what was found."""


class Harvest(Struct):
    """What some files give together, added up where they were read."""

    count: int = 0
    """How many files."""
    rows: bytes = b""
    """What the tables show, a row for each file that is not skipped."""
    portfolio: Portfolio = field(default_factory=Portfolio)
    kept: list[tuple[bytes, bytes]] = field(default_factory=list)
    """Keys with lines, for a next run."""
    grounds: set[Ground] = field(default_factory=set)
    inventories: set[tuple[str, str]] = field(default_factory=set)
    """Files with the hashes of what was read there."""
    reports: list[tuple[str, bytes]] = field(default_factory=list)
    """Names of files, with the reports on them."""
    lines: list[Line] = field(default_factory=list)
    """Those of dossiers that are still to be added up."""

    def add(self, path: str, line: Line) -> None:
        """Count a line of a file."""
        self.count += 1
        if "skipped" in line:
            self.portfolio.skipped += 1
        elif "problems" in line:
            self.portfolio.broken += 1
            self.rows += BROKEN + as_json(line) + END
        else:
            self.lines.append(line)
            self.rows += DOSSIER + as_json(row_of(line)) + END
            folder = os.path.dirname(path)  # noqa: PTH120 - there may be 100,000 of these
            self.grounds.update((name, folder, seal) for name, seal in line["grounds"])
            if line["inventory"] is not None:
                name, seal = line["inventory"]
                self.inventories.add((f"{folder}/{name}", seal))

    def close(self) -> Harvest:
        """Add up, for the last time."""
        self.portfolio.add(self.lines)
        self.lines = []
        return self


def harvest_of(path: str, line: Line) -> Harvest:
    """A line by itself."""
    found = Harvest()
    found.add(path, line)
    return found.close()


def broken(name: str, problems: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The line of a file that gives no dossier."""
    return {"file": name, "problems": list(problems)}


def as_json(line: Line) -> bytes:
    """A line as it travels and as it is kept."""
    try:
        return msgspec.json.encode(line)
    except UnicodeEncodeError:  # a name that is no text
        return json.dumps(line).encode()


def from_json(line: bytes) -> dict[str, Any]:
    """A line that travelled."""
    try:
        found: dict[str, Any] = msgspec.json.decode(line)
    except msgspec.DecodeError:
        found = json.loads(line)
    return found
