"""A dossier brought to a new version: every answer is accounted for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.running import Runner
from tests.properties.generated import checklists, dossiers
from waardebehoud.checklist.migrations import Migration
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.dossiers import check_dossier
from waardebehoud.checks.versions import Reach, changes, check_against, raised
from waardebehoud.dossier import Dossier
from waardebehoud.migration import Fate, Migrated, migrate
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.dossiers import read_dossier

BASE = Path(__file__).parent / "checklists" / "basis"


@pytest.fixture
def checklist() -> Checklist:
    return read_checklist(BASE / "basis.yaml").value


@pytest.fixture
def dossier() -> Dossier:
    return read_dossier(BASE / "dossier.yaml").value


def with_steps(checklist: Checklist, *steps: dict[str, Any]) -> Checklist:
    """The next version of a checklist, reached by these steps."""
    migration = Migration.model_validate({"to": "2.0.0", "steps": list(steps)})
    gone = {s["question"] for s in steps if s["kind"] in ("retire", "rename", "split")}
    into: list[Any] = []
    for step in steps:
        names = step.get("into", [])
        into += [names] if isinstance(names, str) else list(names)
    first = checklist.question["onderzoek"]
    questions = [q for q in checklist.questions if q.id not in gone]
    questions += [first.model_copy(update={"id": name, "when": None}) for name in into]
    update = {"version": "2.0.0", "migrations": (migration,), "questions": tuple(questions)}
    return checklist.model_copy(update=update)


def fates(migrated: Migrated) -> dict[str, str]:
    return {move.question: str(move.fate) for move in migrated.moves}


def test_without_steps_everything_is_kept(checklist: Checklist, dossier: Dossier) -> None:
    found = migrate(
        dossier,
        with_steps(checklist, {"kind": "renew", "question": "niets", "reason": {"nl": "x"}}),
    )
    assert set(fates(found).values()) == {"kept"}
    assert found.dossier.answers == dossier.answers
    assert found.dossier.checklist == "basis@2.0.0"


def test_a_renamed_question_takes_its_answer_along(checklist: Checklist, dossier: Dossier) -> None:
    new = with_steps(checklist, {"kind": "rename", "question": "onderzoek", "into": "survey"})
    found = migrate(dossier, new)
    assert found.dossier.answers["survey"] == dossier.answers["onderzoek"]
    assert "onderzoek" not in found.dossier.answers
    assert fates(found)["onderzoek"] == "mapped"


def test_a_retired_answer_stays_in_the_dossier_with_its_reason(
    checklist: Checklist, dossier: Dossier
) -> None:
    reason = {"nl": "Niet meer nodig.", "en": "No longer needed."}
    step = {"kind": "retire", "question": "start", "reason": reason}
    found = migrate(dossier, with_steps(checklist, step))
    kept = found.dossier.retired["start"]
    assert kept.answer == dossier.answers["start"]
    assert kept.reason == reason
    assert "start" not in found.dossier.answers


def test_an_option_mapped_to_nothing_needs_a_new_answer(
    checklist: Checklist, dossier: Dossier
) -> None:
    step = {"kind": "options", "question": "functie", "options": {"school": None}}
    found = migrate(dossier, with_steps(checklist, step))
    answer = found.dossier.answers["functie"]
    assert fates(found)["functie"] == "renew"
    assert answer.unknown
    assert "school" in (answer.note or "")
    step["options"] = {"school": "woning"}
    found = migrate(dossier, with_steps(checklist, step))
    assert fates(found)["functie"] == "mapped"
    assert found.dossier.answers["functie"].value == "woning"


def test_options_of_a_list_are_mapped_one_by_one(checklist: Checklist, dossier: Dossier) -> None:
    step = {"kind": "options", "question": "delen", "options": {"gevel": "vloer"}}
    found = migrate(dossier, with_steps(checklist, step))
    assert found.dossier.answers["delen"].value == ["vloer"]


def test_an_answer_that_no_longer_fits_is_open_again_and_remembered(
    checklist: Checklist, dossier: Dossier
) -> None:
    year = checklist.question["bouwjaar"].model_copy(update={"min": 1980})
    heritage = checklist.question["erfgoed"].model_copy(update={"not_applicable": False})
    changed = {"bouwjaar": year, "erfgoed": heritage}
    questions = tuple(changed.get(q.id, q) for q in checklist.questions)
    fresh = read_checklist(BASE / "basis.yaml").value  # a copy would keep what was looked up
    new = fresh.model_copy(update={"version": "2.0.0", "questions": questions})
    found = migrate(dossier, new)
    assert list(check_dossier(new, found.dossier)) == []
    for name, was in (("bouwjaar", "1970"), ("erfgoed", "Geen monument")):
        answer = found.dossier.answers[name]
        assert fates(found)[name] == "renew"
        assert answer.unknown
        assert was in (answer.note or "")


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("basis@1.1.0", "basis@1.2.0", "Het dossier is al verder: basis@1.2.0"),
        ("basis@1.1.0", "ander@1.0.0", "Het dossier hoort bij ander@1.0.0"),
        ("phase: begin", "phase: midden", "d.yaml:6:10: REF003 fout: «midden» bestaat niet (fase)"),
    ],
)
def test_a_way_that_leads_nowhere(
    waardebehoud: Runner, tmp_path: Path, good: str, bad: str, said: str
) -> None:
    text = (BASE / "dossier.yaml").read_text(encoding="utf-8").replace(good, bad)
    (tmp_path / "d.yaml").write_text(text.replace("inventory: inventaris.csv\n", ""), "utf-8")
    ran = waardebehoud("migrate", tmp_path / "d.yaml", "--checklist", BASE / "basis.yaml")
    assert ran.code == 2
    assert said in ran.err


def test_a_split_question_fills_what_it_can(checklist: Checklist, dossier: Dossier) -> None:
    into = {"vooronderzoek": {"ja": "ja"}, "proefboring": {"nee": "nee"}}
    found = migrate(
        dossier, with_steps(checklist, {"kind": "split", "question": "onderzoek", "into": into})
    )
    assert found.dossier.answers["vooronderzoek"].value == "ja"
    assert "proefboring" not in found.dossier.answers
    assert found.dossier.retired["onderzoek"].answer.value == "ja"
    assert sorted(move.fate for move in found.moves if move.question == "onderzoek") == [
        Fate.MAPPED,
        Fate.RENEW,
    ]


def test_an_answer_that_nothing_speaks_of_stops_the_migration(
    checklist: Checklist, dossier: Dossier
) -> None:
    questions = tuple(q for q in checklist.questions if q.id != "start")
    new = checklist.model_copy(update={"version": "2.0.0", "questions": questions})
    found = migrate(dossier, new)
    assert not found.sound
    assert fates(found)["start"] == "unknown"
    assert found.dossier.answers["start"] == dossier.answers["start"]


@given(checklists(), st.data())
@settings(max_examples=80)
def test_nothing_is_dropped(checklist: Checklist, data: st.DataObject) -> None:
    dossier = data.draw(dossiers(checklist))
    steps = data.draw(
        st.lists(
            st.sampled_from(
                [
                    {"kind": "retire", "question": "v0", "reason": {"nl": "x"}},
                    {"kind": "rename", "question": "v1", "into": "w1"},
                    {"kind": "options", "question": "v2", "options": {"a": None, "b": "c"}},
                    {"kind": "renew", "question": "v3", "reason": {"nl": "x"}},
                    {"kind": "split", "question": "v0", "into": {"w2": {"ja": "ja"}}},
                ]
            ),
            unique_by=lambda step: step["question"],
            min_size=1,
        )
    )
    migration = Migration.model_validate({"to": "1.1.0", "steps": steps})
    new = checklist.model_copy(update={"version": "1.1.0", "migrations": (migration,)})
    found = migrate(dossier, new)
    spoken = {move.question for move in found.moves}
    assert spoken == set(dossier.answers)
    for name, answer in dossier.answers.items():
        places = [
            found.dossier.answers.get(move.into) for move in found.moves if move.question == name
        ]
        kept = found.dossier.retired.get(name)
        note = [place.note or "" for place in places if place is not None]
        values = [place.value for place in places if place is not None]
        if kept is not None:
            assert kept.answer == answer
        elif isinstance(answer.value, list):
            assert any(set(value) <= {*answer.value, "c"} for value in values)
        else:
            assert answer.value in values or str(answer.value) in "".join(note) or values == ["c"]


def test_a_checklist_is_the_same_as_itself(checklist: Checklist) -> None:
    assert list(changes(checklist, checklist)) == []
    assert list(check_against(checklist, checklist)) == []


@pytest.mark.parametrize(
    ("reach", "wanted"),
    [
        (Reach.SAME, "1.4.2"),
        (Reach.WORDS, "1.4.3"),
        (Reach.JUDGEMENT, "1.5.0"),
        (Reach.ANSWERS, "2.0.0"),
    ],
)
def test_the_step_of_the_version_follows_from_the_reach(reach: Reach, wanted: str) -> None:
    assert raised("1.4.2", reach) == wanted


def test_the_command_shows_first_and_writes_when_asked(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    for name in ("deel.yaml", "dossier.yaml", "inventaris.csv"):
        (tmp_path / name).write_bytes((BASE / name).read_bytes())
    text = (BASE / "basis.yaml").read_text(encoding="utf-8")
    text = text.replace("version: 1.1.0", "version: 2.0.0", 1)
    steps = "  - to: 2.0.0\n    steps:\n      - {kind: rename, question: onderzoek, into: survey}\n"
    text = text.replace("migrations:\n", f"migrations:\n{steps}")
    head, tail = text.split("questions:\n", 1)
    text = (
        head
        + "questions:\n"
        + tail.replace("onderzoek: nee", "survey: nee")
        .replace("onderzoek: {value", "survey: {value")
        .replace("id: onderzoek\n", "id: survey\n")
        .replace("onderzoek == 'ja'", "survey == 'ja'")
        .replace("question: onderzoek\n", "question: survey\n")
        .replace("{onderzoek: asked}", "{survey: asked}")
        .replace("{onderzoek: not_asked}", "{survey: not_asked}")
    )
    text = text.replace("question: onderzoek, into", "question: onderzoek, into")
    (tmp_path / "basis.yaml").write_text(text, encoding="utf-8")
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("# onze school\n" + dossier.read_text(encoding="utf-8"), encoding="utf-8")
    before = dossier.read_bytes()
    assert waardebehoud("score", dossier).code == 2
    preview = waardebehoud("migrate", dossier, "--old", BASE / "basis.yaml")
    assert preview.code == 0, preview.err
    assert "onderzoek → survey: ja → ja" in preview.out
    assert "score voor:" in preview.out
    assert dossier.read_bytes() == before
    written = waardebehoud("migrate", dossier, "--write")
    assert written.code == 0
    after = dossier.read_text(encoding="utf-8")
    assert "# onze school" in after
    assert "survey:" in after
    assert waardebehoud("score", dossier).code in (0, 1)
