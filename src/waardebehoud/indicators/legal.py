"""Tests of law and labels over the same rows, each with its own numerator."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.indicators.survey import Survey, Value, percentage
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ledger import UNKNOWN_PLACE, Ledger, Portion
from waardebehoud.inventory.means import Standing, Standings, share_of


def waste_share(ledger: Ledger, test: str, *, by_volume: bool = False) -> Value:
    """Share of the waste that counts in a test; no value when there is no waste at all."""
    parts = list(_waste_parts(ledger, test, ledger.by_volume if by_volume else ledger.by_mass))
    if not parts and ledger.total.rows:
        return ABSENT
    if not any(low for low, _, _ in parts):
        return UNKNOWN  # there may be no waste at all
    return percentage(share_of(parts))


def _waste_parts(ledger: Ledger, test: str, portions: Iterable[Portion]) -> Standings:
    """Non-hazardous waste; what may be no waste, or may be hazardous, counts from nothing up."""
    treads = ledger.yardstick.ladder.tread
    for line, _, low, high in portions:
        if not line.counted or line.waste is Told.NO:
            continue
        least = low if line.waste is Told.YES else 0
        if line.tread == UNKNOWN_PLACE:
            yield least, high, Standing.EITHER
        else:
            counts = test in treads[line.tread].counts
            yield least, high, Standing.IN if counts else Standing.OUT


def taxonomy_circular(survey: Survey) -> Value:
    """EU taxonomy, circular economy: prepared for reuse or recycled; backfilling does not count."""
    return waste_share(survey.planned, "taxonomie_circulair")


def taxonomy_dnsh(survey: Survey) -> Value:
    """EU taxonomy, no significant harm: backfilling counts, energy does not."""
    return waste_share(survey.planned, "taxonomie_dnsh")


def waste_directive(survey: Survey) -> Value:
    """Waste Framework Directive: reuse, recycling and other material recovery."""
    return waste_share(survey.planned, "afvalrichtlijn")


def no_landfill(survey: Survey) -> Value:
    """BREEAM Wst 01: diverted from landfill, by tonnage."""
    return waste_share(survey.planned, "geen_stort")


def no_landfill_by_volume(survey: Survey) -> Value:
    """BREEAM Wst 01: diverted from landfill, by volume as the rows give it."""
    return waste_share(survey.planned, "geen_stort", by_volume=True)


def floor_kept(survey: Survey) -> Value:
    """Gross floor area kept, as a share of what was there."""
    before, kept = survey.floor_area_before, survey.floor_area_kept
    if before is None or kept is None:
        return UNKNOWN
    return Interval.of(min(Fraction(100), kept / before * 100))
