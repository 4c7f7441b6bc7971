"""The parts of a workbook for the fast reader: each is unpacked once and searched on the way."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

from waardebehoud.reading.plain import Refused
from waardebehoud.reading.zipguard import (
    CONTENTS,
    FORM,
    MACRO_TYPE,
    TEXTS,
    listed_objection,
    opened,
)

MARKUP: Final = re.compile(rb"<!")
"""Where an entity, a comment or raw text begins: no form has any of them."""
AT_ONCE: Final = 2**16
"""Bytes that are unpacked together and searched while they are at hand."""
NAMESPACE: Final = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROOT: Final = 2_000
"""Bytes in which the first element of a part ends."""
OTHER_ENCODING: Final = re.compile(rb'<\?xml [^>]*?encoding="(?!(?i:utf-8)")')


class Part:
    """A part being unpacked; Refused as soon as it holds what no form has."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream = stream
        self._left = size
        self._last = b""

    def some(self, size: int = AT_ONCE) -> bytes:
        """So many bytes more; fewer at the end."""
        more = self._stream.read(size)
        self._left -= len(more)
        wrong = self._left < 0 or (self._left > 0 and len(more) < size)
        if wrong or b"\0" in more or MARKUP.search(self._last + more[:1]) or MARKUP.search(more):
            raise Refused("odd part")
        self._last = more[-1:]
        return more

    def rest(self) -> bytes:
        """All that was not read yet."""
        return self.some(self._left + 1)

    def pass_over(self) -> None:
        """Search what was not read yet, and keep nothing of it."""
        while self.some():
            pass


class Parts:
    """The texts of a workbook by name; Refused for a workbook that cannot be trusted."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        if listed_objection(archive, FORM) is not None:
            raise Refused("objection")
        self._archive = archive
        self._left = {p.filename: p for p in archive.infolist() if p.filename.endswith(TEXTS)}
        if MACRO_TYPE in self.whole(CONTENTS):
            raise Refused("macros")

    def open(self, name: str) -> Part:
        """A part from its beginning; KeyError when there is none, or when it was read before."""
        part = self._left.pop(name)
        return Part(opened(self._archive, part), part.file_size)

    def whole(self, name: str) -> bytes:
        """A part; empty when there is none."""
        return self.open(name).rest() if name in self._left else b""

    def others(self) -> Iterator[Part]:
        """The parts that were not read."""
        for name in tuple(self._left):
            yield self.open(name)


def opened_parts(raw: bytes) -> Parts:
    """The parts of a workbook in memory."""
    return Parts(zipfile.ZipFile(BytesIO(raw)))


def usual(part: bytes) -> bytes:
    """The same part, when patterns can read it: in UTF-8, its elements without prefix."""
    root = part[:ROOT]
    if OTHER_ENCODING.match(root) or NAMESPACE not in root:
        raise Refused("odd beginning")
    return part
