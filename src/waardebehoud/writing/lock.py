"""One writer per dossier: a lock beside it that the system lets go when its holder ends."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from waardebehoud.errors import CannotWrite
from waardebehoud.places import real_path
from waardebehoud.writing.atomic import cannot_write, remove_leftovers


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a dossier for as long as the block runs; CannotWrite says who holds it already."""
    target = real_path(path)
    if not target.parent.is_dir():  # the lock would make it
        raise CannotWrite("error.write_no_folder", path=path, folder=path.parent)
    holder = target.with_name(f".{target.name}.holder")
    lock = FileLock(target.with_name(f".{target.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _held(path, holder) from None
    except OSError as error:
        raise cannot_write(path, error, "error.write_no_permission") from None
    try:
        _sign(holder, path)
        remove_leftovers(path)
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _sign(holder: Path, path: Path) -> None:
    try:
        holder.write_text(f"{os.getpid()}\n{socket.gethostname()}\n", encoding="utf-8")
    except OSError as error:
        raise cannot_write(path, error, "error.write_no_permission") from None


def _held(path: Path, holder: Path) -> CannotWrite:
    try:
        pid, host = holder.read_text(encoding="utf-8", errors="replace").split()[:2]
    except (OSError, ValueError):
        pid = host = "?"
    return CannotWrite("error.locked", path=path, pid=pid, host=host)
