"""Reading what an inventory is measured with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from waardebehoud.inventory.detachment import Detachment
from waardebehoud.inventory.hazards import Hazards
from waardebehoud.inventory.ladder import Ladder
from waardebehoud.inventory.materials import Materials
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.reading.library import shipped
from waardebehoud.reading.opening import open_as

LADDER: Final = "ladder.yaml"
MATERIALS: Final = "materialen.yaml"
DETACHMENT: Final = "losmaakbaarheid.yaml"
HAZARDS: Final = "gevaren.yaml"


def read_yardstick(folder: Path | None = None) -> Yardstick:
    """The shipped yardstick, or that of a folder; UnusableInput when a file is wrong."""
    where = folder or shipped("checklists")
    return Yardstick(
        open_as(where / LADDER, Ladder).value,
        open_as(where / MATERIALS, Materials).value,
        open_as(where / DETACHMENT, Detachment).value,
        open_as(where / HAZARDS, Hazards).value,
    )
