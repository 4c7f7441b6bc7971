"""Only ordinary files are read, no further than their limit, and without hidden characters."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Place
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.source import LARGEST, read_bytes, read_source


@pytest.mark.timeout(10)
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pijp.yaml"
    os.mkfifo(path)
    with pytest.raises(WaardebehoudError) as refused:
        read_bytes(path)
    assert refused.value.key == "error.no_ordinary_file"
    assert kind_of(path) is FileKind.OTHER


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(WaardebehoudError) as refused:
        read_bytes(Path("/dev/zero"))
    assert refused.value.key == "error.no_ordinary_file"


def test_a_file_that_says_it_is_empty_is_read_no_further_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "groeit.yaml"
    path.write_bytes(b"")
    empty = path.stat()
    path.write_bytes(b"x" * (LARGEST + 1))
    monkeypatch.setattr(Path, "stat", lambda *_args, **_more: empty)
    with pytest.raises(UnusableInput) as caught:
        read_bytes(path)
    assert [problem.code for problem in caught.value.problems] == ["FMT002"]


@pytest.mark.parametrize("sign", ["\0", "\x01", "\x1b", "\x7f", "\x9b", "\ufffe"])
@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_control_character_is_told_at_its_place(tmp_path: Path, name: str, sign: str) -> None:
    path = tmp_path / name
    path.write_text(f"a: 1\nbé: x{sign}y\n", encoding="utf-8")
    with pytest.raises(UnusableInput) as caught:
        read_source(path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == ("FMT006", Place(2, 6))
    assert problem.holes == {"sign": f"U+{ord(sign):04X}"}
