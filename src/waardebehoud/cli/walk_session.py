"""One walk through one dossier: what is known, where it stands, and saving before moving on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from waardebehoud import __version__
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.dossier import Answer, AnswerValue, Dossier
from waardebehoud.interview import (
    Changes,
    changes,
    next_question,
    previous_question,
    with_answer,
    with_project,
)
from waardebehoud.measuring import Books
from waardebehoud.reports.view import Report
from waardebehoud.results import QuestionResult
from waardebehoud.texts import Words
from waardebehoud.writing.dossiers import DossierFile

KINDS: Final = ("value", "not_applicable", "unknown")
"""The ways to answer, of which the last one counts."""


class Signature(Struct, frozen=True):
    """Who answers, and on which day."""

    by: str | None
    at: dt.date


class Session(Struct, dict=True):
    """The state of a walk; every change is on disk before the method returns."""

    asker: Asker
    dossier: Dossier
    file: DossierFile
    words: Words
    signature: Signature
    postponed: set[str] = field(default_factory=set)
    skipped_dates: set[str] = field(default_factory=set)
    trail: list[str] = field(default_factory=list)
    """Ids of the questions that were answered or passed, the last one last."""
    target: str | None = None
    """The question to go to, when that is not simply the first open one."""
    books: Books | None = None
    """The inventory of the dossier."""
    source: Path | None = None
    """The file of the checklist."""
    answered: int = 0
    """How many answers this session has saved."""

    def __post_init__(self) -> None:
        self.assessment: Assessment = assess(self.asker, self.dossier, books=self.books)

    @property
    def path(self) -> Path:
        """Where the dossier is."""
        return self.file.path

    @property
    def phase(self) -> str:
        """The phase of the project."""
        return self.assessment.phase

    @property
    def report(self) -> Report:
        """What is known now, with the words for it."""
        return Report(
            checklist=self.asker.checklist,
            assessment=self.assessment,
            words=self.words,
            date=self.signature.at,
            program_version=__version__,
            origin=self.path.name,
        )

    def next(self) -> QuestionResult | None:
        """The question to ask now: the one gone to, else the first open one."""
        if self.target is not None:
            return self.assessment.question[self.target]
        return next_question(self.assessment, self.postponed)

    def previous(self, current: str | None) -> QuestionResult | None:
        """The question before this one: as it was walked, else in the order of the checklist."""
        while self.trail:
            found = self.trail.pop()
            if found != current:
                return self.assessment.question[found]
        return previous_question(self.assessment, current)

    def passed(self, question: str) -> None:
        """Leave a question behind and go on with the first open one."""
        self.target = None
        self.trail.append(question)

    def begin(self) -> None:
        """Put a new dossier on disk, when no answer has done so."""
        if not self.path.exists():
            self.file.save(self.dossier)

    def save(self, dossier: Dossier) -> Changes:
        """Put a dossier on disk, then take it over; CannotWrite leaves everything as it was."""
        self.file.save(dossier)
        before = self.assessment
        self.dossier = dossier
        self.assessment = assess(self.asker, dossier, books=self.books)
        return changes(before, self.assessment)

    def answer(self, question: str, value: AnswerValue) -> Changes:
        """Give a question a value."""
        return self._put(question, {"value": value})

    def not_applicable(self, question: str, reason: str) -> Changes:
        """Say that a question does not apply, and why."""
        return self._put(question, {"not_applicable": reason})

    def unknown(self, question: str) -> Changes:
        """Say that nobody knows the answer yet."""
        return self._put(question, {"unknown": True})

    def remark(self, question: str, **said: Any) -> Changes:
        """Add a note or evidence to whatever was answered."""
        return self._write(question, {**self._said(question), **said})

    def take_over(self, dossier: Dossier) -> None:
        """Go on from what somebody else wrote to the file."""
        self.file.open(dossier)
        self.dossier = dossier
        self.assessment = assess(self.asker, dossier, books=self.books)

    def facts(self, **facts: Any) -> Changes:
        """Change facts of the project."""
        return self.save(with_project(self.dossier, **facts))

    def enter(self, phase: str) -> Changes:
        """Bring the project to a phase; that other questions belong to it is no news."""
        return replace(self.facts(phase=phase), appeared=(), vanished=())

    def give_date(self, name: str, day: dt.date) -> Changes:
        """Give one of the dates of the project."""
        return self.facts(dates={**self.dossier.project.dates, name: day})

    def _put(self, question: str, answer: Mapping[str, Any]) -> Changes:
        kept = {k: v for k, v in self._said(question).items() if k not in KINDS}
        found = self._write(question, {**kept, **answer})
        self.postponed.discard(question)
        self.answered += 1
        return found

    def _said(self, question: str) -> dict[str, Any]:
        answer = self.dossier.answers.get(question)
        return {} if answer is None else answer.model_dump(exclude_defaults=True)

    def _write(self, question: str, said: Mapping[str, Any]) -> Changes:
        signed = {**said, "at": self.signature.at}
        if self.signature.by is not None:
            signed["by"] = self.signature.by
        return self.save(with_answer(self.dossier, question, Answer.model_validate(signed)))
