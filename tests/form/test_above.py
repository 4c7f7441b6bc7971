"""What stands above the inventory in a form: on the screen, on paper, and its figures."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.form.making import Pair, form_of
from tests.form.test_inventory import HEADS
from waardebehoud.assessment import assess
from waardebehoud.cli.cases import load_case
from waardebehoud.facts import UNKNOWN
from waardebehoud.figures import FIGURES
from waardebehoud.reports.form.inventory import widths


def test_what_stands_above_the_table_is_whole_on_every_page(tmp_path: Path) -> None:
    """Columns that every page repeats cut a text that runs over into the next ones."""
    sheet = form_with(tmp_path, [{"element": "x"}])["Inventaris"]
    assert sheet.print_title_cols == "$B:$D"
    wide = widths()
    for row in sheet.iter_rows(max_row=HEADS, min_col=2, max_col=4):
        for cell in row:
            whole = cell.value is None or cell.alignment.wrap_text
            assert whole or len(str(cell.value)) < wide[cell.column - 1], cell
    spans = [(area.min_col, area.max_col) for area in sheet.merged_cells.ranges]
    assert len(spans) == 3
    once = wide[4:]
    for first, last in spans:
        assert first > 4
        assert sum(wide[4:last]) <= sum(once) / 3 - max(once)


SHARED = [
    ("elders,4996 recyclage,5004", ("hergebruikt", 0.499, 0.499)),
    ("elders,4996 recyclage,5004", ("gerecycleerd", 0.5, 0.5)),
    ("elders,1 ,2", ("hergebruikt", 0.333, 1.0)),
    ("elders,2 ,1 recyclage,3", ("hergebruikt", 0.333, 0.5)),
    ("elders,2000 ,1 recyclage,999", ("gerecycleerd", 0.333, 0.334)),
    ("elders,0.6 recyclage,0.3", ("massa (kg), niet gevaarlijk", 0, 0)),
]


@pytest.mark.parametrize(("rows", "shown"), SHARED)
def test_shares_above_the_table_are_rounded_as_in_a_report(
    rows: str, shown: tuple[str, float, float], tmp_path: Path
) -> None:
    """Outward, and a single value down: just below a half is never a half."""
    said = [
        {"element": "x", "hazardous": False, "destination": place, "mass_kg": float(mass)}
        for place, mass in (one.split(",") for one in rows.split())
    ]
    book = form_with(tmp_path, said)
    heads = {cell.value: cell.column for cell in book["Inventaris"][5]}
    found = [book["Inventaris"].cell(row, heads[shown[0]]).value for row in (6, 7)]
    assert found == list(shown[1:])


def test_an_inventory_without_rows_says_nothing(tmp_path: Path) -> None:
    """A list that nobody filled in is not a building of nothing: as with an empty sheet."""
    book = form_with(tmp_path, [])
    case = load_case(tmp_path / "d.yaml")
    assert case.books is not None
    figures = assess(case.asker, case.dossier, books=case.books).measured
    assert figures is not None
    assert set(figures.figures.values()) == {UNKNOWN}
    assert {cell.value for row in (6, 7) for cell in book["Inventaris"][row][2:11]} == {"?"}
    states = {row[0].value: row[1].value for row in book["Rekenblad"].iter_rows()}
    assert {states[f"wb:figure:{name}"] for name in FIGURES} == {0.5}


def form_with(folder: Path, rows: list[dict[str, Any]]) -> openpyxl.Workbook:
    """The form of a dossier with these rows, as it was computed when it was made."""
    told = {"format": 1, "checklist": "keuze@1.0.0", "project": {"name": "x"}, "inventory": rows}
    (folder / "d.yaml").write_text(json.dumps(told), encoding="utf-8")
    case = load_case(folder / "d.yaml")
    form = form_of(Pair("rijen", case.asker, case.dossier, case.books))
    return openpyxl.load_workbook(io.BytesIO(form), data_only=True)
