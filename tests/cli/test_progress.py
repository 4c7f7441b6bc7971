"""How far a batch is: a bar on one line of a terminal, a line now and then elsewhere."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.batch.test_faults import PROGRAM
from waardebehoud.cli.progress import Progress
from waardebehoud.texts import Words

termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")

Shown = Callable[[int], list[str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shown]:
    """What a terminal of so many columns gets to see of four of ten thousand, and of all."""
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    reader, writer = os.openpty()

    def run(columns: int) -> list[str]:
        termios.tcsetwinsize(writer, (24, columns))
        with open(writer, "w", encoding="utf-8", closefd=False) as stream:
            progress = Progress(Words("nl"), 10_000, stream)
            progress.step(4000)
            progress.step(1)  # too soon after the other to be shown
            progress.step(5999)
            progress.finish()
        told = ""
        while not told.endswith("\r\n"):  # a terminal may give it in parts
            told += os.read(reader, 10_000).decode()
        return told.removesuffix("\r\n").replace("\x1b[K", "").split("\r")[1:]

    yield run
    os.close(reader)
    os.close(writer)


def test_a_terminal_shows_a_bar(shown: Shown) -> None:
    first, last = shown(120)
    assert first.startswith("█" * 12 + "·" * 18 + "  4.000 van 10.000 · ")
    assert last.startswith("█" * 30 + "  10.000 van 10.000 · ")
    assert last.endswith("per seconde · nog 0:00")


@pytest.mark.parametrize("columns", [1, 20, 60, 70, 80])
def test_no_line_wraps(shown: Shown, columns: int) -> None:
    for line in shown(columns):
        assert len(line) < columns


def test_a_console_without_blocks(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert shown(120)[0].startswith("#" * 12 + "." * 18)


def test_elsewhere_a_line_for_every_tenth() -> None:
    stream = io.StringIO()
    progress = Progress(Words("nl"), 1000, stream)
    for _ in range(1000):
        progress.step()
    progress.finish()
    lines = stream.getvalue().splitlines()
    assert [line.partition(" ")[0] for line in lines][:2] == ["100", "200"]
    assert len(lines) == 10
    assert "\r" not in stream.getvalue()


@pytest.mark.parametrize("command", ["batch", "rank", "score"])
def test_a_stream_that_was_closed_is_no_bug_and_keeps_the_other_clean(
    tmp_path: Path, command: str
) -> None:
    tender = Path(__file__).resolve().parents[2] / "examples" / "tender"
    given = {
        "batch": ["batch", tender, "-o", tmp_path / "t.csv"],
        "rank": ["rank", tender, "-o", tmp_path / "r.xlsx"],
        "score": ["score", tender / "offerte-a.yaml", "--format", "json", "-o", tmp_path / "s.md"],
    }[command]
    ran = subprocess.run(
        ["sh", "-c", '"$@" 2>&-', "sh", *PROGRAM, *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert "geschreven:" not in ran.stdout.casefold()
    assert len(list(tmp_path.iterdir())) == 1
