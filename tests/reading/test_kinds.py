"""A file says what it is by its keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from waardebehoud.reading.kinds import FileKind, kind_of

DOSSIER = "format: 1\nchecklist: sloop@1.0.0\nproject: {name: x}\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (DOSSIER, FileKind.DOSSIER),
        ('{\n "format": 1,\n "checklist": "sloop@1.0.0",\n "project": {}\n}', FileKind.DOSSIER),
        ("format: 1\npart: gedeeld\nquestions: []\n", FileKind.PART),
        ("format: 1\nid: sloop\nquestions: []\n", FileKind.CHECKLIST),
        (
            '{\n  "format": "waardebehoud.assessment/1",\n  "checklist": {},\n  "project": {}\n}',
            FileKind.OTHER,
        ),
        ('{"score": {"checklist": "sloop@1.0.0"}, "themes": []}', FileKind.OTHER),
        ('{"format": 1, "checklist": "sloop@1.0.0", "project": {', FileKind.DOSSIER),
        ("een: brief\n", FileKind.OTHER),
        ("rules:\n  - checklist: sloop\n    answers: 1\nid: keuze\n", FileKind.CHECKLIST),
    ],
)
def test_the_kind_of_a_file(tmp_path: Path, text: str, kind: FileKind) -> None:
    path = tmp_path / ("file.json" if text.startswith("{") else "file.yaml")
    path.write_text(text, encoding="utf-8")
    assert kind_of(path) is kind


def test_a_file_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "weg.yaml") is FileKind.OTHER
