"""An empty form, filled in through LibreOffice as a person does it, ends where the engine ends."""

from __future__ import annotations

import datetime as dt
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Runner
from tests.conftest import Say
from tests.form.making import (
    YARDSTICK,
    Pair,
    cells_of,
    content,
    differences,
    form_of,
    read_back,
)
from tests.form.office import available
from tests.form.test_law import ROOT, walks
from waardebehoud.cli.cases import load_case
from waardebehoud.cli.loading import Case
from waardebehoud.cli.reporting import make_report
from waardebehoud.dossier import Dossier
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.inventory.wording import plain_row
from waardebehoud.measuring import Books
from waardebehoud.reports.form.figuring import STORED
from waardebehoud.reports.json import render_json
from waardebehoud.texts import Words

COMMANDED = ("sloop", "inventaris", "offerte-a", "offerte-c")
"""Cases that go all the way through the command line."""
EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zones


@cache
def python_with_uno() -> str | None:
    for python in ("/usr/bin/python3", "python3"):
        found = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
        if found.returncode == 0:
            return python
    return None


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not available(), reason="LibreOffice is not installed"),
    pytest.mark.timeout(1000),
]


def typed(pair: Pair) -> Iterator[tuple[str, str, Any]]:
    """What a person types to say what a dossier says: every open cell that holds something."""
    for sheet in cells_of(form_of(pair)):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and not cell.protection.locked:
                    value = cell.value
                    if isinstance(value, dt.datetime):
                        value = (value - EPOCH).days
                    yield sheet.title, cell.coordinate, value


def empty(pair: Pair) -> Pair:
    name = f"{pair.asker.checklist.id}@{pair.asker.checklist.version}"
    data = {"format": 1, "checklist": name, "project": {"name": "Nieuw"}}
    return Pair(f"leeg-{pair.name}", pair.asker, Dossier.model_validate(data))


def typist(python: str, jobs: list[dict[str, Any]], folder: Path) -> None:
    """One start of LibreOffice, in which every job is typed."""
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    script = Path(__file__).with_name("typist.py")
    command = [python, str(script), str(folder / "jobs.json"), str(folder / "profile")]
    subprocess.run(command, check=True, capture_output=True, timeout=900)


def stock(count: int) -> tuple[Element, ...]:
    """An inventory of many rows: given masses, masses from factors, and some that lack it."""
    treads = [tread.id for tread in YARDSTICK.ladder.treads]
    materials = ("baksteen", "gewapend beton", "staal", "leien", "onbekend spul")
    return tuple(
        Element(
            row=number,
            id=f"R{number:03}",
            element=("Deur", "Vloer", "Asbestplaat", "Radiator")[number % 4],
            material=materials[number % 5],
            quantity=Fraction(number, 4) if number % 4 else number // 4,
            unit=("m3", "m2", "st", "kg")[number % 4],
            mass_kg=number * 7 if number % 3 else None,
            hazardous=(None, Told.NO, Told.UNKNOWN)[number % 3],
            destination="" if number % 17 == 0 else treads[number % len(treads)],
            note="-zie foto" if number % 5 == 0 else "",
        )
        for number in range(1, count + 1)
    )


def walked(
    waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch, folder: Path, books: Books
) -> Iterator[Pair]:
    """What somebody said in the walk of a demolition, alone and with an inventory of 300 rows."""
    lines = (ROOT / "tests" / "form" / "sloop.txt").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))
    (folder / "wandeling").mkdir()
    dossier = folder / "wandeling" / "dossier.yaml"
    ran = waardebehoud("check", "sloop", "--dossier", dossier, "--date", "2026-10-02")
    assert ran.code == 0, ran.out + ran.err
    case = load_case(dossier)
    assert len(case.dossier.answers) > 10
    yield Pair("sloop", case.asker, case.dossier)
    told = tuple(plain_row(one) for one in books.inventory.elements)
    stocked = case.dossier.model_copy(update={"inventory": told})
    yield Pair("inventaris", case.asker, stocked, books)


def test_what_is_typed_is_computed_and_read(
    tmp_path: Path,
    say: Say,
    waardebehoud: Runner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    python = python_with_uno()
    if python is None:
        pytest.skip("no Python with uno")
    books = Books(Inventory(rows_of(stock(300))), YARDSTICK)
    pairs = [*walked(waardebehoud, monkeypatch, tmp_path, books), *walks(1)]
    for name in ("offerte-a", "offerte-c"):
        case = load_case(ROOT / "examples" / "tender" / f"{name}.yaml")
        pairs.append(Pair(name, case.asker, case.dossier))
    jobs = []
    for pair in pairs:
        blank = tmp_path / f"leeg-{pair.name}.xlsx"
        if pair.name in COMMANDED:
            ran = waardebehoud("form", pair.asker.checklist.id, "-o", blank)
            assert ran.code == 0, ran.err
        else:
            blank.write_bytes(form_of(empty(pair)))
        job = {"open": str(blank), "save": str(tmp_path / f"{pair.name}.xlsx")}
        jobs.append({**job, "cells": list(typed(pair))})
    typist(python, jobs, tmp_path)
    wrong = []
    for pair in pairs:
        path = tmp_path / f"{pair.name}.xlsx"
        wrong += [one for one in differences(pair, path) if not waits(one)]
        assert content(pair, read_back(pair, path)) == content(pair, pair.dossier), pair.name
        if pair.name in COMMANDED:
            ends_the_same(waardebehoud, pair, path)
    say(f"{len(pairs)} empty forms filled in through LibreOffice")
    assert wrong == []


def waits(difference: str) -> bool:
    """A figure that counts as unknown until the form is read, because rows were typed."""
    return (
        any(f": figure {name}: " in difference for name in STORED) and "(0.5, 0, 0)" in difference
    )


def ends_the_same(waardebehoud: Runner, pair: Pair, form: Path) -> None:
    """Scored, and imported and scored, a form says what the engine says of the dossier."""
    dossier = form.with_name(f"{pair.name}-ingelezen.yaml")
    scored = waardebehoud("score", form, "--format", "json")
    assert scored.code in (0, 1), scored.err
    ran = waardebehoud("import", form, "--into", dossier)
    assert ran.code == 0, ran.err
    imported = waardebehoud("score", dossier, "--format", "json")
    case = Case(form, pair.asker, pair.dossier, (), pair.books)
    expected = json.loads(render_json(make_report(case, Words("nl"), None, None)))
    for said in (json.loads(scored.out), json.loads(imported.out)):
        assert without_places(said) == without_places(expected), pair.name


def without_places(result: dict[str, Any]) -> dict[str, Any]:
    """A result without where each row of the inventory stood in its file."""
    findings = [{**one, "row": 0} for one in result.get("row_findings", [])]
    return {**result, "problems": [], "row_findings": findings}
