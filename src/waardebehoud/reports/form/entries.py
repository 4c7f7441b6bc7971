"""What a dossier already says, as it is filled in beforehand."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from waardebehoud.checklist.questions import BaseQuestion, ChoicesQuestion, OptionQuestion
from waardebehoud.facts import Missing
from waardebehoud.plan.worth import fit_value
from waardebehoud.reports.form.desk import Fill
from waardebehoud.reports.form.plan import NONE, Plan

FIRST_DAY: Final = dt.date(1900, 3, 1)
"""Before this day spreadsheets count days differently; such days are filled in as text."""


def entry_of(plan: Plan, question: BaseQuestion, value: Any) -> Fill:
    """The cell of an answer; of several choices only that there are none."""
    fitted = fit_value(question, value)
    if isinstance(fitted, Missing):
        return None
    if isinstance(question, ChoicesQuestion):
        return None if fitted else dict(plan.lists[NONE])[NONE]
    if isinstance(question, OptionQuestion):
        return dict(plan.lists[f"q:{question.id}"])[str(fitted)]
    if isinstance(fitted, dt.date):
        return fitted if fitted >= FIRST_DAY else fitted.isoformat()
    return fitted if isinstance(fitted, str) else float(fitted)  # type: ignore[arg-type]


def option_chosen(question: BaseQuestion, option: str, value: Any) -> bool:
    """Whether an answer names an option."""
    fitted = fit_value(question, value)
    return isinstance(fitted, frozenset) and option in fitted
