"""The tables of a report that has an inventory, one per file; every format writes them."""

from typing import Any, Final

from waardebehoud.reports.inventory.climate import CLIMATE
from waardebehoud.reports.inventory.destinations import DESTINATIONS
from waardebehoud.reports.inventory.elements import ELEMENTS
from waardebehoud.reports.inventory.figures import FIGURES
from waardebehoud.reports.inventory.hazards import HAZARDS
from waardebehoud.reports.inventory.lots import LOTS
from waardebehoud.reports.inventory.waste import WASTE
from waardebehoud.reports.sections.table import Table

INVENTORY_TABLES: Final[tuple[Table[Any], ...]] = (
    DESTINATIONS,
    FIGURES,
    HAZARDS,
    LOTS,
    ELEMENTS,
    WASTE,
    CLIMATE,
)
"""In reading order: where it goes, the figures, what is wrong, what to offer, and all rows."""

LOCAL: Final = (WASTE.name, CLIMATE.name)
"""Tables that only the law or the pacts of the checklist's own country ask for."""
