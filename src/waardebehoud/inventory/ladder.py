"""The ladder of destinations, and the lists of words that go with it, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from math import lcm
from typing import Literal

from pydantic import Field

from waardebehoud.checklist.parts import Titled
from waardebehoud.content import Exact
from waardebehoud.records import Record

Status = Literal["verified", "secondary", "unverified", "own"]
"""How sure a fact is."""


class TreadClass(StrEnum):
    """The groups of treads; hazardous and incoming stand outside the shares."""

    RETAINED = "retained"
    REUSED = "reused"
    RECYCLED = "recycled"
    RECOVERED = "recovered"
    DISPOSED = "disposed"
    HAZARDOUS = "hazardous"
    INCOMING = "incoming"


SHARED = (
    TreadClass.RETAINED,
    TreadClass.REUSED,
    TreadClass.RECYCLED,
    TreadClass.RECOVERED,
    TreadClass.DISPOSED,
)
"""The classes that divide the non-hazardous mass of the building, best first."""


class Named(Titled):
    """Something a cell can name: by id, by title in any language, or by another word."""

    aliases: tuple[str, ...] = ()


class Tread(Named):
    """One destination on the ladder."""

    number: str = Field(description="Its number on paper: 1 to 11, x, or a letter.")
    class_: TreadClass = Field(alias="class")
    weight: Exact | None = Field(None, ge=0, le=1, description="Weight in waardebehoudsgraad.")
    waste: Literal["never", "asked", "always"] = Field(description="Whether it makes waste.")
    counts: tuple[str, ...] = Field((), description="Tests in whose numerator it stands.")


class Chance(Titled):
    """A class of promise for reuse, from this many criteria on."""

    from_: int = Field(alias="from", ge=0)


class Ladder(Record):
    """Destinations, reasons for not reusing, and the criteria of promising reuse."""

    format: Literal[1]
    status: Status
    source: str
    classes: tuple[Titled, ...]
    treads: tuple[Tread, ...]
    tests_without_codes: tuple[str, ...] = Field(description="Codes outside every legal test.")
    same_site: str = Field(description="Tread of reuse that needs no taker.")
    needed_by: str = Field(description="Date of the project by which a taker must have come.")
    reasons: tuple[Named, ...]
    reasons_source: str
    criteria: tuple[Named, ...]
    chances: tuple[Chance, ...]

    @cached_property
    def tread(self) -> Mapping[str, Tread]:
        """Treads by id."""
        return {tread.id: tread for tread in self.treads}

    @cached_property
    def part(self) -> int:
        """Into how many parts one falls, so that the weight of every tread is whole."""
        return lcm(*(tread.weight.denominator for tread in self.treads if tread.weight))

    def chance(self, met: int) -> Chance:
        """The class of promise for a number of criteria that are met."""
        return [chance for chance in self.chances if chance.from_ <= met][-1]
