"""Shares of the mass, value and carbon of the building; the unknown widens them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Survey, Value, percentage
from waardebehoud.interval import ONE, ZERO
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import UNKNOWN_PLACE, Ledger, Portion, Worth
from waardebehoud.inventory.means import Part, Standing, Standings, mean_of, share_of


def class_share(ledger: Ledger, wanted: TreadClass) -> Value:
    """Share of a class by mass; what has no destination may end up in it."""
    return percentage(share_of(_standings(ledger.by_mass, wanted)))


def _standings(portions: Iterable[Portion], wanted: TreadClass) -> Standings:
    for line, class_, low, high in portions:
        if line.tread == UNKNOWN_PLACE:
            yield low, high, Standing.EITHER
        else:
            yield low, high, Standing.IN if class_ is wanted else Standing.OUT


def retained(survey: Survey) -> Value:
    """Share of the mass that stays."""
    return class_share(survey.planned, TreadClass.RETAINED)


def reused(survey: Survey) -> Value:
    """Share of the mass that is reused."""
    return class_share(survey.planned, TreadClass.REUSED)


def recycled(survey: Survey) -> Value:
    """Share of the mass that is recycled."""
    return class_share(survey.planned, TreadClass.RECYCLED)


def recovered(survey: Survey) -> Value:
    """Share of the mass that fills a hole or gives heat."""
    return class_share(survey.planned, TreadClass.RECOVERED)


def disposed(survey: Survey) -> Value:
    """Share of the mass that is lost."""
    return class_share(survey.planned, TreadClass.DISPOSED)


def unknown(survey: Survey) -> Value:
    """Share of the mass whose destination nobody knows."""
    return percentage(
        share_of(
            (low, high, Standing.IN if line.tread == UNKNOWN_PLACE else Standing.OUT)
            for line, _, low, high in survey.planned.by_mass
        )
    )


def realised_share(survey: Survey, wanted: TreadClass) -> Value:
    """Share of a class in what became of everything."""
    return UNKNOWN if survey.realised is None else class_share(survey.realised, wanted)


def realised_retained(survey: Survey) -> Value:
    """Share of the mass that stayed."""
    return realised_share(survey, TreadClass.RETAINED)


def realised_reused(survey: Survey) -> Value:
    """Share of the mass that was reused."""
    return realised_share(survey, TreadClass.REUSED)


def realised_recycled(survey: Survey) -> Value:
    """Share of the mass that was recycled."""
    return realised_share(survey, TreadClass.RECYCLED)


def weighted(ledger: Ledger) -> Value:
    """Mean weight of the treads, by mass."""
    return percentage(mean_of(_weighted(ledger)))


def _weighted(ledger: Ledger) -> Iterator[Part]:
    treads = ledger.yardstick.ladder.tread
    for line, _, low, high in ledger.by_mass:
        if line.tread == UNKNOWN_PLACE:
            yield Part(low, high, ZERO, ONE)
        else:
            weight = treads[line.tread].weight or ZERO
            yield Part(low, high, weight, weight)


def retention(survey: Survey) -> Value:
    """The waardebehoudsgraad that is planned."""
    return weighted(survey.planned)


def realised_retention(survey: Survey) -> Value:
    """The waardebehoudsgraad that came of it."""
    return UNKNOWN if survey.realised is None else weighted(survey.realised)


def worth_share(ledger: Ledger, worth: Worth, wanted: TreadClass) -> Value:
    """Share of a class by value or carbon; unknown when no row gives any."""
    if not any(booked.worth(worth)[1] for booked in ledger.lines.values()):
        return UNKNOWN
    portions = ledger.by_value if worth == "value" else ledger.by_co2
    return percentage(share_of(_standings(portions, wanted)))


def realised_worth(survey: Survey, worth: Worth, wanted: TreadClass) -> Value:
    """The same, of what became of everything."""
    return UNKNOWN if survey.realised is None else worth_share(survey.realised, worth, wanted)


def value_retained(survey: Survey) -> Value:
    """Share of the value in euro that stays."""
    return worth_share(survey.planned, "value", TreadClass.RETAINED)


def value_reused(survey: Survey) -> Value:
    """Share of the value in euro that is reused."""
    return worth_share(survey.planned, "value", TreadClass.REUSED)


def carbon_retained(survey: Survey) -> Value:
    """Share of the carbon that stays."""
    return worth_share(survey.planned, "co2", TreadClass.RETAINED)


def carbon_reused(survey: Survey) -> Value:
    """Share of the carbon that is reused."""
    return worth_share(survey.planned, "co2", TreadClass.REUSED)


def realised_value_retained(survey: Survey) -> Value:
    """Share of the value in euro that stayed."""
    return realised_worth(survey, "value", TreadClass.RETAINED)


def realised_value_reused(survey: Survey) -> Value:
    """Share of the value in euro that was reused."""
    return realised_worth(survey, "value", TreadClass.REUSED)


def realised_carbon_retained(survey: Survey) -> Value:
    """Share of the carbon that stayed."""
    return realised_worth(survey, "co2", TreadClass.RETAINED)


def realised_carbon_reused(survey: Survey) -> Value:
    """Share of the carbon that was reused."""
    return realised_worth(survey, "co2", TreadClass.REUSED)
