"""A date of the project: asked, explained, skipped, or left for something else."""

from __future__ import annotations

from typing import Final

from waardebehoud.answers import NotUnderstood, understand_day
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_changes import show_changes
from waardebehoud.cli.walk_commands import Command, Line, read_line
from waardebehoud.cli.walk_overview import show_overview
from waardebehoud.cli.walk_refusal import say_mistyped, say_refusal
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_show import MOST_NAMED, more
from waardebehoud.interview import dependents

AWAY: Final = (Command.BACK, Command.GO, Command.PHASE)
"""Commands that lead to another place."""

NOT_NOW: Final = (Command.LATER, Command.UNKNOWN)
"""Commands that skip a date."""


def ask_date(session: Session, screen: Screen, name: str) -> Line | None:
    """Ask for one date until it is given or skipped; the line of a command that leads away."""
    while True:
        typed = screen.ask(_prompt(session, name))
        line = read_line(typed, None)
        if line.command in AWAY:
            return line
        if not typed or line.command in NOT_NOW:
            _skip(session, screen, name, silently=not typed)
            return None
        if line.command is not None:
            _stay(session, screen, name, line.command)
        elif line.mistyped is not None:
            say_mistyped(screen, typed, line.mistyped)
        elif _given(session, screen, name, typed):
            return None


def title_of_date(session: Session, name: str) -> str:
    """What a date is called."""
    dates = session.asker.checklist.dates
    return next(session.report.say(date.title) for date in dates if date.id == name)


def _prompt(session: Session, name: str) -> str:
    now, words = session.dossier.project.dates.get(name), session.words
    title = title_of_date(session, name)
    if now is None:
        return words("walk.ask_date", title=title)
    return words("walk.ask_date_again", title=title, now=words.date(now))


def _skip(session: Session, screen: Screen, name: str, *, silently: bool) -> None:
    """Leave a date as it is, and do not ask for it again."""
    session.skipped_dates.add(name)
    if not silently:
        screen.says("walk.date_skipped", id=name)


def _stay(session: Session, screen: Screen, name: str, command: Command) -> None:
    """What a command does after which the same date is asked again; Ended when it stops."""
    if command is Command.STOP:
        raise Ended
    if command is Command.OVERVIEW:
        show_overview(screen, session)
    elif command is Command.HELP:
        _explain(session, screen, name)
    else:
        screen.says("walk.date_only")


def _explain(session: Session, screen: Screen, name: str) -> None:
    """Which rules and questions cannot do without the date, and what can be typed."""
    report = session.report
    questions, rules = dependents(report.checklist, name)
    if rules:
        said = [f"{rule.id} ({report.say(rule.message)})" for rule in rules[:MOST_NAMED]]
        names = "; ".join(said) + more(report, len(rules))
        screen.say(report.words("walk.date_help.rules", names=names), indent=2)
    if questions:
        said = [f"{one.id} ({report.say(one.text)})" for one in questions[:MOST_NAMED]]
        names = "; ".join(said) + more(report, len(questions))
        screen.say(report.words("walk.date_help.questions", names=names), indent=2)
    screen.says("walk.date_commands")


def _given(session: Session, screen: Screen, name: str, typed: str) -> bool:
    """Save a day; False when what was typed is none."""
    try:
        day = understand_day(typed)
    except NotUnderstood as wrong:
        say_refusal(screen, wrong, typed)
        return False
    changed = session.give_date(name, day)
    said = session.words.date(day)
    screen.says("walk.saved_date", title=title_of_date(session, name), day=said)
    show_changes(screen, session.report, changed)
    return True
