"""Measure the batch against what it cannot do without: parsing, hashing, writing cells."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml_rs
from sample import opened_checklist, write_dossier
from timing import byte_compiled

PROGRAM = "from waardebehoud.cli.main import main; main()"

PARSE = """
import json, sys, pathlib, concurrent.futures as f
import yaml_rs
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
        text = pathlib.Path(path).read_text(encoding="utf-8-sig")
        json.loads(text) if path.endswith("json") else yaml_rs.loads(text, parse_datetime=False)
if __name__ == "__main__":
    paths = sorted(str(p) for p in pathlib.Path(sys.argv[1]).iterdir())
    chunks = [paths[i : i + 16] for i in range(0, len(paths), 16)]
    with f.ProcessPoolExecutor(2) as pool:
        list(pool.map(read, chunks))
"""

HASH = """
import hashlib, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    hashlib.sha256(path.read_bytes()).digest()
"""

CELLS = """
import sys, xlsxwriter
rows, columns, target = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
book = xlsxwriter.Workbook(target, {"constant_memory": True})
sheet, look = book.add_worksheet(), book.add_format({"num_format": "0.0%"})
text = book.add_format({"font_size": 9})
for row in range(rows):
    for column in range(columns):
        if column % 3:
            sheet.write_number(row, column, row / 1000, look)
        else:
            sheet.write_string(row, column, f"een tekst {row}", text)
book.close()
"""

PEAK = """
import atexit, resource, sys
def tell():
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    spent = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    print(spent, own.ru_maxrss // 1024, others.ru_maxrss // 1024, file=sys.stderr)
if __name__ == "__main__":
    atexit.register(tell)
    from waardebehoud.cli.main import main
    main()
"""

TABLE = """
import sys
from pathlib import Path
from waardebehoud.cli.batch_run import Spool
from waardebehoud.cli.batch_tables import Tables
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import find_checklist
from waardebehoud.texts import Words
line, rows, target = Path(sys.argv[1]).read_bytes(), int(sys.argv[2]), Path(sys.argv[3])
checklist = read_checklist(find_checklist("sloop")).value
with open(target.with_suffix(".spool"), "wb+") as file:
    spool = Spool(file)
    for _ in range(rows):
        spool.add(line)
    tables = Tables(Words(), spool, {checklist.sha256: checklist})
    tables.write(target)
    print(len(tables.columns))
"""


def main() -> None:
    """Make dossiers, take turns, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", type=int, default=10, help="how many times more dossiers")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{chosen.dossiers} dossiers, {chosen.rows} rows, {chosen.rounds} rounds\n")
        print("| What | Goal | Ratio | Seconds | Floor | Peak of one process |")
        print("|---|---:|---:|---:|---:|---:|")
        reading(folder, chosen.dossiers, chosen.rounds)
        writing(folder, chosen.rows, chosen.rounds)
        growing(folder, chosen.dossiers, chosen.growth)


def growing(folder: Path, count: int, growth: int) -> None:
    """Memory and time at so many dossiers and at a multiple of them."""
    print("\n| Dossiers | Seconds of processor | Peak of the program | Peak of a worker |")
    print("|---:|---:|---:|---:|")
    for times in (1, growth):
        dossiers = make_dossiers(folder / f"growth{times}", count * times, "json")
        target = folder / "growth.xlsx"
        script = folder / "peak.py"
        script.write_text(PEAK, encoding="utf-8")
        given = ["batch", str(dossiers), "-o", str(target), "--workers", "2"]
        told = subprocess.run(
            [sys.executable, str(script), *given],
            capture_output=True,
            text=True,
            check=True,
            env=byte_compiled(folder),
        ).stderr.splitlines()[-1]
        seconds, own, worker = told.split()
        print(f"| {count * times} | {float(seconds):.1f} | {own} MiB | {worker} MiB |")


def reading(folder: Path, count: int, rounds: int) -> None:
    """Batches of JSON and of YAML, and a batch in which nothing changed."""
    for suffix, goal in (("json", "3"), ("xlsx", "1.25"), ("yaml", "1.25")):
        dossiers = make_dossiers(folder / suffix, count, suffix)
        output = str(folder / f"{suffix}.csv")
        batch = ["batch", str(dossiers), "-o", output, "--workers", "2"]
        cases = {
            "batch": (PROGRAM, batch),
            "floor": (PARSE, [str(dossiers)]),
        }
        what = f"batch of {suffix.upper()} / parse only, two workers each"
        report(what, goal, turns(cases, rounds, folder))
    cache = ["--cache", str(folder / "cache")]
    run(PROGRAM, [*batch, *cache], folder)
    cases = {"batch": (PROGRAM, [*batch, *cache]), "floor": (HASH, [str(dossiers)])}
    report("batch again, nothing changed / list, read, hash", "2", turns(cases, rounds, folder))


def writing(folder: Path, rows: int, rounds: int) -> None:
    """The summary workbook against XlsxWriter writing as many cells."""
    dossier = next((folder / "yaml").iterdir())
    line = folder / "line.json"
    code = (
        "import sys; from pathlib import Path; from waardebehoud.cli.batch_work import *;"
        "p = Path(sys.argv[1]); job = Job(p.name, str(p), p.read_bytes(), True);"
        "Path(sys.argv[2]).write_bytes(do(Options('', 'nl'), job).line)"
    )
    run(code, [str(dossier), str(line)], folder)
    given = [str(line), str(rows), str(folder / "t.xlsx")]
    columns = subprocess.run(
        [sys.executable, "-c", TABLE, str(line), "10", str(folder / "t.xlsx")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    floor = [str(rows), columns, str(folder / "f.xlsx")]
    cases = {"batch": (TABLE, given), "floor": (CELLS, floor)}
    what = f"summary workbook of {rows} rows, {columns} columns / XlsxWriter, as many cells"
    report(what, "1.2", turns(cases, rounds, folder))


def make_dossiers(folder: Path, count: int, suffix: str) -> Path:
    """Dossiers that differ in name only: what is measured is the same for each."""
    folder.mkdir()
    first = folder / "first.yaml"
    write_dossier(opened_checklist().value, first)
    text = first.read_text(encoding="utf-8")
    first.unlink()
    if suffix == "xlsx":
        return make_forms(folder, text, count)
    for number in range(count):
        named = text.replace("Oude turnzaal", f"Oude turnzaal {number}")
        if suffix == "json":
            named = json.dumps(yaml_rs.loads(named, parse_datetime=False))
        (folder / f"{number:06}.{suffix}").write_text(named, encoding="utf-8")
    return folder


def make_forms(folder: Path, text: str, count: int) -> Path:
    """One form, as often as wanted: they are read from files that lie apart."""
    dossier = folder.with_name("form.yaml")
    dossier.write_text(text, encoding="utf-8")
    first = folder / "000000.xlsx"
    run(PROGRAM, ["form", "--dossier", str(dossier), "--output", str(first)], folder.parent)
    for number in range(1, count):
        (folder / f"{number:06}.xlsx").write_bytes(first.read_bytes())
    return folder


Timing = Mapping[str, list[tuple[float, float]]]


def turns(cases: Mapping[str, tuple[str, list[str]]], rounds: int, folder: Path) -> Timing:
    """Seconds and peak of each case, taking turns."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for turn in range(rounds):
        for name in list(cases) if turn % 2 else reversed(list(cases)):
            found[name].append(run(*cases[name], folder))
    return found


def run(code: str, arguments: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of a whole process, and the largest resident memory of it or its workers in MiB."""
    script = folder / "program.py"
    guarded = code if "__main__" in code else f"if __name__ == '__main__':\n{indented(code)}"
    script.write_text(guarded, encoding="utf-8")
    watch = (
        "import resource, subprocess, sys, time; s = time.perf_counter();"
        "r = subprocess.run(sys.argv[1:], capture_output=True);"
        "print(time.perf_counter() - s, r.returncode,"
        "resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", watch, sys.executable, str(script), *arguments]
    environment = byte_compiled(folder)
    seconds, code_, peak = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout.split()
    if code_ != "0":
        raise RuntimeError(f"{arguments}: exit {code_}")
    scale = 1024 if sys.platform != "darwin" else 1024**2
    return float(seconds), int(peak) / scale


def indented(code: str) -> str:
    return "\n".join(f"    {line}" for line in code.strip().splitlines())


def report(what: str, goal: str, timing: Timing) -> None:
    """A row of the table."""
    pairs = zip(timing["batch"], timing["floor"], strict=True)
    ratio = statistics.median(a / b for (a, _), (b, _) in pairs)
    batch = statistics.median(seconds for seconds, _ in timing["batch"])
    floor = statistics.median(seconds for seconds, _ in timing["floor"])
    peak = max(peak for _, peak in timing["batch"])
    print(f"| {what} | {goal} | {ratio:.2f} | {batch:.2f} | {floor:.2f} | {peak:.0f} MiB |")


if __name__ == "__main__":
    main()
