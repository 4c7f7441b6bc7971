"""How much room a text takes: rows get a height that holds all their lines everywhere.

Excel and LibreOffice fit rows by themselves, previews in a browser or a mail do not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import Final

PIXELS_PER_CHARACTER: Final = 7
"""What one unit of column width is worth in pixels, with Arial 10 as the standard font."""

CELL_MARGIN: Final = 6
"""Pixels of a cell that text does not use."""

GROUPS: Final = {
    "'ijl’‘": 0.222,
    " .,:;!/\\|ftI[]": 0.278,
    "r()-·²³“”`*": 0.389,
    "cksvxyzJ": 0.5,
    "abdeghnopqu0123456789?_$#L«»–§éëèêàáâäöóôúûüñßç+<>=~": 0.57,
    "FTZ": 0.611,
    "ABEKPSVXY&ÉÈËÀÁ": 0.667,
    "CDHNRUwÜ": 0.722,
    "GOQÖ": 0.778,
    "mM%": 0.889,
}
"""Widths of the letters of Arial, in parts of the font size."""

WIDTHS: Final = {letter: width for letters, width in GROUPS.items() for letter in letters}
OTHER: Final = 1.0
BOLD: Final = 1.07
SCREEN: Final = 1.05
"""Letters on a screen are put on whole pixels, and take more room than in print."""


PIECES: Final = re.compile(r"[^ /-]*[ /-]|[^ /-]+")
"""What a line can be broken after: a space, a hyphen, a slash."""


@lru_cache(maxsize=8192)
def width_of(word: str) -> float:
    """The width of a word, in parts of the font size."""
    return sum(WIDTHS.get(letter, OTHER) for letter in word)


def lines_of(text: str, column: float, points: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of that many characters."""
    room = room_in(column, points, bold)
    if "\n" not in text:
        return _wrapped(text, room)
    return sum(_wrapped(line, room) for line in text.split("\n"))


@lru_cache(maxsize=256)
def room_in(column: float, points: float, bold: bool) -> float:
    """What fits on a line of a column, in parts of the font size."""
    size = points * 4 / 3 * SCREEN * (BOLD if bold else 1)
    return max((column * PIXELS_PER_CHARACTER - CELL_MARGIN) / size, 1)


def _wrapped(line: str, room: float) -> int:
    """The lines of one paragraph; a piece that is too wide is broken anywhere."""
    if len(line) <= room:  # hardly a letter is wider than the font size
        return 1
    count, used = 1, 0.0
    for piece in PIECES.findall(line):
        width = width_of(piece.rstrip())
        if used and used + width > room:
            count, used = count + 1, 0.0
        if width > room:
            broken = ceil(width / room)
            count, width = count + broken - 1, width - (broken - 1) * room
            used = width
        else:
            used += width_of(piece)
    return count
