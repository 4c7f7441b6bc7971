"""Roles of the municipality × instruments, with the actions that this project calls for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from waardebehoud.checklist.parts import Instrument, Titled
from waardebehoud.reports.cells import Cell, Text, Tone
from waardebehoud.reports.sections.table import Column, Table
from waardebehoud.reports.view import Report

ROOM: Final = 150
"""Characters for all instruments together, so that the sheet prints on one page in width."""


def roles(report: Report) -> Sequence[Titled]:
    """The roles with something to do."""
    wanted = {task.action.role for task in report.tasks}
    return [role for role in report.checklist.roles if role.id in wanted]


def instruments(report: Report) -> tuple[Column[Titled], ...]:
    """One column per instrument, soft ones first: they go first where they suffice."""
    ordered = sorted(report.checklist.instruments, key=lambda one: one.strength != "soft")
    width = ROOM / max(len(ordered), 1)
    return tuple(
        Column(
            one.id,
            width,
            partial(in_cell, instrument=one),
            title=partial(heading, instrument=one),
        )
        for one in ordered
    )


def heading(report: Report, instrument: Instrument) -> str:
    """The name of an instrument, with its strength."""
    name = report.say(instrument.title).split(":")[0]
    return f"{name} · {report.words(f'strength.{instrument.strength}')}"


def in_cell(report: Report, role: Titled, instrument: Instrument) -> Cell:
    """The actions for one role and one instrument, most urgent first."""
    called = [
        report.say(task.action.text)
        for task in report.tasks
        if task.action.role == role.id and task.action.instrument == instrument.id
    ]
    return "\n".join(f"• {text}" for text in called) or None


MATRIX: Final[Table[Titled]] = Table(
    name="matrix",
    rows=roles,
    columns=(Column("role", 18, lambda report, role: Text(report.say(role.title), Tone.STRONG)),),
    id_of=lambda role: role.id,
    more=instruments,
)
"""The action matrix of the circular bouwregisseur, as far as this project fills it."""
