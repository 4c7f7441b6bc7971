"""How much room a text takes: rows get a height that holds all their lines everywhere.

Excel and LibreOffice fit rows by themselves, previews in a browser or a mail do not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

PIXELS_PER_CHARACTER: Final = 7
"""What one unit of column width is worth in pixels, with Arial 10 as the standard font."""

CELL_MARGIN: Final = 6
"""Pixels of a cell that text does not use."""

GROUPS: Final = {
    "ijl'|": 0.23,
    " .,:;!/\\ftrI[]()-·«»": 0.36,
    "abcdeghknopqsuvxyz0123456789?_$#*+<>=–“”": 0.56,
    "ABEFKPSVXYZTLJ&éëèàáóöüïçêâî": 0.67,
    "CDGHNOQRUw": 0.78,
    "mMW%@—…": 1.0,
}
"""Widths of Arial in parts of its size, rounded up per group."""

WIDTHS: Final = {letter: width for letters, width in GROUPS.items() for letter in letters}
OTHER: Final = 1.0
BOLD: Final = 1.08


@lru_cache(maxsize=8192)
def width_of(word: str) -> float:
    """The width of a word, in parts of the font size."""
    return sum(WIDTHS.get(letter, OTHER) for letter in word)


def lines_of(text: str, column: float, points: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of that many characters."""
    size = points * 4 / 3 * (BOLD if bold else 1)
    room = max((column * PIXELS_PER_CHARACTER - CELL_MARGIN) / size, 1)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: float) -> int:
    """The lines of one paragraph; a word that is too wide is broken."""
    if len(line) <= room:  # no letter is wider than the font size
        return 1
    count, used = 1, 0.0
    for word in line.split(" "):
        width = width_of(word)
        if used and used + WIDTHS[" "] + width > room:
            count, used = count + 1, 0.0
        elif used:
            used += WIDTHS[" "]
        if width > room:
            extra = int((used + width) / room)
            count, width = count + extra, (used + width) - extra * room
            used = 0.0
        used += width
    return count
