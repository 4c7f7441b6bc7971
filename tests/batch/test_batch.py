"""Batches through the command line: every file accounted for, the same bytes whatever the way."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from tests.batch.many import BREAKERS, FORM_BREAKERS, JSON_BREAKERS, PARTS, make_folder
from tests.cli.running import Runner
from waardebehoud.texts import Words

CAMPAIGN = os.environ.get("WAARDEBEHOUD_PROFILE") == "campaign"
COUNT, BROKEN = (10_000, 300) if CAMPAIGN else (500, 30)
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def sheet(path: Path, name: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path, read_only=True)
    rows = list(book[name].iter_rows(min_row=4, values_only=True))
    book.close()
    return [row for row in rows if any(cell is not None for cell in row)]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    folder = tmp_path_factory.mktemp("many") / "dossiers"
    return folder, make_folder(folder, COUNT, BROKEN)


@pytest.mark.timeout(3000)
def test_every_broken_file_is_named_and_every_good_one_scored_once(
    waardebehoud: Runner, many: tuple[Path, set[str]], tmp_path: Path
) -> None:
    folder, named = many
    assert len(BREAKERS) + len(JSON_BREAKERS) + len(FORM_BREAKERS) == 30
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.xlsx", "-o", tmp_path / "t.csv")
    assert ran.code == 1, ran.err
    told = f"{Words().number(COUNT - BROKEN)} dossiers beoordeeld, {BROKEN} bestanden met problemen"
    assert told in ran.err
    assert f"{PARTS} andere overgeslagen" in ran.err
    problems = sheet(tmp_path / "t.xlsx", "Problemen")
    assert {Path(str(row[0])).name for row in problems} == named
    assert all(row[3] and row[4] for row in problems)
    scored = [Path(row["Bestand"]).name for row in table(tmp_path / "t.csv")]
    assert len(scored) == len(set(scored)) == COUNT - BROKEN
    assert not set(scored) & named
    assert {Path(name).suffix for name in scored} == {".yaml", ".json", ".xlsx"}


@pytest.mark.timeout(3000)
def test_the_same_bytes_for_one_worker_and_three_and_any_order(
    waardebehoud: Runner, many: tuple[Path, set[str]], tmp_path: Path
) -> None:
    folder, _ = many
    paths = sorted((folder / "deel1").glob("dossier-*"))[:90]
    outcomes = []
    for given, workers in ((paths, 1), (paths[::-1], 3), ([*paths[40:], *paths[:50]], 2)):
        targets = [tmp_path / f"{len(outcomes)}.{suffix}" for suffix in ("xlsx", "csv", "parquet")]
        options = [part for target in targets for part in ("-o", target)]
        waardebehoud("batch", *given, *options, "--workers", workers)
        outcomes.append([target.read_bytes() for target in targets])
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_mixed_checklists_share_one_table_in_every_format(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    targets = [tmp_path / f"t.{suffix}" for suffix in ("xlsx", "csv", "parquet")]
    options = [part for target in targets for part in ("-o", target)]
    ran = waardebehoud("batch", EXAMPLES, *options)
    assert ran.code == 0, ran.err
    rows = table(targets[1])
    assert {row["Checklist"] for row in rows} >= {"sloop", "aanbesteding"}
    # Two checklists call a theme differently: both names head its column.
    assert "Demontage- en hergebruikplan / Hergebruik van elementen laag" in rows[0]
    (bid,) = [row for row in rows if row["Bestand"].endswith("offerte-a.yaml")]
    assert (bid["Inschrijver"], bid["Score laag"]) == ("Fictieve Inschrijver A", "81,1")
    parquet = pq.read_table(targets[2]).to_pylist()
    workbook = sheet(targets[0], "Dossiers")
    assert len(parquet) == len(workbook) == len(rows)
    assert [row["low"] for row in parquet] == [row[8] for row in workbook]
    assert sheet(targets[0], "Wat het meest helpt")
    assert sheet(targets[0], "Verdeling")


def test_a_form_gives_the_row_of_its_dossier(waardebehoud: Runner, tmp_path: Path) -> None:
    """Of several checklists, beside YAML and JSON; workbooks that are no form are passed over."""
    folder = tmp_path / "gemengd"
    folder.mkdir()
    wanted = (EXAMPLES / "tender" / "offerte-a.yaml", EXAMPLES / "oude-bib-mechelen/dossier.yaml")
    for path in wanted:
        shutil.copy(path, folder)
        waardebehoud("form", "-d", path, "-o", folder / f"{path.stem}-formulier.xlsx")
    waardebehoud("score", wanted[0], "-o", folder / "rapport.xlsx")
    shutil.copy(folder / "rapport.xlsx", folder / "~$rapport.xlsx")
    for _ in range(2):  # the second time the table itself lies there
        ran = waardebehoud("batch", folder, "-o", folder / "t.xlsx", "-o", tmp_path / "t.csv")
        assert ran.code == 0, ran.err
        assert "4 dossiers beoordeeld, 0 bestanden met problemen, 1 andere" in ran.err
    rows = {Path(row.pop("Bestand")).name: row for row in table(tmp_path / "t.csv")}
    for path in wanted:
        assert rows[path.name] == rows[f"{path.stem}-formulier.xlsx"]


def test_the_batch_says_what_score_says(waardebehoud: Runner, tmp_path: Path) -> None:
    path = EXAMPLES / "oude-bib-mechelen" / "dossier.yaml"
    waardebehoud("batch", path, "-o", tmp_path / "t.parquet")
    (row,) = pq.read_table(tmp_path / "t.parquet").to_pylist()
    found = json.loads(waardebehoud("score", path, "--format", "json").out)
    assert row["low"] <= found["score"]["low"] < row["low"] + 0.001
    assert row["high"] - 0.001 < found["score"]["high"] <= row["high"]
    assert row["violated"] == sum(f["outcome"] == "violated" for f in found["findings"])
    for theme in found["themes"]:
        low = row[f"{theme['id']}.low"]
        assert (low is None) == (theme["score"] is None)
        assert low is None or low <= theme["score"]["low"] < low + 0.001


LAYERS = """format: 1
checklist: sloop@1.0.0
project: {name: Fout, phase: ontwrep, plaats: Gent}
answers:
  functie: kasteel
  bouwvolme: 3
  bouwvolume: -3
  bouwvolume: 4
inventory: [{element: deur, massa: veel}]
"""


def test_all_that_is_wrong_is_told_as_validate_tells_it(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """Of its form, its meaning and its inventory, in one run."""
    path = tmp_path / "fout.yaml"
    path.write_text(LAYERS, encoding="utf-8")
    ran = waardebehoud("batch", path, "-o", tmp_path / "t.xlsx", "-o", tmp_path / "t.csv")
    assert ran.code == 1
    told = [(row[2], row[1]) for row in sheet(tmp_path / "t.xlsx", "Problemen")]
    validated = waardebehoud("validate", path).out
    assert told == re.findall(r"fout\.yaml:(\d+:\d+): ([A-Z]{3}\d{3})", validated)
    codes = {code for _, code in told}
    assert codes == {"REF003", "FMT011", "DOS004", "DOS001", "IDN001", "INV003"}


def test_odd_names_links_and_pipes(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "gek"
    folder.mkdir()
    good = EXAMPLES / "tender" / "offerte-a.yaml"
    names = ["=1+1.yaml", "-x.yaml", "regel\neen.yaml", "\U0001f3da huis.yaml", "@sum.json"]
    for name in names[:-1]:
        shutil.copy(good, folder / name)
    (folder / names[-1]).write_text("{", encoding="utf-8")
    (folder / os.fsdecode(b"kapot\xff.yaml")).write_bytes(b"x: [")
    (folder / "kring").symlink_to(folder, target_is_directory=True)
    (folder / "zelf.yaml").symlink_to(folder / "zelf.yaml")
    os.mkfifo(folder / "pijp.yaml")
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.xlsx", "-o", tmp_path / "t.csv")
    assert ran.code == 1, ran.err
    rows = table(tmp_path / "t.csv")
    assert len(rows) == 4
    assert not any(row["Bestand"].startswith(("=", "@", "-", "+")) for row in rows)
    problems = sheet(tmp_path / "t.xlsx", "Problemen")
    told = {Path(str(row[0])).name: str(row[3]) for row in problems}
    assert len(told) == 4
    assert "gewoon bestand" in told["pijp.yaml"]
    assert all(row[4] for row in problems)
    assert "FMT036" in {row[1] for row in problems}
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert all(cell.data_type != "f" for page in book for row in page.rows for cell in row)


def test_a_formula_as_a_name_of_a_project_stays_text(waardebehoud: Runner, tmp_path: Path) -> None:
    text = (EXAMPLES / "tender" / "offerte-a.yaml").read_text(encoding="utf-8")
    path = tmp_path / "a.yaml"
    old = "name: Selectieve sloop Fictieve School (verzonnen)"
    path.write_text(text.replace(old, "name: '=HYPERLINK(\"x\")'"), encoding="utf-8")
    waardebehoud("batch", path, "-o", tmp_path / "t.csv")
    (row,) = table(tmp_path / "t.csv")
    assert row["Project"] == '\'=HYPERLINK("x")'


def test_what_xlsxwriter_takes_for_markup_stays_text(waardebehoud: Runner, tmp_path: Path) -> None:
    text = (EXAMPLES / "tender" / "offerte-a.yaml").read_text(encoding="utf-8")
    path = tmp_path / "a.yaml"
    old = "name: Selectieve sloop Fictieve School (verzonnen)"
    path.write_text(text.replace(old, "name: '<r><t>x</t></r>'"), encoding="utf-8")
    waardebehoud("batch", path, "-o", tmp_path / "t.xlsx")
    assert sheet(tmp_path / "t.xlsx", "Dossiers")[0][1] == "<r><t>x</t></r> "


def test_patterns_lists_and_a_report_for_each(waardebehoud: Runner, tmp_path: Path) -> None:
    listed = tmp_path / "lijst.txt"
    listed.write_text(
        f"# twee\n{EXAMPLES}/tender/offerte-a.yaml\n{EXAMPLES}/tender/offerte-b.yaml\n"
    )
    pattern = EXAMPLES / "tender" / "offerte-[bc].yaml"
    folder = tmp_path / "rapporten"
    ran = waardebehoud("batch", listed, pattern, "-o", tmp_path / "t.csv", "--reports", folder)
    assert ran.code == 0, ran.err
    assert [Path(row["Bestand"]).stem[-1] for row in table(tmp_path / "t.csv")] == list("abc")
    assert sorted(path.name for path in folder.iterdir()) == [f"offerte-{x}.xlsx" for x in "abc"]
    waardebehoud("score", EXAMPLES / "tender" / "offerte-a.yaml", "-o", tmp_path / "een.xlsx")
    assert (folder / "offerte-a.xlsx").read_bytes() == (tmp_path / "een.xlsx").read_bytes()


def test_reports_tell_dossiers_of_the_same_name_apart(waardebehoud: Runner, tmp_path: Path) -> None:
    ran = waardebehoud(
        "batch", EXAMPLES, "-o", tmp_path / "t.csv", "--reports", tmp_path / "rapporten"
    )
    assert ran.code == 0, ran.err
    found = {path.stem for path in (tmp_path / "rapporten").iterdir()}
    folders = {path.parent.name for path in EXAMPLES.glob("*/dossier.yaml")}
    assert found >= {f"{folder}-dossier" for folder in folders}
    assert found >= {"offerte-a", "offerte-b"}
    assert len(found) == len(table(tmp_path / "t.csv"))


def test_what_is_broken_is_told_wherever_the_table_goes(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """A table in CSV has no place for it; a path in a list may lead nowhere."""
    for number in range(7):
        (tmp_path / f"{number}.yaml").touch()
    (tmp_path / "lijst.txt").write_text("weg.yaml\n0.yaml\n1.yaml\n", encoding="utf-8")
    ran = waardebehoud("batch", tmp_path, "-o", tmp_path / "t.csv")
    assert ran.code == 1
    assert "0.yaml:1:1: het bestand is leeg" in ran.err
    assert "5.yaml" not in ran.err
    assert "… en nog 2 bestanden. Een tabel in .xlsx of .html" in ran.err
    ran = waardebehoud("batch", tmp_path / "lijst.txt", "-o", tmp_path / "t.xlsx")
    assert "weg.yaml: kan niet gelezen worden: dat bestaat niet" in ran.err
    assert "en nog" not in ran.err
    assert "t.xlsx, Problemen." in ran.err
    assert len(sheet(tmp_path / "t.xlsx", "Problemen")) == 3


HEAD = "format: 1\nchecklist: sloop@1.0.0\nproject: {name: Proef, phase: initiatief}\n"
WALL = "inventory: [{element: muur, material: baksteen, mass_kg: "
IMPOSSIBLE = {
    "cijfers": (f"{HEAD}answers: {{bouwvolume: {'9' * 5000}}}\n", "DOS006"),
    "massa": (f"{HEAD}{WALL}{'9' * 310}}}]\n", "INV003"),
    "veel-massa": (f"{HEAD}{WALL}{'9' * 5000}}}]\n", "INV003"),
    "lange-naam": (f"{HEAD}inventory: {'a' * 300}.csv\n", "REF010"),
    "lange-checklist": (HEAD.replace("sloop", "a" * 300), "REF003"),
    "nul": (f'{HEAD}inventory: "a\\0.csv"\n', "REF010"),
}
"""Dossiers with what no disk, no sum or no table can hold: each is told as what is wrong in it."""


def test_what_nothing_can_hold_is_one_row_and_costs_no_other(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    folder = tmp_path / "gek"
    folder.mkdir()
    for name, (text, _) in IMPOSSIBLE.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    half = '{"format": 1, "checklist": "sloop@1.0.0", "project": {"name": "x"}, "answers": {}, '
    (folder / "half.json").write_text(half + '"inventory": "\\ud800.csv"}', encoding="utf-8")
    (folder / "zwaar.yaml").write_text(f"{HEAD}{WALL}{'9' * 30}}}]\n", encoding="utf-8")
    targets = [tmp_path / f"t.{suffix}" for suffix in ("xlsx", "csv", "parquet", "html")]
    ran = waardebehoud("batch", folder, *(part for one in targets for part in ("-o", one)))
    assert ran.code == 1, ran.err
    found = {Path(str(row[0])).stem: row[1] or "" for row in sheet(targets[0], "Problemen")}
    wanted = {name: code for name, (_, code) in IMPOSSIBLE.items()}
    assert found == wanted | {"half": "FMT035"}
    assert [Path(row["Bestand"]).stem for row in table(targets[1])] == ["zwaar"]
    for name in found:
        path = next(folder.glob(f"{name}.*"))
        assert waardebehoud("score", path).code == 2


@pytest.mark.parametrize("other", ["nergens/t.csv", "dicht/t.csv", "t.pdf"])
def test_a_table_that_cannot_be_made_is_told_before_the_work(
    waardebehoud: Runner, tmp_path: Path, other: str
) -> None:
    (tmp_path / "dicht").touch()
    ran = waardebehoud("batch", EXAMPLES, "-o", tmp_path / "t.csv", "-o", tmp_path / other)
    assert (ran.code, other in ran.err) == (2, True), ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["dicht"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nergens",), "nergens"),
        ((EXAMPLES, "-o", "t.pdf"), "t.pdf"),
        ((EXAMPLES, "-o", "/bestaat/niet/t.csv"), "/bestaat/niet"),
    ],
)
def test_wrong_use(waardebehoud: Runner, arguments: tuple[object, ...], told: str) -> None:
    ran = waardebehoud("batch", *arguments)
    assert (ran.code, told in ran.err) == (2, True), ran.err


def test_an_empty_folder_is_told(waardebehoud: Runner, tmp_path: Path) -> None:
    ran = waardebehoud("batch", tmp_path, "-o", tmp_path / "t.csv")
    assert (ran.code, "Geen enkel bestand" in ran.err) == (2, True)
