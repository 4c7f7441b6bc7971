"""Which tables a report has: those of the checklist, and those of the inventory if there is one."""

from __future__ import annotations

from typing import Any

from waardebehoud.reports.sections import TABLES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.view import Report


def tables_of(report: Report) -> tuple[Table[Any], ...]:
    """The tables in reading order."""
    if report.assessment.measured is None:
        return TABLES
    from waardebehoud.reports.inventory import INVENTORY_TABLES, LOCAL
    from waardebehoud.reports.inventory.worth import WORTH, gives_worth

    here = report.assessment.dossier.project.jurisdiction in (None, report.checklist.jurisdiction)
    left_out = {*(() if here else LOCAL), *(() if gives_worth(report) else (WORTH.name,))}
    return (*TABLES, *(table for table in INVENTORY_TABLES if table.name not in left_out))
