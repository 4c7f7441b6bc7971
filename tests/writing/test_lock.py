"""Two writers on one dossier: the second is told who is first."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from waardebehoud.errors import CannotWrite
from waardebehoud.texts import Words
from waardebehoud.writing.lock import locked

HOLD = (
    "import sys; from pathlib import Path; from waardebehoud.writing.lock import locked\n"
    "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()\n"
)


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, path], stdin=-1, stdout=-1, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str], *, kill: bool) -> None:
    if kill:
        process.kill()
    process.communicate()


@pytest.mark.parametrize("kill", [True, False])
def test_the_second_is_told_who_is_first_and_may_when_it_has_gone(
    tmp_path: Path, kill: bool
) -> None:
    path = tmp_path / "p.yaml"
    process = holder(path)
    try:
        with pytest.raises(CannotWrite) as refused, locked(path):
            pass
    finally:
        end(process, kill=kill)
    assert refused.value.holes["pid"] == str(process.pid)
    assert refused.value.holes["host"] == socket.gethostname()
    assert str(process.pid) in Words()(refused.value.key, **refused.value.holes)
    with locked(path):
        pass
    with locked(path):
        pass


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    (tmp_path / ".p.yaml.x1.tmp").write_text("half")
    with locked(path):
        assert not (tmp_path / ".p.yaml.x1.tmp").exists()
    assert not (tmp_path / ".p.yaml.holder").exists()


def test_a_link_and_its_target_are_one_dossier(tmp_path: Path) -> None:
    path, link = tmp_path / "p.yaml", tmp_path / "l.yaml"
    path.write_text("")
    link.symlink_to(path)
    with locked(path), pytest.raises(CannotWrite), locked(link):
        pass


def test_no_folder_to_lock_in(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused, locked(tmp_path / "weg" / "p.yaml"):
        pass
    assert refused.value.key == "error.write_no_folder"
    assert list(tmp_path.iterdir()) == []
