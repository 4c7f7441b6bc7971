"""A batch from beginning to end: files, workers, store, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.batch_files import Shelf
from waardebehoud.cli.batch_rounds import summary, this_program
from waardebehoud.cli.batch_run import Batch, Spool, spool_beside
from waardebehoud.cli.batch_tables import Tables, check_tables
from waardebehoud.cli.batch_work import Options
from waardebehoud.cli.finding import Files, find_files
from waardebehoud.errors import WaardebehoudError
from waardebehoud.portfolio import Line
from waardebehoud.running.executors import (
    ClusterWorkers,
    cluster_client,
    cores,
    local_workers,
)
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import cannot_write, make_folder

WITH_PROBLEMS: Final = (".xlsx", ".html")
"""Tables that name the files that gave no dossier."""


class Result(Struct, frozen=True):
    """How a batch went."""

    count: int
    broken: int
    skipped: int
    total: int
    targets: Sequence[Path]
    reused: int = 0
    whole: bool = True
    told: Sequence[str] = ()
    """What is wrong in the first files that gave no dossier."""
    lost: WaardebehoudError | None = None
    """Why it is not whole, when nobody interrupted it."""

    @property
    def counts(self) -> dict[str, int]:
        """What was found."""
        return {"count": self.count, "broken": self.broken, "skipped": self.skipped}

    def sentences(self, words: Words) -> Iterator[str]:
        """What to tell the user."""
        if not self.whole:
            done = self.count + self.broken + self.skipped
            number = words.number
            yield words("batch.stopped", done=number(done), total=number(self.total))
        yield summary(words, self.counts)
        if self.reused:
            yield words("batch.reused", count=words.number(self.reused))
        yield from self.told
        if self.broken:
            yield self.where_problems(words)
        yield from (words("batch.written", path=path) for path in self.targets)

    def where_problems(self, words: Words) -> str:
        """Where all that is wrong stands, with what to do about it."""
        left = words.number(self.broken - len(self.told))
        shown = [path for path in self.targets if path.suffix.lower() in WITH_PROBLEMS]
        key = "batch.problems_more" if self.broken > len(self.told) else "batch.problems"
        return words(key, count=left, where=_where(words, shown))


def _where(words: Words, shown: Sequence[Path]) -> str:
    if not shown:
        return words("batch.problems_nowhere")
    return words("batch.problems_where", path=shown[0], sheet=words("sheet.problems"))


def first_problems(lines: Iterable[Line], most: int = 5) -> list[str]:
    """What is wrong in some files, the first thing of each, on a line by itself."""
    found = []
    for line in islice(lines, most):
        problem = line["problems"][0]
        place = f":{problem['place']}" if problem["place"] else ""
        name = " ".join(line["file"].split("\n"))
        found.append(f"  {name}{place}: {problem['what'].removeprefix(name).strip()}")
    return found


class Setup(Struct, frozen=True):
    """What the user asked for."""

    options: Options
    words: Words
    targets: Sequence[Path]
    reports: Path | None = None
    workers: int | None = None
    scheduler: str | None = None
    cache: Path | None = None

    def run(self, paths: Sequence[Path]) -> Result:
        """Find, assess, write."""
        check_tables(self.targets)
        made = [*self.targets, *filter(None, [self.reports])]
        files = find_files(paths, left_out=made)
        total = sum(1 for _ in files)
        if not total:
            raise WaardebehoudError("error.no_dossiers")
        if self.reports is not None:
            make_folder(self.reports)
        try:
            return self._run(files, total)
        except OSError as error:
            raise cannot_write(self.targets[0], error, "error.write_no_permission") from None

    def _run(self, files: Files, total: int) -> Result:
        """Assess and write; OSError when the disk is full, for all reading is guarded."""
        with ExitStack() as stack:
            batch = self.batch(stack)
            spool = Spool(stack.enter_context(spool_beside(self.targets[0])))
            whole = batch.run(files, total, spool)
            checklists = checklists_of(batch.shelf, spool, self.options)
            tables = Tables(self.words, spool, checklists)
            for target in self.targets:
                tables.write(target)
            found = spool.portfolio
            result = Result(
                *(found.count, found.broken, found.skipped, total, self.targets),
                reused=batch.intake.reused,
                whole=whole,
                told=first_problems(spool.broken()),
                lost=batch.lost,
            )
            if whole:
                batch.remember(result.counts)
            return result

    def batch(self, stack: ExitStack) -> Batch:
        """Workers and store, let go of when the stack is unwound."""
        count = self.workers or cores()
        start: Callable[[], Executor] = partial(local_workers, count)
        if self.scheduler is not None:
            client = stack.enter_context(cluster_client(self.scheduler))
            start = partial(ClusterWorkers, client, self.scheduler)
            count = max(count, len(client.scheduler_info()["workers"]))
        store = None
        if self.cache is not None and not self.options.reports:
            from waardebehoud.running.store import Store  # few keep anything

            store = stack.enter_context(closing(Store(self.cache, this_program())))
        return Batch(
            options=replace(self.options, keeping=store is not None),
            words=self.words,
            start=start,
            count=count,
            store=store,
            reports=self.reports,
            targets=self.targets,
            local=self.scheduler is None,
        )


def checklists_of(shelf: Shelf, spool: Spool, options: Options) -> dict[str, Checklist]:
    """The checklists of all dossiers, by hash, to speak of their themes and rules."""
    found: dict[str, Checklist] = {}
    missing = set(spool.portfolio.groups)
    for line in spool.dossiers():
        if not missing:
            break
        if line["sha256"] in missing:
            name = options.checklist or line["checklist"]
            folder = str(Path(line["file"]).absolute().parent)
            checklist = shelf.checklist(name, folder)
            if checklist is not None and checklist.sha256 == line["sha256"]:
                found[line["sha256"]] = checklist
                missing.discard(line["sha256"])
    if missing:
        raise WaardebehoudError("error.checklist_changed")
    return found
