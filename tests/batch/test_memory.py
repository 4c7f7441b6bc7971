"""Memory of a worker does not grow with the number of dossiers, that of the program by a name."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml_rs

from tests.batch.test_batch import CAMPAIGN, EXAMPLES, table
from tests.cli.running import Runner

FEW, MANY = (1_000, 100_000) if CAMPAIGN else (200, 1_000)
MOST = 64
"""MiB for one process, whatever the number of dossiers, as the design asks."""
SLACK = 6
"""MiB by which two runs may differ without having grown with the number."""
NAME = 100
"""Bytes in which the program holds the name of a file: those of a folder are sorted at once."""
TEMPLATES = 200
"""Dossiers that differ; the others are further names of the same files."""

PEAKS = """
import atexit, pathlib, re, resource, sys
def tell():
    own = re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]
    print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
if __name__ == "__main__":
    atexit.register(tell)
    from waardebehoud.cli.start import main
    main()
"""
"""The program, telling at its end the peak of itself and the largest of its workers, in KiB.

Its own peak is asked of the kernel: what getrusage says of a program began with its parent.
"""

linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counts in KiB")


def make_dossiers(folder: Path, count: int) -> None:
    """Dossiers from a few templates: the full example, each with other answers left out."""
    full: dict[str, Any] = yaml_rs.loads(
        (EXAMPLES / "fictief-schoolgebouw" / "dossier.yaml").read_text(encoding="utf-8"),
        parse_datetime=False,
    )
    rng = random.Random(2026)
    folder.mkdir()
    for number in range(min(count, TEMPLATES)):
        kept = {name: value for name, value in full["answers"].items() if rng.random() < 0.9}
        project = {**full["project"], "name": f"Project {number}"}
        data = {**full, "project": project, "answers": kept}
        (folder / f"{number:06}.json").write_text(json.dumps(data), encoding="utf-8")
    for number in range(TEMPLATES, count):
        os.link(folder / f"{number % TEMPLATES:06}.json", folder / f"{number:06}.json")


def peaks(folder: Path, target: Path) -> list[float]:
    """The peak of the program and of its largest worker, in MiB."""
    script = folder.with_suffix(".py")
    script.write_text(PEAKS, encoding="utf-8")
    given = ["batch", str(folder), "-o", str(target), "--workers", "2"]
    ran = subprocess.run(
        [sys.executable, str(script), *given], capture_output=True, text=True, check=True
    )
    return [int(peak) / 1024 for peak in ran.stderr.splitlines()[-1].split()]


@linux
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_memory_stays_the_same_however_many_dossiers(tmp_path: Path, suffix: str) -> None:
    found = {}
    for count in (FEW, MANY):
        make_dossiers(tmp_path / str(count), count)
        found[count] = peaks(tmp_path / str(count), tmp_path / f"{count}.{suffix}")
    print(f"\n{suffix}: {found} MiB (program, worker)")
    (few, worker_of_few), (many, worker_of_many) = found.values()
    assert many - few <= SLACK + MANY * NAME / 1024**2
    assert worker_of_many - worker_of_few <= SLACK
    assert max(worker_of_few, worker_of_many) <= MOST
    if suffix == "csv":
        assert len(table(tmp_path / f"{MANY}.csv")) == MANY


@linux
@pytest.mark.timeout(300)
def test_a_worker_reads_forms_in_as_little(waardebehoud: Runner, tmp_path: Path) -> None:
    """Of a form of five megabytes unpacked it never holds more than the sheet it is reading."""
    folder = tmp_path / "formulieren"
    folder.mkdir()
    dossier = EXAMPLES / "fictief-schoolgebouw" / "dossier.yaml"
    assert waardebehoud("form", "--dossier", dossier, "--output", folder / "0.xlsx").code == 0
    for number in range(1, 24):
        os.link(folder / "0.xlsx", folder / f"{number}.xlsx")
    for _ in range(2):  # the first time modules may have to be compiled
        found = peaks(folder, tmp_path / "t.csv")
    print(f"\nforms: {found} MiB (program, worker)")
    assert max(found) <= MOST
    assert len(table(tmp_path / "t.csv")) == 24
