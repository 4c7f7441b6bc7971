"""What was made of keys that were met before, in memory that does not grow with the rows."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable
from typing import Final, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

MOST_KEPT: Final = 2_000
"""Keys that are remembered at once."""
LONGEST_KEPT: Final = 200
"""Characters of a key that is remembered: a word, not what somebody tells."""


class Remembered(dict[Key, Value]):
    """Makes a value for each key, and remembers some; asked as a dict, which costs least."""

    @abstractmethod
    def make(self, key: Key) -> Value:
        """The value of a key that is not remembered."""

    @abstractmethod
    def length(self, key: Key) -> int:
        """How many characters a key has."""

    def __missing__(self, key: Key) -> Value:
        made = self.make(key)
        if len(self) >= MOST_KEPT:
            self.clear()
        if self.length(key) <= LONGEST_KEPT:
            self[key] = made
        return made
