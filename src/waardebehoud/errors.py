"""What can go wrong on the way, said in words a user can act on."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import TYPE_CHECKING

from waardebehoud.texts import area

if TYPE_CHECKING:
    from waardebehoud.problems import Problem


class WaardebehoudError(Exception):
    """Stops a command with a sentence for the user; `key` names the sentence in `texts`."""

    def __init__(self, key: str, /, **holes: object) -> None:
        super().__init__(key)
        self.key = key
        self.holes = {name: str(value) for name, value in holes.items()}


class NoSuchChecklist(WaardebehoudError):
    """A checklist that is not there, by a name somebody gave."""


class UnusableInput(WaardebehoudError):
    """Files that cannot be used, with every problem found in them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("error.unusable", count=len(problems))
        self.problems = tuple(problems)


def refusal_of(error: OSError) -> str:
    """Why the system refused: the name that it gives the error, else what it says of it."""
    name = errno.errorcode.get(error.errno or 0, "")
    return name if area("system").get(f"system.{name}") else error.strerror or str(error)


class CannotWrite(WaardebehoudError):
    """A file that could not be written; whatever stood there before still stands."""
