"""The walk at a terminal: ask, understand, save, say what changed, go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from waardebehoud.answers import NotUnderstood, Understood, says_nothing, understand, yes_or_no
from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion, TextQuestion
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_actions import Step, ask_dates, do, to_phase
from waardebehoud.cli.walk_changes import show_changes
from waardebehoud.cli.walk_commands import Command, Line, read_line
from waardebehoud.cli.walk_refusal import say_mistyped, say_refusal
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_show import saved, show_chapter, show_question
from waardebehoud.cli.walk_start import sound_dossier
from waardebehoud.errors import CannotWrite
from waardebehoud.interview import next_phase, to_ask
from waardebehoud.outcome import Asking, Status
from waardebehoud.reports.terminal import phase_verdict
from waardebehoud.results import QuestionResult

NOTHING_NOW: Final = (Command.LATER, Command.UNKNOWN, Command.NOT_APPLICABLE)
"""Commands that say there is no document to name."""


def walk(session: Session, screen: Screen, *, new: bool) -> None:
    """Ask until there is nothing more to ask, or nobody to ask; dates first in a new dossier."""
    try:
        if new or not session.dossier.answers:
            ask_dates(session, screen)
        _walk(session, screen)
    except Ended:
        pass


def _walk(session: Session, screen: Screen) -> None:
    chapter: tuple[str, str] | None = None
    while True:
        result = session.next()
        if result is None:
            if _at_the_end(session, screen) is Step.END:
                return
            chapter = None
            continue
        question = result.question
        if chapter != (question.phase, question.theme):
            chapter = (question.phase, question.theme)
            show_chapter(screen, session.report, question)
        else:
            screen.say()
        show_question(screen, session.report, result)
        if _until_settled(session, screen, question) is Step.END:
            return


def _until_settled(session: Session, screen: Screen, question: BaseQuestion) -> Step:
    """Take lines until one of them settles the question or leads elsewhere."""
    while True:
        typed = screen.ask(session.words("walk.prompt"))
        step = _guarded(session, screen, partial(act, session, screen, question, typed))
        if step is not Step.STAY:
            return step


def _guarded(session: Session, screen: Screen, go: Callable[[], Step]) -> Step:
    """Act on a line; what cannot be saved is said, and the question stays."""
    try:
        return go()
    except CannotWrite as error:
        screen.says(error.key, **error.holes)
        if session.file.changed_elsewhere:
            session.take_over(sound_dossier(session.path, session.asker)[0])
            screen.says("walk.reread")
        return Step.STAY


def act(session: Session, screen: Screen, question: BaseQuestion | None, typed: str) -> Step:
    """Carry out a command or take an answer; CannotWrite when it could not be saved."""
    line = read_line(typed, question)
    if line.mistyped is not None:
        say_mistyped(screen, typed, line.mistyped)
        return Step.STAY
    if line.command is not None:
        return do(line.command, session, screen, question, line.text)
    if question is None:
        screen.says("walk.yes_or_no")
        return Step.STAY
    if not line.text:
        return _nothing_typed(session, screen, question)
    return _answer(session, screen, question, line.text)


def _nothing_typed(session: Session, screen: Screen, question: BaseQuestion) -> Step:
    """Enter keeps an answer that is there, and does nothing otherwise."""
    answer = session.dossier.answers.get(question.id)
    if answer is None or not answer.given:
        screen.says("walk.nothing_typed")
        return Step.STAY
    session.passed(question.id)
    return Step.ONWARD


def _answer(session: Session, screen: Screen, question: BaseQuestion, typed: str) -> Step:
    try:
        understood = understand(question, typed, session.words.language)
    except NotUnderstood as wrong:
        say_refusal(screen, wrong, typed)
        return Step.STAY
    take_answer(session, screen, question, understood)
    if isinstance(question, TextQuestion) and read_line(typed, None).command is not None:
        screen.says("walk.looks_like_command", typed=typed)
    session.passed(question.id)
    if not evidence_missing(session, question):
        return Step.ONWARD
    return _ask_for_evidence(session, screen, question)


def take_answer(
    session: Session, screen: Screen, question: BaseQuestion, understood: Understood
) -> None:
    """Save an answer, say back what it was, and what it changed."""
    changed = session.answer(question.id, understood.value)
    result = session.assessment.question[question.id]
    screen.say(saved(session.report, question, result.value))
    if understood.doubt:
        words = session.words
        taken, other = (_decimal(words.language, understood.doubt[k]) for k in ("taken", "other"))
        screen.says("walk.doubt", taken=taken, other=other)
    if result.asking is Asking.NOT_ASKED:
        screen.say(session.report.why_not_asked(result), indent=2)
    show_changes(screen, session.report, changed)


def _decimal(language: str, number: float) -> str:
    return str(number).replace(".", "," if language == "nl" else ".")


def evidence_missing(session: Session, question: BaseQuestion) -> bool:
    """Whether a document is expected and not named, and there is something to show at all."""
    answer = session.dossier.answers.get(question.id)
    if answer is None or question.evidence is None or answer.evidence:
        return False
    value = session.assessment.question[question.id].value
    scored = isinstance(question, OptionQuestion) and question.points is not None
    return not scored or question.earn(value).high > question.reach().low


def _ask_for_evidence(session: Session, screen: Screen, question: BaseQuestion) -> Step:
    """Ask for the document until it is named or skipped; a command goes before it."""
    while evidence_missing(session, question):
        typed = screen.ask(session.words("walk.ask_evidence"))
        line = read_line(typed, None)
        if says_nothing(typed) or line.command in NOTHING_NOW:
            return Step.ONWARD
        if line.mistyped is not None:
            say_mistyped(screen, typed, line.mistyped)
        elif line.command is None and not is_document(typed):
            screen.says("walk.no_document", typed=typed)
        else:
            go = partial(_at_evidence, session, screen, question, line)
            step = _guarded(session, screen, go)
            if step is not Step.STAY:
                return step
    return Step.ONWARD


def _at_evidence(session: Session, screen: Screen, question: BaseQuestion, line: Line) -> Step:
    """Name the document, or do what a command says; back is to the question itself."""
    command = line.command or Command.EVIDENCE
    about = None if command is Command.BACK else question
    return do(command, session, screen, about, line.text)


def is_document(typed: str) -> bool:
    """Whether it can be the name of a document, not the answer to a next question."""
    return yes_or_no(typed) is None and any(sign.isalpha() for sign in typed)


def _at_the_end(session: Session, screen: Screen) -> Step:
    """Everything was asked: take up what was put off, then the next phase, or end."""
    screen.say()
    _say_what_is_missing(session, screen)
    put_off = to_ask(session.assessment)
    if put_off:
        question = session.words("walk.postponed_now", count=len(put_off))
        return _agreed(session, screen, question, lambda: _take_up(session))
    report = session.report
    screen.says("walk.phase_done", phase=report.title("phases", session.phase))
    screen.says("walk.ready", verdict=phase_verdict(report, session.assessment.current))
    following = next_phase(session.asker.checklist, session.phase)
    if following is None:
        return Step.END
    question = session.words("walk.go_on", phase=report.title("phases", following))
    return _agreed(session, screen, question, lambda: to_phase(session, screen, following))


def _say_what_is_missing(session: Session, screen: Screen) -> None:
    """The questions that wait for something, and those nobody knew the answer to."""
    results = session.assessment.questions
    waiting = [result.id for result in results if _is_waiting(result)]
    unknown = [result.id for result in results if result.status is Status.UNKNOWN]
    if waiting:
        screen.says("walk.waiting", count=len(waiting), names=", ".join(waiting))
    if unknown:
        names = ", ".join(unknown)
        screen.says("walk.unknown_left", count=len(unknown), names=names, first=unknown[0])


def _is_waiting(result: QuestionResult) -> bool:
    return result.status is Status.OPEN and result.asking is Asking.UNDECIDED


def _agreed(session: Session, screen: Screen, question: str, go: Callable[[], Step]) -> Step:
    """Go on when the answer is yes, end when it is no; commands work here too."""
    while True:
        typed = screen.ask(question)
        agreed = yes_or_no(typed)
        if agreed is not None:
            return go() if agreed else Step.END
        step = _guarded(session, screen, partial(act, session, screen, None, typed))
        if step is not Step.STAY:
            return step


def _take_up(session: Session) -> Step:
    session.postponed.clear()
    return Step.ONWARD
