"""Exit codes."""

from typing import Final

DONE: Final = 0
NEGATIVE: Final = 1
MISUSE: Final = 2
BUG: Final = 3
INTERRUPTED: Final = 130


class Stopped(Exception):
    """The user stopped a command, which has told what came of it."""
