"""The checklist that fits a project."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from waardebehoud.content import ItemId
from waardebehoud.facts import Facts
from waardebehoud.outcome import Outcome
from waardebehoud.rules.base import BaseRule


class Referral(BaseRule):
    """Met as soon as it applies: the project belongs under `checklist`."""

    kind: Literal["referral"]
    checklist: ItemId = Field(description="Id of the checklist that fits.")

    def judge(self, facts: Facts) -> Outcome:  # noqa: ARG002 - its condition says it all
        return Outcome.MET

    def judged_names(self) -> Iterator[str]:
        return iter(())
