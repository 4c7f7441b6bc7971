"""Where the program starts, before anything large is imported."""

from __future__ import annotations

import gc
import os
from typing import Final

MANY: Final = 1_000_000
"""Objects between two searches for garbage: a command makes many and throws few away."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(MANY)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # looking for them takes long
    from waardebehoud.cli.main import main as run_and_leave

    run_and_leave()
