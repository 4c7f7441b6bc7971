"""Words of the inventory, outside its reports."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "walk.misfit.computed": (
        "Dit volgt uit de inventaris.",
        "This follows from the inventory.",
    ),
    "error.inventory_outside": (
        "de inventaris «{path}» staat niet in de map van het dossier",
        "the inventory '{path}' does not stand in the folder of the dossier",
    ),
}
