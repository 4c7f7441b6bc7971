"""The same batch on a real local Dask scheduler with two worker processes: the same bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.batch.many import make_folder
from tests.batch.test_batch import table
from tests.batch.test_faults import started
from tests.cli.running import Runner

DASK = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
WORKER = [sys.executable, "-m", "distributed.cli.dask_worker"]


class Cluster(NamedTuple):
    """Where the scheduler listens, and its process."""

    address: str
    process: subprocess.Popen[bytes]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler and two workers, each a process of its own, on free ports of this machine."""
    told = tmp_path / "scheduler.log"
    running = []
    with told.open("w") as log:
        options = ["--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0"]
        running.append(subprocess.Popen([*DASK, *options], stderr=log, stdout=log))
        address = wait_for_address(told)
        for number in range(2):
            folder = tmp_path / f"worker{number}"
            folder.mkdir()
            options = [address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
            where = ["--local-directory", str(folder)]
            running.append(subprocess.Popen([*WORKER, *options, *where], stderr=log, stdout=log))
        try:
            wait_for_workers(told, 2)
            yield Cluster(address, running[0])
        finally:
            for process in reversed(running):
                process.kill()
                process.wait()


def wait_for_address(told: Path) -> str:
    found = wait_for(told, r"Scheduler at:\s*(tcp://\S+)", 1)
    return found[0]


def wait_for_workers(told: Path, count: int) -> None:
    wait_for(told, r"Register worker|Registered to", count)


def wait_for(told: Path, pattern: str, count: int) -> list[str]:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found: list[str] = re.findall(pattern, told.read_text())
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError(told.read_text())


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_cluster_gives_the_same_bytes(cluster: Cluster, tmp_path: Path) -> None:
    """In a process of its own, as a user runs it: the client library keeps threads."""
    folder = tmp_path / "dossiers"
    make_folder(folder, 150, 15)
    program = [sys.executable, "-c", "from waardebehoud.cli.start import main; main()", "batch"]
    outcomes = []
    for name, options in (
        ("here", ["--workers", "2"]),
        ("there", ["--scheduler", cluster.address]),
    ):
        targets = [tmp_path / f"{name}.{suffix}" for suffix in ("xlsx", "csv")]
        outputs = [part for target in targets for part in ("-o", str(target))]
        ran = subprocess.run(
            [*program, str(folder), *outputs, *options],
            capture_output=True,
            text=True,
            check=False,
            env=dict(os.environ),
        )
        assert ran.returncode == 1, ran.stderr
        assert "135 dossiers" in ran.stderr
        outcomes.append([target.read_bytes() for target in targets])
    assert outcomes[0] == outcomes[1]


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_scheduler_that_dies_leaves_what_was_done(cluster: Cluster, tmp_path: Path) -> None:
    folder, target = tmp_path / "dossiers", tmp_path / "t.csv"
    make_folder(folder, 2500, 0, forms=500)
    given = ["batch", folder, "-o", target, "--resume", "--scheduler", cluster.address]
    run = started(*given)
    assert run.stderr is not None
    assert " van " in run.stderr.readline()  # a tenth is done
    cluster.process.kill()
    _, told = run.communicate(timeout=120)
    assert run.returncode == 2, told
    assert f"De Dask-scheduler op {cluster.address} antwoordt niet meer" in told
    assert "distributed" not in told
    done = len(table(target))
    assert 0 < done < 2500
    again = started(*given[:-2])
    _, told = again.communicate(timeout=200)
    assert again.returncode == 0, told
    assert "ongewijzigd" in told
    assert len(table(target)) == 2500


def test_no_scheduler_is_told(waardebehoud: Runner, tmp_path: Path) -> None:
    make_folder(tmp_path / "dossiers", 3, 0)
    ran = waardebehoud(
        "batch", tmp_path / "dossiers", "-o", tmp_path / "t.csv", "--scheduler", "nergens"
    )
    assert (ran.code, "nergens" in ran.err) == (2, True), ran.err
