"""How a hazard rule speaks of a row, and which rows it refuses."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from waardebehoud.inventory.element import Element
    from waardebehoud.inventory.hazards import HazardRule


class Verdict(StrEnum):
    """What a rule says of a row."""

    REFUSED = "refused"
    SUSPECT = "suspect"
    PROOF = "proof"


class Refusal(Struct, frozen=True):
    """A blocking rule with the rows whose destination it refuses."""

    rule: HazardRule
    elements: tuple[Element, ...]
