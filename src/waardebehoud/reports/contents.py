"""Which tables a report has: those of the checklist, and those of the inventory if there is one."""

from __future__ import annotations

from typing import Any, Final

from waardebehoud.reports.inventory import INVENTORY_TABLES
from waardebehoud.reports.inventory.climate import CLIMATE
from waardebehoud.reports.inventory.waste import WASTE
from waardebehoud.reports.inventory.worth import WORTH, gives_worth
from waardebehoud.reports.sections import TABLES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.view import Report

LOCAL: Final = (WASTE.name, CLIMATE.name)
"""Tables that only the law or the pacts of the checklist's own country ask for."""


def tables_of(report: Report) -> tuple[Table[Any], ...]:
    """The tables in reading order."""
    if report.assessment.measured is None:
        return TABLES
    here = report.assessment.dossier.project.jurisdiction in (None, report.checklist.jurisdiction)
    left_out = {*(() if here else LOCAL), *(() if gives_worth(report) else (WORTH.name,))}
    return (*TABLES, *(table for table in INVENTORY_TABLES if table.name not in left_out))
