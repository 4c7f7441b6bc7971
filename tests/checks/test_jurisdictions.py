"""A jurisdiction that nobody knows would put out every law: it is told, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.invalid import BASE
from waardebehoud.cli.validating import Request, validate_paths
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import checklist_paths

NAMED = "{place}"


@pytest.mark.parametrize(
    ("file", "good", "bad", "at"),
    [
        (
            "basis.yaml",
            "project: {dates: {vergunning: 2026-05-01}}",
            "project: {jurisdiction: {place}, dates: {vergunning: 2026-05-01}}",
            ("examples", "project"),
        ),
        (
            "basis.yaml",
            "  - id: genoeg-behouden\n",
            "  - id: genoeg-behouden\n    jurisdiction: {place}\n",
            ("rules", "jurisdiction"),
        ),
        ("dossier.yaml", "phase: begin", "phase: begin\n  jurisdiction: {place}", ("project",)),
    ],
)
@pytest.mark.parametrize(
    ("place", "meant"), [("Vlaandren", "Vlaanderen"), ("Brusel", "Brussel"), ("Brussel", None)]
)
def test_an_unknown_jurisdiction(
    tmp_path: Path, file: str, good: str, bad: str, at: tuple[str, ...], place: str, meant: str
) -> None:
    for path in BASE.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    base = tmp_path / "basis.yaml"
    text = base.read_text(encoding="utf-8")
    base.write_text(text.replace("include:", "elsewhere: [Brussel]\ninclude:"), encoding="utf-8")
    changed = tmp_path / file
    text = changed.read_text(encoding="utf-8")
    assert good in text
    changed.write_text(text.replace(good, bad.replace(NAMED, place), 1), encoding="utf-8")
    found = validate_paths(Request(paths=[changed])).problems
    misplaced = [problem for problem in found if problem.code == "REF014"]
    assert [problem.suggestion for problem in misplaced] == ([meant] if meant else [])
    assert all(set(at) <= set(problem.route) for problem in misplaced)


@pytest.mark.parametrize("path", checklist_paths(), ids=lambda path: path.stem)
def test_shipped_checklists_know_their_neighbours(path: Path) -> None:
    assert {"Vlaanderen", "Brussel", "Noorwegen"} <= set(read_checklist(path).value.places)
