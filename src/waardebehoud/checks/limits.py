"""What the texts and sources of a checklist are held to: data, read from `taal.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from waardebehoud.records import Record


class Banned(Record):
    """A word that does not help a reader, and what to write instead."""

    word: str = Field(min_length=1)
    instead: str = Field(min_length=1)


class Limits(Record):
    """Limits and word lists; the defaults hold when there is no file."""

    format: Literal[1] = 1
    longest_question: int = Field(20, ge=1, description="Words in a question.")
    oldest_reading: int = Field(730, ge=1, description="Days since a source was read.")
    shortest_translation: int = Field(4, ge=1, description="Fewer words may be the same.")
    placeholders: tuple[str, ...] = ("TODO",)
    banned: Mapping[Literal["nl", "en"], tuple[Banned, ...]] = Field(default_factory=dict)
