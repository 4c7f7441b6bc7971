"""The parts of a workbook for the fast reader: each is unpacked once and searched on the way."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from waardebehoud.reading.plain import Refused
from waardebehoud.reading.zipguard import (
    CONTENTS,
    FORM,
    MACRO_TYPE,
    TEXTS,
    ZIP,
    listed_objection,
)

MARKUP: Final = re.compile(rb"<!")
"""Where an entity, a comment or raw text begins: no form has any of them."""
HEADER: Final = 30
"""Bytes before the name of a part; the lengths of its name and of what follows are the last."""
LENGTHS: Final = 26
AT_ONCE: Final = 2**13
"""Packed bytes that are unpacked together and searched while they are at hand.

They cannot become more than a thousand times as many.
"""
NAMESPACE: Final = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROOT: Final = 2_000
"""Bytes in which the first element of a part ends."""
OTHER_ENCODING: Final = re.compile(rb"""<\?xml [^>]*?encoding=["'](?!(?i:utf-8)["'])""")


class Part:
    """A part being unpacked; Refused as soon as it holds what no form has."""

    def __init__(self, raw: bytes, listed: zipfile.ZipInfo) -> None:
        self._packed = packed(raw, listed)
        self._listed = listed
        self._at = 0
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        self._size = 0
        self._sum = 0
        self._last = b""

    def some(self) -> bytes:
        """What the next bytes of the file hold; nothing at the end."""
        more = self._inflate.decompress(self._packed[self._at : self._at + AT_ONCE])
        self._at += AT_ONCE
        if not self._size and OTHER_ENCODING.match(more):
            raise Refused("odd encoding")
        self._size += len(more)
        self._sum = zlib.crc32(more, self._sum)
        if b"\0" in more or MARKUP.search(more) or (self._last == b"<" and more[:1] == b"!"):
            raise Refused("odd signs")
        self._last = more[-1:]
        if self._size > self._listed.file_size or (self.ended and not self._is_whole):
            raise Refused("damaged part")
        return more

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._packed)

    @property
    def _is_whole(self) -> bool:
        told = self._listed.file_size, self._listed.CRC
        return self._inflate.eof and (self._size, self._sum) == told

    def rest(self) -> bytes:
        """All that was not read yet."""
        found = []
        while not self.ended:
            found.append(self.some())
        return b"".join(found)

    def pass_over(self) -> None:
        """Search what was not read yet, and keep nothing of it."""
        while not self.ended:
            self.some()


def packed(raw: bytes, listed: zipfile.ZipInfo) -> memoryview:
    """Where a part lies packed; Refused for one that is not packed the usual way."""
    at = listed.header_offset
    lengths = raw[at + LENGTHS : at + HEADER]
    name, extra = (int.from_bytes(lengths[half : half + 2], "little") for half in (0, 2))
    start = at + HEADER + name + extra
    if not raw.startswith(ZIP, at) or listed.compress_type != zipfile.ZIP_DEFLATED:
        raise Refused("odd zip")
    if raw[at + HEADER : at + HEADER + name] != listed.orig_filename.encode():
        raise Refused("odd name")
    return memoryview(raw)[start : start + listed.compress_size]


class Parts:
    """The texts of a workbook by name; Refused for a workbook that cannot be trusted."""

    def __init__(self, raw: bytes) -> None:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            if listed_objection(archive, FORM) is not None:
                raise Refused("objection")
            listed = archive.infolist()
        self._raw = raw
        self._left = {one.filename: one for one in listed if one.filename.endswith(TEXTS)}
        if MACRO_TYPE in self.whole(CONTENTS):
            raise Refused("macros")

    def open(self, name: str) -> Part:
        """A part from its beginning; KeyError when there is none, or when it was read before."""
        return Part(self._raw, self._left.pop(name))

    def whole(self, name: str) -> bytes:
        """A part; empty when there is none."""
        return self.open(name).rest() if name in self._left else b""

    def others(self) -> Iterator[Part]:
        """The parts that were not read."""
        for name in tuple(self._left):
            yield self.open(name)


def usual(part: bytes) -> bytes:
    """The same part, when patterns can read it: its elements stand without prefix."""
    if NAMESPACE not in part[:ROOT]:
        raise Refused("odd beginning")
    return part
