"""What is known of every check besides its words: its level, a good and a bad example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from waardebehoud.problems import Level
from waardebehoud.records import Record

Pair = Annotated[tuple[str, ...], Field(min_length=2, max_length=2)]
"""A good and a bad text; a list of two, since draft-07 schemas know no pairs."""


class Control(Record):
    """One code: the bad text in the place of the good one makes the check speak."""

    level: Level
    in_: Literal[
        "checklist",
        "part",
        "snapshot",
        "dossier",
        "file",
        "json",
        "link",
        "size",
        "score",
        "undecided",
        "nowhere",
        "inventory",
        "rows",
        "sheet",
        "form",
        "workbook",
        "worker",
        "bid",
        "pipe",
    ] = Field("checklist", alias="in", description="What kind of file the texts stand in.")
    at: str | None = Field(
        None, description="For a form the row and the column, by their keys: q:bouwjaar/answer."
    )
    run: Literal["", "prove", "coverage", "against"] = Field(
        "", description="The option without which the check does not run."
    )
    encoding: str = Field("utf-8", description="How the bad file is written.")
    good: str
    bad: str
    also: tuple[Pair, ...] = Field((), description="What must change with it: good, bad.")
    every: bool = Field(False, description="Replace the good text everywhere, not only once.")


class Controls(Record):
    """All codes."""

    format: Literal[1]
    codes: Mapping[str, Control]
