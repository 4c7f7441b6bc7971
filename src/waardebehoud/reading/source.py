"""Bytes of a file, as text; refused when too large, empty or not UTF-8."""

from __future__ import annotations

import os
import re
import stat
from functools import cached_property
from pathlib import Path
from typing import Final

from msgspec import Struct

from waardebehoud.errors import UnusableInput, WaardebehoudError, refusal_of
from waardebehoud.problems import Place, Problem

READING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)

LARGEST: Final = 10_000_000
"""Bytes; a checklist of a thousand questions is a tenth of it."""

CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What YAML does not take in a text: the fast reader would drop it, or what stands behind it."""

PLAIN_CONTROL: Final = bytes(code for code in range(128) if CONTROL.match(chr(code)))


class SourceText(Struct, frozen=True, dict=True):
    """A file's bytes, and the text in them."""

    path: Path
    raw: bytes
    legible: str | None = None
    """What is read, where it is known already or not all of the bytes are text."""

    @cached_property
    def text(self) -> str:
        """The text, without the mark that may stand before it."""
        return self.raw.decode("utf-8-sig") if self.legible is None else self.legible


def read_source(path: Path) -> SourceText:
    """The text of a file; UnusableInput or WaardebehoudError when there is none to read."""
    return source_of(path, read_bytes(path))


def source_of(path: Path, raw: bytes) -> SourceText:
    """The text in bytes that were read before."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _end_of(raw[: error.start].decode("utf-8-sig", errors="replace"))
        raise UnusableInput([Problem("FMT003", file=path, place=place)]) from None
    found = CONTROL.search(text) if _may_hold_control(raw) else None
    if found is not None:
        holes = {"sign": f"U+{ord(found[0]):04X}"}
        place = _end_of(text[: found.start()])
        raise UnusableInput([Problem("FMT006", file=path, place=place, holes=holes)])
    if not text or text.isspace():
        raise UnusableInput([Problem("FMT001", file=path, place=Place(1, 1))])
    return SourceText(path, raw, text)


def is_plain(raw: bytes) -> bool:
    """Whether bytes are text for sure, with no control but those that no JSON may hold."""
    return raw.isascii() and b"\x7f" not in raw


def legible_source(path: Path, raw: bytes) -> SourceText | None:
    """The text with a ? for every sign that cannot be read; None when there is nothing to read."""
    text = CONTROL.sub("?", raw.decode("utf-8-sig", errors="replace").replace("\ufffd", "?"))
    return SourceText(path, raw, text) if text.strip() else None


def _may_hold_control(raw: bytes) -> bool:
    """Whether a search is worth its time: a plain control, or what begins one beyond ASCII."""
    if len(raw.translate(None, PLAIN_CONTROL)) < len(raw):
        return True
    return not raw.isascii() and (b"\xc2" in raw or b"\xef" in raw)


def _end_of(before: str) -> Place:
    """The place right behind a beginning of a text."""
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file that is not too large."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            os.scandir(path).close()  # a folder that is closed to us is told so
            raise WaardebehoudError("error.is_folder", path=path)
        if not stat.S_ISREG(found.st_mode):
            raise WaardebehoudError("error.no_ordinary_file", path=path)
        return content_of(path, found.st_size)
    except FileNotFoundError:
        raise WaardebehoudError("error.no_file", path=path) from None
    except PermissionError:
        raise WaardebehoudError("error.no_permission", path=path) from None
    except OSError as error:
        raise WaardebehoudError("error.cannot_read", path=path, system=refusal_of(error)) from None


def content_of(path: str | Path, size: int) -> bytes:
    """The bytes of a file of a known size; UnusableInput when that is too large.

    Read without a buffer, in one call if nobody writes meanwhile: there may be many files.
    """
    if size <= LARGEST:
        handle = os.open(path, READING)
        try:
            raw = os.read(handle, size + 1)
            if len(raw) != size:  # somebody writes meanwhile, or it comes in parts
                while len(raw) <= LARGEST and (more := os.read(handle, LARGEST)):
                    raw += more
        finally:
            os.close(handle)
        if len(raw) <= LARGEST:
            return raw
        size = len(raw)
    holes = {"size": f"{size / 1e6:.0f}", "limit": f"{LARGEST / 1e6:.0f}"}
    raise UnusableInput([Problem("FMT002", file=Path(path), place=Place(1, 1), holes=holes)])
