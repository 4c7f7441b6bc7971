"""Measure the batch against what it cannot do without: parsing, hashing, writing cells."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from itertools import cycle, product
from pathlib import Path
from typing import NamedTuple

import yaml_rs
from sample import opened_checklist, write_dossier
from timing import byte_compiled

PROGRAM = "from waardebehoud.cli.start import main; main()"

PARSE = """
import sys, pathlib, concurrent.futures as f
import msgspec, yaml_rs
def sheets(path):
    import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
def read(paths):
    for path in paths:
        if path.endswith("xlsx"):
            sheets(path)
            continue
        with open(path, "rb") as file:
            raw = file.read()
        if path.endswith("json"):
            msgspec.json.decode(raw)
        else:
            yaml_rs.loads(raw.decode("utf-8-sig"), parse_datetime=False)
if __name__ == "__main__":
    paths = sorted(str(p) for p in pathlib.Path(sys.argv[1]).iterdir())
    chunks = [paths[i : i + 16] for i in range(0, len(paths), 16)]
    with f.ProcessPoolExecutor(2) as pool:
        list(pool.map(read, chunks))
"""

OPEN = PARSE.replace(
    PARSE[PARSE.index("    import python_calamine") : PARSE.index("def read(")],
    """    import openpyxl
    for sheet in openpyxl.load_workbook(path, read_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
""",
)
"""The same with openpyxl."""

HASH = """
import hashlib, os, sys
for name in sorted(os.listdir(sys.argv[1])):
    with open(f"{sys.argv[1]}/{name}", "rb") as file:
        hashlib.sha256(file.read()).digest()
"""

WATCH = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = used.ru_utime + used.ru_stime
print(time.perf_counter() - start, seconds, done.returncode, used.ru_maxrss)
"""

PEAKS = """
import resource, sys
def tell():
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    spent = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    print(spent, own.ru_maxrss, others.ru_maxrss, file=sys.stderr)
if __name__ == "__main__":
    import atexit
    atexit.register(tell)
    from waardebehoud.cli.main import main
    main()
"""

CELLS = """
import sys, xlsxwriter
rows, columns, target = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
book = xlsxwriter.Workbook(target, {"constant_memory": True})
sheet, look = book.add_worksheet(), book.add_format({"num_format": "0.0%"})
for row in range(rows):
    for column in range(columns):
        if column % 3:
            sheet.write_number(row, column, row / 1000, look)
        else:
            sheet.write_string(row, column, f"een tekst {row}")
book.close()
"""

SPOOL = """
import pickle, sys
from pathlib import Path
from waardebehoud.cli.batch_lines import harvest_of
from waardebehoud.cli.batch_run import Spool
from waardebehoud.cli.batch_work import Job, Options, do
dossier, rows, target = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
job = Job(dossier.name, str(dossier), dossier.read_bytes(), True)
line = do(Options("", "nl"), job).line
with open(target, "wb+") as file:
    spool = Spool(file)
    for number in range(rows):
        own = {"file": f"{number:06}.yaml", "project": f"Project {number}"}
        spool.add(harvest_of("", {**line, **own}))
target.with_suffix(".portfolio").write_bytes(pickle.dumps(spool.portfolio))
"""

TABLE = """
import pickle, sys
from pathlib import Path
from waardebehoud.cli.batch_run import Spool
from waardebehoud.cli.batch_tables import Tables
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import find_checklist
from waardebehoud.texts import Words
spooled, target = Path(sys.argv[1]), Path(sys.argv[2])
checklist = read_checklist(find_checklist("sloop")).value
portfolio = pickle.loads(spooled.with_suffix(".portfolio").read_bytes())
with open(spooled, "rb") as file:
    spool = Spool(file, portfolio)
    tables = Tables(Words(), spool, {checklist.sha256: checklist})
    if target.suffix == ".xlsx":
        tables.write(target)
    else:
        print(sum(value not in (None, "") for value in tables.table.row(next(spool.dossiers()))))
"""


SHAPES = {"80 answers": (80, 0), "60 answers, 80 rows": (60, 80)}
"""What a dossier holds: answers, and rows of an inventory."""
GOALS = {"json": "3", "yaml": "1.25", "xlsx": "1.25"}
UNLIKE = 8
"""Forms that differ; the rest are copies, for making one takes a second."""
SCALE = 1024 if sys.platform != "darwin" else 1024**2
"""How the system counts the memory of a process, in a MiB."""


def main() -> None:
    """Make dossiers, take turns, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--again", type=int, default=10_000, help="dossiers that did not change")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--forms", type=int, default=100, help="xlsx forms")
    parser.add_argument("--opened", type=int, default=400, help="xlsx forms against openpyxl")
    parser.add_argument("--only-forms", action="store_true", help="leave all other rows out")
    parser.add_argument("--growth", type=int, default=10, help="how many times more dossiers")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{chosen.dossiers} dossiers, {chosen.forms} forms, {chosen.rounds} rounds\n")
        print("| What | Goal | Ratio | Ratio of CPU | Seconds | Floor | Peak of one process |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        counts = {"json": chosen.dossiers, "yaml": chosen.dossiers, "xlsx": chosen.forms}
        reading(folder, {"xlsx": chosen.forms} if chosen.only_forms else counts, chosen.rounds)
        opening(folder, chosen.opened)
        if chosen.only_forms:
            return
        again(folder, chosen.again, chosen.rounds)
        writing(folder, chosen.rows, chosen.rounds)
        growing(folder, chosen.dossiers, chosen.growth)


def reading(folder: Path, counts: Mapping[str, int], rounds: int) -> None:
    """Batches of every kind, against parsing the same files in as many processes."""
    for (shape, (answers, rows)), (suffix, count) in product(SHAPES.items(), counts.items()):
        make = make_forms if suffix == "xlsx" else make_dossiers
        dossiers = make(folder / f"{suffix}-{rows}", count, suffix, answers, rows)
        goal = GOALS[suffix]
        batch = ["batch", str(dossiers), "-o", str(folder / "t.csv"), "--workers", "2"]
        cases = {"batch": (PROGRAM, batch), "floor": (PARSE, [str(dossiers)])}
        size = sum(path.stat().st_size for path in dossiers.iterdir()) / count / 1000
        what = f"batch of {suffix.upper()}, {shape}, {size:.0f} kB / parse only"
        report(what, goal, turns(cases, rounds, folder))


def opening(folder: Path, count: int) -> None:
    """A batch of forms against openpyxl only parsing them, once: that takes a minute and more."""
    dossiers = folder / "opened"
    dossiers.mkdir()
    found = sorted((folder / "xlsx-0").iterdir())[:UNLIKE]
    for number, source in zip(range(count), cycle(found), strict=False):
        (dossiers / f"{number:06}.xlsx").write_bytes(source.read_bytes())
    batch = ["batch", str(dossiers), "-o", str(folder / "t.csv"), "--workers", "2"]
    run(PROGRAM, batch, folder)
    timing = {"batch": [run(PROGRAM, batch, folder)], "floor": [run(OPEN, [str(dossiers)], folder)]}
    what = f"batch of XLSX, 80 answers, {count} forms / openpyxl (read_only) only parsing"
    report(what, "0.1", timing)


def again(folder: Path, count: int, rounds: int) -> None:
    """A batch in which nothing changed."""
    dossiers = copies(folder / "yaml-0", folder / "again", count)
    batch = ["batch", str(dossiers), "-o", str(folder / "t.csv"), "--workers", "2"]
    batch += ["--cache", str(folder / "cache")]
    run(PROGRAM, batch, folder)
    cases = {"batch": (PROGRAM, batch), "floor": (HASH, [str(dossiers)])}
    what = f"batch of {count} again, nothing changed / list, read, hash"
    report(what, "2", turns(cases, rounds, folder))


def copies(sources: Path, folder: Path, count: int) -> Path:
    """As many dossiers as asked, none the same as another: some with a remark at the end."""
    folder.mkdir()
    found = cycle(sorted(sources.iterdir()))
    for number, source in zip(range(count), found, strict=False):
        content = source.read_bytes() + b"# %d\n" % number
        (folder / f"{number:06}.yaml").write_bytes(content)
    return folder


def writing(folder: Path, rows: int, rounds: int) -> None:
    """The summary workbook against XlsxWriter writing as many cells."""
    spool, target = folder / "spool", folder / "t.xlsx"
    run(SPOOL, [str(folder / "yaml-0" / "000000.yaml"), str(rows), str(spool)], folder)
    cells = subprocess.run(
        [sys.executable, "-c", TABLE, str(spool), "count"],
        env=byte_compiled(folder),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    floor = [str(rows), cells, str(folder / "f.xlsx")]
    cases = {"batch": (TABLE, [str(spool), str(target)]), "floor": (CELLS, floor)}
    what = f"summary workbook of {rows} rows, {cells} cells each / XlsxWriter, as many cells"
    report(what, "1.2", turns(cases, rounds, folder))


def growing(folder: Path, count: int, growth: int) -> None:
    """Time and memory at so many dossiers and at a multiple of them."""
    print("\n| Dossiers | Seconds of processor | Peak of the program | Peak of a worker |")
    print("|---:|---:|---:|---:|")
    script = folder / "peaks.py"
    script.write_text(PEAKS, encoding="utf-8")
    for times in (1, growth):
        dossiers = make_dossiers(folder / f"growth-{times}", count * times, "json", 80, 0)
        given = ["batch", str(dossiers), "-o", str(folder / "growth.xlsx"), "--workers", "2"]
        told = subprocess.run(
            [sys.executable, str(script), *given],
            env=byte_compiled(folder),
            capture_output=True,
            text=True,
            check=True,
        ).stderr.splitlines()[-1]
        seconds, *peaks = map(float, told.split())
        own, worker = (f"{peak / SCALE:.0f} MiB" for peak in peaks)
        print(f"| {count * times} | {seconds:.1f} | {own} | {worker} |")


def make_forms(folder: Path, count: int, suffix: str, answers: int, rows: int) -> Path:
    """Forms that were filled in, a few that differ and copies of those."""
    folder.mkdir()
    sources = make_dossiers(
        folder.with_name(f"filled-{rows}"), min(count, UNLIKE), "yaml", answers, rows
    )
    for number in range(count):
        target = folder / f"{number:06}.{suffix}"
        if number < UNLIKE:
            dossier = str(sources / f"{number:06}.yaml")
            run(PROGRAM, ["form", "--dossier", dossier, "--output", str(target)], folder.parent)
        else:
            target.write_bytes((folder / f"{number % UNLIKE:06}.{suffix}").read_bytes())
    return folder


def make_dossiers(folder: Path, count: int, suffix: str, answers: int, rows: int) -> Path:
    """Dossiers from fixed seeds, no two the same."""
    folder.mkdir()
    checklist = opened_checklist().value
    for number in range(count):
        path = folder / f"{number:06}.yaml"
        write_dossier(checklist, path, number, answers, rows)
        if suffix == "json":
            data = yaml_rs.loads(path.read_text(encoding="utf-8"), parse_datetime=False)
            path.unlink()
            path.with_suffix(".json").write_text(json.dumps(data), encoding="utf-8")
    return folder


class Spent(NamedTuple):
    """Seconds on the clock and of the processors, and the peak of one process in MiB."""

    clock: float
    processor: float
    peak: float


Timing = Mapping[str, list[Spent]]


def turns(cases: Mapping[str, tuple[str, list[str]]], rounds: int, folder: Path) -> Timing:
    """What each case takes, in turns, once everything is compiled and in memory."""
    for case in cases.values():
        run(*case, folder)
    found: dict[str, list[Spent]] = {name: [] for name in cases}
    for turn in range(rounds):
        for name in list(cases) if turn % 2 else reversed(list(cases)):
            found[name].append(run(*cases[name], folder))
    return found


def run(code: str, arguments: list[str], folder: Path) -> Spent:
    """A whole process with its workers, modules compiled as after an ordinary installation."""
    script = folder / "program.py"
    guarded = code if "__main__" in code else f"if __name__ == '__main__':\n{indented(code)}"
    script.write_text(guarded, encoding="utf-8")
    command = [sys.executable, "-c", WATCH, sys.executable, str(script), *arguments]
    environment = byte_compiled(folder)
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    clock, processor, code_, peak = told.stdout.split()
    if code_ != "0":
        raise RuntimeError(f"{arguments}: exit {code_}")
    return Spent(float(clock), float(processor), int(peak) / SCALE)


def indented(code: str) -> str:
    return "\n".join(f"    {line}" for line in code.strip().splitlines())


def report(what: str, goal: str, timing: Timing) -> None:
    """A row of the table."""
    pairs = list(zip(timing["batch"], timing["floor"], strict=True))
    clock = statistics.median(batch.clock / floor.clock for batch, floor in pairs)
    processor = statistics.median(batch.processor / floor.processor for batch, floor in pairs)
    seconds, floor = (
        statistics.median(spent.clock for spent in timing[name]) for name in ("batch", "floor")
    )
    peak = max(spent.peak for spent in timing["batch"])
    print(
        f"| {what} | {goal} | {clock:.3g} | {processor:.3g} "
        f"| {seconds:.2f} | {floor:.2f} | {peak:.0f} MiB |"
    )


if __name__ == "__main__":
    main()
