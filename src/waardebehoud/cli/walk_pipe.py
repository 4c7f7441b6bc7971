"""The walk without a terminal: answers by id, line by line; the first refused line stops it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from waardebehoud.answers import NotUnderstood, understand, understand_day
from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion
from waardebehoud.cli.prompts import Screen, cleaned
from waardebehoud.cli.walk import take_answer
from waardebehoud.cli.walk_actions import do
from waardebehoud.cli.walk_again import listing_questions
from waardebehoud.cli.walk_changes import show_changes
from waardebehoud.cli.walk_commands import Command, read_line
from waardebehoud.cli.walk_refusal import refusal
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_show import hint
from waardebehoud.errors import WaardebehoudError
from waardebehoud.suggestion import closest

SHAPE: Final = re.compile(r"\s*([^\s=:]+)\s*[=:]\s*(.*)\Z")
LONGEST: Final = 100_000
"""Bytes in a line."""

ABOUT_PROJECT: Final = ("project.name", "project.municipality", "project.phase")
SHORT: Final = {
    **dict(zip(("naam", "gemeente", "fase"), ABOUT_PROJECT, strict=True)),
    **dict(zip(("name", "municipality", "phase"), ABOUT_PROJECT, strict=True)),
}
"""What people write for a fact of the project."""

ABOUT_ONE: Final = (Command.UNKNOWN, Command.NOT_APPLICABLE, Command.NOTE, Command.EVIDENCE)
"""Commands that make sense on a line with an id."""


class Refused(Exception):
    """A line that cannot be taken: why, and what to do, in words."""

    def __init__(self, name: str, reason: str, cure: str) -> None:
        super().__init__(reason)
        self.name = name
        self.reason = reason
        self.cure = cure


def take_lines(session: Session, screen: Screen, lines: Iterable[bytes]) -> int:
    """Take every line in turn, each saved before the next is read; the number taken."""
    taken = 0
    for number, raw in enumerate(lines, start=1):
        try:
            taken += _take(session, screen, _decoded(raw, session))
        except Refused as refused:
            raise WaardebehoudError(
                "walk.error.line",
                line=number,
                name=refused.name,
                reason=refused.reason,
                cure=refused.cure,
                taken=taken,
            ) from None
    return taken


def lines_of(stream: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a stream, the byte order mark of the first left out."""
    for number, line in enumerate(stream):
        yield line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line


def _decoded(raw: bytes, session: Session) -> str:
    words = session.words
    if len(raw) > LONGEST:
        raise Refused("?", words("walk.line.long"), words("walk.line.long.cure"))
    try:
        return cleaned(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused("?", words("walk.not_utf8"), words("walk.line.encoding.cure")) from None


def _take(session: Session, screen: Screen, line: str) -> bool:
    """Act on one line; False for a blank line or a comment."""
    if not line or line.startswith("#"):
        return False
    words, found = session.words, SHAPE.match(line)
    if found is None:
        raise Refused(line[:40], words("walk.line.shape"), words("walk.line.shape.cure"))
    name, typed = found.groups()
    if name in ABOUT_PROJECT:
        _about_project(session, screen, name, typed)
    elif name in {date.id for date in session.asker.checklist.dates}:
        _date(session, screen, name, typed)
    else:
        _question(session, screen, name, typed)
    return True


def _about_project(session: Session, screen: Screen, name: str, typed: str) -> None:
    key = name.partition(".")[2]
    if not typed:
        raise Refused(name, session.words("walk.line.empty"), session.words("walk.line.empty.cure"))
    phases = session.asker.checklist.phase
    if key == "phase" and typed not in phases:
        raise Refused(
            name,
            session.words("walk.no_phase", name=typed),
            session.words("walk.line.choose", allowed=", ".join(phases)),
        )
    changed = session.enter(typed) if key == "phase" else session.facts(**{key: typed})
    _say(screen, name, session.words("walk.saved", answer=typed))
    show_changes(screen, session.report, changed)


def _date(session: Session, screen: Screen, name: str, typed: str) -> None:
    words = session.words
    try:
        day = understand_day(typed)
    except NotUnderstood as wrong:
        raise Refused(name, refusal(words, wrong), words("walk.hint.date")) from None
    changed = session.give_date(name, day)
    _say(screen, name, words("walk.saved", answer=words.date(day)))
    show_changes(screen, session.report, changed)


def _question(session: Session, screen: Screen, name: str, typed: str) -> None:
    question = session.asker.checklist.question.get(name)
    if question is None:
        raise _unknown_question(session, name)
    screen.say(f"{name}:")
    named = isinstance(question, OptionQuestion) and typed in question.option_ids
    line = read_line(typed, question)
    if line.command is not None and not named:
        _command(session, screen, question, line.command, line.text)
        return
    words = session.words
    if line.mistyped is not None or not typed:
        raise Refused(name, words("walk.line.empty"), words("walk.line.empty.cure"))
    try:
        understood = understand(question, typed, words.language)
    except NotUnderstood as wrong:
        meant = wrong.suggestion and words("walk.meant", word=wrong.suggestion)
        cure = meant or cure_for(session, question)
        raise Refused(name, refusal(words, wrong), cure) from None
    take_answer(session, screen, question, understood)


def cure_for(session: Session, question: BaseQuestion) -> str:
    """What could stand on the line instead."""
    if isinstance(question, OptionQuestion):
        return session.words("walk.line.choose", allowed=", ".join(question.option_ids))
    return hint(session.report, question)


def _unknown_question(session: Session, name: str) -> Refused:
    words, checklist = session.words, session.asker.checklist
    known = (*checklist.question, *(date.id for date in checklist.dates), *ABOUT_PROJECT)
    hint = SHORT.get(name.casefold()) or closest(name, known)
    reason = words("walk.line.no_question", name=name, checklist=checklist.id)
    if hint:
        return Refused(name, reason, words("walk.meant", word=hint))
    cure = words("walk.line.no_question.cure", command=listing_questions(session))
    return Refused(name, reason, cure)


def _command(
    session: Session, screen: Screen, question: BaseQuestion, command: Command, rest: str
) -> None:
    """The commands that say something about one question."""
    words, id_ = session.words, question.id
    if command not in ABOUT_ONE or (command is not Command.UNKNOWN and not rest):
        reason = Command.NOT_APPLICABLE is command
        key = "walk.reason_needed" if reason else "walk.line.command"
        raise Refused(id_, words(key), words("walk.line.command.cure", id=id_))
    if command is Command.NOT_APPLICABLE and not question.not_applicable:
        raise Refused(id_, words("walk.always_applies"), cure_for(session, question))
    do(command, session, screen, question, rest)


def _say(screen: Screen, name: str, said: str) -> None:
    screen.say(f"{name}:")
    screen.say(said)
