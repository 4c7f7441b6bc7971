"""What each command of the walk does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Final

from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_changes import show_changes
from waardebehoud.cli.walk_commands import Command, read_line
from waardebehoud.cli.walk_dates import ask_date
from waardebehoud.cli.walk_overview import show_dates, show_overview
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_show import show_help
from waardebehoud.interview import wanted_dates
from waardebehoud.outcome import Status
from waardebehoud.suggestion import closest


class Step(Enum):
    """What happens after a line: ask the same again, go on, or end the walk."""

    STAY = "stay"
    ONWARD = "onward"
    END = "end"


Action = Callable[[Session, Screen, BaseQuestion, str], Step]


def go_back(session: Session, screen: Screen, question: BaseQuestion | None, _: str) -> Step:
    """To the question before this one."""
    found = session.previous(question.id if question is not None else None)
    if found is None:
        screen.says("walk.no_previous")
        return Step.STAY
    session.target = found.id
    return Step.ONWARD


def go_to(session: Session, screen: Screen, question: BaseQuestion | None, wanted: str) -> Step:
    """To a question, or a date of the project, by id."""
    checklist = session.asker.checklist
    name = wanted.casefold()
    if not name:
        screen.says("walk.go_where", example=checklist.walk_order[0].id)
        return Step.STAY
    dates = {date.id: date for date in checklist.dates}
    if name in dates:
        return visit_date(session, screen, question, name)
    if name not in checklist.question:
        near = [id_ for id_ in checklist.question if name in id_]
        hint = near[0] if len(near) == 1 else closest(name, (*checklist.question, *dates))
        suffix = "_near" if len(near) > 1 else "_hint" if hint else ""
        screen.says(f"walk.no_question{suffix}", name=wanted, hint=hint, near=", ".join(near))
        return Step.STAY
    result = session.assessment.question[name]
    if result.status in (Status.NOT_ASKED, Status.LATER):
        screen.say(f"{name}: {session.report.why_not_asked(result)}", indent=2)
        return Step.STAY
    session.target = name
    return Step.ONWARD


def put_off(session: Session, screen: Screen, question: BaseQuestion, _: str) -> Step:
    """Ask this one at the end."""
    session.postponed.add(question.id)
    session.passed(question.id)
    screen.says("walk.postponed")
    return Step.ONWARD


def not_applicable(session: Session, screen: Screen, question: BaseQuestion, reason: str) -> Step:
    """Say why the question does not apply, where it may be said."""
    if not question.not_applicable:
        screen.says("walk.always_applies")
        return Step.STAY
    reason = reason or screen.ask(screen.words("walk.ask_reason"))
    if not reason or read_line(reason, question).command is Command.BACK:
        screen.says("walk.reason_needed")
        return Step.STAY
    changed = session.not_applicable(question.id, reason)
    screen.says("walk.saved_not_applicable", reason=reason)
    show_changes(screen, session.report, changed)
    session.passed(question.id)
    return Step.ONWARD


def not_known(session: Session, screen: Screen, question: BaseQuestion, _: str) -> Step:
    """Nobody knows it yet."""
    changed = session.unknown(question.id)
    screen.says("walk.saved_unknown", id=question.id)
    show_changes(screen, session.report, changed)
    session.passed(question.id)
    return Step.ONWARD


def take_note(session: Session, screen: Screen, question: BaseQuestion, note: str) -> Step:
    """Add to the note; without text, write it anew."""
    answer = session.dossier.answers.get(question.id)
    old = answer.note if answer is not None else None
    if not note:
        if old:
            screen.says("walk.note_now", note=old)
        note, old = screen.ask(screen.words("walk.ask_note")), None
    if note:
        whole = f"{old}; {note}" if old else note
        session.remark(question.id, note=whole)
        screen.says("walk.saved_note", id=question.id, note=whole)
    return Step.STAY


def add_evidence(session: Session, screen: Screen, question: BaseQuestion, document: str) -> Step:
    """Add a document that shows the answer."""
    document = document or screen.ask(screen.words("walk.ask_evidence"))
    if document:
        answer = session.dossier.answers.get(question.id)
        old = answer.evidence if answer is not None else ()
        changed = session.remark(question.id, evidence=tuple(dict.fromkeys((*old, document))))
        screen.says("walk.saved_evidence", id=question.id, document=document)
        show_changes(screen, session.report, changed)
    return Step.STAY


def help_with(session: Session, screen: Screen, question: BaseQuestion | None, _: str) -> Step:
    """What helps to answer this question, and all commands."""
    if question is not None:
        show_help(screen, session.report, session.assessment.question[question.id])
    screen.says("walk.commands")
    return Step.STAY


def overview(session: Session, screen: Screen, _: BaseQuestion | None, __: str) -> Step:
    """Where everything stands."""
    show_overview(screen, session)
    return Step.STAY


def change_phase(session: Session, screen: Screen, _: BaseQuestion | None, wanted: str) -> Step:
    """Say where the project stands now."""
    phases = session.asker.checklist.phases
    titles = [session.report.say(phase.title) for phase in phases]
    ids = [phase.id for phase in phases]
    name = wanted.casefold()
    known = {id_: id_ for id_ in ids} | dict(zip(map(str.casefold, titles), ids, strict=True))
    known |= {str(number): id_ for number, id_ in enumerate(ids, start=1)}
    if name and name not in known:
        hint = closest(name, known)
        screen.says("walk.no_phase_hint" if hint else "walk.no_phase", name=wanted, hint=hint)
    if name in known:
        return to_phase(session, screen, known[name])
    return to_phase(session, screen, ids[choose_phase(session, screen, titles)])


def choose_phase(session: Session, screen: Screen, titles: list[str]) -> int:
    """One of the phases, the present one by default."""
    now = session.asker.checklist.order_of_phase[session.phase]
    return screen.choose(screen.words("walk.ask_phase"), titles, default=now)


def to_phase(session: Session, screen: Screen, phase: str) -> Step:
    """Bring the project to a phase."""
    changed = session.enter(phase)
    session.target = None
    screen.says("walk.saved_phase", phase=session.report.title("phases", phase))
    show_changes(screen, session.report, changed)
    ask_dates(session, screen)
    return Step.ONWARD


def stop(_: Session, __: Screen, ___: BaseQuestion | None, ____: str) -> Step:
    """End the walk."""
    return Step.END


ANYWHERE: Final[Mapping[Command, Callable[[Session, Screen, BaseQuestion | None, str], Step]]] = {
    Command.BACK: go_back,
    Command.GO: go_to,
    Command.HELP: help_with,
    Command.OVERVIEW: overview,
    Command.PHASE: change_phase,
    Command.STOP: stop,
}
"""Commands that need no question."""

AT_A_QUESTION: Final[Mapping[Command, Action]] = {
    Command.LATER: put_off,
    Command.NOT_APPLICABLE: not_applicable,
    Command.UNKNOWN: not_known,
    Command.NOTE: take_note,
    Command.EVIDENCE: add_evidence,
}
"""Commands about the question that is asked."""


def do(
    command: Command, session: Session, screen: Screen, question: BaseQuestion | None, rest: str
) -> Step:
    """Carry out a command."""
    if command in ANYWHERE:
        return ANYWHERE[command](session, screen, question, rest)
    if question is None:
        screen.says("walk.no_question_here")
        return Step.STAY
    return AT_A_QUESTION[command](session, screen, question, rest)


def ask_dates(session: Session, screen: Screen) -> None:
    """Ask for the dates of the project on which something hangs by now."""
    wanted = wanted_dates(session.asker, session.dossier, session.phase)
    dates = [date.id for date in wanted if date.id not in session.skipped_dates]
    place = 0
    while place < len(dates):
        line = ask_date(session, screen, dates[place])
        if line is None:
            place += 1
        elif line.command is Command.BACK and place > 0:
            place -= 1
        elif line.command is not None and _leaves(line.command, session, screen, line.text):
            return


def _leaves(command: Command, session: Session, screen: Screen, rest: str) -> bool:
    """Whether a command at a date leads to a question; what is left is said then."""
    moved = do(command, session, screen, None, rest) is Step.ONWARD
    if command is Command.PHASE:  # its own dates have been asked by now
        return moved
    if not moved or session.target is None:
        return False
    show_dates(screen, session)
    return True


def visit_date(session: Session, screen: Screen, question: BaseQuestion | None, name: str) -> Step:
    """Give one date, and go back to where one was."""
    while True:
        line = ask_date(session, screen, name)
        if line is None or line.command is None or line.command is Command.BACK:
            return Step.ONWARD
        step = do(line.command, session, screen, question, line.text)
        if step is not Step.STAY:
            return step
