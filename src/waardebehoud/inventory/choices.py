"""What the cells of a column with words can name."""

from __future__ import annotations

from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.ladder import Named
from waardebehoud.inventory.yardstick import Yardstick


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
