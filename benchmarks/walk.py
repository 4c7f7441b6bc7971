"""From an answer to the next question on the screen, in one process, the save included."""

from __future__ import annotations

import datetime as dt
import io
import random
import time
from contextlib import redirect_stdout
from pathlib import Path

from sample import SEED, answer, opened_checklist

from waardebehoud.asking import Asker
from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk import walk
from waardebehoud.cli.walk_session import Session, Signature
from waardebehoud.cli.walk_start import opened_session
from waardebehoud.dossier import Project
from waardebehoud.texts import Words

QUESTIONS = 100


class Terminal(io.StringIO):
    """What is written goes nowhere, as if it were a terminal."""

    def isatty(self) -> bool:
        return True


class Typist(Screen):
    """A screen at which somebody answers every question at once, and stops after the last."""

    session: Session

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.rng = random.Random(SEED)
        self.prompted: list[float] = []

    def ask(self, prompt: str) -> str:
        if prompt != self.words("walk.prompt"):
            return ""
        self.prompted.append(time.perf_counter())
        result = self.session.next()
        assert result is not None
        return str(answer(result.question, self.rng))


def waits(folder: Path) -> list[float]:
    """Seconds between one prompt and the next over a whole walk of a hundred questions."""
    checklist = hundred_questions()
    project = Project(name="Oude turnzaal", phase=checklist.phases[-1].id)
    signature = Signature(None, dt.date(2026, 10, 2))
    with redirect_stdout(Terminal()):
        screen = Typist(Words())
        opened = opened_session(
            screen, Asker(checklist), folder / "walk.yaml", project, signature
        )
        with opened as session:
            screen.session = session
            walk(session, screen)
    times = screen.prompted
    return [later - earlier for earlier, later in zip(times, times[1:], strict=False)]


def hundred_questions() -> Checklist:
    """The shipped checklist, lengthened by copies of its questions that are always asked."""
    checklist = opened_checklist().value
    spare = [question for question in checklist.questions if question.when is None]
    wanted = QUESTIONS - len(checklist.questions)
    copies = [q.model_copy(update={"id": f"{q.id}_again"}) for q in spare[:wanted]]
    return checklist.model_copy(update={"questions": (*checklist.questions, *copies)})
