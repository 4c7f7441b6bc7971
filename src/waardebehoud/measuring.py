"""The inventory of one dossier, added up and inspected: what an assessment knows of it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cached_property

from msgspec import Struct

from waardebehoud.dossier import Dossier
from waardebehoud.facts import Facts
from waardebehoud.indicators.catalogue import measure_all
from waardebehoud.indicators.survey import Figure, Survey, Value, value_of
from waardebehoud.inventory.findings import RowFinding, inspect, refusals
from waardebehoud.inventory.ledger import Ledger
from waardebehoud.inventory.rows import Inventory
from waardebehoud.inventory.tally import add_up, as_realised, was_followed_up
from waardebehoud.inventory.verdict import Refusal
from waardebehoud.inventory.yardstick import Yardstick


class Books(Struct, frozen=True, dict=True):
    """An inventory with the yardstick it is measured with, added up once."""

    inventory: Inventory
    yardstick: Yardstick

    @cached_property
    def planned(self) -> Ledger:
        """Where everything is meant to go."""
        return add_up([self.inventory.rows], self.yardstick)

    @cached_property
    def realised(self) -> Ledger | None:
        """What became of everything; None when nobody followed it up."""
        rows = self.inventory.rows
        if not was_followed_up(rows):
            return None
        return add_up([as_realised(rows)], self.yardstick)

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

    def figures(self, dossier: Dossier) -> dict[str, Figure]:
        """Every figure by name, as it was computed."""
        return measure_all(self.survey(dossier))

    def named(self, figures: Mapping[str, Figure], names: Container[str]) -> dict[str, Value]:
        """Some of them as others see them."""
        return {name: value_of(one) for name, one in figures.items() if name in names}

    def measured(
        self, dossier: Dossier, computed: dict[str, Figure], facts: Facts, here: str | None
    ) -> Measured:
        """The figures with the findings per row, by the law and for the year of the building."""
        hazards = self.yardstick.hazards
        year = facts[hazards.building_year]
        built = int(year) if isinstance(year, int) else None
        found = inspect(self.inventory.rows, self.yardstick, built, here)
        return Measured(self, self.survey(dossier), computed, found)


class Measured(Struct, frozen=True, dict=True):
    """The figures and findings of one inventory in one project."""

    books: Books
    survey: Survey
    computed: dict[str, Figure]
    findings: tuple[RowFinding, ...] = ()

    @cached_property
    def figures(self) -> dict[str, Value]:
        """Every figure by name."""
        return {name: value_of(figure) for name, figure in self.computed.items()}

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """What holds the project back, rule by rule."""
        return refusals(self.findings)

    def count(self, verdict: str) -> int:
        """How many rows have a finding of this kind."""
        return len({one.element.row for one in self.findings if one.verdict == verdict})
