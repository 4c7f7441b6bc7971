"""The one list of indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waardebehoud.indicators import circularity, detachability, legal, masses, shares
from waardebehoud.indicators.survey import Figure, Indicator, Survey

LADDER = ("ladder-voorstel",)

INDICATORS: Final = (
    Indicator("aandeel_behoud", "%", "M(1..2) / M", LADDER, "own", "established", shares.retained),
    Indicator(
        "aandeel_hergebruik", "%", "M(3..6) / M", LADDER, "own", "established", shares.reused
    ),
    Indicator(
        "aandeel_recyclage", "%", "M(7..8) / M", LADDER, "own", "established", shares.recycled
    ),
    Indicator(
        "aandeel_nuttig", "%", "M(9..10) / M", LADDER, "own", "established", shares.recovered
    ),
    Indicator(
        "aandeel_verwijdering", "%", "M(11) / M", LADDER, "own", "established", shares.disposed
    ),
    Indicator(
        "aandeel_onbekend", "%", "M(?) / M", LADDER, "own", "established", shares.unknown, "≤ 10"
    ),
    Indicator(
        "waardebehoudsgraad", "%", "Σ w·M(t) / M", LADDER, "own", "experimental", shares.retention
    ),
    Indicator(
        "waarde_behouden", "%", "€(1..2) / €", LADDER, "own", "experimental", shares.value_retained
    ),
    Indicator(
        "waarde_hergebruikt", "%", "€(3..6) / €", LADDER, "own", "experimental", shares.value_reused
    ),
    Indicator(
        "co2_behouden",
        "%",
        "CO₂(1..2) / CO₂",
        LADDER,
        "own",
        "experimental",
        shares.carbon_retained,
    ),
    Indicator(
        "co2_hergebruikt",
        "%",
        "CO₂(3..6) / CO₂",
        LADDER,
        "own",
        "experimental",
        shares.carbon_reused,
    ),
    Indicator(
        "taxonomie_circulair",
        "%",
        "W(3..8) / W",
        ("taxonomie-2023-2486",),
        "secondary",
        "in_use",
        legal.taxonomy_circular,
        "≥ 90, ≥ 70 (3.2)",
    ),
    Indicator(
        "taxonomie_dnsh",
        "%",
        "W(3..9) / W",
        ("taxonomie-faq",),
        "secondary",
        "in_use",
        legal.taxonomy_dnsh,
        "≥ 70",
    ),
    Indicator(
        "afvalrichtlijn",
        "%",
        "W(3..9) / W",
        ("kaderrichtlijn-afval",),
        "secondary",
        "established",
        legal.waste_directive,
        "≥ 70",
    ),
    Indicator(
        "breeam_geen_stort",
        "%",
        "W(3..10) / W",
        ("breeam-2011",),
        "verified",
        "in_use",
        legal.no_landfill,
        "≥ 90",
    ),
    Indicator(
        "breeam_geen_stort_volume",
        "%",
        "Wv(3..10) / Wv",
        ("breeam-2011",),
        "verified",
        "in_use",
        legal.no_landfill_by_volume,
        "≥ 80",
    ),
    Indicator(
        "vloeroppervlakte_behouden",
        "%",
        "A(kept) / A(before)",
        ("taxonomie-2023-2486",),
        "secondary",
        "in_use",
        legal.floor_kept,
        "≥ 50",
    ),
    Indicator(
        "losmaakbaarheid",
        "0-1",
        "Σ M·LI / M, LI = 4 / (1/TV + 1/ToV + 1/DK + 1/RO)",
        ("dgbc-losmaakbaarheid",),
        "secondary",
        "in_use",
        detachability.index,
    ),
    Indicator(
        "losmaakbaarheid_gekend",
        "0-1",
        "Σ M·LI / Σ M, LI ≠ ?",
        ("dgbc-losmaakbaarheid",),
        "secondary",
        "in_use",
        detachability.known_index,
    ),
    Indicator(
        "losmaakbaarheid_dekking",
        "%",
        "M(LI ≠ ?) / M",
        ("dgbc-losmaakbaarheid",),
        "own",
        "in_use",
        detachability.coverage,
    ),
    Indicator(
        "circulariteit_einde_leven",
        "%",
        "C_R·0.75 + C_U",
        ("madaster-kennisbank",),
        "verified",
        "in_use",
        circularity.end_of_life,
    ),
    Indicator(
        "materiaalcirculariteit",
        "0-1",
        "max(0.1, 1 − 0.9·LFI)",
        ("madaster-kennisbank",),
        "verified",
        "in_use",
        circularity.material_circularity,
    ),
    Indicator("massa_totaal", "kg", "M", LADDER, "own", "established", masses.total),
    Indicator("massa_gevaarlijk", "kg", "M(x)", LADDER, "own", "established", masses.hazardous),
    Indicator(
        "massa_per_volume",
        "kg/m3",
        "(M + M(x)) / V",
        ("wenen-massa",),
        "own",
        "in_use",
        masses.per_volume,
        "200 … 600",
    ),
    Indicator(
        "massa_per_oppervlakte",
        "kg/m2",
        "(M + M(x)) / A",
        ("ka23",),
        "own",
        "experimental",
        masses.per_area,
    ),
    Indicator(
        "gerealiseerd_behoud",
        "%",
        "M'(1..2) / M'",
        LADDER,
        "own",
        "established",
        shares.realised_retained,
    ),
    Indicator(
        "gerealiseerd_hergebruik",
        "%",
        "M'(3..6) / M'",
        LADDER,
        "own",
        "established",
        shares.realised_reused,
    ),
    Indicator(
        "gerealiseerd_recyclage",
        "%",
        "M'(7..8) / M'",
        LADDER,
        "own",
        "established",
        shares.realised_recycled,
    ),
    Indicator(
        "gerealiseerde_waardebehoudsgraad",
        "%",
        "Σ w·M'(t) / M'",
        LADDER,
        "own",
        "experimental",
        shares.realised_retention,
    ),
    Indicator(
        "gerealiseerde_waarde_behouden",
        "%",
        "€'(1..2) / €'",
        LADDER,
        "own",
        "experimental",
        shares.realised_value_retained,
    ),
    Indicator(
        "gerealiseerde_waarde_hergebruikt",
        "%",
        "€'(3..6) / €'",
        LADDER,
        "own",
        "experimental",
        shares.realised_value_reused,
    ),
    Indicator(
        "gerealiseerde_co2_behouden",
        "%",
        "CO₂'(1..2) / CO₂'",
        LADDER,
        "own",
        "experimental",
        shares.realised_carbon_retained,
    ),
    Indicator(
        "gerealiseerde_co2_hergebruikt",
        "%",
        "CO₂'(3..6) / CO₂'",
        LADDER,
        "own",
        "experimental",
        shares.realised_carbon_reused,
    ),
)
"""To add one: a function, its entry here, its name in `figures`, its words, its test."""

INDICATOR: Final[Mapping[str, Indicator]] = {one.id: one for one in INDICATORS}


def measure_all(survey: Survey) -> dict[str, Figure]:
    """Every figure of a survey."""
    return {one.id: one.measure(survey) for one in INDICATORS}
