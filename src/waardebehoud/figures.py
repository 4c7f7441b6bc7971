"""The names of the figures that an inventory gives, as expressions and questions use them."""

from __future__ import annotations

from typing import Final

FIGURES: Final = (
    "aandeel_behoud",
    "aandeel_hergebruik",
    "aandeel_recyclage",
    "aandeel_nuttig",
    "aandeel_verwijdering",
    "aandeel_onbekend",
    "waardebehoudsgraad",
    "waarde_behouden",
    "waarde_hergebruikt",
    "co2_behouden",
    "co2_hergebruikt",
    "taxonomie_circulair",
    "taxonomie_dnsh",
    "afvalrichtlijn",
    "breeam_geen_stort",
    "breeam_geen_stort_volume",
    "vloeroppervlakte_behouden",
    "losmaakbaarheid",
    "losmaakbaarheid_gekend",
    "losmaakbaarheid_dekking",
    "circulariteit_einde_leven",
    "materiaalcirculariteit",
    "massa_totaal",
    "massa_gevaarlijk",
    "massa_per_volume",
    "massa_per_oppervlakte",
    "gerealiseerd_behoud",
    "gerealiseerd_hergebruik",
    "gerealiseerd_recyclage",
    "gerealiseerde_waardebehoudsgraad",
    "gerealiseerde_waarde_behouden",
    "gerealiseerde_waarde_hergebruikt",
    "gerealiseerde_co2_behouden",
    "gerealiseerde_co2_hergebruikt",
)
"""Each has one function in `indicators`; a name never changes meaning."""
