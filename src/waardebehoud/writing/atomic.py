"""Writing a file whole or not at all: whatever stood there before stands until the last moment."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from pathlib import Path
from typing import Final

from waardebehoud.errors import CannotWrite, refusal_of
from waardebehoud.places import real_path

WAITS: Final = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts to replace a file that a scanner or a cloud drive holds for a moment."""

FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_bytes(path: Path, content: bytes) -> None:
    """Replace a file by new content that is safely on disk; CannotWrite leaves the old one."""
    target = real_path(path)
    temporary = _written_beside(target, path, content)
    try:
        _replace(temporary, target, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def put_in_place(temporary: Path, path: Path) -> None:
    """Let a file that was written beside another take its place, safely on disk."""
    target = real_path(path)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.chmod(_mode_of(target))
    _replace(temporary, target, path)
    _sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Make a folder with those above it, unless it is there; CannotWrite when it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise CannotWrite("error.folder_is_file", path=path) from None
    except OSError as error:
        raise cannot_write(path, error, "error.write_no_permission") from None


def remove_leftovers(path: Path) -> None:
    """Remove what a writer that was killed halfway left beside a file; only under its lock."""
    target = real_path(path)
    for left in target.parent.glob(f".{glob_escaped(target.name)}.*.tmp"):
        left.unlink(missing_ok=True)


def glob_escaped(name: str) -> str:
    """A file name without meaning for glob."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _written_beside(target: Path, shown: Path, content: bytes) -> Path:
    """A new file in the same folder with the content, flushed to disk."""
    name: str | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode_of(target))
    except OSError as error:
        if name is not None:
            Path(name).unlink(missing_ok=True)
        raise cannot_write(shown, error, "error.write_no_permission") from None
    return Path(name)


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _replace(temporary: Path, target: Path, shown: Path) -> None:
    for wait in (*WAITS, None):
        try:
            temporary.replace(target)
        except PermissionError as error:
            if wait is None:
                raise cannot_write(shown, error, "error.write_in_use") from None
            time.sleep(wait)
        except OSError as error:
            raise cannot_write(shown, error, "error.write_no_permission") from None
        else:
            return


def cannot_write(path: Path, error: OSError, refused: str) -> CannotWrite:
    """The sentence for a file that could not be written; `refused` when permission is lacking."""
    if error.errno in FULL:
        return CannotWrite("error.write_full", path=path)
    if error.errno == errno.ELOOP:
        return CannotWrite("error.circle", path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CannotWrite("error.write_no_folder", path=path, folder=path.parent)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return CannotWrite(refused, path=path, folder=real_path(path).parent)
    return CannotWrite("error.write_failed", path=path, system=refusal_of(error))


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise CannotWrite("error.write_failed", path=folder, system=refusal_of(error)) from None
    finally:
        os.close(handle)
