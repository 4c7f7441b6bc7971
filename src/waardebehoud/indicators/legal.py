"""Tests of law and labels over the same rows, each with its own numerator."""

from __future__ import annotations

from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.indicators.survey import Figure, Survey, percentage
from waardebehoud.interval import Span
from waardebehoud.inventory.heaps import NOTHING, share_of, together
from waardebehoud.inventory.ledger import Ledger


def waste_share(ledger: Ledger, test: str, *, by_volume: bool = False) -> Figure:
    """Share of the waste that counts in a test; no value when there is no waste at all."""
    waste = ledger.waste_by_volume if by_volume else ledger.waste_by_mass
    if not waste.heaps and not ledger.empty:
        return ABSENT
    if not waste.whole.low:
        return UNKNOWN  # there may be no waste at all
    inside = together(heap for tests, heap in waste.heaps.items() if tests and test in tests)
    return percentage(share_of(inside, waste.whole, waste.heaps.get(None, NOTHING)))


def taxonomy_circular(survey: Survey) -> Figure:
    """EU taxonomy, circular economy: prepared for reuse or recycled; backfilling does not count."""
    return waste_share(survey.planned, "taxonomie_circulair")


def taxonomy_dnsh(survey: Survey) -> Figure:
    """EU taxonomy, no significant harm: backfilling counts, energy does not."""
    return waste_share(survey.planned, "taxonomie_dnsh")


def waste_directive(survey: Survey) -> Figure:
    """Waste Framework Directive: reuse, recycling and other material recovery."""
    return waste_share(survey.planned, "afvalrichtlijn")


def no_landfill(survey: Survey) -> Figure:
    """BREEAM Wst 01: diverted from landfill, by tonnage."""
    return waste_share(survey.planned, "geen_stort")


def no_landfill_by_volume(survey: Survey) -> Figure:
    """BREEAM Wst 01: diverted from landfill, by volume as the rows give it."""
    return waste_share(survey.planned, "geen_stort", by_volume=True)


def floor_kept(survey: Survey) -> Figure:
    """Gross floor area kept, as a share of what was there."""
    before, kept = survey.floor_area_before, survey.floor_area_kept
    if before is None or kept is None:
        return UNKNOWN
    share, of = kept.numerator * before.denominator, kept.denominator * before.numerator
    return percentage(Span(min(share, of), of, min(share, of), of))
