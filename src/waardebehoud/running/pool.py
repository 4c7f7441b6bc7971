"""Many jobs through an executor, some at a time: a dead worker costs one job at most."""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO, Final, Generic, TypeVar

from msgspec import Struct

Job = TypeVar("Job")
Done = TypeVar("Done")

CHUNK: Final = 64
"""Jobs that travel together at most: their transport costs less than one of them."""

SHARES: Final = 4
"""Into how many chunks per worker few jobs fall, so that all workers have some until the end."""

SELDOM: Final = 50_000
"""New objects between two searches for circles."""

PATIENCE: Final = 60.0
EACH: Final = 5.0
"""Seconds that jobs may take together, and each of them beside that; a slow one takes one."""

TRIES: Final = 2
"""How often a job that was alone with a dying worker is tried before it is given up."""


class Crew(Struct, Generic[Job, Done]):
    """Workers behind an executor, started when there is work, and again when they die."""

    start: Callable[[], Executor]
    work: Callable[[Sequence[Job]], Done]
    """The result of some jobs together."""
    given_up: Callable[[Job, BaseException], Done]
    """The result for a job that killed its workers, or that showed a bug of the program."""
    careful: Callable[[Job], Job] = lambda job: job
    """What a job becomes once a worker died on it alone."""
    ahead: int = 6
    """Chunks that are under way at once."""
    chunk: int = CHUNK
    """Jobs in each of them."""
    executor: Executor | None = None

    def run(self, jobs: Iterable[Job]) -> Iterator[Done]:
        """All results, in the order of the jobs; only a bounded number of jobs is in memory."""
        waiting: deque[Chunk[Job, Done]] = deque()
        source = iter(jobs)
        try:
            self.hand(())  # workers that are forked hold all that is known here: not the jobs yet
            while True:
                while len(waiting) < self.ahead and (taken := list(islice(source, self.chunk))):
                    waiting.append(Chunk(taken, self.hand(taken)))
                if not waiting:
                    return
                yield from self.finish(waiting.popleft(), waiting)
        finally:
            self.stop()

    def hand(self, jobs: Sequence[Job]) -> Future[Done]:
        """Give jobs to the workers, who may have died since."""
        if self.executor is None:
            self.executor = self.start()
        try:
            return self.executor.submit(self.work, jobs)
        except BrokenExecutor as error:
            failed: Future[Done] = Future()
            failed.set_exception(error)
            return failed

    def finish(self, chunk: Chunk[Job, Done], others: deque[Chunk[Job, Done]]) -> Iterator[Done]:
        """The result of a chunk; when it failed that of its parts."""
        error = failure_of(chunk.future)
        if isinstance(error, BrokenExecutor | CancelledError):
            self.settle(others)
        if error is None:
            yield chunk.future.result()
        else:
            yield from self.parted(chunk.jobs)

    def parted(self, jobs: Sequence[Job]) -> Iterator[Done]:
        """Results of jobs that failed together, by halves.

        So a job that kills its worker is found soon, and costs no other.
        """
        if len(jobs) == 1:
            yield self.alone(jobs[0])
            return
        middle = len(jobs) // 2
        for half in (jobs[:middle], jobs[middle:]):
            future = self.apart(half)
            if failure_of(future) is None:
                yield future.result()
            else:
                yield from self.parted(half)

    def settle(self, others: Iterable[Chunk[Job, Done]]) -> None:
        """Let go of workers that died; what they had in hand fails and is done again."""
        self.stop()
        for other in others:
            if failure_of(other.future):
                other.future = self.hand(other.jobs)

    def alone(self, job: Job) -> Done:
        """The result of one job, tried again when it failed."""
        for _ in range(TRIES):
            future = self.apart([job])
            error = failure_of(future)
            if error is None:
                return future.result()
            job = self.careful(job)
        assert error is not None
        return self.given_up(job, error)

    def apart(self, jobs: Sequence[Job]) -> Future[Done]:
        """Do some jobs with nothing else in hand that could be lost with them."""
        executor = self.start()
        future = executor.submit(self.work, jobs)
        failure_of(future)
        executor.shutdown()
        return future

    def stop(self) -> None:
        """Send the workers home; jobs that were not begun are dropped."""
        if self.executor is not None:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None


class Chunk(Struct, Generic[Job, Done]):
    """Jobs that travel together, and what will come of them."""

    jobs: Sequence[Job]
    future: Future[Done]


def chunk_of(jobs: int, workers: int, *, bytes_travel: bool) -> int:
    """How many of so many jobs travel together; fewer when each brings the bytes of a file."""
    most = CHUNK // 4 if bytes_travel else CHUNK
    return max(1, min(most, jobs // (workers * SHARES)))


def failure_of(future: Future[Done]) -> BaseException | None:
    """What went wrong in a future, once it is over; None when nothing did."""
    try:
        return future.exception()
    except CancelledError as error:
        return error


def in_time(
    work: Callable[[Sequence[Job]], Done],
    jobs: Sequence[Job],
    patience: float = PATIENCE,
    each: float = EACH,
) -> Done:
    """The result of some jobs; a worker that is busy with them without end dies of it."""
    faulthandler.dump_traceback_later(patience + each * len(jobs), exit=True, file=_nowhere())
    try:
        return work(jobs)
    finally:
        faulthandler.cancel_dump_traceback_later()


@cache
def _nowhere() -> IO[bytes]:
    """Where no user sees the traceback of what took too long."""
    return Path(os.devnull).open("wb")


def as_worker() -> None:
    """Leave interrupts to the parent, and go when the parent has gone.

    A dossier leaves no circles behind, so that looking for them often is wasted time.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
