"""Ranking through the command line: what comes out, what is warned of, what is never done."""

from __future__ import annotations

import os
import shutil
from itertools import islice
from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import Runner
from waardebehoud.cli import ranking_files
from waardebehoud.cli.drawing import draw_weights

ROOT = Path(__file__).resolve().parents[2]
TENDER = ROOT / "examples" / "tender"


@pytest.fixture
def tender(tmp_path: Path) -> Path:
    folder = tmp_path / "offertes"
    shutil.copytree(TENDER, folder)
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def cells(path: Path, sheet: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(path)
    return [row for row in book[sheet].iter_rows(values_only=True) if any(row)]


def test_the_order_of_the_example(waardebehoud: Runner, tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    ran = waardebehoud("rank", TENDER, "-o", target)
    assert ran.code == 0, ran.err
    lines = [line for line in ran.out.splitlines() if "Inschrijver" in line]
    assert [line.split()[0] for line in lines] == ["1", "2", "3", "4", "–"]
    assert [line.split("  ")[1][-1] for line in lines] == list("ABEDC")
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Rangschikking", "Regelmatigheid", "Per criterium", "Verantwoording"]
    rows = cells(target, "Rangschikking")
    placed = [row for row in rows if str(row[0]) in "1234"]
    assert [row[9] for row in placed] == [84.85, 84.68, 81.56, 79.3]
    assert [row[10] for row in placed] == [84.85, 84.68, 82.4, 88.75]


def test_a_refused_row_of_an_inventory_is_a_minimum_requirement(
    waardebehoud: Runner, tender: Path
) -> None:
    """A lowest bid that would reuse asbestos is to be judged, and sets no lowest price."""
    row = "inventory: [{element: golfplaat, material: asbestcement, destination: elders}]\n"
    change(tender / "offerte-d.yaml", "answers:\n", row + "answers:\n")
    target, letters = tender / "r.xlsx", tender / "brieven"
    ran = waardebehoud("rank", tender, "-o", target, "--motivation", letters)
    assert ran.code == 0, ran.err
    (line,) = [line for line in ran.out.splitlines() if "Inschrijver D" in line]
    assert line.startswith("–")
    rows = [row for row in cells(target, "Regelmatigheid") if "Inschrijver D" in str(row[0])]
    told = next(row for row in rows if "asbest" in str(row[2]))
    assert "golfplaat" in str(told[2])
    assert told[4] == "ovam-asbest-verboden"
    assert "golfplaat" in (letters / "offerte-d.md").read_text(encoding="utf-8")
    assert "379" in str(cells(target, "Rangschikking"))


def test_claim_and_judgement_stand_beside_each_other(waardebehoud: Runner, tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    waardebehoud("rank", TENDER, "-o", target)
    rows = cells(target, "Per criterium")
    (row,) = [r for r in rows if "afnemers_aantal" in str(r[1]) and str(r[2]).endswith("B")]
    assert row[3] == "3 afnemers"
    assert str(row[4]).startswith("2 afnemers\nEén van de drie")
    assert "Beoordelaar 1" in str(row[5])


def test_the_same_bytes_whatever_the_order_of_the_files(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    files = sorted(TENDER.glob("*.yaml"))
    contents = []
    for given in (files, files[::-1], [TENDER]):
        folder = tmp_path / str(len(contents))
        folder.mkdir()
        arguments = ("-o", folder / "r.xlsx", "--robustness", folder / "s.xlsx")
        ran = waardebehoud("rank", *given, *arguments, "--motivation", folder / "m")
        assert ran.code == 0, ran.err
        contents.append({p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    assert contents[0] == contents[1] == contents[2]
    assert len(contents[0]) == 2 + 5


def test_a_broken_bid_is_named_and_costs_no_other(
    waardebehoud: Runner, tender: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tender.parent)
    change(tender / "offerte-b.yaml", "voorbehoud: nee", "voorbehoudt: nee")
    (tender / "kapot.yaml").symlink_to("weg.yaml")
    target = tender / "r.xlsx"
    ran = waardebehoud("rank", "offertes", "-o", target)
    assert ran.code == 1
    assert "offertes/kapot.yaml: FMT036" in ran.err
    assert "\noffertes/offerte-b.yaml:" in ran.err  # as it was given, not from the root
    assert "voorbehoud" in ran.err
    lines = [line for line in ran.out.splitlines() if "Inschrijver" in line]
    assert len(lines) == 4
    assert any("offerte-b" in str(row[0]) for row in cells(target, "Rangschikking"))


@pytest.mark.parametrize("name", ["offerte-x.json", "offerte-x.JSON", "offerte-x.xlsx"])
@pytest.mark.parametrize("way", ["link", "pipe", "cut", "utf16"])
def test_no_bid_in_a_folder_is_passed_over_in_silence(
    waardebehoud: Runner, tender: Path, name: str, way: str
) -> None:
    """What nobody can read may be a bid, and the others are ranked."""
    path = tender / name
    if way == "link":
        path.symlink_to("weg.json")
    elif way == "pipe":
        os.mkfifo(path)
    else:
        cut = '{"format": 1, "project": {"name": "School"}, "bid": {"bidder": "X"'
        path.write_text(cut, encoding="utf-16" if way == "utf16" else "utf-8")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    assert (ran.code, name in ran.err) == (1, True), ran.err
    assert len([line for line in ran.out.splitlines() if "Inschrijver" in line]) == 5


def test_results_and_other_data_are_no_bids(waardebehoud: Runner, tender: Path) -> None:
    waardebehoud("score", tender / "offerte-a.yaml", "-o", tender / "resultaat.json")
    (tender / "iets.JSON").write_text('{"a": 1}', encoding="utf-8")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    assert (ran.code, ran.err.count("\n")) == (0, 1), ran.err


def test_robustness_never_takes_the_place_of_the_ranking(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = waardebehoud("rank", TENDER, "-o", "r.xlsx", "--robustness", tmp_path / "r.xlsx")
    assert (ran.code, "r.xlsx" in ran.err) == (2, True), ran.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("draws", "told"),
    [(0, "de aandelen zijn niet bekend"), (400, "hoogstens zowat 5 procentpunten")],
)
def test_shares_of_few_drawn_weights_are_no_exact_ones(
    waardebehoud: Runner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    draws: int,
    told: str,
) -> None:
    """Where bounds leave little room most draws fall outside."""
    monkeypatch.setattr(
        ranking_files, "draw_weights", lambda *given: islice(draw_weights(*given), draws)
    )
    waardebehoud("rank", TENDER, "-o", tmp_path / "r.xlsx", "--robustness", tmp_path / "s.xlsx")
    rows = cells(tmp_path / "s.xlsx", "Plaatsen")
    assert any(told in str(row[0]) for row in rows)
    (first,) = [row for row in rows if str(row[0]).endswith("Inschrijver A")]
    assert [cell is None for cell in first[1:]] == [draws == 0] * 4


def test_the_ranking_itself_is_no_bid(waardebehoud: Runner, tmp_path: Path) -> None:
    """Who writes *.xlsx points at what the last run made too."""
    for name in ("offerte-a", "offerte-b"):
        waardebehoud("form", "-d", TENDER / f"{name}.yaml", "-o", tmp_path / f"{name}.xlsx")
    for _ in range(2):
        given = sorted(tmp_path.glob("*.xlsx"))
        ran = waardebehoud("rank", *given, "-o", tmp_path / "r.xlsx")
        assert ran.code == 0, ran.err


def test_bids_in_forms_are_ranked_among_the_others(waardebehoud: Runner, tender: Path) -> None:
    waardebehoud("rank", tender, "-o", tender / "voor.xlsx")
    for name in ("offerte-a", "offerte-d"):
        waardebehoud("form", "-d", tender / f"{name}.yaml", "-o", tender / f"{name}.xlsx")
        (tender / f"{name}.yaml").unlink()
    ran = waardebehoud("rank", tender, "-o", tender / "na.xlsx")
    assert ran.code == 0, ran.err
    for sheet in ("Rangschikking", "Regelmatigheid", "Per criterium"):
        assert cells(tender / "voor.xlsx", sheet) == cells(tender / "na.xlsx", sheet)


def test_a_difference_in_the_specification_is_told(waardebehoud: Runner, tender: Path) -> None:
    change(tender / "offerte-b.yaml", "elementen_in_lijst: 240", "elementen_in_lijst: 200")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    assert ran.code == 0
    (line,) = [line for line in ran.out.splitlines() if line.startswith("let op:")]
    assert "200 elementen (offerte-b)" in line


def test_a_bid_under_another_law_is_told(waardebehoud: Runner, tender: Path) -> None:
    """One word in a dossier, and no minimum requirement holds for it any more."""
    change(tender / "offerte-c.yaml", "jurisdiction: Vlaanderen", "jurisdiction: Brussel")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    (line,) = [line for line in ran.out.splitlines() if line.startswith("let op:")]
    assert "Vlaanderen (offerte-a, offerte-b, offerte-d, offerte-e); Brussel (offerte-c)" in line
    change(tender / "offerte-c.yaml", "jurisdiction: Brussel", "jurisdiction: Vlaanderen")
    change(tender / "offerte-a.yaml", "    vergunningsaanvraag: 2026-09-01\n", "")
    change(tender / "offerte-b.yaml", "start_werken: 2027-03-15", "start_werken: 2026-12-15")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    first, second = [line for line in ran.out.splitlines() if line.startswith("let op:")]
    assert "open (offerte-a); 1 september 2026 (offerte-b, " in first
    assert "15 december 2026 (offerte-b)" in second


def test_what_is_unknown_in_a_specification_is_told_in_dutch(
    waardebehoud: Runner, tender: Path
) -> None:
    change(
        tender / "offerte-b.yaml", "elementen_in_lijst: 240", "elementen_in_lijst: {unknown: true}"
    )
    change(tender / "offerte-c.yaml", "  phase: beoordeling\n", "")
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    (line,) = [line for line in ran.out.splitlines() if "hoort bij het bestek" in line]
    assert "onbekend (offerte-b)" in line
    assert ran.code == 0


def test_an_irregular_bid_is_never_out_of_sight(waardebehoud: Runner, tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    waardebehoud("rank", TENDER, "-o", target)
    row, missing = [r for r in cells(target, "Regelmatigheid") if "offerte-c" in str(r[0])]
    assert "betonpuin" in str(missing[2])
    assert row[1] == "te beoordelen als onregelmatig"
    assert "plaats 5 met 66,55 punten" in str(row[3])
    # What it promises and what the specification allows stand in the reason.
    assert "container?»: 18 %\n" in str(row[2])
    assert "gemengd zijn?»: 10 %\n" in str(row[2])
    (row,) = [r for r in cells(target, "Regelmatigheid") if "offerte-d" in str(r[0])]
    assert row[1] == "toelichting vragen"
    assert "sloopopvolging" in str(row[2])


def test_a_motivation_names_no_other_bidder(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "m"
    waardebehoud("rank", TENDER, "-o", tmp_path / "r.xlsx", "--motivation", folder)
    texts = {path.stem[-1].upper(): path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert set(texts) == set("ABCDE")
    for name, text in texts.items():
        for other in set(texts) - {name}:
            assert f"Inschrijver {other}" not in text
    assert "**84,85 van 100 punten** en staat daarmee op plaats 1 van 4" in texts["A"]
    assert "/ 50" not in texts["C"]
    assert "50 × 365.000 / 412.000 = 44,29" in texts["A"]
    assert "container?»: 18 %" in texts["C"]


def test_every_criterion_ends_in_the_points_of_the_order(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """Score times weight, for every bid in the order and every criterion, the price included."""
    target = tmp_path / "r.xlsx"
    waardebehoud("rank", TENDER, "-o", target)
    headings, *order = [r for r in cells(target, "Rangschikking") if r[3] is not None]
    wholes = [r for r in cells(target, "Per criterium") if r[9] not in (None, "Punten")]
    assert len(wholes) == 4 * 6
    for column, heading in enumerate(headings[3:9], start=3):
        criterion = str(heading).split("\n")[0]
        own = [r for r in wholes if r[0] == criterion]
        assert [r[9] for r in own] == [r[column] for r in order]
        for row in own:
            assert isinstance(row[6], float | int)
            assert -0.011 < row[9] - row[6] * row[8] < 0.001 * row[8]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("currency: EUR", "currency: USD", "munten"),
        ("checklist: aanbesteding@1.0.0", "checklist: sloop@1.0.0", "offerte-b.yaml"),
    ],
)
def test_what_cannot_be_compared_is_not(
    waardebehoud: Runner, tender: Path, old: str, new: str, told: str
) -> None:
    change(tender / "offerte-b.yaml", old, new)
    ran = waardebehoud("rank", tender, "-o", tender / "r.xlsx")
    assert ran.code != 0
    assert told in ran.err


def test_no_bids_and_no_award(waardebehoud: Runner, tmp_path: Path) -> None:
    ran = waardebehoud("rank", tmp_path, "-o", tmp_path / "r.xlsx")
    assert (ran.code, "offerte" in ran.err) == (2, True)
    ran = waardebehoud("rank", ROOT / "examples" / "oude-bib-mechelen", "-o", tmp_path / "r.xlsx")
    assert (ran.code, "bid" in ran.err) == (2, True)
    ran = waardebehoud("rank", TENDER, "-o", tmp_path / "r.csv")
    assert (ran.code, ".xlsx" in ran.err) == (2, True)
    ran = waardebehoud("rank", TENDER, "-o", tmp_path / "r.xlsx", "--checklist", "sloop")
    assert ran.code == 2
    assert not (tmp_path / "r.xlsx").exists()


def test_in_english(waardebehoud: Runner, tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    ran = waardebehoud("rangschik", TENDER, "-o", target, "--lang", "en")
    assert "to be assessed as irregular" in ran.out
    assert openpyxl.load_workbook(target).sheetnames[0] == "Ranking"
