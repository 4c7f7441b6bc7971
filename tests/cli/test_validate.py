"""`validate` through the command line: choosing, accepting, coverage, parts, proofs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.checks.invalid import BASE, INVALID
from tests.cli.running import Runner
from waardebehoud.reading.library import checklist_paths


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound base, to break."""
    shutil.copytree(BASE, tmp_path / "basis")
    monkeypatch.chdir(tmp_path / "basis")
    return tmp_path / "basis" / "basis.yaml"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_select_and_ignore_by_code_and_family(waardebehoud: Runner, base: Path) -> None:
    change(base, "Elk deel telt.", "Elk deel dient te tellen TODO.")
    assert waardebehoud("validate", ".").out.count(" TXT00") == 2
    assert waardebehoud("validate", ".", "--select", "TXT006").out.count(" TXT00") == 1
    assert waardebehoud("validate", ".", "--ignore", "txt005,TXT006").code == 0
    assert waardebehoud("validate", ".", "--ignore", "TXT").code == 0
    left = waardebehoud("validate", ".", "--select", "LOG,SCO")
    assert left.code == 0
    assert "2 problemen niet getoond" in left.out
    assert waardebehoud("validate", ".", "--select", "TXT", "--ignore", "TXT005").code == 1


def test_a_code_that_does_not_exist_is_wrong_use(waardebehoud: Runner, base: Path) -> None:
    ran = waardebehoud("validate", ".", "--select", "QQQ")
    assert ran.code == 2
    assert "FMT" in ran.err


def test_an_accepted_problem_needs_a_reason(waardebehoud: Runner, base: Path) -> None:
    change(base, ", reason: Een volgende versie gebruikt dit.", "")
    ran = waardebehoud("validate", ".")
    assert ran.code == 1
    assert "FMT010 fout: «reason» ontbreekt" in ran.out


def test_an_ignore_reaches_what_lies_below_it_and_nothing_else(
    waardebehoud: Runner, base: Path
) -> None:
    change(base, "Elk deel telt.", "Elk deel dient te tellen.")
    change(base, "Oude gebouwen", "Oude gebouwen dienen te verdwijnen; gebouwen")
    reason = "reason: De stad wil dit woord zo."
    change(base, "ignore:\n", f"ignore:\n  - {{code: TXT006, at: questions/delen, {reason}}}\n")
    out = waardebehoud("validate", ".").out
    assert out.count(" TXT006 waarschuwing") == 1
    assert "aanvaard: basis.yaml" in out
    assert "De stad wil dit woord zo." in out


def test_coverage_counts_and_tells(waardebehoud: Runner, base: Path) -> None:
    full = waardebehoud("validate", ".", "--coverage")
    assert full.code == 0
    assert "12 van 12 uitkomsten van regels" in full.out
    change(base, "      delen: [gevel, vloer]\n", "      delen: [gevel]\n")
    out = waardebehoud("validate", ".", "--coverage").out
    assert "EXA003 ter informatie: geen enkel voorbeeld kiest «vloer» bij «delen»" in out
    assert "7 van 8 keuzes" in out


def test_a_part_is_validated_in_the_checklists_around_it(waardebehoud: Runner, base: Path) -> None:
    part = base.with_name("deel.yaml")
    change(part, "theme: behoud", "theme: behoed")
    ran = waardebehoud("validate", "deel.yaml")
    assert ran.code == 1
    assert "deel.yaml:25:12: REF003 fout: «behoed» bestaat niet" in ran.out


def test_a_missing_path_is_wrong_use_and_broken_files_are_verdicts(
    waardebehoud: Runner, base: Path
) -> None:
    assert waardebehoud("validate", "nergens.yaml").code == 2
    base.write_text("{", encoding="utf-8")
    assert waardebehoud("validate", ".").code == 1


def test_problems_are_sorted_by_file_and_place(waardebehoud: Runner, base: Path) -> None:
    change(base, "Elk deel telt.", "TODO.")
    change(base, "Wat blijft, houdt zijn waarde.", "TODO.")
    change(base, "De functie bepaalt welke", "TODO bepaalt welke")
    out = waardebehoud("validate", ".").out
    lines = [int(line.split(":")[1]) for line in out.splitlines() if " TXT005 " in line]
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_a_proof_prints_a_dossier_that_shows_it(waardebehoud: Runner, base: Path) -> None:
    change(base, "require: onderzoek == 'ja'", "require: onderzoek == 'ja' and bouwjaar > 2001")
    ran = waardebehoud("validate", "basis.yaml", "--prove", "--select", "LOG014")
    assert ran.code == 1
    _, _, after = ran.out.partition("dit dossier toont het:\n")
    shown = [line[4:] for line in after.splitlines() if line.startswith("    ")]
    dossier = base.with_name("getoond.yaml")
    dossier.write_text("\n".join(shown) + "\n", encoding="utf-8")
    assert waardebehoud("validate", "getoond.yaml").code == 0
    scored = waardebehoud("score", "getoond.yaml")
    assert scored.code == 1
    assert "onderzoek-verplicht" in scored.out


def test_show_check_explains_with_examples(waardebehoud: Runner) -> None:
    ran = waardebehoud("show", "check", "log002")
    assert ran.code == 0
    assert "Zo niet:" in ran.out
    assert "Zo wel:" in ran.out
    assert "LOG001" in waardebehoud("show", "checks").out
    wrong = waardebehoud("show", "check", "LOG02", "--lang", "en")
    assert wrong.code == 2
    assert "did you mean" in wrong.err


def test_against_an_older_version(waardebehoud: Runner, base: Path) -> None:
    old = BASE / "basis.yaml"
    same = waardebehoud("validate", "basis.yaml", "--against", old)
    assert same.code == 0
    assert "basis.yaml: van 1.1.0 naar 1.1.0: dossiers blijven gelijk" in same.out
    change(base, "De functie bepaalt welke", "De functie bepaalt alle")
    ran = waardebehoud("validate", "basis.yaml", "--against", old)
    assert "vraagt versie 1.1.1 of hoger" in ran.out
    change(base, "severity: warning", "severity: info")
    ran = waardebehoud("validate", "basis.yaml", "--against", old)
    assert "vraagt versie 1.2.0 of hoger" in ran.out
    assert "antwoorden blijven; oordeel, score of open vragen kunnen veranderen" in ran.out
    change(base, "id: woning,", "id: huis,")
    ran = waardebehoud("validate", "basis.yaml", "--against", old)
    assert "vraagt versie 2.0.0 of hoger" in ran.out
    assert " VER003 fout" in ran.out
    assert "dossiers breken" in ran.out
    step = "{kind: options, question: functie, options: {woning: huis}}"
    change(base, "version: 1.1.0", "version: 2.0.0")
    change(base, "migrations:\n", f"migrations:\n  - to: 2.0.0\n    steps:\n      - {step}\n")
    ran = waardebehoud("validate", ".", "--against", BASE, "--output-format", "json")
    result = json.loads(ran.out)
    assert result["versions"][0]["meaning"] == "migrate"
    assert not [
        one for one in result["problems"] if one["family"] == "VER" and one["code"] != "VER006"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("path", checklist_paths(), ids=lambda path: path.stem)
def test_the_shipped_checklists_hold_with_proofs(waardebehoud: Runner, path: Path) -> None:
    ran = waardebehoud("validate", path, "--prove", "--prove-seconds", 30)
    assert ran.code == 0, ran.out
    assert "0 weerlegd, 0 onbeslist" in ran.out


def test_every_invalid_file_in_one_run(waardebehoud: Runner) -> None:
    ran = waardebehoud("validate", INVALID)
    assert ran.code == 1
    assert "fout" in ran.out


HEAD = "format: 1\nchecklist: basis@1.1.0\nproject: {name: Proef}\n"
CSV = "Element;Bestemming;Massa (kg)\nmuur;behoud;veel\ndeur;behoudt;12\n"


def test_an_inventory_is_validated_by_itself_and_through_its_dossier(
    waardebehoud: Runner, base: Path
) -> None:
    base.with_name("i.csv").write_text(CSV, encoding="utf-8")
    dossier = base.with_name("met.yaml")
    text = f"{HEAD}answers: {{functie: kerk}}\ninventory: i.csv\n"
    dossier.write_text(text, encoding="utf-8")
    for path in ("i.csv", "met.yaml"):
        out = waardebehoud("validate", path).out
        assert "i.csv:2:13: INV003 fout: Massa (kg): «veel» is geen getal" in out
        assert "  3 | deur;behoudt;12\n    |      ^^^^^^^\n" in out
    assert "met.yaml:4:20: DOS004" in out
    for name, code in (("weg.csv", "REF010"), ("../i.csv", "REF013"), ("deel.yaml", "REF015")):
        dossier.write_text(text.replace("i.csv", name), encoding="utf-8")
        out = waardebehoud("validate", "met.yaml").out
        assert f"met.yaml:5:12: {code} fout" in out
        assert "DOS004" in out


def test_a_workbook_is_a_form_or_an_inventory(waardebehoud: Runner, base: Path) -> None:
    assert waardebehoud("form", "--inventory", "leeg.xlsx").code == 0
    assert waardebehoud("validate", "leeg.xlsx").code == 0
    assert waardebehoud("form", "basis.yaml", "-o", "formulier.xlsx").code == 0
    assert waardebehoud("validate", "formulier.xlsx").code == 0
    book = Workbook()
    book.save("ander.xlsx")
    out = waardebehoud("validate", "ander.xlsx").out
    assert "ander.xlsx: FRM001 fout" in out
    assert "ander.xlsx: INV021 fout" in out


def test_an_inventory_may_be_larger_than_any_form(waardebehoud: Runner, base: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Element", "Massa (kg)"])
    for number in range(20_300):
        sheet.append([f"muur {number}", -1 if number == 20_200 else 3])
    book.save(base.with_name("groot.xlsx"))
    out = waardebehoud("validate", "groot.xlsx").out
    assert "groot.xlsx:Sheet!B20202: INV004 fout" in out
    assert "problemen: 1" in out


def test_a_dossier_accepts_with_a_reason(waardebehoud: Runner, base: Path) -> None:
    dossier = base.with_name("oud.yaml")
    reason = "reason: Gemaakt met de vorige versie."
    text = HEAD.replace("1.1.0", "1.0.0") + f"ignore:\n  - {{code: DOS022, {reason}}}\n"
    dossier.write_text(text, encoding="utf-8")
    ran = waardebehoud("validate", "oud.yaml")
    assert ran.code == 0
    assert "aanvaard: oud.yaml:2:12: DOS022: Gemaakt met de vorige versie." in ran.out
    dossier.write_text(text.replace("1.0.0", "1.1.0").replace("DOS022", "DOS02X"), encoding="utf-8")
    assert "IDN002" in waardebehoud("validate", "oud.yaml").out
    dossier.write_text(text.replace("1.0.0", "1.1.0"), encoding="utf-8")
    assert "FMT031 waarschuwing" in waardebehoud("validate", "oud.yaml").out
    wrong = text.replace("DOS022", "DOS004") + "answers: {functie: kerk}\n"
    dossier.write_text(wrong, encoding="utf-8")
    out = waardebehoud("validate", "oud.yaml").out
    assert "FMT032 fout: DOS004 is een fout en kan niet genegeerd worden" in out
    assert "DOS004 fout" in out


def test_a_dossier_accepts_for_the_table_it_names(waardebehoud: Runner, base: Path) -> None:
    table = base.with_name("massa.csv")
    table.write_text("Element;Hoeveelheid;Eenheid;Massa (kg)\nmuur;3;ton;3\n", encoding="utf-8")
    named = HEAD + "inventory: massa.csv\n"
    base.with_name("oud.yaml").write_text(named, encoding="utf-8")
    assert "massa.csv:2:12: INV017" in waardebehoud("validate", "oud.yaml").out
    accepted = named + "ignore:\n  - {code: INV017, reason: Gewogen op de brug.}\n"
    base.with_name("oud.yaml").write_text(accepted, encoding="utf-8")
    for paths in (["oud.yaml"], ["massa.csv", "oud.yaml"]):
        ran = waardebehoud("validate", *paths)
        assert ran.code == 0
        assert "aanvaard: massa.csv:2:12: INV017: Gewogen op de brug." in ran.out
    assert "INV017 waarschuwing" in waardebehoud("validate", "massa.csv").out


def test_a_reason_to_accept_survives_the_walk(waardebehoud: Runner, base: Path) -> None:
    """A dossier that is written anew keeps what its author accepted."""
    dossier = base.with_name("oud.yaml")
    reason = "reason: Gemaakt met de vorige versie."
    text = HEAD.replace("1.1.0", "1.0.0") + f"ignore:\n  - {{code: DOS022, {reason}}}\n"
    dossier.write_text(text, encoding="utf-8")
    assert waardebehoud("migrate", "oud.yaml", "--write").code == 0
    written = dossier.read_text(encoding="utf-8")
    assert "basis@1.1.0" in written
    assert reason in written


def test_against_what_there_is_nothing_to_compare_with(
    waardebehoud: Runner, base: Path, tmp_path: Path
) -> None:
    (tmp_path / "ouder").mkdir()
    ran = waardebehoud("validate", base, "--against", tmp_path / "ouder")
    assert ran.code == 2
    assert "er is niets vergeleken" in ran.err


def test_an_item_of_which_nearly_all_is_missing(waardebehoud: Runner, tmp_path: Path) -> None:
    """Every field is named, whatever was left out of the item before."""
    path = tmp_path / "bijna.yaml"
    path.write_text(
        "format: 1\nid: bijna\nversion: 1.0.0\ntitle: {nl: x, en: x}\nactions: [{id: a}]\n",
        encoding="utf-8",
    )
    ran = waardebehoud("validate", path)
    assert ran.code == 1, ran.err
    for name in ("text", "role", "level", "phase", "effort", "sources"):
        assert f"«{name}» ontbreekt" in ran.out
