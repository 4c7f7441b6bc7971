"""What a batch and a ranking make, and what they take it for when they find it again."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from tests.batch.many import KLEIN
from tests.batch.test_batch import EXAMPLES, sheet
from tests.cli.running import Runner
from waardebehoud.reports.batch import streamed


def test_a_result_in_a_folder_is_no_dossier_and_no_problem(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    path, result = tmp_path / "offerte-a.yaml", tmp_path / "offerte-a.json"
    shutil.copy(EXAMPLES / "tender" / "offerte-a.yaml", path)
    waardebehoud("score", path, "-o", result)
    ran = waardebehoud("batch", tmp_path, "-o", tmp_path / "t.csv")
    assert (ran.code, "1 dossier beoordeeld" in ran.err) == (0, True), ran.err
    assert "1 andere overgeslagen" in ran.err
    assert waardebehoud("batch", path, result, "-o", tmp_path / "t.csv").code == 1


def test_what_is_made_for_a_file_with_a_long_name_gets_a_name_too(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """A disk counts bytes: eighty of these signs are all that it takes."""
    folder = tmp_path / "lang"
    folder.mkdir()
    for sign in ("楼", "大"):
        shutil.copy(EXAMPLES / "tender" / "offerte-a.yaml", folder / f"{'楼' * 79}{sign}.yaml")
    reports, motivations = tmp_path / "rapporten", tmp_path / "motivering"
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.csv", "--reports", reports)
    assert (ran.code, len(list(reports.iterdir()))) == (0, 2), ran.err
    ran = waardebehoud("rank", folder, "-o", tmp_path / "r.xlsx", "--motivation", motivations)
    assert (ran.code, len(list(motivations.iterdir()))) == (0, 2), ran.err


def test_a_report_never_takes_the_place_of_a_form(waardebehoud: Runner, tmp_path: Path) -> None:
    """Not even of one that is no input itself; and every run gives the same files."""
    folder = tmp_path / "dossiers"
    folder.mkdir()
    shutil.copy(EXAMPLES / "tender" / "offerte-a.yaml", folder)
    for name in ("offerte-a", "offerte-b"):
        bid = EXAMPLES / "tender" / f"{name}.yaml"
        waardebehoud("form", "-d", bid, "-o", folder / f"{name}.xlsx")
    forms = {path: path.read_bytes() for path in folder.glob("*.xlsx")}
    run = ("-o", tmp_path / "t.csv", "--reports", folder)
    for given in ((folder,), (folder / "offerte-a.yaml", folder / "offerte-b.xlsx"), (folder,)):
        ran = waardebehoud("batch", *given, *run)
        assert ran.code == 0, ran.err
        assert {path: path.read_bytes() for path in forms} == forms
    names = {path.name for path in folder.glob("*.xlsx")} - {path.name for path in forms}
    twice = {"dossiers-offerte-a.xlsx", "dossiers-offerte-a-2.xlsx"}  # whose name is not alone
    assert names == twice | {"offerte-a-2.xlsx", "offerte-b-2.xlsx"}


SIGNS = r'{"format": 1, "checklist": "klein@1.2.0", "project": {"name": "Dak \ud83c\udfda"%s}}'
HALF = r', "municipality": "\ud83c"'
TYPO = r', "plaats": "\\ud83c \ud83c\udfda"'


def test_a_sign_in_two_halves_is_read_and_half_a_sign_is_told(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """No other program could read what is written of half a sign."""
    shutil.copy(KLEIN, tmp_path)
    for name, more in (("goed", ""), ("half", HALF), ("fout", TYPO)):
        (tmp_path / f"{name}.json").write_text(SIGNS % more, encoding="ascii")
    ran = waardebehoud("batch", tmp_path, "-o", tmp_path / "t.xlsx")
    assert "1 dossier beoordeeld, 2 bestanden met problemen" in ran.err
    assert sheet(tmp_path / "t.xlsx", "Dossiers")[0][1] == "Dak \U0001f3da"
    told = [(Path(str(row[0])).stem, row[1]) for row in sheet(tmp_path / "t.xlsx", "Problemen")]
    assert told == [("fout", "FMT011"), ("half", "FMT035")]


@pytest.mark.parametrize("count", [9, 10, 12])
def test_what_a_sheet_has_no_room_for_is_counted(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr(streamed, "MOST_ROWS", 10)
    for number in range(count):
        (tmp_path / f"leeg-{number:02}.yaml").touch()
        shutil.copy(EXAMPLES / "tender" / "offerte-a.yaml", tmp_path / f"a-{number:02}.yaml")
    waardebehoud("batch", tmp_path, "-o", tmp_path / "t.xlsx")
    for name in ("Dossiers", "Problemen"):
        rows = sheet(tmp_path / "t.xlsx", name)
        assert len(rows) == min(count, 10)
        told = "… en nog 3, waarvoor een werkblad geen plaats heeft"
        assert (rows[-1][0] == told) == (count == 12)
        assert all(row[1] for row in rows[:9])


def test_a_folder_that_is_closed_is_told(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be a dossier in it, or a bid."""
    folder = tmp_path / "offertes"
    shutil.copytree(EXAMPLES / "tender", folder)
    (folder / "dicht").mkdir()
    scandir = os.scandir

    def closed(path: str | int) -> object:
        if isinstance(path, str) and Path(path).name == "dicht":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.xlsx", "--cache", tmp_path / "c")
    assert "5 dossiers beoordeeld, 1 bestand met problemen" in ran.err
    ((name, _, _, told, *_),) = sheet(tmp_path / "t.xlsx", "Problemen")
    assert (str(name).endswith("offertes/dicht/"), "mag niet gelezen" in str(told)) == (True, True)
    ran = waardebehoud("rank", folder, "-o", tmp_path / "r.xlsx")
    assert (ran.code, "dicht" in ran.err) == (1, True), ran
