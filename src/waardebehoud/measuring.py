"""The inventory of one dossier, added up and inspected: what an assessment knows of it."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from waardebehoud.dossier import Dossier
from waardebehoud.facts import Facts
from waardebehoud.indicators.catalogue import measure_all
from waardebehoud.indicators.survey import Survey, Value
from waardebehoud.inventory.element import Inventory
from waardebehoud.inventory.findings import RowFinding, Verdict, inspect
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.tally import tally, tally_realised, was_followed_up
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

    def measured(self, dossier: Dossier, figures: dict[str, Value], facts: Facts) -> Measured:
        """The figures with the findings per row, for a building of the year the facts tell."""
        hazards = self.yardstick.hazards
        year = facts[hazards.building_year]
        built = int(year) if isinstance(year, int) else None
        found = inspect(self.inventory.elements, self.yardstick, built)
        return Measured(self, self.survey(dossier), figures, found)


class Measured(Struct, frozen=True):
    """The figures and findings of one inventory in one project."""

    books: Books
    survey: Survey
    figures: dict[str, Value]
    findings: tuple[RowFinding, ...] = ()

    @property
    def refused(self) -> tuple[RowFinding, ...]:
        """Rows whose destination is refused."""
        return tuple(one for one in self.findings if one.verdict is Verdict.REFUSED)
