"""Words of the inventory, outside its reports."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "walk.misfit.computed": (
        "Dit volgt uit de inventaris.",
        "This follows from the inventory.",
    ),
}
