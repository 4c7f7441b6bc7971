"""Words of the batch: many dossiers, one table."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {}
