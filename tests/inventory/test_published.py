"""Published cases, to the digits that were published (or that follow from them)."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from tests.inventory.making import element, ends, ledger, masses, single, survey, yardstick
from waardebehoud.indicators import circularity, detachability, legal, shares
from waardebehoud.indicators import masses as weights
from waardebehoud.inventory.findings import inspect
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.rows import rows_of
from waardebehoud.inventory.verdict import Verdict
from waardebehoud.reading.inventories import read_inventory

KA23 = Path(__file__).resolve().parents[2] / "examples" / "ka23-oslo"


def percent(value: Fraction, decimals: int = 2) -> float:
    return round(float(value), decimals)


def test_t1_ka23_as_published_closes_to_the_kilogram() -> None:
    """Every row of the report, kept, given away, brought in and new."""
    books = ledger(list(read_inventory(KA23 / "inventaris.csv", yardstick()).elements))
    columns = {
        "kept": books.of_class(TreadClass.RETAINED).low,
        "away": books.of_class(TreadClass.REUSED).low,
        "fetched": books.over(lambda line: line.tread == "aangevoerd").low,
        "new": books.over(lambda line: line.tread in ("nieuw", "")).low,
    }
    assert columns == {"kept": 10_519_267, "away": 332_487, "fetched": 3_000, "new": 1_818_035}
    total = books.everything.low
    assert total == 12_672_789
    parts = {name: percent(100 * kg / total) for name, kg in columns.items()}
    assert parts == {"kept": 83.01, "away": 2.62, "fetched": 0.02, "new": 14.35}


def test_t1_the_published_table_has_the_same_sums() -> None:
    with (KA23 / "gepubliceerd.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == 22
    sums = [sum(int(row[name]) for row in rows) for name in list(rows[0])[1:]]
    assert sums == [10_519_267, 332_487, 3_000, 1_818_035]


def ka23_old_building() -> list[object]:
    """Old-building view: what was new or brought in left out, miscellaneous as recycled waste."""
    read = read_inventory(KA23 / "inventaris.csv", yardstick())
    return [
        one._replace(destination="recyclage_laag") if one.id == "KA23-diversen" else one
        for one in read.elements
    ]


def test_t2_ka23_old_building_with_miscellaneous_recycled() -> None:
    seen = survey(ka23_old_building())  # type: ignore[arg-type]
    assert percent(single(shares.retained(seen))) == 85.18
    assert percent(single(shares.reused(seen))) == 2.69
    assert percent(single(shares.recycled(seen))) == 12.12
    assert single(shares.recovered(seen)) == single(shares.disposed(seen)) == 0
    found = [shares.retained(seen), shares.reused(seen), shares.recycled(seen)]
    assert sum(single(value) for value in found) == 100


def test_ka23_with_miscellaneous_unknown_is_an_interval() -> None:
    seen = survey(list(read_inventory(KA23 / "inventaris.csv", yardstick()).elements))
    kept = ends(shares.retained(seen))
    assert percent(kept.low) == 85.18
    assert percent(kept.high) == 97.31
    assert percent(single(shares.unknown(seen))) == 12.12


def test_ka23_bricks_meant_for_reuse_are_not_reuse_that_was_realised() -> None:
    """The report says they were delivered, not that they serve again: planned, and unknown."""
    rows = read_inventory(KA23 / "inventaris.csv", yardstick()).elements
    (bricks,) = (row for row in rows if row.mass_kg == 324_340)
    assert (bricks.destination, bricks.realised_destination) == ("elders", "")
    seen = survey(list(rows))
    assert percent(ends(shares.reused(seen)).low) == 2.69
    realised = ends(shares.realised_reused(seen))
    assert percent(realised.low) == 0.07
    assert percent(realised.high) == 14.82
    assert percent(ends(shares.realised_retained(seen)).low) == 85.18


def test_t3_zin_in_four_parts() -> None:
    kg = 1000
    seen = survey(masses(behoud=188_000 * kg, recyclage_laag=87_500 * kg, verwijdering=14_500 * kg))
    assert percent(single(shares.retained(seen))) == 64.83
    middle = single(shares.reused(seen)) + single(shares.recycled(seen))
    assert percent(single(shares.retained(seen)) + middle) == 95.0
    assert percent(single(shares.disposed(seen))) == 5.0


def test_t4_zin_granulate_is_not_thirty_percent() -> None:
    seen = survey(masses(recyclage_hoog=3_500, nieuw=26_500, verwijdering=26_500))
    share = Fraction(3_500, 30_000) * 100
    assert percent(share) == 11.67
    assert percent(single(shares.recycled(seen))) == percent(share)


DETACHABILITY = [
    ("droog", "vrij", "geen", "open", 1.0),
    ("toegevoegd", "vrij", "geen", "open", 0.9412),
    ("toegevoegd", "zonder_schade", "geen", "open", 0.8889),
    ("toegevoegd", "zonder_schade", "incidenteel", "overlappend", 0.5333),
    ("integraal", "zonder_schade", "incidenteel", "overlappend", 0.5053),
    ("zacht_chemisch", "herstelbaar", "geen", "overlappend", 0.3934),
    ("toegevoegd", "herstelbaar", "geen", "gesloten", 0.2874),
    ("droog", "niet", "geen", "open", 0.3077),
    ("hard_chemisch", "deels_herstelbaar", "volledig", "overlappend", 0.16),
    ("hard_chemisch", "niet", "volledig", "gesloten", 0.1),
]


@pytest.mark.parametrize(("tv", "tov", "dk", "ro", "expected"), DETACHABILITY)
def test_t8_detachability(tv: str, tov: str, dk: str, ro: str, expected: float) -> None:
    fixed = {"connection": tv, "accessibility": tov, "crossings": dk, "edge": ro}
    seen = survey([element(element="x", mass_kg=7, destination="elders", **fixed)])
    assert round(float(single(detachability.index(seen))), 4) == expected
    assert single(detachability.coverage(seen)) == 100


def test_t8_three_factors_are_none() -> None:
    seen = survey(
        [
            element(element="a", mass_kg=1, connection="droog", accessibility="vrij", edge="open"),
            element(
                element="b",
                mass_kg=3,
                connection="droog",
                accessibility="vrij",
                crossings="geen",
                edge="open",
            ),
        ]
    )
    assert single(detachability.coverage(seen)) == 75
    assert single(detachability.known_index(seen)) == 1
    whole = ends(detachability.index(seen))
    assert (whole.low, whole.high) == (Fraction(31, 40), 1)


@pytest.mark.parametrize(
    ("flows", "lfi", "ci"),
    [
        (circularity.Flows(), 1.0, 0.1),
        (circularity.Flows(reused_in=1, reused_out=1), 0.0, 1.0),
        (
            circularity.Flows(
                recycled_in=3,
                recycled_out=7,
                reused_out=2,
                whole=10,
            ),
            0.4777,
            0.5701,
        ),
        (circularity.Flows(recycled_out=1, efficiency=Fraction(1)), 0.5, 0.55),
        (
            circularity.Flows(recycled_in=1, recycled_out=1, efficiency=Fraction(1)),
            0.0,
            1.0,
        ),
    ],
)
def test_t9_circularity(flows: circularity.Flows, lfi: float, ci: float) -> None:
    assert round(float(Fraction(*circularity.linear_flow(flows))), 4) == lfi
    assert round(float(Fraction(*circularity.circularity(flows))), 4) == ci


@pytest.mark.parametrize(("kept", "meets"), [("49.9", False), ("50.0", True)])
def test_t16_floor_area(kept: str, meets: bool) -> None:
    area = {"floor_area_before": Fraction(100), "floor_area_kept": Fraction(kept)}
    assert (single(legal.floor_kept(survey([], **area))) >= 50) is meets


def test_t17_the_same_rows_with_different_numerators() -> None:
    seen = survey(masses(opvulling=30, recyclage_laag=55, verwijdering=15))
    assert single(legal.taxonomy_dnsh(seen)) == 85
    assert single(legal.taxonomy_circular(seen)) == 55
    assert single(legal.waste_directive(seen)) == 85


def test_t18_a_starred_code_is_never_reused() -> None:
    row = element(element="golfplaten", eural="17 06 05", mass_kg=10, destination="elders")
    refused = [
        one.rule.id
        for one in inspect(rows_of([row]), yardstick())
        if one.verdict is Verdict.REFUSED
    ]
    assert refused == ["gevaarlijke-afvalcode"]
    books = ledger([row, *masses(behoud=90)])
    assert books.of_class(TreadClass.REUSED).low == 0
    assert books.of_class(TreadClass.HAZARDOUS).low == 10
    assert single(shares.retained(survey([row, *masses(behoud=90)]))) == 100


def test_ka23_weighs_what_it_weighs_per_square_metre() -> None:
    old = survey(ka23_old_building(), floor_area_before=Fraction(8730))  # type: ignore[arg-type]
    assert round(float(single(weights.per_area(old))), 1) == 1414.5
