"""A condition that a project must meet."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from pydantic import Field

from waardebehoud.content import ParsedExpression
from waardebehoud.expressions.evaluate import Reading, compile_node, truth
from waardebehoud.expressions.nodes import names
from waardebehoud.facts import UNKNOWN, Facts
from waardebehoud.outcome import Outcome
from waardebehoud.rules.base import BaseRule


class Requirement(BaseRule):
    """Met when `require` is true, violated when it is false."""

    kind: Literal["requirement"]
    require: ParsedExpression = Field(description="True is met, false is violated.")

    @cached_property
    def reading(self) -> Reading:
        """The requirement, compiled once."""
        return compile_node(self.require.tree)

    def judge(self, facts: Facts) -> Outcome:
        required = truth(self.reading, facts)
        if required is UNKNOWN:
            return Outcome.UNKNOWN
        return Outcome.MET if required else Outcome.VIOLATED

    def judged_names(self) -> Iterator[str]:
        return (name.id for name in names(self.require.tree))
