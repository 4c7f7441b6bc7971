"""`score` through the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import Runner
from waardebehoud.schemas import schema_of

DOSSIER = """\
format: 1
checklist: sloop@1.0.0
project:
  name: Oude loods
  phase: ontwerp
  dates: {vergunningsaanvraag: 2026-09-01}
answers:
  functie: niet_residentieel
  bouwvolume: 12400
  vergunning_nodig: ja
  sop: {value: nee, at: 2026-10-02}
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "loods.yaml"
    path.write_text(DOSSIER, encoding="utf-8")
    return path


def test_a_violated_blocker_is_a_negative_verdict(waardebehoud: Runner, dossier: Path) -> None:
    ran = waardebehoud("score", dossier)
    assert ran.code == 1
    assert "[blokkerend]" in ran.out
    assert "4.3.3" in ran.out


def test_json_follows_its_published_schema(waardebehoud: Runner, dossier: Path) -> None:
    result = json.loads(waardebehoud("score", dossier, "--format", "json").out)
    Draft7Validator(schema_of("assessment")).validate(result)
    assert result["format"] == "waardebehoud.assessment/1"
    assert result["score"]["low"] < result["score"]["high"]
    assert result["date"] == "2026-10-02"
    assert {f["rule"]: f["outcome"] for f in result["findings"]}["sop-verplicht"] == "violated"


def test_the_printed_date_never_selects_law(waardebehoud: Runner, dossier: Path) -> None:
    first = json.loads(waardebehoud("score", dossier, "--format", "json").out)
    later = json.loads(
        waardebehoud("score", dossier, "--format", "json", "--date", "2031-01-01").out
    )
    assert later.pop("date") == "2031-01-01"
    first.pop("date")
    assert later == first


def test_reports_by_suffix_are_the_same_bytes_twice(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    names = ["a.xlsx", "a.md", "a.json"]
    options = [part for name in names for part in ("--report", tmp_path / name)]
    waardebehoud("score", dossier, *options)
    first = [(tmp_path / name).read_bytes() for name in names]
    ran = waardebehoud("score", dossier, *options)
    assert [(tmp_path / name).read_bytes() for name in names] == first
    assert ran.err.count("Rapport geschreven") == 3


def test_several_dossiers_one_json_line_each(waardebehoud: Runner, dossier: Path) -> None:
    other = dossier.with_name("ander.yaml")
    other.write_text(DOSSIER.replace("sop: {value: nee, ", "sop: {value: ja, "), encoding="utf-8")
    lines = waardebehoud("score", dossier, other, "--format", "json").out.splitlines()
    assert [json.loads(line)["project"]["name"] for line in lines] == ["Oude loods"] * 2


def test_phase_option(waardebehoud: Runner, dossier: Path) -> None:
    early = json.loads(
        waardebehoud("score", dossier, "--format", "json", "--phase", "initiatief").out
    )
    assert {f["rule"]: f["outcome"] for f in early["findings"]}["sop-verplicht"] == "not_due"
    wrong = waardebehoud("score", dossier, "--phase", "ontwrep")
    assert wrong.code == 2
    assert "Er is geen fase «ontwrep»" in wrong.err


def test_another_jurisdiction_makes_flemish_law_not_applicable(
    waardebehoud: Runner, dossier: Path
) -> None:
    text = DOSSIER.replace("  phase: ontwerp", "  phase: ontwerp\n  jurisdiction: Brussel")
    dossier.write_text(text, encoding="utf-8")
    ran = waardebehoud("score", dossier, "--format", "json")
    assert ran.code == 0
    findings = json.loads(ran.out)["findings"]
    assert {finding["outcome"] for finding in findings} == {"not_applicable"}


def test_the_same_dossier_under_another_checklist(waardebehoud: Runner, dossier: Path) -> None:
    ran = waardebehoud("score", dossier, "--checklist", "renovatie", "--format", "json")
    result = json.loads(ran.out)
    assert result["checklist"]["id"] == "renovatie"


def test_answers_of_the_own_checklist_only_are_listed(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    text = DOSSIER + "  demontageplan: ja\n"
    path.write_text(text.replace("demontageplan: ja", "fase_bestaat_niet: ja"), encoding="utf-8")
    ran = waardebehoud("score", path, "--checklist", "renovatie")
    assert ran.code == 2
    assert "DOS001" in ran.err


def test_english_has_no_dutch_program_words(waardebehoud: Runner, dossier: Path) -> None:
    ran = waardebehoud("score", dossier, "--lang", "en")
    for word in ("Klaar voor", "Niet in orde", "blokkerend", "Dekking", "procentpunt", "voorlopig"):
        assert word not in ran.out
    assert "[blocker]" in ran.out


def test_reports_of_dossiers_with_one_name_are_all_written(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    dossiers = sorted(tmp_path.glob("*/dossier.yaml"))
    waardebehoud("score", *dossiers, "--report", tmp_path / "r.json")
    assert sorted(path.name for path in tmp_path.glob("*.json")) == [
        "een-dossier-r.json",
        "twee-dossier-r.json",
    ]


def test_a_report_never_takes_the_place_of_its_dossier(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "d.json"
    text = '{"format": 1, "checklist": "sloop@1.0.0", "project": {"name": "P"}}'
    path.write_text(text, encoding="utf-8")
    ran = waardebehoud("score", path, "--report", path)
    assert ran.code == 2
    assert "is zelf een dossier" in ran.err
    assert path.read_text(encoding="utf-8") == text


def test_a_broken_dossier_stops_all_before_anything_is_written(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "kapot.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    ran = waardebehoud("score", dossier, broken, "--report", tmp_path / "r.json")
    assert ran.code == 2
    assert "kapot.yaml" in ran.err
    assert ran.out == ""
    assert list(tmp_path.glob("*r.json")) == []


def test_an_unknown_checklist_is_a_problem_with_a_place(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(DOSSIER.replace("sloop@", "slop@"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(DOSSIER + "  sop: ja\n", encoding="utf-8")
    ran = waardebehoud("validate", tmp_path)
    assert ran.code == 1
    assert "a.yaml:2:12: REF003" in ran.out
    assert "bedoelde u «sloop»?" in ran.out
    assert "IDN001" in ran.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_stdout_is_no_bug(dossier: Path) -> None:
    code = "from waardebehoud.cli.start import main; main()"
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", code, "score", str(dossier)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert "kon niet getoond of geschreven worden" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_warnings_go_to_stderr(waardebehoud: Runner, dossier: Path) -> None:
    dossier.write_text(DOSSIER.replace("sloop@1.0.0", "sloop@1.0.0"), encoding="utf-8")
    ran = waardebehoud("score", dossier, "--format", "json")
    assert ran.err == ""
    json.loads(ran.out)
