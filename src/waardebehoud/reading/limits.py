"""Reading the limits and word lists that texts are held to."""

from __future__ import annotations

from waardebehoud.checks.limits import Limits
from waardebehoud.reading.library import shipped
from waardebehoud.reading.opening import open_as

FILE = "taal.yaml"


def read_limits() -> Limits:
    """The limits shipped with the checklists."""
    return open_as(shipped("checklists") / FILE, Limits).value
