"""A whole batch: files to lines, lines in order to a spool, the spool to tables."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from waardebehoud.cli.batch_files import Intake, Shelf
from waardebehoud.cli.batch_rounds import Round, base_of
from waardebehoud.cli.batch_work import (
    Job,
    Made,
    Options,
    as_json,
    broken,
    from_json,
    given_up_on,
    have_at_hand,
    problem_rows,
    work,
)
from waardebehoud.cli.finding import Found
from waardebehoud.cli.naming import free_name
from waardebehoud.cli.progress import Progress
from waardebehoud.portfolio import Line, Portfolio, row_of
from waardebehoud.reading.dossiers import SUFFIXES
from waardebehoud.running.executors import forks
from waardebehoud.running.pool import Crew, Ready
from waardebehoud.running.store import Store
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import write_bytes

DOSSIER, BROKEN = b"+", b"-"
"""What lines in a spool begin with."""


@dataclass
class Spool:
    """Lines in order, on disk, to be read as often as needed."""

    file: IO[bytes]
    portfolio: Portfolio = field(default_factory=Portfolio)

    def add(self, line: bytes) -> Line | None:
        """Keep a line and count it; gives that of a dossier."""
        found = from_json(line)
        if "skipped" in found:
            self.portfolio.skipped += 1
        elif "problems" in found:
            self.portfolio.broken += 1
            self.file.write(BROKEN + line + b"\n")
        else:
            self.portfolio.add(found)
            self.file.write(DOSSIER + as_json(row_of(found)) + b"\n")
            return found
        return None

    def lines(self, mark: bytes) -> Iterator[Line]:
        """All lines of a kind, in order."""
        self.file.flush()
        self.file.seek(0)
        for line in self.file:
            if line.startswith(mark):
                yield from_json(line[1:])

    def dossiers(self) -> Iterator[Line]:
        """The rows of dossiers."""
        return self.lines(DOSSIER)

    def broken(self) -> Iterator[Line]:
        """The lines of files that gave no dossier."""
        return self.lines(BROKEN)


@dataclass
class Batch:
    """One run over many files."""

    options: Options
    words: Words
    start: Callable[[], Executor]
    ahead: int
    store: Store | None = None
    reports: Path | None = None
    targets: Sequence[Path] = ()
    local: bool = False
    """True when the workers are processes of this machine."""
    intake: Intake = field(init=False)
    names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        options = self.options
        base = base_of(options.language, options.phase, options.checklist)
        self.round = Round(base, self.targets)
        self.intake = Intake(self.options, base, self.store, self.round, self.local)

    @property
    def shelf(self) -> Shelf:
        """The checklists that were looked up."""
        return self.intake.shelf

    def remember(self, counts: Mapping[str, int]) -> None:
        """Keep that all of it was done; what was broken may be cured elsewhere, so it is not."""
        if self.store is None or counts["broken"] or not self.round.sound:
            return
        seals = self.shelf.seals_of(self.round.checklists)
        if seals is not None:
            self.round.keep(self.store, sorted(seals.items()), counts)

    def run(self, files: Iterable[Found], total: int, spool: Spool) -> bool:
        """Put a line for every file in the spool; False when it was interrupted."""
        progress = Progress(self.words, total)
        plain = (file.path for file in files if file.path.suffix.lower() in SUFFIXES)
        crew: Crew[Job, tuple[Job, Made]] = Crew(
            start=partial(self.started, next(plain, None)),
            work=partial(carried, self.options),
            given_up=self.given_up,
            careful=careful,
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

    def started(self, first: Path | None) -> Executor:
        """Workers, and for those that are forked the checklist of the first dossier."""
        if first is not None and self.local and forks():
            read = have_at_hand(self.options, first)
            if self.store is None:  # else the files of a checklist are sealed as it is read
                self.shelf.read.update(read)
        return self.start()

    def items(self, files: Iterable[Found]) -> Iterator[Job | Ready[tuple[Job, Made]]]:
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
        found = spool.add(made.line)
        if self.store is not None and found is not None:
            self.round.rests_on(found, self.options.checklist)

    def given_up(self, job: Job, error: BaseException) -> tuple[Job, Made]:
        """The line of a file that no worker survived, or that showed a bug."""
        rows = problem_rows([given_up_on(job.name, error)], self.words)
        return job, Made(as_json(broken(job.name, rows)))


NO_JOB = Job("", "", b"", named=False)
"""Stands beside a result that needed no work."""


def careful(job: Job) -> Job:
    """A job that is read without risk."""
    return replace(job, careful=True)


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
