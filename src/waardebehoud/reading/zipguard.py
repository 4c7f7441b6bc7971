"""Workbooks from outside, looked at before they are opened: nothing hostile is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree.ElementTree import ParseError

from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Problem
from waardebehoud.reading.source import read_bytes

MEGABYTE: Final = 1_000_000
MOST_PARTS: Final = 500
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = b"PK\x03\x04"
MACRO: Final = re.compile(r"vbaProject|macrosheets|activeX|ctrlProps|embeddings", re.IGNORECASE)
OUTSIDE: Final = re.compile(r"externalLinks/|connections\.xml|queryTables/", re.IGNORECASE)
ENTITY: Final = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
DAMAGE: Final = (
    *(ValueError, LookupError, TypeError, AttributeError, OSError, EOFError),
    *(zipfile.BadZipFile, zlib.error, ParseError, ArithmeticError, RuntimeError, AssertionError),
)
"""What a damaged workbook can make its reader say."""


class Limits(NamedTuple):
    """The most megabytes of one part, and of all parts together, unpacked."""

    part: int
    whole: int


FORM: Final = Limits(30, 60)
TABLE: Final = Limits(200, 200)
"""An inventory of a hundred thousand rows is a large part."""


def guarded_bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a workbook that can be opened; UnusableInput with what speaks against it."""
    raw = read_bytes(path)
    stop_on_objections(path, raw, limits)
    return raw


def stop_on_objections(
    path: Path, raw: bytes, limits: Limits, kept: dict[str, bytes] | None = None
) -> None:
    """UnusableInput for a workbook that cannot be trusted; its texts by name in `kept`."""
    code = next(objections(raw, limits, kept), None)
    if code is not None:
        raise unusable(path, code, limit=str(limits.whole))


def unusable(path: Path, code: str, **holes: str) -> UnusableInput:
    """A workbook that cannot be used, and why."""
    return UnusableInput([Problem(code, file=path, holes=holes)])


def objections(raw: bytes, limits: Limits, kept: dict[str, bytes] | None = None) -> Iterator[str]:
    """The code of everything that speaks against a file, before any of it is parsed.

    What had to be unpacked is left in `kept`, so that nobody need unpack it again.
    """
    if not raw.startswith(ZIP):
        yield "FMT001" if not raw else "WBK002" if raw.startswith(OLE) else "WBK001"
        return
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            yield from _archive_objections(archive, limits, kept)
    except DAMAGE:
        yield "WBK006"


def _archive_objections(
    archive: zipfile.ZipFile, limits: Limits, kept: dict[str, bytes] | None
) -> Iterator[str]:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    sizes = [part.file_size for part in parts]
    largest = max(sizes, default=0) > limits.part * MEGABYTE
    if len(parts) > MOST_PARTS or largest or sum(sizes) > limits.whole * MEGABYTE:
        yield "WBK005"
        return
    if any(part.flag_bits & 1 for part in parts):
        yield "WBK002"
        return
    if "[Content_Types].xml" not in names:
        yield "WBK008" if "mimetype" in names else "WBK001"
        return
    if len(set(names)) < len(names):
        yield "WBK006"
    if any(MACRO.search(name) for name in names):
        yield "WBK003"
    if any(OUTSIDE.search(name) for name in names):
        yield "WBK004"
    texts = [name for name in names if name.endswith((".xml", ".rels"))]
    yield from _text_objections(archive, texts, kept)


def _text_objections(
    archive: zipfile.ZipFile, names: list[str], kept: dict[str, bytes] | None
) -> Iterator[str]:
    """Entities, and macros that hide behind another suffix."""
    for name in names:
        text = archive.read(name)
        if kept is not None:
            kept[name] = text
        text = text.replace(b"\0", b"")
        if ENTITY.search(text):
            yield "WBK007"
        if name == "[Content_Types].xml" and b"macroEnabled" in text:
            yield "WBK003"
