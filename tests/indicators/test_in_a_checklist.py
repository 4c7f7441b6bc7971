"""Figures in questions, rules and expressions: known, unknown, and between two ends."""

from __future__ import annotations

from typing import Any

import pytest

from tests.inventory.making import element, masses, yardstick
from tests.properties.generated import dossier_of, joined, text
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.checks.catalogue import check_checklist
from waardebehoud.figures import FIGURES
from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.interview import to_ask
from waardebehoud.inventory.element import Element, Inventory
from waardebehoud.measuring import Books
from waardebehoud.outcome import Outcome, Status
from waardebehoud.texts import table


def checklist(**changes: Any) -> dict[str, Any]:
    question = {
        "id": "behouden",
        "theme": "rood",
        "phase": "een",
        "due": "een",
        "type": "indicator",
        "indicator": "aandeel_behoud",
        "text": text("?"),
        "why": text("!"),
        "weight": 1,
        "points": {"kind": "linear", "from": 0, "to": 100},
        "responsible": ["ik"],
        "sources": ["bron"],
        **changes,
    }
    return {
        "format": 1,
        "id": "gemaakt",
        "version": "1.0.0",
        "title": text("Gemaakt"),
        "phases": [{"id": "een", "title": text("een")}],
        "themes": [{"id": "rood", "title": text("rood")}],
        "expressions": {"veel": "aandeel_behoud >= 50"},
        "questions": [question],
        "rules": [
            {
                "id": "genoeg",
                "kind": "requirement",
                "severity": "blocker",
                "require": "veel and losmaakbaarheid_dekking >= 0",
                "message": text("!"),
                "sources": ["bron"],
            }
        ],
    }


def assessed(rows: list[Element] | None, **changes: Any) -> Assessment:
    books = None if rows is None else Books(Inventory(tuple(rows)), yardstick())
    asker = Asker(joined(checklist(**changes)))
    return assess(asker, dossier_of({}, {}, "een"), books=books)


@pytest.mark.parametrize(
    ("rows", "outcome", "low", "high"),
    [
        (masses(behoud=60, verwijdering=40), Outcome.MET, 60, 60),
        (masses(behoud=40, verwijdering=60), Outcome.VIOLATED, 40, 40),
        (masses(behoud=60, onbekend=40), Outcome.MET, 60, 100),
        (masses(behoud=40, onbekend=40, verwijdering=20), Outcome.UNKNOWN, 40, 80),
        (masses(behoud=20, onbekend=20, verwijdering=60), Outcome.VIOLATED, 20, 40),
    ],
)
def test_a_rule_over_a_figure_is_three_valued(
    rows: list[Element], outcome: Outcome, low: int, high: int
) -> None:
    found = assessed(rows)
    assert found.findings[0].outcome is outcome
    assert found.score is not None
    assert (found.score.interval.low * 100, found.score.interval.high * 100) == (low, high)
    assert found.question["behouden"].status is Status.ANSWERED
    assert not to_ask(found)


@pytest.mark.parametrize("rows", [None, []])
def test_without_rows_the_figure_is_unknown_and_nobody_is_asked(rows: Any) -> None:
    found = assessed(rows)
    assert found.findings[0].outcome is Outcome.UNKNOWN
    assert found.findings[0].missing == ("aandeel_behoud", "losmaakbaarheid_dekking")
    assert found.question["behouden"].status is Status.OPEN
    assert not to_ask(found)
    assert found.score is not None
    assert found.score.coverage == 0


def test_a_checklist_with_figures_is_checked() -> None:
    sound = check_checklist(joined(checklist()))
    assert not [p for p in sound if p.route[-1:] == ("indicator",)]
    wrong = check_checklist(joined(checklist(indicator="aandeel_behout")))
    (problem,) = [p for p in wrong if p.route[-1:] == ("indicator",)]
    assert (problem.code, problem.suggestion) == ("REF003", "aandeel_behoud")


def test_a_question_cannot_take_the_name_of_a_figure() -> None:
    found = check_checklist(joined(checklist(id="aandeel_behoud")))
    assert "IDN005" in {problem.code for problem in found}


def test_nothing_was_forgotten() -> None:
    assert tuple(one.id for one in INDICATORS) == FIGURES
    sources = set(yardstick().materials.source)
    for one in INDICATORS:
        assert f"figure.{one.id}" in table()
        assert f"figure.{one.id}.note" in table()
        assert set(one.sources) <= sources


def test_refused_rows_stand_in_the_assessment() -> None:
    found = assessed([element(row=2, material="asbestcement", mass_kg=1, destination="elders")])
    assert found.measured is not None
    assert [one.rule.id for one in found.measured.refused] == ["asbest"]
