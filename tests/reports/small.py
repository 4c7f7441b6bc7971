"""Reports on the small checklist, to look at from all sides."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.cli.cases import load_case
from waardebehoud.cli.loading import load_asker
from waardebehoud.dossier import Dossier
from waardebehoud.reports.view import Report
from waardebehoud.texts import Language, Words

VALID = Path(__file__).resolve().parents[1] / "checklists" / "valid"
CHECKLIST = VALID / "klein.yaml"
DAY = dt.date(2026, 11, 24)


def report_of(asker: Asker, dossier: Dossier, language: Language = "nl") -> Report:
    return Report(
        checklist=asker.checklist,
        words=Words(language),
        assessment=assess(asker, dossier),
        date=DAY,
        program_version="9.8.7",
        origin="klein-dossier.yaml",
    )


def small_report(language: Language = "nl") -> Report:
    """The dossier as it stands in its file."""
    case = load_case(VALID / "klein-dossier.yaml", checklist=str(CHECKLIST))
    return report_of(case.asker, case.dossier, language)


def changed_report(
    answers: dict[str, Any], project: dict[str, Any] | None = None, language: Language = "nl"
) -> Report:
    """A dossier with these answers only."""
    about = {"name": "Proef", "phase": "midden", **(project or {})}
    dossier = Dossier.model_validate(
        {"format": 1, "checklist": "klein@1.2.0", "project": about, "answers": answers}
    )
    return report_of(load_asker(CHECKLIST), dossier, language)


def dutch_only(text: str) -> list[str]:
    """The Dutch program sentences in a text that should hold none."""
    from waardebehoud.texts import table

    parts = [part.strip() for part in text.splitlines()]
    dutch = {nl for nl, en in table().values() if nl != en and "{" not in nl}
    english = {en for _, en in table().values()}
    ids = set(load_asker(CHECKLIST).checklist.question)  # the same word in every language
    return [part for part in parts if part in dutch - english - ids]
