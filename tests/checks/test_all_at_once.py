"""One problem never hides another, and what is left out because it is wrong echoes nowhere."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.checks import invalid
from waardebehoud.checks.catalogue import Yardstick
from waardebehoud.checks.controls import Control
from waardebehoud.cli.validating import Request, validate_paths
from waardebehoud.problems import Problem
from waardebehoud.reading.controls import read_controls
from waardebehoud.reading.limits import read_limits

CONTROLS = read_controls().codes
YARDSTICK = Yardstick(read_limits(), invalid.TODAY)
BESIDE = ("LOG002", "SCO011", "TXT008", "REF003", "EXP015")
"""Problems of the meaning, in questions, rules and the award."""

BESIDE_IN_A_DOSSIER = ("DOS004", "DOS009", "DOS013", "REF014")
HOPELESS = {"FMT001", "FMT004", "FMT005", "FMT007", "FMT008", "FMT034"}
"""Nothing of the file can be read behind these."""

BASES = ("basis.yaml", "deel.yaml", "dossier.yaml", "inventaris.csv")

CONTENT = {
    code: control
    for code, control in CONTROLS.items()
    if not control.run and control.in_ in ("checklist", "part") and code not in BESIDE
}
DOSSIERS = {
    code: control
    for code, control in CONTROLS.items()
    if control.in_ == "dossier" and code not in BESIDE_IN_A_DOSSIER
}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(*controls: Control) -> dict[str, bytes]:
    """The base with several changes; ValueError when they do not go together."""
    files = {name: invalid.base(name) for name in BASES}
    places = {"part": "deel.yaml", "dossier": "dossier.yaml"}
    encodings = dict.fromkeys(files, "utf-8")
    for control in controls:
        name = places.get(control.in_, "basis.yaml")
        files[name] = invalid.changed(files[name], control)
        encodings[name] = max(control.encoding, encodings[name], key=lambda e: e != "utf-8")
    content = {name: text.encode(encodings[name]) for name, text in files.items()}
    return {**content, "anders.yaml": invalid.base("basis.yaml").encode()}


def broken(*controls: Control) -> frozenset[Problem]:
    """The problems of the base with several changes."""
    for name, content in written(*controls).items():
        Path(name).write_bytes(content)
    paths = [Path("basis.yaml"), Path("deel.yaml")]
    if any(control.in_ == "dossier" for control in controls):
        paths = [Path("dossier.yaml")]
    return frozenset(validate_paths(Request(paths=paths, yardstick=YARDSTICK)).problems)


def kept(one: Control, beside: tuple[str, ...]) -> tuple[str, ...]:
    """The changes that go together with another."""
    fitting: tuple[str, ...] = ()
    for code in beside:
        with suppress(ValueError):
            written(one, *(CONTROLS[name] for name in (*fitting, code)))
            fitting = (*fitting, code)
    return fitting


def said(problems: frozenset[Problem]) -> set[tuple[object, ...]]:
    """What a problem says and where, without the line, which moves."""
    return {
        (p.code, p.file, p.route, tuple(p.holes.items()))
        for p in problems
        if p.route[:1] != ("examples",)
    }


@pytest.mark.parametrize(("code", "control"), (CONTENT | DOSSIERS).items(), ids=CONTENT | DOSSIERS)
def test_every_problem_shows_beside_others(code: str, control: Control) -> None:
    beside = kept(control, BESIDE_IN_A_DOSSIER if control.in_ == "dossier" else BESIDE)
    assert beside
    alone = said(broken(control))
    others = said(broken(*(CONTROLS[name] for name in beside)))
    both = said(broken(control, *(CONTROLS[name] for name in beside)))
    assert both <= alone | others
    assert code in HOPELESS or alone <= both
    hidden = {problem[0] for problem in others - both}
    assert code in HOPELESS or hidden <= {"REF003", "EXP015"}
