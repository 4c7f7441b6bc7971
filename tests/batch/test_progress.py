"""How far a batch is: a bar that moves at a terminal, a line now and then elsewhere.

120 dossiers, and in each of the four folders a checklist that is passed over.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pexpect
import pytest

from tests.batch.many import make_folder
from tests.cli.running import Runner
from waardebehoud.cli.progress import Progress
from waardebehoud.texts import Words

MAIN = "from waardebehoud.cli.start import main; main()"
SAID = r"(\d+) van 124 · \d+ per seconde · nog \d+:\d\d"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folder(tmp_path / "dossiers", 120, 0, forms=1000)
    return tmp_path / "dossiers"


def test_elsewhere_every_tenth_is_a_line(waardebehoud: Runner, folder: Path) -> None:
    ran = waardebehoud("batch", folder, "-o", folder / "t.csv")
    lines = [found[1] for line in ran.err.splitlines() if (found := re.fullmatch(SAID, line))]
    assert 9 <= len(lines) <= 10
    assert "\r" not in ran.err
    assert "█" not in ran.err


def test_at_a_terminal_a_bar_moves(folder: Path) -> None:
    given = ["-c", MAIN, "batch", str(folder), "-o", str(folder / "t.csv")]
    child = pexpect.spawn(sys.executable, given, encoding="utf-8", timeout=60)
    child.expect(pexpect.EOF)
    told = [line for line in re.split(r"[\r\n]+", child.before or "") if "per seconde" in line]
    assert re.match(r"█{20} 124 van", told[-1])
    assert re.search(r"· nog 0:00", told[-1])
    assert all(re.match(r"[█·]{20} \d", line) for line in told)


def test_a_terminal_without_blocks_gets_plain_signs() -> None:
    class Old(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    kept = io.BytesIO()
    progress = Progress(Words(), 4, stream=Old(kept, encoding="latin-1"))
    for _ in range(4):
        progress.step()
    assert kept.getvalue().startswith(b"\r#####............... 1 van 4")
