"""What is known of every check besides its words: its level, a good and a bad example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from waardebehoud.problems import Level
from waardebehoud.records import Record


class Control(Record):
    """One code: the bad text in the place of the good one makes the check speak."""

    level: Level
    in_: Literal[
        "checklist", "part", "dossier", "file", "size", "score", "undecided", "nowhere"
    ] = Field("checklist", alias="in", description="What kind of file the texts stand in.")
    run: Literal["", "prove", "coverage", "against"] = Field(
        "", description="The option without which the check does not run."
    )
    encoding: str = Field("utf-8", description="How the bad file is written.")
    good: str
    bad: str
    also: tuple[tuple[str, str], ...] = Field((), description="What must change with it.")
    every: bool = Field(False, description="Replace the good text everywhere, not only once.")


class Controls(Record):
    """All codes."""

    format: Literal[1]
    codes: Mapping[str, Control]
