"""Measure the speed of the program against what it cannot do without; print a table."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import os
import platform
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from floor import MODULE, sheets_of, write_floor
from sample import checklist_files, opened_checklist, write_dossier
from timing import Process, Timings, byte_compiled, processes, ratio
from walk import measure

PROGRAM = "from waardebehoud.cli.start import main; main()"
FLOOR = f"from {MODULE} import app; app(prog_name='waardebehoud')"
SCORED = (
    "import gc, os, sys; gc.set_threshold(10**6); os.environ['PYDANTIC_DISABLE_PLUGINS'] = '1'; "
    f"from waardebehoud.cli.main import run; run(sys.argv[1:-1]); import {MODULE}; "
    f"{MODULE}.write_cells(sys.argv[-1]); gc.freeze()"
)
"""`score` to JSON, and then XlsxWriter writing as many cells as the report has."""
VERDICTS = (0, 1)


def main() -> None:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="rounds; their ratios are compared")
    parser.add_argument("--runs", type=int, default=5, help="runs of each case in a round")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = byte_compiled(folder)
        cases = prepare(folder, environment)
        timings = processes(cases, environment, chosen.rounds, chosen.runs)
        print(heading(chosen.rounds, chosen.runs))
        for row in (*ratios(timings), answers(folder)):
            print(row)


def prepare(folder: Path, environment: dict[str, str]) -> dict[str, Process]:
    """The input, the floor app, and the programs to run: each with its floor."""
    opened = opened_checklist()
    dossier, report = folder / "dossier.yaml", folder / "report.xlsx"
    write_dossier(opened.value, dossier)
    commands = {
        "help": ("--help",),
        "nothing": ("--version",),
        "json": ("score", str(dossier), "--format", "json"),
        "xlsx": ("score", str(dossier), "--report", str(report)),
    }
    Process(PROGRAM, commands["xlsx"], VERDICTS).run(environment)
    write_floor(folder, checklist_files(opened), sheets_of(report))
    cases = {name: Process(PROGRAM, given, VERDICTS) for name, given in commands.items()}
    cases |= {f"{name} floor": Process(FLOOR, given) for name, given in commands.items()}
    cases["xlsx bare floor"] = cases["xlsx floor"]
    cases["xlsx floor"] = Process(SCORED, (*commands["json"], str(folder / "cells.xlsx")))
    return cases


def heading(rounds: int, runs: int) -> str:
    """When and where, and the head of the table."""
    where = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    return (
        f"{dt.date.today()}, {where}, {rounds} rounds of {runs} runs\n\n"
        "| What | Goal | Reached | Low..high | Time | Floor |\n|---|---:|---:|---:|---:|---:|"
    )


def ratios(timings: Timings) -> Iterator[str]:
    """The rows that compare with a floor."""
    rows = {
        "help": ("`--help` / a Typer app with the same commands", 1.15),
        "nothing": ("a command that does nothing (`--version`) / the same in that app", 1.15),
        "json": ("`score` to JSON / that app, parsing the same files", 1.5),
        "xlsx": ("`score` to xlsx / `score` to JSON, and XlsxWriter writing as many cells", 1.3),
        "xlsx bare": ("`score` to xlsx / that app, parsing and writing as many cells", "–"),
    }
    for row, (what, goal) in rows.items():
        name, floor = row.split()[0], f"{row} floor"
        found = ratio(timings, name, floor)
        yield (
            f"| {what} | {goal} | {found.middle:.2f} | {found.low:.2f}..{found.high:.2f} "
            f"| {milliseconds(timings[name])} | {milliseconds(timings[floor])} |"
        )


def answers(folder: Path) -> str:
    """The row of the walk."""
    with contextlib.redirect_stdout(io.StringIO()):
        found = sorted(clock / 1000 for clock, _ in measure(folder))
    most = found[int(len(found) * 0.95)]
    return (
        f"| `check`: from an answer to the next question, {len(found)} answers | 20 ms "
        f"| {milliseconds(found)} | {found[0] * 1e3:.1f}..{most * 1e3:.1f} (95%) | | |"
    )


def milliseconds(seconds: Sequence[float]) -> str:
    """The median."""
    return f"{statistics.median(seconds) * 1e3:.1f} ms"


if __name__ == "__main__":
    main()
