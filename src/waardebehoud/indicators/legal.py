"""Tests of law and labels over the same rows, each with its own numerator."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.indicators.survey import EITHER, IN, OUT, Survey, Value, percentage
from waardebehoud.interval import ZERO, Interval
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ledger import UNKNOWN_PLACE, Ledger, Line, Sum
from waardebehoud.inventory.means import Part


def waste_share(ledger: Ledger, test: str, *, by_volume: bool = False) -> Value:
    """Share of the waste that counts in a test; no value when there is no waste at all."""
    parts = list(_waste_parts(ledger, test, by_volume=by_volume))
    if not parts and ledger.total.rows:
        return ABSENT
    if not any(part.low for part in parts):
        return UNKNOWN  # there may be no waste at all
    return percentage(parts)


def _waste_parts(ledger: Ledger, test: str, *, by_volume: bool) -> Iterator[Part]:
    """Non-hazardous waste; what may be no waste, or may be hazardous, counts from nothing up."""
    for line, booked in ledger.lines.items():
        if not ledger.shared(line) or not line.counted or line.waste is Told.NO:
            continue
        surely = line.waste is Told.YES and line.hazardous is Told.NO
        value = _counts(ledger, line, test)
        low, most = (booked.volume, _most(booked)) if by_volume else (booked.low, booked.limit)
        yield Part(low if surely else ZERO, most, value.low, value.high)


def _most(booked: Sum) -> Fraction | None:
    """The most cubic metres there can be; None when a row gives no volume."""
    return booked.volume if booked.voluminous == booked.rows else None


def _counts(ledger: Ledger, line: Line, test: str) -> Interval:
    if line.tread == UNKNOWN_PLACE:
        return EITHER
    return IN if test in ledger.yardstick.ladder.tread[line.tread].counts else OUT


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
