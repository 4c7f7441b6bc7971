"""How something is fixed, as data: the four factors of detachability, and building layers."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Literal

from pydantic import Field

from waardebehoud.content import Exact, Localized
from waardebehoud.inventory.ladder import Named, Status
from waardebehoud.records import Record


class Grade(Named):
    """One answer to one of the four factors."""

    score: Exact = Field(gt=0, le=1)
    advice: Localized | None = Field(None, description="How to take it out.")
    easy: bool = Field(description="Can be done without tools of the trade.")


class Layer(Named):
    """A layer of the building."""

    structural: bool


FACTORS = ("connection", "accessibility", "crossings", "edge")
"""The four factors; all are needed, or there is no index."""


class Detachment(Record):
    """The four factors with their scores."""

    format: Literal[1]
    source: str
    status: Status
    connection: tuple[Grade, ...]
    accessibility: tuple[Grade, ...]
    crossings: tuple[Grade, ...]
    edge: tuple[Grade, ...]
    layers: tuple[Layer, ...]

    @cached_property
    def score(self) -> tuple[Mapping[str, Fraction], ...]:
        """Scores by id, in the order of the factors."""
        return tuple({g.id: g.score for g in getattr(self, factor)} for factor in FACTORS)

    def index(self, *grades: str) -> Fraction | None:
        """LIp of one element: the harmonic mean of its four scores; None without all four."""
        if not all(grades):
            return None
        scores = [known[grade] for known, grade in zip(self.score, grades, strict=True)]
        return 4 / sum((1 / score for score in scores), Fraction(0))
