"""Workbooks from outside, looked at before they are opened: nothing hostile is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Sequence
from copy import copy
from io import BytesIO
from pathlib import Path
from typing import IO, Final, NamedTuple
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
CONTENTS: Final = "[Content_Types].xml"
MACRO_TYPE: Final = b"macroEnabled"
TEXTS: Final = (".xml", ".rels")
"""How the names of parts end that hold text."""
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


def stop_on_objections(path: Path, raw: bytes, limits: Limits) -> None:
    """UnusableInput for a workbook that cannot be trusted."""
    code = objection(raw, limits)
    if code is not None:
        raise unusable(path, code, limit=str(limits.whole))


def unusable(path: Path, code: str, **holes: str) -> UnusableInput:
    """A workbook that cannot be used, and why."""
    return UnusableInput([Problem(code, file=path, holes=holes)])


def objection(raw: bytes, limits: Limits) -> str | None:
    """The code of the first thing that speaks against a file, before any of it is parsed."""
    if not raw.startswith(ZIP):
        return "FMT001" if not raw else "WBK002" if raw.startswith(OLE) else "WBK001"
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return listed_objection(archive, limits) or _text_objection(archive)
    except DAMAGE:
        return "WBK006"


def listed_objection(archive: zipfile.ZipFile, limits: Limits) -> str | None:
    """The same by the list of its parts alone, before any of them is unpacked."""
    parts = archive.infolist()
    names = [part.filename for part in parts]
    sizes = [part.file_size for part in parts]
    largest = max(sizes, default=0) > limits.part * MEGABYTE
    if len(parts) > MOST_PARTS or largest or sum(sizes) > limits.whole * MEGABYTE:
        return "WBK005"
    if any(part.flag_bits & 1 for part in parts):
        return "WBK002"
    if CONTENTS not in names:
        return "WBK008" if "mimetype" in names else "WBK001"
    if len(set(names)) < len(names):
        return "WBK006"
    return _named_objection(names)


def _named_objection(names: Sequence[str]) -> str | None:
    if any(MACRO.search(name) for name in names):
        return "WBK003"
    return "WBK004" if any(OUTSIDE.search(name) for name in names) else None


def _text_objection(archive: zipfile.ZipFile) -> str | None:
    """Entities, and macros that hide behind another suffix."""
    for part in archive.infolist():
        if not part.filename.endswith(TEXTS):
            continue
        text = unpacked(archive, part).replace(b"\0", b"")
        if ENTITY.search(text):
            return "WBK007"
        if part.filename == CONTENTS and MACRO_TYPE in text:
            return "WBK003"
    return None


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A part; BadZipFile when it is longer than the list says, without unpacking it all."""
    with opened(archive, part) as stream:
        content = stream.read(part.file_size + 1)
    if len(content) != part.file_size:
        raise zipfile.BadZipFile(part.filename)
    return content


def opened(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> IO[bytes]:
    """A part to be unpacked one byte further than it says it goes, so that a lie shows."""
    longer = copy(part)
    longer.file_size += 1
    return archive.open(longer)
