"""Waste codes and mass factors, as data with source, range and status."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from pydantic import Field

from waardebehoud.checklist.parts import Source
from waardebehoud.content import Exact, Localized
from waardebehoud.inventory.ladder import Named, Status
from waardebehoud.records import Record


class WasteCode(Record):
    """One code of the European list of waste."""

    code: str = Field(pattern=r"^\d\d \d\d \d\d$")
    hazardous: bool
    title: Localized
    source: str
    status: Status

    @property
    def shown(self) -> str:
        """The code as people write it, with its star."""
        return f"{self.code}*" if self.hazardous else self.code


class Factor(Named):
    """Kilograms per unit of a material or element, between low and high."""

    unit: Literal["m3", "m2", "m", "st"]
    low: Exact = Field(gt=0)
    usual: Exact | None = Field(None, description="What most would take; shown, not used.")
    high: Exact = Field(gt=0)
    eural: str | None = None
    refused: bool = Field(False, description="Sources differ too much to convert with it.")
    source: str
    status: Status
    note: Localized | None = None


class Materials(Record):
    """Everything known of materials."""

    format: Literal[1]
    sources: tuple[Source, ...]
    codes: tuple[WasteCode, ...]
    factors: tuple[Factor, ...]

    @cached_property
    def code(self) -> Mapping[str, WasteCode]:
        """Waste codes without star."""
        return {code.code: code for code in self.codes}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}
