"""Shares of the mass, value and carbon of the building; the unknown widens them."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from waardebehoud.facts import UNKNOWN
from waardebehoud.indicators.survey import Figure, Survey, percentage
from waardebehoud.inventory.heaps import NOTHING, heaped, share_of
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.ledger import Classes, Ledger
from waardebehoud.inventory.means import mean_by

WEIGHT: Final = attrgetter("weight")


def class_share(classes: Classes, wanted: TreadClass) -> Figure:
    """Share of a class; what has no destination may end up in it."""
    heaps, whole = classes
    return percentage(share_of(heaps.get(wanted, NOTHING), whole, heaps.get(None, NOTHING)))


def retained(survey: Survey) -> Figure:
    """Share of the mass that stays."""
    return class_share(survey.planned.mass_by_class, TreadClass.RETAINED)


def reused(survey: Survey) -> Figure:
    """Share of the mass that is reused."""
    return class_share(survey.planned.mass_by_class, TreadClass.REUSED)


def recycled(survey: Survey) -> Figure:
    """Share of the mass that is recycled."""
    return class_share(survey.planned.mass_by_class, TreadClass.RECYCLED)


def recovered(survey: Survey) -> Figure:
    """Share of the mass that fills a hole or gives heat."""
    return class_share(survey.planned.mass_by_class, TreadClass.RECOVERED)


def disposed(survey: Survey) -> Figure:
    """Share of the mass that is lost."""
    return class_share(survey.planned.mass_by_class, TreadClass.DISPOSED)


def unknown(survey: Survey) -> Figure:
    """Share of the mass whose destination nobody knows."""
    heaps, whole = survey.planned.mass_by_class
    return percentage(share_of(heaps.get(None, NOTHING), whole))


def realised_share(survey: Survey, wanted: TreadClass) -> Figure:
    """Share of a class in what became of everything."""
    return (
        UNKNOWN if survey.realised is None else class_share(survey.realised.mass_by_class, wanted)
    )


def realised_retained(survey: Survey) -> Figure:
    """Share of the mass that stayed."""
    return realised_share(survey, TreadClass.RETAINED)


def realised_reused(survey: Survey) -> Figure:
    """Share of the mass that was reused."""
    return realised_share(survey, TreadClass.REUSED)


def realised_recycled(survey: Survey) -> Figure:
    """Share of the mass that was recycled."""
    return realised_share(survey, TreadClass.RECYCLED)


def weighted(ledger: Ledger) -> Figure:
    """Mean weight of the treads, by mass."""
    heaps, _ = heaped(ledger.by_mass, WEIGHT)
    return percentage(mean_by(heaps, ledger.yardstick.ladder.part))


def retention(survey: Survey) -> Figure:
    """The waardebehoudsgraad that is planned."""
    return weighted(survey.planned)


def realised_retention(survey: Survey) -> Figure:
    """The waardebehoudsgraad that came of it."""
    return UNKNOWN if survey.realised is None else weighted(survey.realised)


def worth_share(classes: Classes | None, wanted: TreadClass) -> Figure:
    """Share of a class by value or carbon; unknown when no row gives any."""
    return UNKNOWN if classes is None else class_share(classes, wanted)


def realised_value(survey: Survey, wanted: TreadClass) -> Figure:
    """Share of a class by value, of what became of everything."""
    books = survey.realised
    return UNKNOWN if books is None else worth_share(books.value_by_class, wanted)


def realised_carbon(survey: Survey, wanted: TreadClass) -> Figure:
    """The same by carbon."""
    books = survey.realised
    return UNKNOWN if books is None else worth_share(books.co2_by_class, wanted)


def value_retained(survey: Survey) -> Figure:
    """Share of the value in euro that stays."""
    return worth_share(survey.planned.value_by_class, TreadClass.RETAINED)


def value_reused(survey: Survey) -> Figure:
    """Share of the value in euro that is reused."""
    return worth_share(survey.planned.value_by_class, TreadClass.REUSED)


def carbon_retained(survey: Survey) -> Figure:
    """Share of the carbon that stays."""
    return worth_share(survey.planned.co2_by_class, TreadClass.RETAINED)


def carbon_reused(survey: Survey) -> Figure:
    """Share of the carbon that is reused."""
    return worth_share(survey.planned.co2_by_class, TreadClass.REUSED)


def realised_value_retained(survey: Survey) -> Figure:
    """Share of the value in euro that stayed."""
    return realised_value(survey, TreadClass.RETAINED)


def realised_value_reused(survey: Survey) -> Figure:
    """Share of the value in euro that was reused."""
    return realised_value(survey, TreadClass.REUSED)


def realised_carbon_retained(survey: Survey) -> Figure:
    """Share of the carbon that stayed."""
    return realised_carbon(survey, TreadClass.RETAINED)


def realised_carbon_reused(survey: Survey) -> Figure:
    """Share of the carbon that was reused."""
    return realised_carbon(survey, TreadClass.REUSED)
