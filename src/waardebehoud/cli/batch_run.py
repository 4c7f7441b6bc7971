"""A whole batch: files to rows, rows in order to a spool."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from msgspec.structs import replace

from waardebehoud.cli.batch_files import Intake, Shelf
from waardebehoud.cli.batch_lines import BROKEN, DOSSIER, Harvest, broken, from_json, harvest_of
from waardebehoud.cli.batch_rounds import Round, base_of
from waardebehoud.cli.batch_work import (
    Job,
    Options,
    given_up_on,
    have_at_hand,
    problem_rows,
    work,
)
from waardebehoud.cli.cases import FORM_SUFFIX
from waardebehoud.cli.finding import Found
from waardebehoud.cli.naming import free_name, repeated, telling_name
from waardebehoud.cli.progress import Progress
from waardebehoud.cli.sparing import holds_answers
from waardebehoud.places import real_path
from waardebehoud.portfolio import Line, Portfolio
from waardebehoud.reading.dossiers import SUFFIXES
from waardebehoud.running.executors import WorkersLost, forks
from waardebehoud.running.pool import Crew, chunk_of, in_time
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import write_bytes

if TYPE_CHECKING:
    from waardebehoud.running.store import Store


AMONG: Final = 1_000
"""Files among which one is looked for that tells which checklist workers will need."""


@dataclass
class Spool:
    """Rows in order, on disk, to be read as often as needed."""

    file: IO[bytes]
    portfolio: Portfolio = field(default_factory=Portfolio)

    def add(self, harvest: Harvest) -> None:
        """Put the rows away, and count them."""
        self.file.write(harvest.rows)
        self.portfolio.merge(harvest.portfolio)

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
    count: int
    """Workers."""
    store: Store | None = None
    reports: Path | None = None
    targets: Sequence[Path] = ()
    local: bool = False
    """True when the workers are processes of this machine."""
    intake: Intake = field(init=False)
    names: set[str] = field(default_factory=set)
    lost: WorkersLost | None = None
    """Why a run was not interrupted and yet is not whole."""
    twice: frozenset[str] = frozenset()
    """Names that several files have, where there are reports."""

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
        if self.reports is not None:
            self.twice = repeated(file.name for file in files)
        doing = partial(work, self.options)
        crew: Crew[Job, Harvest] = Crew(
            start=partial(self.started, first_dossier(files)),
            work=partial(in_time, doing) if self.local else doing,
            given_up=self.given_up,
            careful=careful,
            ahead=2 * self.count + 2,
            chunk=chunk_of(total, self.count, bytes_travel=self.intake.reads),
        )
        try:
            for harvest in crew.run(self.intake.jobs(files)):
                self.take(harvest, spool)
                progress.step(harvest.count)
        except KeyboardInterrupt:
            return False
        except WorkersLost as lost:
            self.lost = lost
            return False
        finally:
            progress.finish()
        return True

    def started(self, first: Path | None) -> Executor:
        """Workers, and for those that are forked the checklist of the first dossier."""
        if first is not None and self.local and forks():
            read = have_at_hand(self.options, first)
            if self.store is None:  # else the files of a checklist are sealed as it is read
                self.shelf.read.update(read)
        return self.start()

    def take(self, harvest: Harvest, spool: Spool) -> None:
        """Put away what some files gave: rows, reports, and lines for a next run."""
        spool.add(harvest)
        for name, report in harvest.reports:
            assert self.reports is not None
            own = free_name(telling_name(name, self.twice), self.names)
            write_bytes(self.report_place(self.reports, own), report)
        if self.store is not None:
            for key, line in harvest.kept:
                self.store.put(key, line)
            self.store.save()
            self.round.rests_on(harvest.grounds, harvest.inventories)

    def report_place(self, folder: Path, name: str) -> Path:
        """Where a report goes: never in the place of a form, which holds the answers themselves."""
        path = folder / f"{name}.xlsx"
        while holds_answers(path):
            path = folder / f"{free_name(name, self.names)}.xlsx"
        return path

    def given_up(self, job: Job, error: BaseException) -> Harvest:
        """The line of a file that no worker survived, or that showed a bug."""
        rows = problem_rows([given_up_on(job.name, error)], self.words)
        return harvest_of(job.path, broken(job.name, rows))


def first_dossier(files: Iterable[Found]) -> Path | None:
    """The first of some files that may be a dossier as text, or else a form."""
    early = [file.path for file in islice(files, AMONG)]
    for suffixes in (SUFFIXES, (FORM_SUFFIX,)):
        for path in early:
            if path.suffix.lower() in suffixes:
                return path
    return None


def careful(job: Job) -> Job:
    """A job that is read without risk."""
    return replace(job, careful=True)


def spool_beside(target: Path) -> IO[bytes]:
    """A nameless file in the folder of the result, so that a full disk shows early."""
    return tempfile.TemporaryFile(dir=real_path(target).parent)
