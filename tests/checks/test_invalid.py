"""Every code has an invalid file that shows it, and the base itself is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks import invalid
from waardebehoud.checks.controls import Control
from waardebehoud.problems import FAMILIES
from waardebehoud.reading.controls import read_controls
from waardebehoud.texts import codes

CONTROLS = read_controls().codes
SHOWN = {code: control for code, control in CONTROLS.items() if control.in_ not in invalid.UNSHOWN}
WITHOUT_FILE = {"FMT030"}
"""A safety net that no file is known to reach."""


@pytest.fixture(autouse=True)
def _beside_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(invalid.INVALID)


def test_no_code_lacks_an_example() -> None:
    assert set(CONTROLS) == set(codes())
    assert {code for code in codes() if not Path(f"{code}.txt").is_file()} == WITHOUT_FILE
    assert {code[:3] for code in codes()} == set(FAMILIES)


def test_the_folder_holds_what_is_made_and_nothing_else() -> None:
    made = dict(invalid.every_file())
    said = {f"{code}.txt" for code in SHOWN}
    there = {path.as_posix() for path in Path().rglob("*") if path.is_file()}
    assert there == set(made) | said
    for name, content in made.items():
        assert Path(name).read_bytes() == content, name


@pytest.mark.parametrize(("code", "control"), SHOWN.items(), ids=SHOWN)
def test_the_sentence_stands_beside_the_file(code: str, control: Control) -> None:
    found = invalid.problems_of(code, control)
    mine = [problem for problem in found if problem.code == code]
    assert mine
    assert {problem.level for problem in mine} == {control.level}
    assert all(problem.file is not None for problem in mine)
    if code == "LOG019":  # which claims run out of time depends on the machine
        return
    wanted = Path(f"{code}.txt").read_text(encoding="utf-8")
    assert without_dossiers(invalid.said(found)) == without_dossiers(wanted)


def without_dossiers(said: str) -> list[str]:
    """Which of many dossiers the solver shows may change with what it did before."""
    return [line for line in said.splitlines() if not line.startswith("    ") or "^" in line]


def test_the_base_has_no_problem_at_all() -> None:
    control = Control.model_validate({"level": "error", "good": "", "bad": "", "run": "prove"})
    validation = invalid.validated("basis", control)
    assert validation.problems == ()
    assert [one.problem.code for one in validation.accepted] == ["REF020"]
