"""Rules per row: hazardous substances, suspicion by year, and reuse that needs extra proof."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final, Literal

from pydantic import Field

from waardebehoud.checklist.parts import Titled
from waardebehoud.content import Localized
from waardebehoud.inventory.ladder import Status
from waardebehoud.outcome import Severity
from waardebehoud.records import Record

MOST_HEARD: Final = 500
"""Texts that a rule remembers."""


class Excuse(Record):
    """A recorded exception: these words, on these treads, with evidence in the row."""

    words: tuple[str, ...]
    treads: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Its words."""
        return words_pattern(self.words)


class HazardRule(Titled):
    """Looks at one row; everything it names must hold."""

    severity: Severity
    jurisdiction: str | None = Field(None, description="Where it is law; everywhere without it.")
    starred: bool = Field(False, description="The waste code has a star.")
    words: tuple[str, ...] = Field((), description="One of them stands in element or material.")
    free: tuple[str, ...] = Field((), description="Words that take the row out again.")
    built_until: int | None = Field(None, description="Built in that year or before, or unknown.")
    hazardous: bool = Field(False, description="The mass stands apart.")
    blocks: tuple[str, ...] = Field((), description="Treads that are refused.")
    suspicion: bool = Field(False, description="To be examined until «hazardous» says no.")
    proof_on: tuple[str, ...] = Field((), description="Treads that need extra proof.")
    excused: Excuse | None = None
    message: Localized
    sources: tuple[str, ...] = Field(min_length=1)
    status: Status

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Its words, whole, in lower case."""
        return words_pattern(self.words)

    @cached_property
    def freeing(self) -> re.Pattern[str] | None:
        """The words that take a row out again."""
        return words_pattern(self.free)

    @cached_property
    def heard(self) -> dict[str, bool]:
        """Texts that were looked at before: those of one city are much alike."""
        return {}

    def speaks_of(self, text: str) -> bool:
        """Whether its words stand in a text in lower case."""
        if text not in self.heard:
            if len(self.heard) >= MOST_HEARD:
                self.heard.clear()
            self.heard[text] = self._speaks_of(text)
        return self.heard[text]

    def _speaks_of(self, text: str) -> bool:
        if self.pattern is None or not self.pattern.search(text):
            return False
        return self.freeing is None or not self.freeing.search(text)


class Hazards(Record):
    """All rules per row."""

    format: Literal[1]
    building_year: str = Field(description="Question that tells when the building was built.")
    rules: tuple[HazardRule, ...]

    @cached_property
    def any_word(self) -> re.Pattern[str] | None:
        """Every word of every rule: most rows have none of them."""
        return words_pattern([word for rule in self.rules for word in rule.words])

    def spoken_of(self, text: str) -> tuple[HazardRule, ...]:
        """The rules whose words stand in a text in lower case."""
        if self.any_word is None or not self.any_word.search(text):
            return ()
        return tuple(rule for rule in self.rules if rule.speaks_of(text))


def words_pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """A pattern that finds whole words, or beginnings of words where a star ends them."""
    if not words:
        return None
    either = "|".join(sorted(map(_word, words), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{either})")


def _word(word: str) -> str:
    if word.endswith("*"):
        return re.escape(word[:-1])
    return re.escape(word) + r"(?![^\W_])"
