"""How a walk ends: a summary, where everything is, and the report beside the dossier."""

from __future__ import annotations

from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.writing_reports import write_report
from waardebehoud.reports.terminal import render_summary


def end(session: Session, screen: Screen) -> None:
    """Say what was reached; CannotWrite when the report could not be written."""
    screen.say()
    screen.says("walk.kept", path=session.path)
    screen.says("walk.come_back", path=session.path)
    if not any(answer.given for answer in session.dossier.answers.values()):
        return
    report = session.report
    blocks = not screen.ascii
    screen.say()
    for line in render_summary(report, blocks=blocks).rstrip("\n").split("\n"):
        screen.say(line.strip(), indent=len(line) - len(line.lstrip()))
    target = session.path.with_suffix(".xlsx")
    write_report(report, target)
    screen.says("walk.report", path=target)
