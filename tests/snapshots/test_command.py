"""Snapshots through the command line: taken, compared, taken again."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.checks.invalid import BASE
from tests.cli.running import Runner
from waardebehoud.reading.library import checklist_paths
from waardebehoud.reading.snapshots import read_snapshot, snapshot_path


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound base with its snapshot, to break."""
    shutil.copytree(BASE, tmp_path / "basis")
    monkeypatch.chdir(tmp_path / "basis")
    return Path("basis.yaml")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


CHANGES = (
    ("severity: blocker", "severity: warning", "«onderzoek-verplicht», de ernst: nu warning"),
    ("from: 2020-01-01", "from: 2020-01-02", "de geldigheid (from): nu 2020-01-02"),
    ("from: 2020-01-01", "from: 2020-01-02", "in orde in dossier: nu –"),
    ("oud: bouwjaar < 2001", "oud: bouwjaar < 2002", "«oud», waar in dossier: nu 2-6"),
    ("points: {school: 0, woning: 1}", "points: {school: 1, woning: 0}", "de punten (woning)"),
    ("points: 0.5}", "points: 0.4}", "«volume», de punten (1000): nu 0.4"),
    ("due: einde", "due: begin", "de uiterste fase: nu begin, in de momentopname einde"),
    ("actions: [meten]", "actions: []", "de acties: nu –, in de momentopname meten"),
    ("low: 40", "low: 39", "«price», de gunning: nu 60, 39, 70"),
    ("weight: 2, title", "weight: 3, title", "«kennis», het gewicht: nu 3"),
    ("from: 0.5, id: goed", "from: 0.6, id: goed", "«goed», de ondergrens: nu 0.6"),
)


@pytest.mark.parametrize(("old", "new", "said"), CHANGES, ids=[said for _, _, said in CHANGES])
def test_a_change_of_meaning_is_a_problem_where_it_was_made(
    waardebehoud: Runner, base: Path, old: str, new: str, said: str
) -> None:
    change(base, old, new)
    ran = waardebehoud("validate", base)
    assert ran.code == 1
    assert said in ran.out.replace("\n", " ")
    assert "EXA005 fout" in ran.out


def test_what_the_checklist_overrides_has_its_place_there(waardebehoud: Runner, base: Path) -> None:
    change(base, "erfgoed: {weight: 2}", "erfgoed: {weight: 3}")
    ran = waardebehoud("validate", base)
    assert ran.out.startswith("basis.yaml:10:21: EXA005 fout: «erfgoed», het gewicht: nu 3")


def test_wording_is_no_change_of_meaning(waardebehoud: Runner, base: Path) -> None:
    change(base, "In welk jaar is het gebouwd?", "Uit welk jaar is het gebouw?")
    assert waardebehoud("validate", base).code == 0


def test_taking_it_anew_tells_what_changed_and_keeps_the_dossiers(
    waardebehoud: Runner, base: Path
) -> None:
    before = read_snapshot(base)
    change(base, "points: {school: 0, woning: 1}", "points: {school: 0.2, woning: 1}")
    ran = waardebehoud("validate", base, "--snapshot")
    assert ran.code == 0
    assert "momentopname van 6 dossiers, 1 verschil" in ran.err
    assert "«functie», de punten (school): nu 0.2, in de momentopname 0" in ran.err
    assert waardebehoud("validate", base).code == 0
    after = read_snapshot(base)
    assert before is not None
    assert after is not None
    assert [t.answers for t in before.value.dossiers] == [t.answers for t in after.value.dossiers]
    assert before.value.dossiers != after.value.dossiers


def test_a_new_threshold_gets_dossiers_on_both_sides(waardebehoud: Runner, base: Path) -> None:
    change(base, "groot: volume > 1000", "groot: volume > 1000 and volume < 7000")
    assert waardebehoud("validate", base, "--snapshot").code == 0
    for number in ("6999", "7001"):
        changed = base.read_text(encoding="utf-8").replace("< 7000", f"< {number}")
        Path("anders.yaml").write_text(changed, encoding="utf-8")
        shutil.copy(snapshot_path(base), snapshot_path(Path("anders.yaml")))
        ran = waardebehoud("validate", "anders.yaml", "--select", "EXA005")
        assert "«groot», waar in dossier" in ran.out


FIGURE = """\
  - id: los
    theme: behoud
    phase: begin
    due: begin
    type: indicator
    indicator: aandeel_hergebruik
    text: {nl: Hoe los zitten de delen?, en: How loose are the parts?}
    why: {nl: Wat los zit kan opnieuw dienen., en: What is loose can serve again.}
    weight: 1
    points: {kind: linear, from: 0, to: 1}
    responsible: [leider]
    sources: [eigen]
"""


def test_figures_of_an_inventory_are_part_of_the_projects(waardebehoud: Runner, base: Path) -> None:
    change(base, "questions:\n", f"questions:\n{FIGURE}")
    change(base, "groot: volume > 1000", "groot: volume > 1000 or aandeel_hergebruik > 3")
    ran = waardebehoud("validate", base, "--prove", "--snapshot")
    assert ran.code == 0
    assert "«los» staat nog niet in de momentopname" in ran.err
    opened = read_snapshot(base)
    assert opened is not None
    assert {t.figures.get("aandeel_hergebruik") for t in opened.value.dossiers} >= {3, 4}
    change(base, "aandeel_hergebruik > 3", "aandeel_hergebruik > 2")
    assert "«groot», waar in dossier" in waardebehoud("validate", base).out


def test_the_last_day_that_can_be_written(waardebehoud: Runner, base: Path) -> None:
    change(base, "until: 2029-12-31", "until: 9999-12-31")
    change(base, "groot: volume > 1000", "groot: vergunning >= date('0001-01-01')")
    assert waardebehoud("validate", base, "--snapshot").code == 0


def test_no_snapshot_of_what_does_not_hold(waardebehoud: Runner, base: Path) -> None:
    before = snapshot_path(base).read_bytes()
    change(base, "onderzoek-verplicht: not_applicable", "onderzoek-verplicht: met")
    change(base, "points: {school: 0, woning: 1}", "points: {school: 0.2, woning: 1}")
    assert waardebehoud("validate", base, "--snapshot").code == 1
    assert snapshot_path(base).read_bytes() == before


def test_without_the_solver_the_dossiers_stay_as_they_are(
    waardebehoud: Runner, base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "waardebehoud.proofs.trials", None)
    change(base, "severity: blocker", "severity: warning")
    ran = waardebehoud("validate", base, "--snapshot")
    assert ran.code == 0
    assert "zonder z3 komen er geen dossiers bij" in ran.err
    assert waardebehoud("validate", base).code == 0
    shutil.rmtree(snapshot_path(base).parent)
    first = waardebehoud("validate", base, "--snapshot")
    assert first.code == 2
    assert "waardebehoud[proof]" in first.err


def test_a_changed_snapshot_is_seen_in_its_checklist(waardebehoud: Runner, base: Path) -> None:
    change(snapshot_path(base), "severity: blocker", "severity: info")
    ran = waardebehoud("validate", snapshot_path(base))
    assert ran.code == 1
    assert "de ernst: nu blocker, in de momentopname info" in ran.out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("functie: school", "functie: kerk", "DOS004"),
        ("bouwjaar: 2000", "bouwjar: 2000", "bedoelde u «bouwjaar»"),
        ("snapshot: basis", "snapshot: ander", "REF003"),
        ("severity: blocker", "severty: blocker", "bedoelde u «severity»"),
        ("dossiers:", "dossiers: [", "FMT004"),
    ],
)
def test_what_is_wrong_in_a_snapshot_has_its_place_there(
    waardebehoud: Runner, base: Path, old: str, new: str, said: str
) -> None:
    change(snapshot_path(base), old, new)
    ran = waardebehoud("validate", base)
    assert ran.code == 1
    assert said in ran.out
    assert ran.out.startswith("momentopname/basis.yaml:")


def test_a_snapshot_without_its_checklist(waardebehoud: Runner, base: Path) -> None:
    Path("momentopname/basis.yaml").rename("momentopname/weg.yaml")
    ran = waardebehoud("validate", "momentopname/weg.yaml")
    assert ran.code == 1
    assert "momentopname/weg.yaml:6:11: REF003" in ran.out


@pytest.mark.parametrize("path", checklist_paths(), ids=lambda path: path.stem)
def test_every_shipped_checklist_has_one_that_a_person_can_review(path: Path) -> None:
    opened = read_snapshot(path)
    assert opened is not None
    assert len(opened.source.text.splitlines()) < 1500
    assert len(opened.value.dossiers) <= 25


def test_taking_a_shipped_one_again_changes_nothing(waardebehoud: Runner, tmp_path: Path) -> None:
    shutil.copytree(checklist_paths()[0].parent, tmp_path / "checklists")
    path = tmp_path / "checklists" / "aanbesteding.yaml"
    before = snapshot_path(path).read_bytes()
    assert waardebehoud("validate", path, "--snapshot").code == 0
    assert snapshot_path(path).read_bytes() == before
