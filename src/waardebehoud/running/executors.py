"""Where the work is done: processes on this machine, or a Dask cluster; the same interface."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any, Final, TypeVar
from weakref import WeakSet

from waardebehoud.errors import WaardebehoudError, refusal_of
from waardebehoud.running.pool import as_worker

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")

GONE: Final = ("closing", "closed")
"""States of a client that has lost its scheduler, after it tried to find it again."""

LOOK_AGAIN: Final = 1.0
"""Seconds between two looks at it."""


def cores() -> int:
    """How many processors this process may use."""
    count = getattr(os, "sched_getaffinity", None)
    return len(count(0)) if count else os.cpu_count() or 1


def forks() -> bool:
    """Whether a new process begins with all that this one knows."""
    return multiprocessing.get_start_method() == "fork"


def local_workers(count: int) -> Executor:
    """Processes on this machine."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    return ProcessPoolExecutor(min(count, most_workers(os.name)), initializer=as_worker)


def most_workers(system: str) -> int:
    """How many processes one can wait for at once; Windows waits for 63 things, two its own.

    Elsewhere each takes two open files, of which a third is left for other things: when a worker
    cannot be started, those that were would never go home.
    """
    if system == "nt":
        return 61
    import resource  # noqa: PLC0415 - not on Windows

    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1024 if limit == resource.RLIM_INFINITY else max(1, min(1024, limit // 3))


def cluster_client(address: str) -> Client:
    """A connection with a Dask scheduler; WaardebehoudError when there is none."""
    try:
        from distributed import Client  # noqa: PLC0415
    except ImportError:
        raise WaardebehoudError("error.no_cluster_library") from None
    logging.disable()  # what goes wrong is told in our own words
    try:
        return Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    except ValueError:
        raise WaardebehoudError("error.no_scheduler", address=address, system="address") from None
    except OSError as error:
        told = refusal_of(error) if error.errno else "ETIMEDOUT"
        raise WaardebehoudError("error.no_scheduler", address=address, system=told) from None


class ClusterWorkers(Executor):
    """The workers of a Dask cluster, behind the interface of an executor.

    When the scheduler is lost Dask leaves what it was asked for unanswered: a watch answers that.
    """

    def __init__(self, client: Any, address: str) -> None:
        self.client, self.address = client, address
        if client.status in GONE:
            raise self.lost()
        self.inner = client.get_executor(pure=False)
        self.waiting: WeakSet[Future[Any]] = WeakSet()
        self.over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """WaardebehoudError when the scheduler is gone."""
        if self.client.status in GONE:
            raise self.lost()
        future: Future[T] = self.inner.submit(fn, *args, **kwargs)
        self.waiting.add(future)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Dask cancels what was not begun when it is not waited for."""
        self.over.set()
        if self.client.status not in GONE:
            self.inner.shutdown(wait=wait and not cancel_futures)

    def lost(self) -> WaardebehoudError:
        """That there is nobody left to do the work."""
        return WaardebehoudError("error.no_scheduler", address=self.address, system="ECONNRESET")

    def _watch(self) -> None:
        while not self.over.wait(LOOK_AGAIN):
            if self.client.status in GONE:
                for future in list(self.waiting):
                    if not future.done():
                        future.set_exception(self.lost())
