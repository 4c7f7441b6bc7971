"""What a workbook must be before anything parses it: small, plain, and without surprises."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Final

from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Problem
from waardebehoud.reading.source import read_bytes

MOST_BYTES: Final = 200_000_000
"""Of all parts together, unpacked."""
MOST_PARTS: Final = 2_000
MOST_RATIO: Final = 200
REFUSED: Final = ("vbaProject.bin", "externalLinks/", "embeddings/")


def guarded_bytes(path: Path) -> io.BytesIO:
    """The bytes of a workbook that passed the guard; UnusableInput when it did not."""
    raw = read_bytes(path)
    reason = _refusal(path, raw)
    if reason is not None:
        raise UnusableInput([Problem("INV020", file=path, holes={"why": reason})])
    return io.BytesIO(raw)


def _refusal(path: Path, raw: bytes) -> str | None:
    """Why a file is refused; None when it is not."""
    if path.suffix.lower() != ".xlsx":
        return path.suffix
    if not raw.startswith(b"PK"):
        return "zip"
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _bad_parts(archive.infolist())
    except (zipfile.BadZipFile, ValueError, OverflowError):
        return "zip"


def _bad_parts(parts: list[zipfile.ZipInfo]) -> str | None:
    if len(parts) > MOST_PARTS:
        return f"> {MOST_PARTS}"
    size = sum(part.file_size for part in parts)
    if size > MOST_BYTES:
        return f"> {MOST_BYTES // 1_000_000} MB"
    for part in parts:
        name = part.filename
        if ".." in name or name.startswith("/") or any(one in name for one in REFUSED):
            return name
        if part.flag_bits & 1:
            return name
        if part.file_size > MOST_RATIO * max(part.compress_size, 1) and part.file_size > 1_000_000:
            return f"{name} ({part.file_size // 1_000_000} MB)"
    return None
