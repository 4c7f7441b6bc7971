"""What tells rows of an inventory apart: their id, or else all that they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from waardebehoud.inventory.element import Element


def fingerprint(element: Element) -> str:
    """A short word for the content of a row, wherever it stands."""
    said = [sorted(one) if isinstance(one, frozenset) else str(one) for one in element[1:]]
    return sha256(repr(said).encode()).hexdigest()[:16]


def fingerprints(elements: Iterable[Element]) -> Iterator[str]:
    """A word for each row; of rows that say the same the later ones are numbered."""
    seen: Counter[str] = Counter()
    for element in elements:
        word = fingerprint(element)
        seen[word] += 1
        yield word if seen[word] == 1 else f"{word}-{seen[word]}"
