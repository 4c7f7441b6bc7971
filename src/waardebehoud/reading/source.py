"""Bytes of a file, as text; refused when too large, empty or not UTF-8."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Place, Problem

LARGEST: Final = 10_000_000
"""Bytes; a checklist of a thousand questions is a tenth of it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text and bytes."""

    path: Path
    text: str
    raw: bytes


def read_source(path: Path) -> SourceText:
    """The text of a file; UnusableInput or WaardebehoudError when there is none to read."""
    return source_of(path, read_bytes(path))


def source_of(path: Path, raw: bytes) -> SourceText:
    """The text in bytes that were read before."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise UnusableInput([Problem("FMT003", file=path, place=place)]) from None
    if not text.strip():
        raise UnusableInput([Problem("FMT001", file=path, place=Place(1, 1))])
    return SourceText(path, text, raw)


def read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file that is not too large."""
    try:
        if path.is_dir():
            raise WaardebehoudError("error.is_folder", path=path)
        size = path.stat().st_size
        if size > LARGEST:
            holes = {"size": f"{size / 1e6:.0f}", "limit": f"{LARGEST / 1e6:.0f}"}
            raise UnusableInput([Problem("FMT002", file=path, place=Place(1, 1), holes=holes)])
        return path.read_bytes()
    except FileNotFoundError:
        raise WaardebehoudError("error.no_file", path=path) from None
    except PermissionError:
        raise WaardebehoudError("error.no_permission", path=path) from None
    except OSError as error:
        raise WaardebehoudError("error.cannot_read", path=path, reason=error.strerror) from None
