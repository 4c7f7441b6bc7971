"""From a case to a report: the clock and the program version come in here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import typer

from waardebehoud import __version__
from waardebehoud.assessment import assess
from waardebehoud.cli.console import at_width, can_show_more, columns
from waardebehoud.cli.loading import Case
from waardebehoud.errors import WaardebehoudError
from waardebehoud.expressions.parse import iso_day
from waardebehoud.reports.view import Report
from waardebehoud.suggestion import closest
from waardebehoud.texts import Words


def make_report(case: Case, words: Words, phase: str | None, date: dt.date | None) -> Report:
    """Assess a case; the date printed is the given one, else the last answer's, else today."""
    phases = [known.id for known in case.asker.checklist.phases]
    if phase is not None and phase not in phases:
        hint = closest(phase, phases) or ""
        raise WaardebehoudError("error.phase", phase=phase, allowed=", ".join(phases), hint=hint)
    printed = date or case.dossier.last_change or dt.date.today()
    return Report(
        checklist=case.asker.checklist,
        assessment=assess(case.asker, case.dossier, phase, case.books),
        words=words,
        date=printed,
        program_version=__version__,
        origin=case.path.name,
    )


def summary(report: Report) -> str:
    """What a terminal shows of a report; in lines that fit, where it is one."""
    from waardebehoud.reports.terminal import render_summary

    width = columns()
    return at_width(render_summary(report, blocks=can_show_more(), columns=width), width)


def parse_day(text: str | None, option: str = "--date") -> dt.date | None:
    """A date on the command line; a usage error when it does not exist."""
    if text is None:
        return None
    try:
        return iso_day(text)
    except ValueError:
        raise typer.BadParameter(text, param_hint=option) from None


def day_or_today(text: str | None, option: str) -> dt.date:
    """A date on the command line, else the day of today."""
    return parse_day(text, option) or dt.date.today()


def parse_percent(text: str | None) -> float | None:
    """A percentage on the command line, with a point or a comma, with or without a sign."""
    if text is None:
        return None
    written = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*%?\s*", text)
    if written is None or not 0 <= float(written[1].replace(",", ".")) <= 100:
        raise typer.BadParameter(f"{text} (0 – 100)", param_hint="--fail-under")
    return float(written[1].replace(",", "."))


def worst(codes: Sequence[int]) -> int:
    """The worst exit code of several."""
    return max(codes, default=0)
