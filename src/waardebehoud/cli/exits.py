"""Exit codes."""

from typing import Final

DONE: Final = 0
NEGATIVE: Final = 1
MISUSE: Final = 2
BUG: Final = 3
INTERRUPTED: Final = 130
