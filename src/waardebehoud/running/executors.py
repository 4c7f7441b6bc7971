"""Where the work is done: processes on this machine, or a Dask cluster; the same interface."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

from waardebehoud.errors import WaardebehoudError, refusal_of
from waardebehoud.running.pool import as_worker

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")

GONE: Final = ("closing", "closed")
"""What Dask says of a connection that it has given up."""

SECONDS: Final = 0.5
"""Between two looks at the connection."""


def cores() -> int:
    """How many processors this process may use."""
    count = getattr(os, "sched_getaffinity", None)
    return len(count(0)) if count else os.cpu_count() or 1


def forks() -> bool:
    """Whether a new process begins with all that this one knows."""
    return multiprocessing.get_start_method() == "fork"


def local_workers(count: int) -> Executor:
    """Processes on this machine."""
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(min(count, most_workers(os.name)), initializer=as_worker)


def most_workers(system: str) -> int:
    """How many processes one can wait for at once; Windows waits for 63 things, two its own.

    Elsewhere each takes two open files, of which a third is left for other things: when a worker
    cannot be started, those that were would never go home.
    """
    if system == "nt":
        return 61
    import resource  # not on Windows

    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1024 if limit == resource.RLIM_INFINITY else max(1, min(1024, limit // 3))


def cluster_client(address: str) -> Client:
    """A connection with a Dask scheduler; WaardebehoudError when there is none."""
    try:
        from distributed import Client
    except ImportError:
        raise WaardebehoudError("error.no_cluster_library") from None
    logging.disable(logging.CRITICAL)  # what Dask logs of a lost connection we say in words
    try:
        return Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    except ValueError:
        raise WaardebehoudError("error.no_scheduler", address=address, system="address") from None
    except OSError as error:
        told = refusal_of(error) if error.errno else "ETIMEDOUT"
        raise WaardebehoudError("error.no_scheduler", address=address, system=told) from None


class WorkersLost(WaardebehoudError):
    """A cluster that no longer answers; what was done until then stands."""


class ClusterWorkers(Executor):
    """The workers of a Dask cluster, behind the interface of an executor.

    Dask lets whoever waits for a result wait for ever when its scheduler dies, hence the watch.
    """

    def __init__(self, client: Any, address: str) -> None:
        self.client = client
        self.lost = WorkersLost("error.scheduler_lost", address=address)
        self.inner = client.get_executor(pure=False)
        self.pending: set[Future[Any]] = set()
        self.over = False
        threading.Thread(target=self._watch, daemon=True).start()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        if self.client.status in GONE:
            raise self.lost
        future: Future[T] = self.inner.submit(fn, *args, **kwargs)
        self.pending.add(future)
        future.add_done_callback(self.pending.discard)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Dask cancels what was not begun when it is not waited for."""
        self.over = True
        if self.client.status not in GONE:
            self.inner.shutdown(wait=wait and not cancel_futures)

    def _watch(self) -> None:
        while not self.over or self.pending:  # who sends workers home may still wait for them
            time.sleep(SECONDS)
            if self.client.status in GONE:
                for future in list(self.pending):
                    with suppress(InvalidStateError):
                        future.set_exception(self.lost)
