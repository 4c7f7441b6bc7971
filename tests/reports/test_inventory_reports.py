"""The inventory on paper: every format, the exports read back, and the trap of merging."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import Runner
from tests.inventory.making import yardstick
from waardebehoud.reading.inventories import read_inventory

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KA23 = EXAMPLES / "ka23-oslo" / "dossier.yaml"

ROWS = """Id;Element;Materiaal;Euralcode;Laag;Hoeveelheid;Eenheid;Massa (kg);Gevaarlijk;Verbinding;\
Toegankelijkheid;Bestemming;Gerealiseerde bestemming;Gerealiseerde massa (kg);\
Reden geen hergebruik;Hergebruikcriteria
a;<b>muur</b> & co;baksteen;17 01 02;huid;64,5;m3;;;;;elders;recyclage_laag;90000;te duur;1,2
b;=1+1;binnendeur;;ruimteplan;4;st;;nee;schroef;vrij;elders;elders;;;1,2,3,4,5,6
c;dak;asbestcement;17 06 05*;huid;;;900;;;;elders;verplicht;;;
d;puin;gemengd;;;3;m3;;;;;recyclage_laag;;;;
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    (tmp_path / "i.csv").write_text(ROWS, encoding="utf-8")
    path = tmp_path / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: sloop@1.0.0\nproject: {name: 'Huis <script>', phase: ontwerp}\n"
        "inventory: i.csv\n",
        encoding="utf-8",
    )
    return path


def test_html_is_one_page_without_script(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    pages = []
    for name in ("een.html", "twee.html"):
        ran = waardebehoud("score", dossier, "--report", tmp_path / name, "--date", "2026-11-24")
        assert ran.code in (0, 1), ran.err
        pages.append((tmp_path / name).read_text(encoding="utf-8"))
    page = pages[0]
    assert pages[0] == pages[1]
    assert "<script" not in page
    assert "&lt;b&gt;muur&lt;/b&gt; &amp; co" in page
    assert not re.search(r'(?:src|href)="(?!#|https?://)', page)
    for anchor in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{anchor}"' in page, anchor
    assert page.count("<svg") >= 2
    assert 'aria-labelledby="flows-title flows-words"' in page
    assert '<html lang="nl">' in page


def test_the_workbook_has_the_sheets(waardebehoud: Runner, dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    waardebehoud("score", dossier, "--report", path)
    book = load_workbook(path)
    wanted = ["Bestemmingen", "Kengetallen", "Gevaren", "Partijen", "Inventaris"]
    assert [name for name in book.sheetnames if name in wanted] == wanted
    texts = [str(cell.value) for row in book["Inventaris"].iter_rows() for cell in row]
    assert any("1.600 – 1.900 kg/m3" in text for text in texts)
    assert any("factor 2,7" in text for text in texts)
    assert any("andere bestemming; −13.200 kg; bewerking te duur" in text for text in texts)
    assert not any(cell.data_type == "f" for row in book["Inventaris"].iter_rows() for cell in row)


def test_without_an_inventory_there_are_no_such_sheets(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    dossier.write_text(dossier.read_text(encoding="utf-8").replace("inventory: i.csv\n", ""))
    path = tmp_path / "r.xlsx"
    waardebehoud("score", dossier, "--report", path)
    assert "Bestemmingen" not in load_workbook(path).sheetnames
    ran = waardebehoud("score", dossier, "--export", tmp_path / "uit")
    assert ran.code == 2
    assert "geen inventaris" in ran.err


def test_exports_are_read_back(waardebehoud: Runner, dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    waardebehoud("score", dossier, "--export", out)
    before = read_inventory(tmp_path / "i.csv", yardstick()).elements
    after = read_inventory(out / "inventaris.csv", yardstick()).elements
    assert after == before
    assert after[1].element == "=1+1"
    assert ";'=1+1;" in (out / "inventaris.csv").read_text(encoding="utf-8-sig")
    for name in ("partijen.csv", "sop.csv", "madaster.csv", "inventaris.csv"):
        text = (out / name).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        assert len({len(row) for row in rows}) == 1, name
        assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert {one["path"] for one in package["resources"]} == {
        path.name for path in out.glob("*.csv")
    }
    lots = (out / "partijen.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lots) == 3  # the starred row is refused, the mixed rubble is not meant for reuse
    assert lots[1].startswith("burgers en verenigingen;")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_empty_list_is_read_back(
    waardebehoud: Runner, tmp_path: Path, suffix: str, language: str
) -> None:
    path = tmp_path / f"leeg{suffix}"
    ran = waardebehoud("form", "--inventory", path, "--lang", language)
    assert ran.code == 0, ran.err
    assert read_inventory(path, yardstick()).elements == ()
    again = waardebehoud("form", "--inventory", path, "--lang", language)
    assert again.code == 2


@pytest.mark.parametrize("suffix", [".html", ".md", ".json"])
def test_a_merged_percentage_is_never_printed(
    waardebehoud: Runner, tmp_path: Path, suffix: str
) -> None:
    """ZIN was sold as «95 % retained, reused or recycled»; here the parts stand side by side."""
    (tmp_path / "i.csv").write_text(
        "Element;Massa (kg);Bestemming\n"
        "behouden deel;188000000;behoud\n"
        "puin;87500000;recyclage_laag\n"
        "rest;14500000;verwijdering\n",
        encoding="utf-8",
    )
    path = tmp_path / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: renovatie@1.0.0\nproject: {name: ZIN}\ninventory: i.csv\n",
        encoding="utf-8",
    )
    target = tmp_path / f"r{suffix}"
    waardebehoud("score", path, "--report", target)
    page = target.read_text(encoding="utf-8")
    assert re.search(r"64[.,]8", page)
    assert re.search(r"30[.,]1", page)
    assert not re.search(r"\b95[.,]0", page)
    assert not re.search(r"\b94[.,]99", page)


def test_ka23_is_judged_by_its_own_law(waardebehoud: Runner) -> None:
    ran = waardebehoud("score", KA23, "--format", "json")
    assert ran.code == 0, ran.err
    result = json.loads(ran.out)
    assert {one["outcome"] for one in result["findings"]} == {"not_applicable"}
    assert round(result["indicators"]["aandeel_behoud"]["low"], 2) == 85.18
    assert result["indicators"]["massa_totaal"]["low"] == 12_348_754


def test_flemish_lists_stay_in_flanders(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    for path, flemish in ((KA23, False), (dossier, True)):
        target = tmp_path / f"{flemish}.xlsx"
        waardebehoud("score", path, "--report", target)
        sheets = load_workbook(target).sheetnames
        assert ("LEKP" in sheets, "Afval voor SOP" in sheets) == (flemish, flemish)
        assert "Bestemmingen" in sheets


@pytest.mark.parametrize("suffix", [".md", ".html", ".xlsx"])
def test_planned_stands_beside_realised_by_value_and_carbon(
    waardebehoud: Runner, dossier: Path, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"r{suffix}"
    waardebehoud("score", dossier, "--report", target)
    assert "Waarde en CO₂" not in texts_of(target)  # no row gives any
    (tmp_path / "i.csv").write_text(
        "Element;Massa (kg);Waarde (euro);CO2 (kg);Bestemming;Gerealiseerde bestemming\n"
        "vloer;10;750;20;behoud;behoud\nmuur;10;250;60;behoud;recyclage_laag\ndeur;1;;;elders;\n",
        encoding="utf-8",
    )
    waardebehoud("score", dossier, "--report", target)
    found = texts_of(target)
    assert "Waarde en CO₂" in found
    assert "waarde 2 van 2, CO₂ 2 van 2" in found
    assert "waarde 2 van 3, CO₂ 2 van 3" in found
    assert ("0.75" if suffix == ".xlsx" else "75,0 %") in found  # 750 of 1,000 euro stayed


def texts_of(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    sheets = load_workbook(path).worksheets
    cells = (cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    return "\n".join([*(sheet.title for sheet in sheets), *map(str, cells)])


REFUSED = "Asbest hergebruiken is verboden sinds 2001."


def test_a_refused_row_is_a_negative_verdict(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    """The starred row meant for reuse: exit 1, and the first thing every format says."""
    targets = [tmp_path / f"r{suffix}" for suffix in (".md", ".html", ".xlsx", ".json")]
    ran = waardebehoud("score", dossier, *(part for t in targets for part in ("--report", t)))
    assert ran.code == 1
    assert f"[blokkerend] {REFUSED}" in ran.out
    assert "Rijen van de inventaris: 4 dak" in ran.out
    for target in targets[:3]:
        found = texts_of(target)
        assert found.index(REFUSED) < found.rindex("Profiel per thema"), target
        assert "Geen blokkerende regel is overtreden" not in found
    result = json.loads(targets[3].read_text(encoding="utf-8"))
    current = next(one for one in result["phases"] if one["id"] == "ontwerp")
    assert current["ready"] == "no"
    assert {"asbest", "gevaarlijke-afvalcode"} <= set(current["blocking"])
    (tmp_path / "i.csv").write_text(
        ROWS.replace(";900;;;;elders;verplicht", ";900;;;;verplicht;verplicht"), encoding="utf-8"
    )
    assert waardebehoud("score", dossier).code == 0


def test_rows_in_doubt_are_counted(waardebehoud: Runner, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "i.csv").write_text(
        "Element;Massa (kg);Bestemming\ndakleien;5;elders\nstalen liggers;5;elders\n",
        encoding="utf-8",
    )
    for ran in (
        waardebehoud("score", dossier),
        waardebehoud("score", dossier, "--format", "md"),
    ):
        assert ran.code == 0
        assert "eerst te onderzoeken: 1 (zie Gevaren)" in ran.out
        assert "extra bewijs vragen: 1 (zie Gevaren)" in ran.out


def test_a_rule_of_elsewhere_does_not_judge_a_row(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    """EPB is Flemish law; a code with a star is hazardous everywhere."""
    (tmp_path / "i.csv").write_text(
        "Element;Euralcode;Massa (kg);Bestemming\nramen;;5;elders\ndak;17 06 05*;5;elders\n",
        encoding="utf-8",
    )
    seen = {}
    for place in ("Vlaanderen", "Noorwegen"):
        told = f"project: {{jurisdiction: {place}, "
        text = dossier.read_text(encoding="utf-8").replace("project: {", told)
        path = tmp_path / f"{place}.yaml"
        path.write_text(text, encoding="utf-8")
        ran = waardebehoud("score", path, "--format", "json")
        assert ran.code == 1
        seen[place] = {one["rule"] for one in json.loads(ran.out)["row_findings"]}
    assert seen["Vlaanderen"] - seen["Noorwegen"] == {"bewijs-epb"}
    assert "gevaarlijke-afvalcode" in seen["Noorwegen"]


def test_a_contradicted_mass_is_told_everywhere(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    (tmp_path / "i.csv").write_text(
        "Element;Materiaal;Hoeveelheid;Eenheid;Massa (kg)\nvloer;gewapend beton;2;m3;480\n",
        encoding="utf-8",
    )
    ran = waardebehoud("score", dossier, "--format", "json")
    assert "i.csv:2:27: INV016" in ran.err
    assert [one["code"] for one in json.loads(ran.out)["problems"]][-1:] == ["INV016"]
    ran = waardebehoud("score", dossier, "--format", "md")
    assert "opgegeven, maar volgens de hoeveelheid 4.600 – 5.000 kg" in ran.out


def test_the_climate_table_says_that_the_pact_has_no_such_goal(
    waardebehoud: Runner, dossier: Path
) -> None:
    ran = waardebehoud("score", dossier, "--format", "md")
    _, _, climate = ran.out.partition("## LEKP")
    assert "heeft geen circulair doel per inwoner" in climate
    assert "Aandeel behouden" in climate


def test_problems_of_an_inventory_stop_the_score(
    waardebehoud: Runner, dossier: Path, tmp_path: Path
) -> None:
    (tmp_path / "i.csv").write_text("Element;Massa (kg)\nmuur;veel\n", encoding="utf-8")
    ran = waardebehoud("score", dossier)
    assert ran.code == 2
    assert "i.csv:2:6: INV003" in ran.err


def test_rows_in_a_dossier_have_places(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: sloop@1.0.0\nproject: {name: a}\ninventory:\n"
        "  - {element: muur, massa: 1.250, bestemming: behoud}\n"
        "  - element: deur\n    mass_kg: -3\n    kleur: rood\n",
        encoding="utf-8",
    )
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert "d.yaml:7:" in ran.err
    assert "INV004" in ran.err
    assert "d.yaml:8:" in ran.err
    assert "INV001" in ran.err


def test_an_inventory_outside_the_folder_is_refused(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "i.csv").write_text("Element\nmuur\n", encoding="utf-8")
    path = folder / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: sloop@1.0.0\nproject: {name: a}\ninventory: ../i.csv\n",
        encoding="utf-8",
    )
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert "i.csv" in ran.err
