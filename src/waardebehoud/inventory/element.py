"""One row of an inventory."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

Number = int | Fraction
"""An exact number; whole ones stay integers, which is quick."""


class Told(StrEnum):
    """Yes, no, or said to be unknown; nothing said is None."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Element(NamedTuple):
    """Something in the building: what, how much, in what state, and where it goes.

    A tuple, because a city's inventory has a hundred thousand of them. Its fields are the
    keys of the format, after `row`.
    """

    row: int = 0
    """Where it stands in its file: a line of csv, a row of a sheet, a place in a list from 1."""
    id: str = ""
    element: str = ""
    material: str = ""
    eural: str = ""
    """Waste code; a star only where the code itself is not in the list."""
    layer: str = ""
    location: str = ""
    quantity: Number | None = None
    unit: str = ""
    mass_kg: Number | None = None
    value_eur: Number | None = None
    co2_kg: Number | None = None
    length: Number | None = None
    width: Number | None = None
    height: Number | None = None
    condition: str = ""
    year: Number | None = None
    hazardous: Told | None = None
    waste: Told | None = None
    connection: str = ""
    accessibility: str = ""
    crossings: str = ""
    edge: str = ""
    destination: str = ""
    """Id of a tread; empty when nobody knows."""
    realised_destination: str = ""
    realised_mass_kg: Number | None = None
    no_reuse_reason: str = ""
    reuse_criteria: frozenset[str] | None = None
    """Criteria that are met; None when nobody looked."""
    taker: str = ""
    evidence: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """What to call it: its element, else its material, else its id."""
        return self.element or self.material or self.id


PlainRow = Mapping[str, object]
"""A row as a dossier writes it."""
