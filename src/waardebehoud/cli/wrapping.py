"""Text in lines that fit the terminal, broken between words."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Final

ITEM: Final = re.compile(r"- |\d+  ")
"""The dash or the number of an item; its further lines stand behind it."""


def fitted(text: str, width: int) -> str:
    """A text as it fits a terminal, each line with its own margin."""
    return "\n".join(part for line in text.split("\n") for part in wrapped(line, width, 0))


def wrapped(text: str, width: int, indent: int) -> Iterator[str]:
    """A text in lines that fit; an address or a long name is not broken."""
    for line in text.split("\n"):
        words = line.lstrip()
        margin = " " * (indent + len(line) - len(words))
        item = ITEM.match(words)
        yield from textwrap.wrap(
            words,
            max(width, 2 * len(margin)),
            initial_indent=margin,
            subsequent_indent=margin + " " * (item.end() if item else 0),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
