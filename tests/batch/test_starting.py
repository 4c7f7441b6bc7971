"""Workers that begin with nothing, as on Windows, give what workers give that were forked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.many import make_folder
from waardebehoud.running.executors import most_workers

STARTED = """
import multiprocessing, sys
from waardebehoud.cli.main import main
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    main()
"""


def batch(folder: Path, method: str) -> bytes:
    """The table of a batch whose workers are started in a way of their own."""
    script, target = folder / "started.py", folder / f"{method}.csv"
    script.write_text(STARTED, encoding="utf-8")
    command = [sys.executable, str(script), method, "batch", "files", "--workers", "2"]
    done = subprocess.run(
        [*command, "-o", str(target)], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 1  # there are broken files among them
    return target.read_bytes()


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_workers_that_inherit_nothing_give_the_same_bytes(tmp_path: Path, method: str) -> None:
    if sys.platform == "win32":
        pytest.skip("there is one way to start a process here")
    make_folder(tmp_path / "files", 60, broken=3)
    assert batch(tmp_path, method) == batch(tmp_path, "fork")


def test_no_more_workers_than_windows_waits_for() -> None:
    assert most_workers("nt") == 61
    assert most_workers("posix") > 61


LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (60, 60))
from waardebehoud.cli.start import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_more_workers_than_files_may_be_open(tmp_path: Path) -> None:
    """A worker that cannot be started left the others waiting for each other, without end."""
    make_folder(tmp_path / "files", 60, 0)
    command = [sys.executable, "-c", LIMITED, "batch", "files", "-o", "t.csv", "--workers", "90"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
