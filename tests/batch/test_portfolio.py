"""What many dossiers say together: sums that close, whatever the order, in sheets and as a page."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.batch.test_batch import EXAMPLES, sheet, table
from tests.batch.test_faults import PROGRAM
from tests.cli.running import Runner
from waardebehoud.advice import improvements, tasks
from waardebehoud.assessment import assess
from waardebehoud.cli.cases import load_case
from waardebehoud.interval import Interval
from waardebehoud.portfolio import Line, Portfolio, line_of
from waardebehoud.tonnage import Mass

OSLO = EXAMPLES / "ka23-oslo"
CASES = [load_case(path) for path in sorted(EXAMPLES.glob("*/*.yaml"))]
ASSESSED = [assess(case.asker, case.dossier, None, case.books) for case in CASES]
LINES: list[Line] = [json.loads(json.dumps(line_of(one))) for one in ASSESSED]


def portfolio_of(lines: list[Line]) -> Portfolio:
    found = Portfolio()
    found.add(lines)
    return found


def test_the_order_of_the_dossiers_changes_nothing() -> None:
    shuffled = LINES * 3
    random.Random(1).shuffle(shuffled)
    assert portfolio_of(shuffled) == portfolio_of(LINES * 3)
    parts = portfolio_of(shuffled[:5])
    for line in shuffled[5:]:
        parts.merge(portfolio_of([line]))
    assert parts == portfolio_of(shuffled)


def test_the_gain_of_an_action_is_the_sum_over_the_projects() -> None:
    found = portfolio_of(LINES)
    exact: dict[str, Fraction] = {}
    for one in ASSESSED:
        for task in tasks(one, improvements(one)):
            key = f"{one.checklist.sha256} {task.action.id}"
            exact[key] = exact.get(key, Fraction(0)) + task.gain
    for sha, group in found.ordered:
        for action, gain in group.gains.items():
            assert 0 <= exact[f"{sha} {action}"] - Fraction(gain, 10**9) < Fraction(1, 10**7)


def test_the_counts_are_those_of_the_dossiers() -> None:
    found = portfolio_of(LINES)
    days = [answer.at for one in ASSESSED for answer in one.dossier.answers.values() if answer.at]
    assert found.last == max(days).isoformat()
    assert found.fictional == sum(one.dossier.project.fictional for one in ASSESSED)
    for sha, group in found.ordered:
        own = [one for one in ASSESSED if one.checklist.sha256 == sha]
        assert group.count == len(own)
        assert group.ready == Counter(one.current.ready for one in own)
        assert group.blocked == sum(bool(one.blockers or one.refused) for one in own)
        assert group.violated == Counter(f.rule.id for one in own for f in one.violated)
        coverages = [one.score.coverage for one in own if one.score is not None]
        assert group.coverage == sum(int(share * 1000) for share in coverages)
        lows = [one.score.interval.low for one in own if one.score is not None]
        assert group.total.low == sum(int(low * 1000) for low in lows)


def test_masses_add_up_to_the_gram() -> None:
    (books,) = [case.books for case in CASES if case.books is not None]
    twice = portfolio_of(LINES * 2).stock
    assert (twice.projects, twice.followed) == (2, 2 * (books.realised is not None))
    everything = books.planned.everything
    low = sum(mass.low for mass in twice.planned.values())
    high = sum(mass.high for mass in twice.planned.values())
    count = len(twice.planned)
    assert 0 <= 2 * everything.low - Fraction(low, 1000) < 2 * Fraction(count, 1000)
    assert 0 <= Fraction(high, 1000) - 2 * everything.high < 2 * Fraction(count, 1000)
    assert twice.planned["behoud"].projects == 2


def test_every_indicator_is_a_pair_of_columns(waardebehoud: Runner, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    targets = [tmp_path / f"t.{suffix}" for suffix in ("xlsx", "csv", "parquet")]
    options = [part for target in targets for part in ("-o", target)]
    waardebehoud("batch", OSLO, EXAMPLES / "oude-bib-mechelen", *options)
    found = json.loads(waardebehoud("score", OSLO / "dossier.yaml", "--format", "json").out)
    rows = {row["project"]: row for row in pq.read_table(targets[2]).to_pylist()}
    row = rows[found["project"]["name"]]
    known = {name: one for name, one in found["indicators"].items() if one.get("low") is not None}
    assert len(known) > 10
    for name, one in known.items():
        scale, step = (100, 0.001) if one["unit"] == "%" else (1, 0.01)
        if one["unit"].startswith("kg"):
            step = 1
        assert row[f"{name}.low"] <= one["low"] / scale + 1e-9 < row[f"{name}.low"] + step + 1e-9
        assert row[f"{name}.high"] - step < one["high"] / scale + 1e-9
    other = next(row for name, row in rows.items() if name != found["project"]["name"])
    assert all(other[f"{name}.low"] is None for name in known)
    (shown,) = [row for row in table(targets[1]) if row["Project"] == found["project"]["name"]]
    assert shown["Aandeel behouden (%) laag"] == f"{row['aandeel_behoud.low'] * 100:.1f}".replace(
        ".", ","
    )


def summary(path: Path, name: str) -> list[tuple[Any, ...]]:
    """The rows of a sheet below its headings."""
    book = openpyxl.load_workbook(path)
    rows = [
        row for row in book[name].iter_rows(values_only=True) if any(c is not None for c in row)
    ]
    heading = next(n for n, row in enumerate(rows) if sum(c is not None for c in row) > 3)
    return rows[heading + 1 :]


@pytest.fixture(scope="module")
def overview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, some twice, with a broken file whose name means harm."""
    folder = tmp_path_factory.mktemp("portefeuille")
    for number in (1, 2):
        shutil.copytree(EXAMPLES, folder / f"voorbeelden{number}")
    (folder / "<script>alert(1)<").mkdir()
    (folder / "<script>alert(1)<" / "script>.yaml").write_text("x: [", encoding="utf-8")
    given = ["batch", folder, "-o", folder / "t.xlsx", "-o", folder / "t.html"]
    ran = subprocess.run([*PROGRAM, *given], capture_output=True, text=True, check=False)
    assert ran.returncode == 1, ran.stderr
    return folder


def test_the_sheets_of_the_portfolio(overview: Path) -> None:
    book = openpyxl.load_workbook(overview / "t.xlsx")
    wanted = ["Dossiers", "Problemen", "Jaarcijfers", "Verdeling", "Vaakst niet in orde"]
    wanted += ["Vaakst open", "Wat het meest helpt", "Beleid", "Massa per bestemming"]
    assert book.sheetnames == wanted
    count = len(sheet(overview / "t.xlsx", "Dossiers"))
    assert count == 2 * len(LINES)
    rows = summary(overview / "t.xlsx", "Verdeling")
    totals = [row for row in rows if row[1] == "Totaal"]
    assert sum(row[2] for row in totals) == count
    assert all(sum(row[5:15]) == row[2] for row in rows if isinstance(row[2], int))
    themes = sum(
        len(one.checklist.themes) + 1 for one in {o.checklist.id: o for o in ASSESSED}.values()
    )
    assert len(book["Verdeling"]._charts) == themes  # type: ignore[attr-defined]


def test_the_sheets_print_well(overview: Path) -> None:
    """Page numbers on each, no word of a heading broken, lines to the last column, whole charts."""
    book = openpyxl.load_workbook(overview / "t.xlsx")
    assert [page.title for page in book if "&P" not in page.oddFooter.right.text] == []
    for name in ("Dossiers", "Problemen"):
        page = book[name]
        wide = {
            column: one.width
            for one in page.column_dimensions.values()
            for column in range(one.min, one.max + 1)
        }
        for cell in page[3]:
            assert max(map(len, str(cell.value).split())) < wide[cell.column]
        ruled = next(iter(page.conditional_formatting))
        assert str(ruled.sqref) == f"A4:{page.cell(page.max_row, page.max_column).coordinate}"
    page = book["Verdeling"]
    drawn = [chart.anchor._from.row for chart in page._charts]  # type: ignore[attr-defined]
    starts = [one.id for one in page.row_breaks.brk]
    last = max(row for row in range(1, page.max_row) if isinstance(page.cell(row, 3).value, int))
    assert last <= starts[0] < min(drawn)


def test_the_masses_close(overview: Path) -> None:
    rows = {row[1]: row for row in summary(overview / "t.xlsx", "Massa per bestemming") if row[1]}
    classes = ("behouden", "hergebruikt", "gerecycleerd", "nuttig toegepast", "verwijderd")
    parts = [rows[name] for name in (*classes, "Bestemming onbekend")]
    total = rows["Totaal niet gevaarlijk"]
    assert sum(row[2] for row in parts) == pytest.approx(total[2], abs=0.3)
    assert sum(row[4] for row in parts) <= total[4] == 1
    yearly = summary(overview / "t.xlsx", "Jaarcijfers")
    (kept,) = [row for row in yearly if row[1] == "behouden" and row[4] == "ton"]
    assert kept[2] == rows["behouden"][2]


def test_the_matrix_adds_up_to_its_actions(overview: Path) -> None:
    actions = [row for row in summary(overview / "t.xlsx", "Wat het meest helpt") if row[6]]
    gains = [row for row in summary(overview / "t.xlsx", "Beleid") if row[1] and "winst" in row[1]]
    for row in gains:
        own = [action for action in actions if action[1] == row[0]]
        assert sum(action[6] for action in own) == pytest.approx(row[-1], abs=0.11 * len(own))
    assert actions == sorted(actions, key=lambda row: -row[6])
    yearly = summary(overview / "t.xlsx", "Jaarcijfers")
    told = [row for row in yearly if row[1] and row[1].startswith("Helpt de meeste projecten")]
    assert told[0][2] == max(action[5] for action in actions)


def test_the_page_stands_alone_and_runs_nothing(overview: Path) -> None:
    page = (overview / "t.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;" in page
    assert not re.search(r"""(src|href)=["']?(https?:|//|file:)""", page)
    assert "default-src 'none'" in page
    drawn = re.findall(r'aria-label="([^"]+), dossiers per tiende: ([^"]*)"', page)
    book = openpyxl.load_workbook(overview / "t.xlsx")
    assert len(drawn) == len(book["Verdeling"]._charts)  # type: ignore[attr-defined]
    rows = [r for r in summary(overview / "t.xlsx", "Verdeling") if isinstance(r[2], int)]
    for (title, said), row in zip(drawn, rows, strict=True):
        assert title == row[1]
        assert sum(int(one.split(": ")[1]) for one in said.split("; ") if ": " in one) == row[2]
    assert "verzonnen voorbeelden" in page


def test_the_same_page_twice_and_in_english(waardebehoud: Runner, tmp_path: Path) -> None:
    for name in ("een.html", "twee.html"):
        waardebehoud("batch", EXAMPLES, "-o", tmp_path / name)
    assert (tmp_path / "een.html").read_bytes() == (tmp_path / "twee.html").read_bytes()
    waardebehoud("batch", EXAMPLES, "-o", tmp_path / "e.html", "--lang", "en")
    page = (tmp_path / "e.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "Mass per destination" in page


def test_shares_of_uncertain_masses_enclose_the_truth() -> None:
    from waardebehoud.reports.batch.masses import share_of

    masses = {"a": Mass(10, 20), "b": Mass(30, 30)}
    assert share_of(masses, ["a"], ["a", "b"]) == Interval(Fraction(1, 4), Fraction(2, 5))
    assert share_of({}, ["a"], ["a"]) is None
