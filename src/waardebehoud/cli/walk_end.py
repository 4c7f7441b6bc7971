"""How a walk ends: a summary, where everything is, and the report beside the dossier."""

from __future__ import annotations

from waardebehoud.cli.console import columns
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_again import going_on
from waardebehoud.cli.walk_report import place_for_report
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.writing_reports import write_report
from waardebehoud.reports.terminal import render_summary


def end(session: Session, screen: Screen) -> None:
    """Say what was reached; CannotWrite when the report could not be written."""
    screen.say()
    screen.says("walk.kept", path=session.path)
    come_back(session, screen)
    if not any(answer.given for answer in session.dossier.answers.values()):
        return
    report = session.report
    blocks = not screen.ascii
    screen.say()
    screen.say(render_summary(report, blocks=blocks, columns=columns()).rstrip("\n"))
    wanted = session.path.with_suffix(".xlsx")
    target = place_for_report(session.path)
    write_report(report, target)
    if target != wanted:
        screen.says("walk.report_beside", taken=wanted)
    screen.says("walk.report", path=target)


def come_back(session: Session, screen: Screen) -> None:
    """Say how the walk goes on later."""
    screen.says("walk.come_back")
    screen.shows(going_on(session))
