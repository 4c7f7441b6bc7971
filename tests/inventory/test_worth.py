"""Value, carbon and volume: shares of what the rows give, planned beside realised."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.inventory.making import element, ends, single, survey
from waardebehoud.facts import ABSENT, UNKNOWN
from waardebehoud.indicators import legal, shares
from waardebehoud.interval import Interval


def row(destination: str, **fields: Any) -> Any:
    return element(element=destination or "?", destination=destination, mass_kg=1, **fields)


def test_value_and_carbon_each_have_their_own_shares() -> None:
    seen = survey([row("behoud", value_eur=30, co2_kg=1), row("elders", value_eur=10, co2_kg=3)])
    assert single(shares.value_retained(seen)) == 75
    assert single(shares.carbon_retained(seen)) == 25
    assert single(shares.carbon_reused(seen)) == 75
    assert shares.realised_value_retained(seen) is UNKNOWN  # nobody followed it up


def test_a_row_without_value_makes_the_share_of_value_wide() -> None:
    seen = survey([row("behoud", value_eur=30), row("elders")])
    assert ends(shares.value_retained(seen)) == Interval(Fraction(0), Fraction(100))
    assert shares.carbon_retained(seen) is UNKNOWN


def test_realised_worth_follows_the_realised_destination() -> None:
    seen = survey(
        [
            row("behoud", value_eur=50, co2_kg=4, realised_destination="verwijdering"),
            row("behoud", value_eur=30, co2_kg=4, realised_destination="behoud"),
            row("elders", value_eur=20, co2_kg=8, realised_destination="elders"),
        ]
    )
    assert single(shares.value_retained(seen)) == 80
    assert single(shares.realised_value_retained(seen)) == 30
    assert single(shares.realised_value_reused(seen)) == 20
    assert single(shares.realised_carbon_retained(seen)) == 25
    assert single(shares.realised_carbon_reused(seen)) == 50


def test_what_nobody_followed_up_may_have_gone_anywhere() -> None:
    seen = survey(
        [row("behoud", value_eur=1), row("elders", value_eur=3, realised_destination="elders")]
    )
    assert ends(shares.realised_value_reused(seen)) == Interval(Fraction(75), Fraction(100))


@pytest.mark.parametrize(
    "fields",
    [
        {"quantity": 20, "unit": "m3", "material": "baksteen"},
        {"quantity": 20_000, "unit": "dm3", "material": "baksteen"},
        {"quantity": 20, "unit": "m³", "mass_kg": 31_000},
        {"quantity": Fraction(20), "unit": "m3", "material": "gemengd"},
    ],
)
def test_landfill_by_volume(fields: dict[str, Any]) -> None:
    """BREEAM counts by tonnage or by volume; a volume needs no density."""
    waste = element(element="puin", destination="recyclage_laag", quantity=80, unit="m3", mass_kg=1)
    seen = survey([waste, element(element="rest", destination="verwijdering", **fields)])
    assert single(legal.no_landfill_by_volume(seen)) == 80


def test_a_row_without_volume_makes_the_volume_uncertain() -> None:
    known = element(element="puin", destination="recyclage_laag", quantity=80, unit="m3")
    seen = survey([known, row("verwijdering")])
    assert ends(legal.no_landfill_by_volume(seen)) == Interval(Fraction(0), Fraction(100))
    assert legal.no_landfill_by_volume(survey([row("verwijdering")])) is UNKNOWN
    assert legal.no_landfill_by_volume(survey([row("behoud")])) is ABSENT
