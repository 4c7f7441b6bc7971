"""A whole batch: files to lines, lines in order to a spool, the spool to tables."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from waardebehoud.cli.batch_files import Intake, Shelf
from waardebehoud.cli.batch_work import Job, Made, Options, as_json, broken, from_json, work
from waardebehoud.cli.finding import Found
from waardebehoud.cli.progress import Progress
from waardebehoud.cli.ranking_files import free_name
from waardebehoud.portfolio import Line, Portfolio
from waardebehoud.running.pool import Crew, Ready
from waardebehoud.running.store import Store, fingerprint
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import write_bytes

PACKAGE = Path(__file__).resolve().parents[1]


@dataclass
class Spool:
    """Lines in order, on disk, to be read as often as needed."""

    file: IO[bytes]
    portfolio: Portfolio = field(default_factory=Portfolio)

    def add(self, line: bytes) -> None:
        """Keep a line and count it."""
        found = from_json(line)
        if "skipped" in found:
            self.portfolio.skipped += 1
            return
        if "problems" in found:
            self.portfolio.broken += 1
        else:
            self.portfolio.add(found)
        self.file.write(line + b"\n")

    def lines(self) -> Iterator[Line]:
        """All lines, in order."""
        self.file.flush()
        self.file.seek(0)
        yield from map(from_json, self.file)

    def dossiers(self) -> Iterator[Line]:
        """The lines of dossiers."""
        return (line for line in self.lines() if "problems" not in line)

    def broken(self) -> Iterator[Line]:
        """The lines of files that gave no dossier."""
        return (line for line in self.lines() if "problems" in line)


@dataclass
class Batch:
    """One run over many files."""

    options: Options
    words: Words
    start: Callable[[], Executor]
    ahead: int
    store: Store | None = None
    reports: Path | None = None
    version: str = "0"
    intake: Intake = field(init=False)
    names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.intake = Intake(self.options, self.base(), self.store)

    @property
    def shelf(self) -> Shelf:
        """The checklists that were looked up."""
        return self.intake.shelf

    def base(self) -> bytes:
        """Hash of what all results follow from: the program and the options."""
        told = f"{self.options.language} {self.options.phase} {self.options.checklist}"
        return hashlib.sha256(fingerprint(PACKAGE, self.version) + told.encode()).digest()

    def run(self, files: Sequence[Found], spool: Spool) -> bool:
        """Put a line for every file in the spool; False when it was interrupted."""
        progress = Progress(self.words, len(files))
        crew: Crew[Job, tuple[Job, Made]] = Crew(
            start=self.start,
            work=partial(carried, self.options),
            given_up=self.given_up,
            ahead=self.ahead,
        )
        try:
            for job, made in crew.run(self.items(files)):
                self.take(job, made, spool)
                progress.step()
        except KeyboardInterrupt:
            return False
        finally:
            progress.finish()
            if self.store is not None:
                self.store.save()
        return True

    def items(self, files: Sequence[Found]) -> Iterator[Job | Ready[tuple[Job, Made]]]:
        """Jobs and ready results, each with the job that it belongs to."""
        for item in self.intake.items(files):
            yield Ready((NO_JOB, item.result)) if isinstance(item, Ready) else item

    def take(self, job: Job, made: Made, spool: Spool) -> None:
        """Keep a result, write its report, spool its line."""
        if job is not NO_JOB:
            self.intake.keep(job, made)
        if made.report is not None and self.reports is not None:
            name = free_name(Path(job.name).stem, self.names)
            write_bytes(self.reports / f"{name}.xlsx", made.report)
        spool.add(made.line)

    def given_up(self, job: Job, error: BaseException) -> tuple[Job, Made]:
        """The line of a file that no worker survived, or that showed a bug."""
        holes = {"kind": type(error).__name__, "detail": str(error)[:200]}
        row = {
            "code": "WORKER",
            "place": "",
            "what": self.words("WORKER", **holes),
            "cure": self.words("WORKER.cure"),
        }
        return job, Made(as_json(broken(job.name, [row])))


NO_JOB = Job("", "", b"", named=False)
"""Stands beside a result that needed no work."""


def carried(options: Options, jobs: Sequence[Job]) -> list[tuple[Job, Made]]:
    """The work of a worker: each result goes back with its job, without the bytes."""
    made = work(options, jobs)
    return [
        (Job(job.name, job.path, b"", job.named, job.key), one)
        for job, one in zip(jobs, made, strict=True)
    ]


def spool_beside(target: Path) -> IO[bytes]:
    """A nameless file in the folder of the result, so that a full disk shows early."""
    return tempfile.TemporaryFile(dir=target.resolve().parent)
