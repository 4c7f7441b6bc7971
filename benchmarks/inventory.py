"""Measure reading and adding up an inventory against csv.reader over the same file."""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import Process, byte_compiled, processes, ratio

from waardebehoud.inventory.columns import COLUMNS

FLOOR = """
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = sum(1 for _ in csv.reader(file, delimiter=";"))
"""

MEASURE = """
import gc, os, sys
from pathlib import Path
gc.set_threshold(100_000)  # as the command line does
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"
from waardebehoud.indicators.catalogue import measure_all
from waardebehoud.indicators.survey import Survey
from waardebehoud.inventory.tally import add_up
from waardebehoud.reading.tables import stream_csv
from waardebehoud.reading.yardsticks import read_yardstick

yardstick = read_yardstick()
measure_all(Survey(add_up(stream_csv(Path(sys.argv[1]), yardstick), yardstick)))
"""

PEAK = (
    MEASURE
    + """
import resource
sys.exit(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
)

MATERIALS = ("gewapend beton", "baksteen", "naaldhout", "glas", "staal", "gemengd")
UNITS = ("m3", "m3", "m3", "t", "st")
GOAL = 5


def write_inventory(path: Path, rows: int) -> None:
    """Rows as a city has them: every column filled now and then, masses given or computed."""
    rng = random.Random(2026)
    keys = [column.nl for column in COLUMNS]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(keys)
        for number in range(rows):
            row = dict.fromkeys(keys, "")
            row["Id"] = f"E{number}"
            row["Element"] = f"wand {number % 977}"
            row["Materiaal"] = rng.choice(MATERIALS)
            row["Plaats"] = f"verdieping {number % 9}"
            row["Staat"] = rng.choice(["goed", "matig", ""])
            row["Bouwjaar"] = str(1900 + number % 120)
            row["Bestemming"] = str(rng.randint(1, 11))
            row["Verbinding"], row["Toegankelijkheid"] = "schroef", "vrij"
            row["Doorkruisingen"], row["Rand"] = "geen", "open"
            if number % 3:
                row["Hoeveelheid"] = f"{rng.randint(1, 99_999) / 10:.1f}".replace(".", ",")
                row["Eenheid"] = rng.choice(UNITS)
            else:
                row["Massa (kg)"] = str(rng.randint(1, 99_999))
            if number % 5 == 0:
                row["Waarde (euro)"] = str(rng.randint(1, 999))
            writer.writerow(row.values())


def main() -> None:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = byte_compiled(folder)
        small, large = folder / "small.csv", folder / "large.csv"
        write_inventory(small, 10_000)
        write_inventory(large, 100_000)
        cases = {
            "floor": Process(FLOOR, (str(large),)),
            "large": Process(MEASURE, (str(large),)),
            "small": Process(MEASURE, (str(small),)),
        }
        timings = processes(cases, environment, chosen.rounds, chosen.runs)
        found = ratio(timings, "large", "floor")
        growth = ratio(timings, "large", "small")
        print(f"100,000 rows read and measured / csv.reader: {found.middle:.2f} (goal {GOAL})")
        print(
            f"  {found.low:.2f}..{found.high:.2f}; {milliseconds(timings['large'])} against "
            f"{milliseconds(timings['floor'])}; ten times the rows: {growth.middle:.1f} x"
        )
        for path in (small, large):
            print(f"  peak memory, {path.stem}: {peak(path, environment)} MiB")


def milliseconds(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f} ms"


def peak(path: Path, environment: dict[str, str]) -> int:
    """Mebibytes, told by the exit code."""
    command = [sys.executable, "-c", PEAK, str(path)]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    main()
