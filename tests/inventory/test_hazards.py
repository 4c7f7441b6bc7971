"""Hazard rules, row by row: refused, suspect, or reuse that needs proof."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inventory.making import element, yardstick
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.findings import inspect, vocabulary
from waardebehoud.inventory.kinds import hazard_of
from waardebehoud.inventory.rows import rows_of

RULES = yardstick().hazards.rules
REFUSED, SUSPECT, PROOF = "refused", "suspect", "proof"


def found(built: int | None = None, **fields: Any) -> set[tuple[str, str]]:
    rows = rows_of([element(**fields)])
    return {(one.rule.id, one.verdict.value) for one in inspect(rows, yardstick(), built)}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"material": "asbestcement", "destination": "elders"}, {("asbest", REFUSED)}),
        ({"material": "asbestcement", "destination": "verplicht"}, set()),
        (
            {
                "element": "golfplaten",
                "material": "asbestvrij vezelcement",
                "destination": "elders",
            },
            set(),
        ),
        (
            {"material": "hout", "element": "CCA paal", "destination": "elders"},
            {("cca-hout", REFUSED)},
        ),
        ({"element": "bielzen creosoot", "destination": "elders"}, {("creosoothout", PROOF)}),
        ({"element": "bielzen creosoot", "destination": "bewerking"}, {("creosoothout", REFUSED)}),
        ({"material": "koolteer", "destination": "recyclage_laag"}, {("koolteer", REFUSED)}),
        ({"element": "tl-lampen", "destination": "verwijdering"}, {("kwik-lampen", REFUSED)}),
        ({"element": "branddeur", "destination": "elders"}, {("bewijs-brand", PROOF)}),
        ({"element": "branddeur", "destination": "recyclage_laag"}, set()),
        ({"element": "stalen profielen", "destination": "elders"}, {("bewijs-structuur", PROOF)}),
        ({"element": "purperen gordijn", "destination": "elders"}, set()),
    ],
)
def test_rules(fields: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert found(**fields) == expected


@pytest.mark.parametrize(
    ("year", "built", "told", "suspect"),
    [
        (None, None, None, True),
        (2000, None, None, True),
        (2001, None, None, False),
        (None, 2000, None, True),
        (None, 2001, None, False),
        (1990, 2010, None, True),
        (1990, None, "unknown", True),
        (1990, None, "no", False),
    ],
)
def test_suspicion_depends_on_the_year(
    year: int | None, built: int | None, told: Any, suspect: bool
) -> None:
    from waardebehoud.inventory.element import Told

    hazardous = None if told is None else Told(told)
    verdicts = found(built, element="dakleien leien", year=year, hazardous=hazardous)
    assert (("asbest-verdacht", SUSPECT) in verdicts) is suspect


def test_a_starred_code_with_recorded_use_of_creosote() -> None:
    row = {"element": "bielzen creosoot", "eural": "17 02 04", "destination": "elders"}
    assert ("gevaarlijke-afvalcode", REFUSED) in found(**row)
    assert ("gevaarlijke-afvalcode", REFUSED) not in found(**row, evidence="gebruik.pdf")


def test_every_rule_has_a_source_and_treads_that_exist() -> None:
    known = yardstick()
    treads, sources = set(known.ladder.tread), set(known.materials.source)
    for rule in known.hazards.rules:
        assert {*rule.blocks, *rule.proof_on} <= treads, rule.id
        assert set(rule.sources) <= sources, rule.id
        assert rule.blocks or rule.suspicion or rule.proof_on, rule.id


def test_every_fact_has_a_source() -> None:
    known = yardstick()
    sources = set(known.materials.source)
    assert {code.source for code in known.materials.codes} <= sources
    assert {factor.source for factor in known.materials.factors} <= sources
    assert {known.ladder.source, known.ladder.reasons_source, known.detachment.source} <= sources
    for factor in known.materials.factors:
        assert factor.low <= (factor.usual or factor.low) <= factor.high, factor.id


def test_words_make_a_row_hazardous() -> None:
    assert hazard_of(yardstick(), element(material="asbestcement"), "elders") == "yes"
    assert hazard_of(yardstick(), element(material="asbestvrije leien"), "elders") == "no"


WORDS = ["wand", "asbestcement", "ASBESTVRIJ vezelcement", "dakpan", "TL-lamp", "loodslab", "", "x"]
SAID = st.sampled_from([*WORDS, *(word.rstrip("*") for r in RULES for word in (*r.words, *r.free))])
STOCK = st.builds(
    Element,
    element=SAID,
    material=SAID,
    eural=st.sampled_from(["", "17 06 05", "17 01 02", "17 05 03*"]),
    destination=st.sampled_from(["", "elders", "behoud", "verwijdering", "verplicht"]),
    evidence=st.sampled_from(["", "attest.pdf"]),
)


@given(st.lists(STOCK, max_size=6), st.sampled_from([None, "Vlaanderen", "Brussel"]))
def test_rows_together_find_what_each_finds_alone(rows: list[Element], here: str | None) -> None:
    rows = [row._replace(row=number) for number, row in enumerate(rows)]
    apart = [one for row in rows for one in inspect(rows_of([row]), yardstick(), 1970, here)]
    assert list(inspect(rows_of(rows), yardstick(), 1970, here)) == apart


@given(SAID, SAID)
def test_no_rule_speaks_without_a_word_of_one_of_both(name: str, material: str) -> None:
    speaks = vocabulary(yardstick())
    if any(rule.speaks_of(f"{name} | {material}".casefold()) for rule in RULES):
        assert speaks[name] or speaks[material]
