"""Many jobs through an executor: results in order, and a dead worker costs one job at most."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from itertools import islice
from typing import Final, Generic, TypeVar

from msgspec import Struct

Job = TypeVar("Job")
Done = TypeVar("Done")

CHUNK: Final = 16
"""Jobs that travel together: their transport costs less than one of them."""

SELDOM: Final = 50_000
"""New objects between two searches for circles."""

TRIES: Final = 2
"""How often a job that was alone with a dying worker is tried before it is given up."""


class Ready(Struct, Generic[Done], frozen=True):
    """A result that needs no work."""

    result: Done


class Crew(Struct, Generic[Job, Done]):
    """Workers behind an executor, started when there is work, and again when they die."""

    start: Callable[[], Executor]
    work: Callable[[Sequence[Job]], Sequence[Done]]
    given_up: Callable[[Job, BaseException], Done]
    """The result for a job that killed its workers, or that showed a bug of the program."""
    ahead: int = 6
    """Chunks that are under way at once."""
    executor: Executor | None = None

    def run(self, items: Iterable[Job | Ready[Done]]) -> Iterator[Done]:
        """All results, in order; only a bounded number of jobs is in memory."""
        waiting: deque[Chunk[Job, Done]] = deque()
        source = iter(items)
        try:
            while True:
                while len(waiting) < self.ahead and (taken := list(islice(source, CHUNK))):
                    waiting.append(self.submit(taken))
                if not waiting:
                    return
                yield from self.finish(waiting.popleft(), waiting)
        finally:
            self.stop()

    def submit(self, items: Sequence[Job | Ready[Done]]) -> Chunk[Job, Done]:
        """Hand the jobs among some items to the workers."""
        jobs = [item for item in items if not isinstance(item, Ready)]
        return Chunk(items, jobs, self.hand(jobs) if jobs else None)

    def hand(self, jobs: Sequence[Job]) -> Future[Sequence[Done]]:
        """Give jobs to the workers, who may have died since."""
        if self.executor is None:
            self.executor = self.start()
        try:
            return self.executor.submit(self.work, jobs)
        except BrokenExecutor as error:
            failed: Future[Sequence[Done]] = Future()
            failed.set_exception(error)
            return failed

    def finish(self, chunk: Chunk[Job, Done], others: deque[Chunk[Job, Done]]) -> Iterator[Done]:
        """The results of a chunk; when it failed its jobs are done one by one."""
        done: Iterable[Done] = ()
        if chunk.future is not None:
            error = failure_of(chunk.future)
            if isinstance(error, BrokenExecutor | CancelledError):
                self.settle(others)
            done = self.one_by_one(chunk.jobs) if error else chunk.future.result()
        results = iter(done)
        for item in chunk.items:
            yield item.result if isinstance(item, Ready) else next(results)

    def settle(self, others: Iterable[Chunk[Job, Done]]) -> None:
        """Let go of workers that died; what they had in hand fails and is done again."""
        self.stop()
        for other in others:
            if other.future is not None and failure_of(other.future):
                other.future = self.hand(other.jobs)

    def one_by_one(self, jobs: Sequence[Job]) -> list[Done]:
        """Do jobs apart, so that a job that kills its worker is known and costs no other."""
        return [self.alone(job) for job in jobs]

    def alone(self, job: Job) -> Done:
        """Do one job, with nothing else in hand that could be lost with it."""
        error: BaseException | None = None
        for _ in range(TRIES):
            executor = self.start()
            future = executor.submit(self.work, [job])
            error = failure_of(future)
            executor.shutdown()
            if error is None:
                return future.result()[0]
        assert error is not None
        return self.given_up(job, error)

    def stop(self) -> None:
        """Send the workers home; jobs that were not begun are dropped."""
        if self.executor is not None:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None


class Chunk(Struct, Generic[Job, Done]):
    """Items that travel together; the ready ones among them need no worker."""

    items: Sequence[Job | Ready[Done]]
    jobs: Sequence[Job]
    future: Future[Sequence[Done]] | None


def failure_of(future: Future[Sequence[Done]]) -> BaseException | None:
    """What went wrong in a future, once it is over; None when nothing did."""
    try:
        return future.exception()
    except CancelledError as error:
        return error


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
