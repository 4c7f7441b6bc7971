"""An empty form, filled in through LibreOffice as a person does it, ends where the engine ends."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.form.making import Pair, cells_of, content, differences, form_of, read_back
from tests.form.office import available
from tests.form.test_law import ROOT, walks
from waardebehoud.cli.cases import load_case
from waardebehoud.dossier import Dossier

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
    pytest.mark.timeout(600),
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


def test_what_is_typed_is_computed_and_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = python_with_uno()
    if python is None:
        pytest.skip("no Python with uno")
    pairs = list(walks(1))
    for name in ("offerte-a", "offerte-c"):
        case = load_case(ROOT / "examples" / "tender" / f"{name}.yaml")
        pairs.append(Pair(name, case.asker, case.dossier))
    jobs = []
    for pair in pairs:
        (tmp_path / f"leeg-{pair.name}.xlsx").write_bytes(form_of(empty(pair)))
        job = {"open": str(tmp_path / f"leeg-{pair.name}.xlsx")}
        job |= {"save": str(tmp_path / f"{pair.name}.xlsx")}
        jobs.append({**job, "cells": list(typed(pair))})
    (tmp_path / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    script = Path(__file__).with_name("typist.py")
    command = [python, str(script), str(tmp_path / "jobs.json"), str(tmp_path / "profile")]
    subprocess.run(command, check=True, capture_output=True, timeout=500)
    wrong = []
    for pair in pairs:
        path = tmp_path / f"{pair.name}.xlsx"
        wrong += differences(pair, path)
        assert content(pair, read_back(pair, path)) == content(pair, pair.dossier), pair.name
    with capsys.disabled():
        print(f"\nform: {len(pairs)} empty forms filled in through LibreOffice")
    assert wrong == []
