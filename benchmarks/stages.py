"""Tell where the time of a dossier goes in a batch, each step with all before it; and of a form."""

from __future__ import annotations

import argparse
import gc
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import msgspec
import openpyxl
import yaml_rs
from many import make_forms
from python_calamine import CalamineWorkbook
from sample import opened_checklist, write_dossier

from waardebehoud.assessment import Assessment, assess
from waardebehoud.cli.batch_forms import form_case
from waardebehoud.cli.batch_work import Desk, Job, Options, desk, have_at_hand, work
from waardebehoud.cli.loading import Askers, Case, case_of
from waardebehoud.gains import gains
from waardebehoud.portfolio import line_of
from waardebehoud.reading.form_quick import quick_workbook
from waardebehoud.reading.opening import open_dossier

SHAPES = {"80 answers": (80, 0), "60 answers, 80 rows": (60, 80)}
CHUNK = 64

Step = Callable[[Path, bytes], object]


class Steps:
    """What happens to a dossier, up to and including each step."""

    def __init__(self, at_hand: Desk) -> None:
        self.at_hand = at_hand

    def parsed(self, path: Path, raw: bytes) -> object:
        """Nothing but data, as the floor reads it."""
        if path.suffix == ".json":
            return msgspec.json.decode(raw)
        return yaml_rs.loads(raw.decode("utf-8-sig"), parse_datetime=False)

    def opened(self, path: Path, raw: bytes) -> object:
        """A dossier, no key lost, everything in it of the right kind."""
        return open_dossier(path, raw)

    def checked(self, path: Path, raw: bytes) -> Case:
        """With its checklist, its answers fitting their questions, its inventory read."""
        return case_of(open_dossier(path, raw), None, self.at_hand.askers)

    def judged(self, path: Path, raw: bytes) -> Assessment:
        """What is asked and known, rules, statuses and sums, figures of the inventory."""
        case = self.checked(path, raw)
        return assess(case.asker, case.dossier, None, case.books)

    def scored(self, path: Path, raw: bytes) -> object:
        """The ends of every theme and of the total, and the gain of every question."""
        return gains(self.judged(path, raw).reckoning)

    def told(self, path: Path, raw: bytes) -> object:
        """All that the tables and the portfolio need."""
        return line_of(self.judged(path, raw))


def main() -> None:
    """Make dossiers, time every step in turns, print a table for each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--forms", type=int, default=8)
    chosen = parser.parse_args()
    for shape, (answers, rows) in SHAPES.items():
        for suffix in ("json", "yaml"):
            with tempfile.TemporaryDirectory() as name:
                paths = make(Path(name), chosen.dossiers, suffix, answers, rows)
                show(f"{suffix.upper()}, {shape}", measure(paths, chosen.rounds))
    show_forms(chosen.forms, chosen.rounds)


def show_forms(count: int, rounds: int) -> None:
    """Milliseconds of processor per form, the least of the rounds: the floors, and the program."""
    with tempfile.TemporaryDirectory() as name:
        paths = [
            *make_forms(Path(name) / "forms", count, "xlsx", answers=80, rows=0).glob("*.xlsx")
        ]
        files = [(path, path.read_bytes()) for path in paths]
    askers: Askers = {}
    steps: dict[str, Step] = {
        "every sheet by python-calamine": calamine,
        "every sheet by openpyxl (read_only)": openpyxl_alone,
        "the cells of a form by its patterns": lambda _, raw: quick_workbook(raw),
        "judged from those": lambda path, raw: judged_form(path, raw, askers, careful=False),
        "judged from what openpyxl reads": lambda path, raw: judged_form(
            path, raw, askers, careful=True
        ),
    }
    print("\nForms\n\n| What | ms |\n|---|---:|")
    for what, step in steps.items():
        spent = min(seconds(step, files) for _ in range(rounds))
        print(f"| {what} | {spent / len(files) * 1e3:.1f} |")


def seconds(step: Step, files: Sequence[tuple[Path, bytes]]) -> float:
    """The time of the processor for some files."""
    start = time.process_time()
    for path, raw in files:
        step(path, raw)
    return time.process_time() - start


def calamine(_: Path, raw: bytes) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(raw))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def openpyxl_alone(_: Path, raw: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(raw), read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            len(row)


def judged_form(path: Path, raw: bytes, askers: Askers, *, careful: bool) -> object:
    case = form_case(path, raw, None, askers, careful=careful)
    return line_of(assess(case.asker, case.dossier, None, case.books))


def make(folder: Path, count: int, suffix: str, answers: int, rows: int) -> list[Path]:
    """Dossiers from fixed seeds."""
    checklist, found = opened_checklist().value, []
    for number in range(count):
        path = folder / f"{number:06}.{suffix}"
        write_dossier(checklist, path, number, answers, rows)
        if suffix == "json":
            path.write_text(json.dumps(yaml_rs.loads(path.read_text(), parse_datetime=False)))
        found.append(path)
    return found


def measure(paths: Sequence[Path], rounds: int) -> dict[str, float]:
    """Microseconds of processor per dossier up to each step, the least of the rounds."""
    options = Options("stages", "nl")
    have_at_hand(options, paths[0])
    steps = Steps(desk(options))
    files = [(path, path.read_bytes()) for path in paths]
    jobs = [Job(path.name, str(path), raw, named=False) for path, raw in files]
    gc.freeze()
    gc.set_threshold(50_000)
    named: list[Step] = [
        *(steps.parsed, steps.opened, steps.checked, steps.judged, steps.scored, steps.told)
    ]
    spent: dict[str, list[float]] = {step.__name__: [] for step in named} | {"counted": []}
    for _ in range(rounds):
        for step in named:
            spent[step.__name__].append(seconds(step, files))
        start = time.process_time()
        for place in range(0, len(jobs), CHUNK):
            work(options, jobs[place : place + CHUNK])
        spent["counted"].append(time.process_time() - start)
    return {name: min(times) / len(files) * 1e6 for name, times in spent.items()}


def show(what: str, found: dict[str, float]) -> None:
    """A table: each step, the sum so far, and what the step adds."""
    print(f"\n{what}\n\n| Up to and including | µs | of which this step |\n|---|---:|---:|")
    before = 0.0
    for name, spent in found.items():
        # the floor parses to other data than the program: what it takes is no part of the sum
        print(f"| {name} | {spent:.0f} | {'' if name == 'parsed' else f'{spent - before:.0f}'} |")
        before = 0.0 if name == "parsed" else spent


if __name__ == "__main__":
    main()
