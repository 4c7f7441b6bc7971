"""What every report shows: one assessment with its advice, a date, and a language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from waardebehoud.advice import Improvement, Task, improvements, tasks
from waardebehoud.assessment import Assessment, Finding, QuestionResult, Status
from waardebehoud.checklist.parts import Source
from waardebehoud.reports.voice import Voice


@dataclass(frozen=True)
class Report(Voice):
    """One assessment, ready to be rendered; the same input gives the same bytes."""

    assessment: Assessment
    date: dt.date
    """The date printed on the report; it selects nothing."""
    program_version: str
    origin: str = ""
    """Name of the dossier file."""

    @cached_property
    def improvements(self) -> tuple[Improvement, ...]:
        """What raises the score, largest gain first."""
        return improvements(self.assessment)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The actions that this project calls for."""
        return tasks(self.assessment, self.improvements)

    def answer(self, result: QuestionResult) -> str:
        """The answer to a question in words; empty when there is none."""
        if result.answer is not None and result.status is Status.NOT_APPLICABLE:
            return self.words("answer.not_applicable", reason=result.answer.not_applicable)
        return self.value(result.question, result.value)

    @cached_property
    def used_sources(self) -> tuple[Source, ...]:
        """Every source that a question, rule or called-for action rests on."""
        used: dict[str, None] = {}
        for question in self.checklist.questions:
            used |= dict.fromkeys(question.sources)
        for rule in self.checklist.rules:
            used |= dict.fromkeys(rule.sources)
        for task in self.tasks:
            used |= dict.fromkeys(task.action.sources)
        return self.sources(used)

    def missing(self, finding: Finding) -> str:
        """What must be known before a rule can be judged, in words."""
        return ", ".join(self.name(name) for name in finding.missing)

    def why_not_asked(self, result: QuestionResult) -> str:
        """Why a question is not asked, is undecided, or comes later."""
        question = result.question
        if result.status is Status.LATER:
            return self.words("asked.later", phase=self.title("phases", question.phase))
        if question.when is None:
            return ""
        condition = self.explain(question.when.tree)
        if result.status is Status.NOT_ASKED:
            return self.words("asked.not", condition=condition)
        return self.words("asked.only", condition=condition)
