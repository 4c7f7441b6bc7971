"""A document that an answer must come with."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from waardebehoud.facts import ABSENT, UNKNOWN, Facts
from waardebehoud.outcome import Outcome
from waardebehoud.rules.base import BaseRule


class Evidence(BaseRule):
    """Met when the answer to `question` names a document; not applicable without an answer."""

    kind: Literal["evidence"]
    question: str = Field(description="Id of the question whose answer needs a document.")

    def judge(self, facts: Facts) -> Outcome:
        value = facts[self.question]
        if value is UNKNOWN:
            return Outcome.UNKNOWN
        if value is ABSENT:
            return Outcome.NOT_APPLICABLE
        return Outcome.MET if self.question in facts.evidenced else Outcome.VIOLATED

    def judged_names(self) -> Iterator[str]:
        yield self.question
