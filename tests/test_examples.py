"""The examples: what they rest on, and the results that must follow from them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.cli.running import Runner
from tests.expected import FOLDERS, ROOT, stable_part

BY_HAND = (ROOT / "docs" / "voorbeeld-berekening.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `\w+` \|[^|]+\|([^|]+)\|([^|]+)\|([^|]+)\|$", re.MULTILINE)

folders = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def dossier(folder: Path) -> dict[str, Any]:
    """The file as it stands, read apart from the program."""
    return dict(yaml.safe_load((folder / "dossier.yaml").read_text(encoding="utf-8")))


def answers(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Its answers, all in the long form."""
    for name, answer in dossier(folder)["answers"].items():
        yield name, answer if isinstance(answer, dict) else {"value": answer}


def expected(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "expected.json").read_text(encoding="utf-8")))


def scored(waardebehoud: Runner, folder: Path, *options: str) -> dict[str, Any]:
    day = expected(folder)["date"]
    path = folder / "dossier.yaml"
    ran = waardebehoud("score", path, "--format", "json", "--date", day, *options)
    assert ran.code in (0, 1), ran.err  # a blocker may be violated
    assert ran.err == ""
    return dict(json.loads(ran.out))


def test_both_kinds_of_stories_are_told() -> None:
    told = {dossier(folder)["project"].get("fictional", False) for folder in FOLDERS}
    assert told == {False, True}


@folders
def test_the_result_is_the_one_reviewed(waardebehoud: Runner, folder: Path) -> None:
    """After a meant change: `python -m tests.expected`, and read the difference."""
    assert stable_part(scored(waardebehoud, folder)) == expected(folder)


@folders
def test_the_result_keeps_to_the_published_schema(waardebehoud: Runner, folder: Path) -> None:
    schema = json.loads(waardebehoud("schema", "assessment").out)
    jsonschema.validate(scored(waardebehoud, folder), schema)


@folders
def test_only_what_is_open_makes_an_interval(waardebehoud: Runner, folder: Path) -> None:
    result = scored(waardebehoud, folder)
    low, high = (Fraction(result["score"][end]) for end in ("low_exact", "high_exact"))
    unknown = any(answer.get("unknown") for _, answer in answers(folder))
    assert bool(result["open_questions"]) == unknown
    assert (low < high) == unknown
    assert (result["score"]["coverage"] < 1) == unknown
    assert result["score"]["provisional"] == unknown


def test_every_completion_of_the_real_one_lies_in_its_interval(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """Its open questions answered as the invented one answers them."""
    real = ROOT / "examples" / "oude-bib-mechelen"
    known = {name: answer for name, answer in answers(real) if not answer.get("unknown")}
    invented = dict(answers(ROOT / "examples" / "fictief-schoolgebouw"))
    completed = {**dossier(real), "answers": invented | known}
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps(completed, default=str), encoding="utf-8")
    before = expected(real)["score"]
    ran = waardebehoud("score", path, "--format", "json")
    after = json.loads(ran.out)["score"]
    assert after["coverage"] > 0.9
    assert Fraction(before["low"]) <= Fraction(after["low_exact"])
    assert Fraction(after["high_exact"]) <= Fraction(before["high"])


def test_the_examples_are_sound(waardebehoud: Runner) -> None:
    ran = waardebehoud("validate", ROOT / "examples")
    assert ran.code == 0, ran.out
    assert ran.err == ""


@folders
def test_each_published_fact_has_its_source(folder: Path) -> None:
    project = dossier(folder)["project"]
    if project.get("fictional"):
        return
    for name, answer in answers(folder):
        assert answer["note"], name
        assert answer["at"], name
        assert set(answer.get("evidence", [])) <= set(project["sources"]), name
        assert answer.get("evidence") or answer.get("unknown"), name


@folders
def test_what_is_invented_says_so(waardebehoud: Runner, folder: Path) -> None:
    project = dossier(folder)["project"]
    fictional = project.get("fictional", False)
    assert ("(fictief)" in project["name"]) == fictional
    shown = waardebehoud("score", folder / "dossier.yaml").out
    assert ("verzonnen voorbeeld" in shown) == fictional


def test_the_complete_one_has_something_to_learn(waardebehoud: Runner) -> None:
    folder = ROOT / "examples" / "fictief-schoolgebouw"
    result = scored(waardebehoud, folder)
    violated = [f for f in result["findings"] if f["outcome"] == "violated"]
    assert [finding["severity"] for finding in violated] == ["warning"]
    assert result["improvements"]


@pytest.mark.parametrize(
    ("name", "theme"), [("fictief-schoolgebouw", "borging"), ("oude-bib-mechelen", "keuze")]
)
def test_the_hand_calculation_agrees(name: str, theme: str) -> None:
    (section,) = re.findall(
        rf"^## `{name}`: theme `{theme}`\n(.*?)^### ", BY_HAND, re.MULTILINE | re.DOTALL
    )
    rows = [tuple(map(Fraction, map(str.strip, row))) for row in ROW.findall(section)]
    assert len(rows) > 5
    weights = sum(weight for weight, _, _ in rows)
    ends = expected(ROOT / "examples" / name)["themes"][theme]
    assert sum(weight * low for weight, low, _ in rows) / weights == Fraction(ends["low"])
    assert sum(weight * high for weight, _, high in rows) / weights == Fraction(ends["high"])


@folders
def test_the_page_of_figures_names_every_sum(folder: Path) -> None:
    """Each fraction the program finds stands in the hand calculation too."""
    result = expected(folder)
    for ends in [result["score"], *result["themes"].values()]:
        for end in (ends["low"], ends["high"]):
            value = Fraction(end)
            shown = f"{float(value):.6f}"
            assert str(value) in BY_HAND or shown in BY_HAND, (folder.name, end)


def percent(value: float | Fraction, *, up: bool = False) -> str:
    """One decimal; down, or up for a high end."""
    tenths = Fraction(value) * 1000
    return f"{int(-(-tenths // 1) if up else tenths // 1) / 10} %"


@folders
def test_the_readme_tells_the_total(folder: Path) -> None:
    score = expected(folder)["score"]
    low, high = Fraction(score["low"]), Fraction(score["high"])
    shown = percent(low) if low == high else f"{percent(low)} to {percent(high, up=True)}"
    assert f"Total **{shown}**" in (folder / "README.md").read_text(encoding="utf-8")


def test_the_readme_tells_each_phase(waardebehoud: Runner) -> None:
    folder = ROOT / "examples" / "oude-bib-mechelen"
    text = (folder / "README.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| (\w+) \| ([\d.]+ %) \| ([\d.]+ %) \| ([\d.]+ %) \|$", text, re.MULTILINE
    )
    assert len(rows) == 5
    for phase, low, high, coverage in rows:
        score = scored(waardebehoud, folder, "--phase", phase)["score"]
        assert percent(Fraction(score["low_exact"])) == low
        assert percent(Fraction(score["high_exact"]), up=True) == high
        assert percent(score["coverage"]) == coverage


def test_the_readme_counts_the_rules(waardebehoud: Runner) -> None:
    folder = ROOT / "examples" / "oude-bib-mechelen"
    findings = scored(waardebehoud, folder)["findings"]
    waiting = [f for f in findings if f["outcome"] == "unknown"]
    blocking = [f for f in waiting if f["severity"] == "blocker"]
    met = [f for f in findings if f["outcome"] == "met"]
    assert (len(met), len(blocking)) == (5, 7)
    said = f"five are met, {len(waiting)} wait. Seven of them would block."
    assert said in (folder / "README.md").read_text(encoding="utf-8")
