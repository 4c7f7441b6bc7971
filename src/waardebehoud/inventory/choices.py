"""What the cells of a column with words can name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import Named
from waardebehoud.inventory.yardstick import Yardstick

TOLD: Final[Mapping[str, Told]] = {
    **dict.fromkeys(("ja", "j", "yes", "y", "x", "true", "waar", "1"), Told.YES),
    **dict.fromkeys(("nee", "neen", "n", "no", "false", "onwaar", "0"), Told.NO),
    **dict.fromkeys(("onbekend", "unknown", "?", "te onderzoeken"), Told.UNKNOWN),
}
"""What people write for yes, no and unknown."""

BLANK: Final = ("", "-", "–", "onbekend", "unknown", "?", "n.v.t.", "nvt")
"""A destination or grade nobody knows."""


def choices_of(column: str, yardstick: Yardstick) -> tuple[Named, ...]:
    """What the cells of a column with words can name."""
    ladder, detachment = yardstick.ladder, yardstick.detachment
    match column:
        case "destination" | "realised_destination":
            return ladder.treads
        case "no_reuse_reason":
            return ladder.reasons
        case "layer":
            return detachment.layers
        case "reuse_criteria":
            return ladder.criteria
    grades: tuple[Named, ...] = getattr(detachment, column)
    return grades


def all_choices(yardstick: Yardstick) -> dict[str, tuple[Named, ...]]:
    """The choices of every column that has them."""
    return {
        column.key: choices_of(column.key, yardstick)
        for column in COLUMNS
        if column.content in ("word", "words")
    }
