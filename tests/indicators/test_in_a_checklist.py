"""Figures in questions, rules and expressions: known, unknown, and between two ends."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.cli.running import Runner
from tests.inventory.making import element, masses, yardstick
from tests.properties.generated import dossier_of, joined, text
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.checks.catalogue import check_checklist
from waardebehoud.cli.loading import find_asker
from waardebehoud.dossier import Dossier
from waardebehoud.figures import FIGURES
from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.interview import to_ask
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.inventory.verdict import Verdict
from waardebehoud.measuring import Books
from waardebehoud.outcome import Outcome, Ready, Status
from waardebehoud.proofs.prove import Prover
from waardebehoud.proofs.solver import Answer
from waardebehoud.reading.library import shipped
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
    books = None if rows is None else Books(Inventory(rows_of(rows)), yardstick())
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


def proofs(**changes: Any) -> dict[str, Answer]:
    prover = Prover(joined(checklist(**changes)), 5)
    return {
        f"{proof.problem.code} {proof.problem.route[-1]}": proof.answer
        for proof in prover.prove()
        if proof.problem is not None
    }


def test_the_solver_knows_what_a_figure_can_be() -> None:
    """Every share lies in 0..100: a rule over it can be met and violated, or it cannot."""
    assert "LOG010 when" not in proofs(when="massa_totaal > 100")
    assert proofs(when="aandeel_behoud > 100")["LOG010 when"] is Answer.NO
    assert proofs(when="losmaakbaarheid > 1")["LOG010 when"] is Answer.NO


INCOMPLETE = [
    (masses(behoud=95, onbekend=5), Outcome.MET),
    (masses(behoud=80, onbekend=20), Outcome.VIOLATED),
    (
        [
            *masses(behoud=80),
            element(element="x", material="baksteen", quantity=Fraction("0.001"), unit="m3"),
        ],
        Outcome.MET,
    ),
    ([*masses(behoud=80), element(element="weegt misschien veel")], Outcome.UNKNOWN),
    (None, Outcome.UNKNOWN),
]


RULES = """
  - id: bestemmingen-bekend
    kind: requirement
    severity: warning
    phase: aanbesteding
    when: hergebruikinventaris == 'ja'
    require: bestemming_grotendeels_bekend
    message: {nl: Van meer dan 10 % van de massa is de bestemming onbekend., en: Unknown.}
    sources: [eigen-voorstel]
  - id: massa-aannemelijk
    kind: requirement
    severity: info
    phase: aanbesteding
    when: hergebruikinventaris == 'ja'
    require: 200 <= massa_per_volume <= 600
    message: {nl: De massa past niet bij het bruto volume., en: The mass does not fit.}
    sources: [urban-mining-wenen, eigen-voorstel]
expressions:
  bestemming_grotendeels_bekend: aandeel_onbekend <= 10
"""


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped checklists, with two rules over figures added as a city would."""
    folder = tmp_path_factory.mktemp("lijsten") / "checklists"
    copytree(shipped("checklists"), folder)
    part = folder / "gedeeld" / "behoud.yaml"
    text = part.read_text(encoding="utf-8")
    assert text.count("\nexpressions:\n") == 1
    part.write_text(text.replace("\nexpressions:\n", RULES), encoding="utf-8")
    return folder / "renovatie.yaml"


@pytest.mark.parametrize(("rows", "outcome"), INCOMPLETE)
def test_a_rule_over_a_figure_in_a_shipped_checklist(
    extended: Path, rows: Any, outcome: Outcome
) -> None:
    """Destinations known for 90 % of the mass: three-valued, named expression and all."""
    dossier = Dossier.model_validate(
        {
            "format": 1,
            "checklist": "renovatie@1.0.0",
            "project": {"name": "x", "phase": "aanbesteding", "gross_volume": 1},
            "answers": {"hergebruikinventaris": "ja"},
        }
    )
    books = None if rows is None else Books(Inventory(rows_of(rows)), yardstick())
    found = assess(find_asker(str(extended), Path()), dossier, books=books)
    outcomes = {one.rule.id: one.outcome for one in found.findings}
    assert outcomes["bestemmingen-bekend"] is outcome
    weighed = rows is not None and outcome is not Outcome.UNKNOWN
    assert outcomes["massa-aannemelijk"] is (Outcome.VIOLATED if weighed else Outcome.UNKNOWN)


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


def test_refused_rows_hold_the_project_back() -> None:
    asbestos = {"material": "asbestcement", "mass_kg": 1, "destination": "elders"}
    found = assessed([element(row=2, **asbestos), element(row=3, **asbestos)])
    (refusal,) = found.refusals
    assert refusal.rule.id == "asbest"
    assert [one.row for one in refusal.elements] == [2, 3]
    assert found.refused == ("asbest",)
    assert found.current.ready is Ready.NO
    assert set(found.readiness) == {Ready.NO}
    assert "asbest" in found.current.blocking


def test_a_suspicion_holds_nothing_back() -> None:
    found = assessed([element(element="leien", mass_kg=1, destination="behoud")])
    assert found.measured is not None
    assert found.measured.count(Verdict.SUSPECT) == 1
    assert not found.refusals


def test_a_form_with_a_rule_over_a_figure(
    waardebehoud: Runner, extended: Path, tmp_path: Path
) -> None:
    """A form holds no inventory: the rule waits, and says for what in words."""
    form = tmp_path / "f.xlsx"
    ran = waardebehoud("form", extended, "-o", form)
    assert ran.code == 0, ran.err
    path = tmp_path / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: renovatie@1.0.0\nproject: {name: x, phase: aanbesteding}\n"
        "answers: {hergebruikinventaris: ja}\n",
        encoding="utf-8",
    )
    ran = waardebehoud("score", path, "--checklist", extended, "--format", "md")
    assert "«Aandeel met onbekende bestemming»" in ran.out
    ran = waardebehoud("validate", extended, "--prove")
    assert "0 weerlegd, 0 onbeslist" in ran.out + ran.err
