"""What an inventory is measured with: ladder, materials and detachability, joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from waardebehoud.inventory.detachment import Detachment
from waardebehoud.inventory.hazards import Hazards
from waardebehoud.inventory.ladder import Ladder, Named
from waardebehoud.inventory.materials import Factor, Materials


class Yardstick(Struct, frozen=True, dict=True, eq=False):
    """Ladder, materials, detachability and hazards; it equals itself only, so it can be a key."""

    ladder: Ladder
    materials: Materials
    detachment: Detachment
    hazards: Hazards

    @cached_property
    def factors(self) -> Mapping[tuple[str, str], Factor]:
        """Factors by folded word and unit."""
        return {
            (word, factor.unit): factor
            for factor in self.materials.factors
            for word in words_of(factor)
        }

    def factor(self, material: str, element: str, unit: str) -> Factor | None:
        """The factor for a material, else for an element, in a unit."""
        found = self.factors.get((folded(material), unit))
        return found or self.factors.get((folded(element), unit))


@lru_cache(maxsize=5_000)
def folded(word: str) -> str:
    """A word as it is compared: no case, one kind of separator."""
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split())


def words_of(named: Named) -> tuple[str, ...]:
    """Every folded word that means something: its id, its titles, its other names."""
    said = (named.id, *named.title.values(), *named.aliases)
    return tuple(dict.fromkeys(folded(word) for word in said))


def lookup(named: Iterable[Named]) -> dict[str, str]:
    """From every folded word to the id it means."""
    return {word: one.id for one in named for word in words_of(one)}
