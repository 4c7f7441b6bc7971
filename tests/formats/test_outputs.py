"""One validation in every form, each held to its schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema

from tests.checks import invalid, workbooks
from tests.cli.running import Ran
from waardebehoud.reading.controls import read_controls
from waardebehoud.reports.validation.formats import FORMATS
from waardebehoud.reports.validation.github import escaped, escaped_property
from waardebehoud.schemas import schema_of

SCHEMAS = Path(__file__).parent / "schemas"
FILES = [
    *("IDN003.yaml", "TXT005.yaml", "SRC003.yaml", "basis.yaml", "DOS004.yaml", "SCO012.yaml"),
    "INV003.csv",
]
"""An error, a warning, an information, a sound file, a dossier, an accepted problem in each, and an
inventory."""

Runner = Callable[..., Ran]


@cache
def official(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.fixture
def run(
    waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., str]:
    monkeypatch.chdir(invalid.INVALID)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def validate(form: str, *more: str, code: int = 1, files: list[str] = FILES) -> str:
        today = ("--today", "2026-11-24")
        ran = waardebehoud("validate", *files, "--output-format", form, *today, *more)
        assert ran.code == code, ran.err
        return ran.out

    return validate


def test_every_form_is_tried_here() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert all(f'run("{form}"' in text for form in FORMATS)


def test_text_ends_with_a_summary(run: Callable[..., str]) -> None:
    said = run("text")
    assert "IDN003 fout: de id «kennis» bestaat al in IDN003.yaml" in said
    assert "aanvaard: basis.yaml:175:10: REF020: Een volgende versie gebruikt dit." in said


def test_json_fits_its_published_schema(run: Callable[..., str]) -> None:
    result = json.loads(run("json"))
    jsonschema.validate(result, schema_of("validation"))
    assert result["format"] == "waardebehoud.validation/1"
    assert result["failed"] is True
    assert len(result["problems"]) == sum(
        result["summary"][level] for level in ("errors", "warnings", "information")
    )
    first = result["problems"][0]
    assert (first["file"], first["line"], first["column"]) == ("DOS004.yaml", 9, 12)
    assert first["source"][first["column"] - 1 :][: first["length"]] == "kerk"


def test_json_in_english(run: Callable[..., str]) -> None:
    result = json.loads(run("json", "--lang", "en"))
    assert result["problems"][0]["message"] == "'kerk' is not an answer to 'functie'"


def test_sarif_fits_the_official_schema(run: Callable[..., str]) -> None:
    log = json.loads(run("sarif"))
    jsonschema.Draft7Validator(official("sarif-schema-2.1.0.json")).validate(log)
    results = log["runs"][0]["results"]
    levels = {result["ruleId"]: result["level"] for result in results}
    assert levels["IDN003"] == "error"
    assert levels["TXT005"] == "warning"
    assert levels["SRC003"] == "note"
    kept = [result for result in results if "suppressions" in result]
    assert kept[0]["suppressions"][0]["justification"] == "Een volgende versie gebruikt dit."


def test_junit_fits_the_official_schema(run: Callable[..., str]) -> None:
    text = run("junit")
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(text)
    cases = re.findall(r"<testcase [^>]*name=\"([^\"]+)\"", text)
    assert sorted(cases) == sorted(FILES)
    assert 'tests="7" failures="5"' in text


def test_junit_writes_no_sign_that_xml_refuses(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (invalid.BASE / "basis.yaml").read_text(encoding="utf-8")
    Path("deel.yaml").write_bytes((invalid.BASE / "deel.yaml").read_bytes())
    Path("b.yaml").write_text(text.replace("type: choice", 'type: "\\b<&"'), encoding="utf-8")
    said = waardebehoud("validate", "b.yaml", "--output-format", "junit").out
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(said)


def test_gitlab_fits_what_its_page_demands(run: Callable[..., str]) -> None:
    entries = json.loads(run("gitlab"))
    jsonschema.validate(entries, official("gitlab.json"))
    marks = [entry["fingerprint"] for entry in entries]
    assert len(marks) == len(set(marks))


def test_gitlab_fingerprints_do_not_move_with_lines(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("deel.yaml").write_bytes((invalid.BASE / "deel.yaml").read_bytes())
    text = (invalid.INVALID / "TXT005.yaml").read_text(encoding="utf-8")
    marks = []
    for above in ("", "# een regel\n# nog een\n"):
        Path("b.yaml").write_text(above + text, encoding="utf-8")
        said = waardebehoud("validate", "b.yaml", "--output-format", "gitlab").out
        marks.append([(e["fingerprint"], e["check_name"]) for e in json.loads(said)])
    assert marks[0] == marks[1] != []


def test_rdjson_fits_its_fields_and_counts_bytes(run: Callable[..., str]) -> None:
    result = json.loads(run("rdjson"))
    jsonschema.validate(result, official("rdjson.json"))


def test_rdjson_columns_count_bytes(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (invalid.BASE / "basis.yaml").read_text(encoding="utf-8")
    Path("deel.yaml").write_bytes((invalid.BASE / "deel.yaml").read_bytes())
    Path("b.yaml").write_text(text.replace("Elk deel telt.", "Élk dééltje TODO."), encoding="utf-8")
    said = waardebehoud("validate", "b.yaml", "--output-format", "rdjson").out
    span = json.loads(said)["diagnostics"][0]["location"]["range"]
    line = Path("b.yaml").read_bytes().splitlines()[span["start"]["line"] - 1]
    assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1] == b"TODO"


def test_github_commands_read_back(run: Callable[..., str]) -> None:
    lines = [line for line in run("github").splitlines() if line.startswith("::")]
    found = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line) for line in lines]
    assert all(found)
    kinds = [match[1] for match in found if match]
    assert {"error", "warning", "notice"} == set(kinds)
    for match in found:
        assert match is not None
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert set(properties) == {"file", "line", "col", "endColumn", "title"}
        assert int(properties["endColumn"]) > int(properties["col"]) > 0


def test_github_escapes_what_would_end_a_command() -> None:
    assert escaped("a%b\r\nc") == "a%25b%0D%0Ac"
    assert escaped_property("a:b,c%") == "a%3Ab%2Cc%25"


def test_github_step_summary_has_every_problem(
    run: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    said = run("github")
    table = summary.read_text(encoding="utf-8")
    assert table.count("\n| ") == said.count("::") // 2 + 1
    run("sarif")
    assert summary.read_text(encoding="utf-8") == table


def test_output_goes_to_a_file_and_the_summary_to_people(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(invalid.INVALID)
    target = tmp_path / "uit.sarif"
    ran = waardebehoud("validate", "basis.yaml", "--output-format", "sarif", "--output", target)
    assert ran.code == 0
    assert ran.out == ""
    assert "uitgewerkte voorbeelden" in ran.err
    assert json.loads(target.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_cell_stands_in_the_message(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workbook has no lines: forms without a place for a cell say it in words."""
    monkeypatch.chdir(tmp_path)
    control = read_controls().codes["FRM004"]
    Path("f.xlsx").write_bytes(workbooks.form(control))
    for name in ("basis.yaml", "deel.yaml"):
        Path(name).write_bytes((invalid.BASE / name).read_bytes())
    for form in ("github", "gitlab", "sarif", "rdjson"):
        said = waardebehoud("validate", "f.xlsx", "--output-format", form).out
        assert "Vragen!E6: «omstreeks 1970»" in said, form
    log = json.loads(waardebehoud("validate", "f.xlsx", "--output-format", "sarif").out)
    jsonschema.Draft7Validator(official("sarif-schema-2.1.0.json")).validate(log)


def test_an_unknown_form_is_wrong_use(waardebehoud: Runner) -> None:
    ran = waardebehoud("validate", str(invalid.BASE), "--output-format", "xml")
    assert ran.code == 2
    assert "Kies uit: text, json, github, gitlab, sarif, junit, rdjson" in ran.err
