"""The inventory of one dossier, added up and inspected: what an assessment knows of it."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from waardebehoud.dossier import Dossier
from waardebehoud.facts import Facts
from waardebehoud.indicators.catalogue import measure_all
from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.inventory.element import Inventory
from waardebehoud.inventory.findings import RowFinding, inspect, refusals
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.tally import tally, tally_realised, was_followed_up
from waardebehoud.inventory.verdict import Refusal
from waardebehoud.inventory.yardstick import Yardstick


class Books(Struct, frozen=True, dict=True):
    """An inventory with the yardstick it is measured with, added up once."""

    inventory: Inventory
    yardstick: Yardstick

    @cached_property
    def planned(self) -> Ledger:
        """Where everything is meant to go."""
        return tally(self.inventory.elements, self.yardstick)

    @cached_property
    def realised(self) -> Ledger | None:
        """What became of everything; None when nobody followed it up."""
        if not was_followed_up(self.inventory.elements):
            return None
        return tally_realised(self.inventory.elements, self.yardstick)

    def survey(self, dossier: Dossier) -> Survey:
        """The books with the size of the building."""
        project = dossier.project
        return Survey(
            self.planned,
            self.realised,
            project.gross_volume,
            project.floor_area_before,
            project.floor_area_kept,
        )

    def figures(self, dossier: Dossier) -> dict[str, Value]:
        """Every figure by name."""
        return measure_all(self.survey(dossier))

    def measured(
        self, dossier: Dossier, figures: dict[str, Value], facts: Facts, here: str | None
    ) -> Measured:
        """The figures with the findings per row, by the law and for the year of the building."""
        hazards = self.yardstick.hazards
        year = facts[hazards.building_year]
        built = int(year) if isinstance(year, int) else None
        found = inspect(self.inventory.elements, self.yardstick, built, here)
        return Measured(self, self.survey(dossier), figures, found)


class Measured(Struct, frozen=True, dict=True):
    """The figures and findings of one inventory in one project."""

    books: Books
    survey: Survey
    figures: dict[str, Value]
    findings: tuple[RowFinding, ...] = ()

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """What holds the project back, rule by rule."""
        return refusals(self.findings)

    def count(self, verdict: str) -> int:
        """How many rows have a finding of this kind."""
        return len({one.element.row for one in self.findings if one.verdict == verdict})
