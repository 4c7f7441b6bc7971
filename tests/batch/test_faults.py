"""Workers that die, a parent that dies, a full disk, an interrupt: nothing else is lost."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

from tests.batch.many import make_folder
from tests.batch.test_batch import CAMPAIGN, sheet, table
from tests.cli.running import Runner
from waardebehoud.cli.progress import Progress
from waardebehoud.errors import CannotWrite
from waardebehoud.running.keys import key_of
from waardebehoud.running.pool import CHUNK, Crew, as_worker, chunk_of, in_time
from waardebehoud.running.store import Store
from waardebehoud.texts import Words

PROGRAM = [sys.executable, "-c", "from waardebehoud.cli.start import main; main()"]


def double(folder: str, jobs: Sequence[int]) -> list[int]:
    """Twice each job; 13 kills its worker always, 77 only the first time, 5 shows a bug."""
    for job in jobs:
        mark = Path(folder) / "77"
        if job == 13 or (job == 77 and not mark.exists()):
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if job == 5:
            raise ZeroDivisionError("a bug")
    return [job * 2 for job in jobs]


def workers() -> Executor:
    return ProcessPoolExecutor(2, initializer=as_worker)


def crew(folder: Path) -> Crew[int, list[int]]:
    return Crew(workers, partial(double, str(folder)), lambda job, _: [-job], chunk=16)


@pytest.mark.timeout(120)
def test_a_worker_that_dies_costs_one_job(tmp_path: Path) -> None:
    jobs = list(range(200))
    expected = [-job if job in (5, 13) else 2 * job for job in jobs]
    assert list(chain.from_iterable(crew(tmp_path).run(jobs))) == expected


def endless(jobs: Sequence[int]) -> list[int]:
    """Each job; 9 is never done, and holds on to the interpreter meanwhile."""
    for job in jobs:
        if job == 9:
            re.match("(a+)+b", "a" * 60)
    return list(jobs)


@pytest.mark.timeout(120)
def test_a_job_without_end_costs_one_job(capfd: pytest.CaptureFixture[str]) -> None:
    work = partial(in_time, endless, patience=0.3, each=0.01)
    found = Crew(workers, work, lambda job, _: [-job], chunk=16).run(list(range(40)))
    assert list(chain.from_iterable(found)) == [-job if job == 9 else job for job in range(40)]
    assert capfd.readouterr().err == ""


def test_few_jobs_are_shared_out_and_many_travel_together() -> None:
    assert chunk_of(3, 2, bytes_travel=False) == 1
    assert chunk_of(40, 2, bytes_travel=False) == 5
    assert chunk_of(10_000, 2, bytes_travel=False) == CHUNK
    assert chunk_of(10_000, 2, bytes_travel=True) < CHUNK


def test_only_a_bounded_number_of_jobs_is_taken_ahead(tmp_path: Path) -> None:
    taken = 0

    def source() -> Iterator[int]:
        nonlocal taken
        for job in range(100, 10_000):
            taken += 1
            yield job

    running = crew(tmp_path).run(source())
    assert next(running) == [2 * job for job in range(100, 116)]
    assert taken <= 16 * 7
    running.close()  # type: ignore[attr-defined]


def test_a_store_keeps_and_a_damaged_one_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store(path, b"1")
    store.put(key_of(b"a", b"", b"b"), b"line")
    store.close()
    again = Store(path, b"1")
    assert again.get(key_of(b"a", b"", b"b")) == b"line"
    assert again.get(key_of(b"a", b"", b"c")) is None
    again.close()
    path.write_bytes(path.read_bytes()[:100] + b"damaged" * 600)
    anew = Store(path, b"1")
    assert anew.get(key_of(b"a", b"", b"b")) is None
    anew.close()


def test_a_store_forgets_what_another_program_kept(tmp_path: Path) -> None:
    def kept_by(program: bytes) -> bytes | None:
        store = Store(tmp_path / "store", program)
        found = store.get(b"key")
        store.put(b"key", program)
        store.close()
        return found

    found = [kept_by(program) for program in (b"older", b"older", b"newer", b"newer", b"older")]
    assert found == [None, b"older", None, b"newer", None]


@pytest.mark.parametrize("page", [0, 1, 2])
def test_a_store_that_is_damaged_anywhere_costs_what_it_held(
    waardebehoud: Runner, folder: Path, tmp_path: Path, page: int
) -> None:
    """Its beginning may be whole, and the next run has a sound one again."""
    target, cache = tmp_path / "t.csv", tmp_path / "cache"
    run = ("batch", folder, "-o", target, "--cache", cache)
    waardebehoud(*run)
    whole = target.read_bytes()
    damaged = bytearray(cache.read_bytes())
    first = max(page * 4096, 100)
    damaged[first:] = b"Z" * (len(damaged) - first)
    cache.write_bytes(damaged)
    target.unlink()
    ran = waardebehoud(*run)
    assert (ran.code, target.read_bytes()) == (0, whole), ran.err
    waardebehoud(*run)
    assert "niets te schrijven" in waardebehoud(*run).err


def test_a_run_keeps_no_other_from_keeping_results(
    waardebehoud: Runner, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two runs may share a cache, and the slower one would let the other wait."""
    cache, free = tmp_path / "cache", []
    step = Progress.step

    def stepping(progress: Progress, count: int = 1) -> None:
        with closing(sqlite3.connect(cache, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")
            free.append(other.execute("SELECT count(*) FROM result").fetchone()[0])
        step(progress, count)

    monkeypatch.setattr(Progress, "step", stepping)
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.csv", "--cache", cache)
    assert ran.code == 0, ran.err
    assert free == sorted(free)
    assert free[-1] == 120


def test_a_file_of_someone_else_is_never_made_a_store(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(b"format: 1\n" * 500)
    with pytest.raises(CannotWrite):
        Store(path, b"1")
    assert path.read_bytes() == b"format: 1\n" * 500


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "dossiers"
    make_folder(found, 120, 0, forms=60)
    return found


def test_a_second_run_computes_nothing_and_gives_the_same(
    waardebehoud: Runner, folder: Path, tmp_path: Path
) -> None:
    target, cache = tmp_path / "t.csv", tmp_path / "cache"
    waardebehoud("batch", folder, "-o", target, "--cache", cache)
    first = target.read_bytes()
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache)
    assert "120 dossiers" in ran.err
    assert "niets te schrijven" in ran.err
    assert target.read_bytes() == first
    # A table that was spoilt is written again, from what was kept.
    target.write_bytes(b"bedorven")
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache)
    assert "120 ongewijzigd" in ran.err
    assert "niets te schrijven" not in ran.err
    assert target.read_bytes() == first


def test_what_changed_is_computed_again(waardebehoud: Runner, folder: Path, tmp_path: Path) -> None:
    target, cache = tmp_path / "t.csv", tmp_path / "cache"
    waardebehoud("batch", folder, "-o", target, "--cache", cache)
    before = {row["Bestand"]: row for row in table(target)}
    path = sorted((folder / "deel0").glob("dossier-*.yaml"))[0]
    path.write_text(path.read_text().replace("Project", "Plan"), encoding="utf-8")
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache)
    assert "119 ongewijzigd" in ran.err
    changed = [row for row in table(target) if row != before[row["Bestand"]]]
    assert [row["Bestand"] for row in changed] == [path.as_posix()]
    # A changed checklist makes every result of its folder anew.
    checklist = folder / "deel0" / "klein.yaml"
    checklist.write_text(checklist.read_text().replace("weight: 3", "weight: 4"), encoding="utf-8")
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache)
    assert "90 ongewijzigd" in ran.err
    # So does one that comes to stand nearer.
    (folder / "deel1" / "klein.yaml").replace(folder / "deel1" / "klein.txt")
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache)
    assert "90 ongewijzigd" in ran.err
    (folder / "deel1" / "klein.txt").replace(folder / "deel1" / "klein.yaml")
    # Another phase is another question.
    ran = waardebehoud("batch", folder, "-o", target, "--cache", cache, "--phase", "einde")
    assert "ongewijzigd" not in ran.err


def test_a_changed_inventory_makes_its_dossier_anew(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "oslo"
    shutil.copytree(Path(__file__).resolve().parents[2] / "examples" / "ka23-oslo", folder)
    batch = ("batch", folder, "-o", tmp_path / "t.csv", "--cache", tmp_path / "cache")
    waardebehoud(*batch)
    (before,) = table(tmp_path / "t.csv")
    assert "Ongewijzigd, niets te schrijven" in waardebehoud(*batch).err
    inventory = folder / "inventaris.csv"
    lines = inventory.read_text(encoding="utf-8").splitlines(keepends=True)
    inventory.write_text("".join(lines[:-8]), encoding="utf-8")
    assert "ngewijzigd" not in waardebehoud(*batch).err
    (after,) = table(tmp_path / "t.csv")
    mass = "Niet-gevaarlijke massa (kg) laag"
    assert after[mass] != before[mass]
    inventory.unlink()
    assert waardebehoud(*batch).code == 1


def started(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def children(parent: int) -> list[int]:
    """The worker processes of a batch."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in listed.read_text().split()]


def wait_for(what: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.01)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    found = tmp_path / "lang"
    make_folder(found, 6000 if CAMPAIGN else 2500, 0, forms=500)
    return found


linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks in /proc")


@linux
@pytest.mark.slow
def test_kill_a_worker_midway(long: Path, tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    run = started("batch", long, "-o", target, "--workers", 2)
    wait_for(lambda: len(children(run.pid)) == 2)
    time.sleep(0.3)
    os.kill(children(run.pid)[0], signal.SIGKILL)
    _, told = run.communicate(timeout=300)
    assert run.returncode == 0, told
    names = [row["Bestand"] for row in table(target)]
    assert len(names) == len(set(names)) == len(list(long.rglob("dossier-*")))


DEADLY = """
import multiprocessing, os, signal, sys
def kill(event, given):
    if event == "open" and str(given[0]).endswith("dodelijk.yaml"):
        if multiprocessing.parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(kill)
from waardebehoud.cli.start import main
main()
"""
"""The program, with workers that die of one file as soon as they open it."""


@linux
def test_a_file_that_kills_every_worker_is_named_and_costs_no_other(
    folder: Path, tmp_path: Path
) -> None:
    good = len(list(folder.rglob("dossier-*")))
    shutil.copy(next(folder.rglob("*.yaml")), folder / "deel1" / "dodelijk.yaml")
    targets = [tmp_path / "t.xlsx", tmp_path / "t.csv"]
    given = ["batch", folder, "-o", targets[0], "-o", targets[1], "--workers", "2"]
    ran = subprocess.run(
        [sys.executable, "-c", DEADLY, *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 1, ran.stderr
    assert f"{good} dossiers beoordeeld, 1 bestand met problemen" in ran.stderr
    ((name, code, *_),) = sheet(targets[0], "Problemen")
    assert (Path(str(name)).name, code) == ("dodelijk.yaml", "RUN001")
    names = [row["Bestand"] for row in table(targets[1])]
    assert len(names) == len(set(names)) == good


@linux
@pytest.mark.slow
def test_kill_the_parent_and_resume(long: Path, tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    cache = tmp_path / ".t.csv.cache"
    run = started("batch", long, "-o", target, "--resume", "--workers", 2)
    wait_for(cache.exists)
    wait_for(lambda: len(children(run.pid)) == 2)
    workers_of = children(run.pid)
    wal = tmp_path / ".t.csv.cache-wal"
    wait_for(lambda: wal.exists() and wal.stat().st_size > 200_000)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    wait_for(lambda: not any(Path(f"/proc/{pid}/exe").exists() for pid in workers_of))
    assert not target.exists()
    again = started("batch", long, "-o", target, "--resume", "--workers", 2)
    _, told = again.communicate(timeout=300)
    assert again.returncode == 0, told
    assert "ongewijzigd" in told
    assert len(table(target)) == len(list(long.rglob("dossier-*")))
    whole = tmp_path / "heel.csv"
    started("batch", long, "-o", whole, "--workers", 2).communicate(timeout=300)
    assert target.read_bytes() == whole.read_bytes()


@linux
@pytest.mark.slow
def test_an_interrupt_leaves_what_was_done(long: Path, tmp_path: Path) -> None:
    target = tmp_path / "t.xlsx"
    run = started("batch", long, "-o", target, "--workers", 2)
    assert run.stderr is not None
    assert " van " in run.stderr.readline()  # a tenth is done
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate(timeout=120)
    assert run.returncode == 130, told
    assert "Traceback" not in told
    assert "antwoordde" not in told
    done = len(sheet(target, "Dossiers"))
    assert 0 < done < len(list(long.rglob("dossier-*")))


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "parquet", "html"])
def test_a_full_disk_leaves_the_old_table(folder: Path, tmp_path: Path, suffix: str) -> None:
    """A limit on the size of files stands for a disk that is full."""
    target = tmp_path / "uit" / f"t.{suffix}"
    target.parent.mkdir()
    target.write_bytes(b"old")
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000));"
        "from waardebehoud.cli.start import main; main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, "batch", str(folder), "-o", str(target)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 8000
    assert ran.returncode == 2, ran.stderr
    assert "Traceback" not in ran.stderr
    assert target.name in ran.stderr
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.timeout(3000)
def test_a_folder_with_a_hundred_thousand_empty_files(waardebehoud: Runner, tmp_path: Path) -> None:
    """Every one is named, once, with what to do about it."""
    count = 100_000 if CAMPAIGN else 500
    folder = tmp_path / "leeg"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:06}.yaml").touch()
    ran = waardebehoud("batch", folder, "-o", tmp_path / "t.xlsx")
    assert ran.code == 1
    assert f"0 dossiers beoordeeld, {Words().number(count)} bestanden met problemen" in ran.err
    rows = sheet(tmp_path / "t.xlsx", "Problemen")
    assert [Path(str(row[0])).name for row in rows] == [f"{n:06}.yaml" for n in range(count)]
    assert all(row[3] and row[4] for row in rows)
