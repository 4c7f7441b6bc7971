"""The tables of a report, one per file: which rows, which columns; every format writes them."""

from typing import Any, Final

from waardebehoud.reports.sections.actions import ACTIONS
from waardebehoud.reports.sections.matrix import MATRIX
from waardebehoud.reports.sections.questions import QUESTIONS
from waardebehoud.reports.sections.rules import RULES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.sections.waiting import WAITING

TABLES: Final[tuple[Table[Any], ...]] = (ACTIONS, MATRIX, WAITING, RULES, QUESTIONS)
"""The tables in reading order: what to do, by which instrument, what is open, rules, questions."""
