"""Reading what is shipped about the checks."""

from __future__ import annotations

from waardebehoud.checks.controls import Controls
from waardebehoud.reading.library import shipped
from waardebehoud.reading.opening import open_as

FILE = "controles.yaml"


def read_controls() -> Controls:
    """The level and the examples of every check."""
    return open_as(shipped("checklists") / FILE, Controls).value
