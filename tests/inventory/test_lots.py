"""Lots for takers: what is offered, how promising it is, and for whom."""

from __future__ import annotations

from typing import Any

import pytest

from tests.inventory.making import element, yardstick
from waardebehoud.inventory.findings import inspect
from waardebehoud.inventory.lots import Lot, Stream, lots_of
from waardebehoud.inventory.rows import rows_of

CRITERIA = [one.id for one in yardstick().ladder.criteria]


def lots(*rows: dict[str, Any]) -> tuple[Lot, ...]:
    elements = [element(row=place, **row) for place, row in enumerate(rows, 1)]
    return lots_of(elements, yardstick(), inspect(rows_of(elements), yardstick()))


def test_there_are_nine_criteria() -> None:
    assert len(CRITERIA) == 9


@pytest.mark.parametrize(
    ("met", "chance"),
    [
        (0, "weinig_kans"),
        (2, "weinig_kans"),
        (3, "te_onderzoeken"),
        (5, "te_onderzoeken"),
        (6, "kansrijk"),
        (9, "kansrijk"),
    ],
)
def test_the_chance_follows_the_number_of_criteria(met: int, chance: str) -> None:
    said = frozenset(CRITERIA[:met])
    (lot,) = lots({"element": "deur", "destination": "elders", "reuse_criteria": said})
    assert lot.chance is not None
    assert (lot.met, lot.chance.id) == (met, chance)


@pytest.mark.parametrize(
    ("row", "offered"),
    [
        ({"destination": "elders"}, True),
        ({"destination": "bewerking"}, True),
        ({"destination": "zelfde_site"}, False),  # needs no taker
        ({"destination": "zelfde_site", "met": 6}, True),  # but may well find one
        ({"destination": "recyclage_laag", "met": 6}, True),  # promising, and still lost
        ({"destination": "recyclage_laag", "met": 5}, False),
        ({"destination": "", "met": 6}, True),
        ({"destination": "behoud", "met": 9}, False),  # it stays
        ({"destination": "nieuw", "met": 9}, False),
        ({"destination": "elders", "eural": "17 06 05"}, False),  # hazardous
        ({"destination": "elders", "material": "asbestcement", "met": 9}, False),
    ],
)
def test_what_is_offered(row: dict[str, Any], offered: bool) -> None:
    met = row.pop("met", None)
    found = {} if met is None else {"reuse_criteria": frozenset(CRITERIA[:met])}
    assert bool(lots({"element": "deur", **row, **found})) is offered


@pytest.mark.parametrize(
    ("row", "stream"),
    [
        ({"connection": "droog", "accessibility": "vrij"}, Stream.CITIZENS),
        ({"connection": "toegevoegd", "accessibility": "vrij"}, Stream.CITIZENS),
        ({"connection": "hard_chemisch", "accessibility": "vrij"}, Stream.PROFESSIONALS),
        ({"connection": "droog", "accessibility": "niet"}, Stream.PROFESSIONALS),
        ({"connection": "droog"}, Stream.PROFESSIONALS),  # nobody knows whether it is easy
        (
            {"connection": "droog", "accessibility": "vrij", "layer": "constructie"},
            Stream.PROFESSIONALS,
        ),
    ],
)
def test_the_two_streams_of_mechelen(row: dict[str, Any], stream: Stream) -> None:
    """Easy to dismantle for citizens and associations; structural for professionals."""
    (lot,) = lots({"element": "deur", "destination": "elders", **row})
    assert lot.stream is stream


def test_citizens_come_first_and_each_lot_says_how_to_take_it_out() -> None:
    heavy = {"element": "ligger", "layer": "constructie", "connection": "toegevoegd"}
    light = {"element": "deur", "connection": "droog", "accessibility": "vrij"}
    found = lots(*({**row, "destination": "elders"} for row in (heavy, light)))
    assert [lot.element.element for lot in found] == ["deur", "ligger"]
    assert all(lot.connection is not None and lot.connection.advice for lot in found)
    assert [one.rule.id for one in found[1].findings] == ["bewijs-structuur"]
