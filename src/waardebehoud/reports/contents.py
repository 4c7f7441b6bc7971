"""Which tables a report has: those of the checklist, and those of the inventory if there is one."""

from __future__ import annotations

from typing import Any

from waardebehoud.reports.inventory import INVENTORY_TABLES
from waardebehoud.reports.sections import TABLES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.view import Report


def tables_of(report: Report) -> tuple[Table[Any], ...]:
    """The tables in reading order."""
    return TABLES if report.assessment.measured is None else (*TABLES, *INVENTORY_TABLES)
