"""Timing of whole processes: cases take turns, and only ratios within one round are compared."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Timings = Mapping[str, Sequence[float]]
"""Per case the median seconds of every round."""


@dataclass(frozen=True)
class Process:
    """A program to run to its end: Python code with arguments, and the exit codes it may give."""

    code: str
    arguments: tuple[str, ...] = ()
    allowed: tuple[int, ...] = (0,)

    def run(self, environment: Mapping[str, str]) -> float:
        """Seconds from start to end."""
        command = [sys.executable, "-c", self.code, *self.arguments]
        start = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        seconds = time.perf_counter() - start
        if done.returncode not in self.allowed:
            raise RuntimeError(f"{command}: exit {done.returncode}\n{done.stderr.decode()}")
        return seconds


@dataclass(frozen=True)
class Ratio:
    """How much longer one case takes than another: the median round, the least and the most."""

    middle: float
    low: float
    high: float


def byte_compiled(folder: Path) -> dict[str, str]:
    """An environment as after an ordinary installation: modules are compiled once, then kept."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return environment | {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONPATH": str(folder),
        "COLUMNS": "100",
    }


def processes(
    cases: Mapping[str, Process], environment: Mapping[str, str], rounds: int, runs: int
) -> Timings:
    """Time every case `runs` times in every round; the order is rotated each time."""
    names = list(cases)
    for name in names:  # compile modules, warm the disk
        cases[name].run(environment)
    found: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        taken: dict[str, list[float]] = {name: [] for name in names}
        for turn in range(runs):
            first = turn % len(names)
            for name in names[first:] + names[:first]:
                taken[name].append(cases[name].run(environment))
        for name in names:
            found[name].append(statistics.median(taken[name]))
    return found


def ratio(timings: Timings, case: str, floor: str) -> Ratio:
    """The ratios of two cases, round by round."""
    each = [a / b for a, b in zip(timings[case], timings[floor], strict=True)]
    return Ratio(statistics.median(each), min(each), max(each))
