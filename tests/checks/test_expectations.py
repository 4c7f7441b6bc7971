"""What a worked example may expect: each key holds, fails with a sentence, and knows its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.invalid import BASE
from tests.cli.running import Runner

NEW_HOUSE = "      questions: {onderzoek: not_asked}\n"
"""The end of an example with `bouwjaar: 2001` as its only answer."""
EXAMPLE = """\
  - name: een half onderzochte school
    project: {phase: PHASE, dates: {vergunning: 2026-05-01}}
    answers: {functie: school, bouwjaar: 1970, onderzoek: nee, behouden: 5, delen: [gevel]}
    expect: {EXPECT}
"""


@pytest.fixture
def expecting(tmp_path: Path, waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Validates the base with one more example."""
    monkeypatch.chdir(tmp_path)
    for path in BASE.glob("*.yaml"):
        Path(path.name).write_bytes(path.read_bytes())

    def run(expect: str, phase: str = "einde") -> str:
        text = Path("basis.yaml").read_text(encoding="utf-8")
        example = EXAMPLE.replace("EXPECT", expect).replace("PHASE", phase)
        assert NEW_HOUSE in text
        Path("basis.yaml").write_text(text.replace(NEW_HOUSE, NEW_HOUSE + example), "utf-8")
        return waardebehoud("validate", "basis.yaml").out

    return run


HOLDS = (
    "points: {functie: 0, delen: 0.5, onderzoek: 0}",
    "severities: {onderzoek-verplicht: blocker, onderzoek-bewezen: warning}",
    "blockers: [genoeg-behouden, onderzoek-verplicht]",
    "due: {onderzoek: einde, functie: begin}",
    "actions: [meten]",
    "sources: {onderzoek-verplicht: wet, oppervlakte: [eigen]}",
    "responsible: {functie: leider}",
    "questions: {erfgoed: late, onderzoek: asked}",
)


@pytest.mark.parametrize("expect", HOLDS)
def test_what_holds_is_no_problem(expecting, expect: str) -> None:  # type: ignore[no-untyped-def]
    assert "problemen: 0" in expecting(expect)


FAILS = (
    ("points: {delen: 0.4}", "EXA008 fout: «delen», de punten: 1/2, maar het voorbeeld"),
    ("points: {volume: 1}", "«volume», de punten: 1/2 .. 1, maar"),
    ("points: {start: 1}", "«start», de punten: –, maar"),
    (
        "severities: {genoeg-behouden: info}",
        "de ernst: blocker, maar het voorbeeld verwacht info",
    ),
    ("blockers: []", ": genoeg-behouden, onderzoek-verplicht, maar het voorbeeld verwacht –"),
    ("due: {onderzoek: begin}", "de uiterste fase: einde, maar het voorbeeld verwacht begin"),
    ("sources: {genoeg-behouden: [eigen]}", "de bronnen: wet, maar het voorbeeld verwacht eigen"),
    (
        "questions: {onderzoek: late}",
        "«onderzoek» is gevraagd, maar het voorbeeld verwacht te laat",
    ),
    ("questions: {erfgoed: later}", "«erfgoed» is te laat, maar het voorbeeld verwacht nog niet"),
)


@pytest.mark.parametrize(("expect", "said"), FAILS)
def test_what_fails_says_what_is_so(expecting, expect: str, said: str) -> None:  # type: ignore[no-untyped-def]
    out = expecting(expect)
    assert said in out
    assert "problemen: 1" in out


UNKNOWN = (
    ("points: {fuctie: 0}", "bedoelde u «functie»?"),
    ("severities: {genoeg-behoude: info}", "bedoelde u «genoeg-behouden»?"),
    ("blockers: [genoeg-behoude]", "bedoelde u «genoeg-behouden»?"),
    ("due: {onderzoek: eind}", "bedoelde u «einde»?"),
    ("actions: [meen]", "bedoelde u «meten»?"),
    ("sources: {genoeg-behoude: [wet]}", "bedoelde u «genoeg-behouden»?"),
    ("sources: {genoeg-behouden: [eign]}", "bedoelde u «eigen»?"),
    ("responsible: {functie: [leiders]}", "bedoelde u «leider»?"),
)


@pytest.mark.parametrize(("expect", "said"), UNKNOWN)
def test_names_are_known_names(expecting, expect: str, said: str) -> None:  # type: ignore[no-untyped-def]
    out = expecting(expect)
    assert "REF003" in out
    assert said in out


def test_a_question_whose_phase_has_not_come(expecting) -> None:  # type: ignore[no-untyped-def]
    assert "problemen: 0" in expecting("questions: {start: later}", "begin")


def test_an_action_that_nothing_calls_for(expecting) -> None:  # type: ignore[no-untyped-def]
    text = Path("basis.yaml").read_text(encoding="utf-8")
    idle = text.replace("    actions: [meten]\n", "", 3)
    Path("basis.yaml").write_text(idle, encoding="utf-8")
    assert "de acties: –, maar het voorbeeld verwacht meten" in expecting("actions: [meten]")
