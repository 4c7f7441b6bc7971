"""What every report shows: one assessment with its advice, a date, and a language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from waardebehoud.advice import Improvement, Task, improvements, tasks
from waardebehoud.assessment import Assessment
from waardebehoud.checklist.parts import Action, ProjectDate, Source
from waardebehoud.expressions.nodes import names
from waardebehoud.outcome import Outcome, Severity, Status
from waardebehoud.reports.voice import Voice
from waardebehoud.results import Finding, PhaseResult, QuestionResult

OUTCOME_ORDER: Final = (
    Outcome.VIOLATED,
    Outcome.UNKNOWN,
    Outcome.MET,
    Outcome.NOT_DUE,
    Outcome.NOT_APPLICABLE,
)
"""What needs attention comes first."""


class Report(Voice, frozen=True, dict=True):
    """One assessment, ready to be rendered; the same input gives the same bytes."""

    assessment: Assessment
    date: dt.date
    """The date printed on the report; it selects nothing."""
    program_version: str
    origin: str = ""
    """Name of the dossier file."""

    @property
    def subject(self) -> str:
        """The project."""
        return self.assessment.dossier.project.name

    @property
    def reference(self) -> str:
        """The checklist and the date."""
        checklist = self.checklist
        return f"{checklist.id} {checklist.version} · {self.words.date(self.date)}"

    @cached_property
    def improvements(self) -> tuple[Improvement, ...]:
        """What raises the score, largest gain first."""
        return improvements(self.assessment)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The actions that this project calls for."""
        return tasks(self.assessment, self.improvements)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: what needs attention first, blockers before warnings."""
        severities = tuple(Severity)
        return tuple(
            sorted(
                self.assessment.findings,
                key=lambda f: (OUTCOME_ORDER.index(f.outcome), severities.index(f.rule.severity)),
            )
        )

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each question in the order of the walk, from 1."""
        return {r.id: place for place, r in enumerate(self.assessment.questions, start=1)}

    def later(self, theme: str) -> bool:
        """Whether questions that score a theme are still to come."""
        return any(
            result.status is Status.LATER and result.question.weight is not None
            for result in self.assessment.questions
            if result.question.theme == theme
        )

    def refer(self, question: str) -> str:
        """A question by its number: question 12."""
        return self.words("refer.question", number=self.number[question])

    def judged_questions(self, finding: Finding) -> tuple[str, ...]:
        """The questions whose answers a rule judges."""
        found = self.checklist.underlying(finding.rule.judged_names())
        return tuple(name for name in found if name in self.number)

    def reasons(self, result: PhaseResult) -> tuple[str, ...]:
        """Why a phase has its verdict, in words."""
        if not result.reached:
            return (self.words("verdict.not_reached"),)
        counted = (
            ("blocking", result.blocking),
            ("undecided", result.undecided),
            ("open", result.open_questions),
            ("late", result.late),
        )
        reasons = tuple(
            self.words(f"verdict.{key}", count=len(found)) for key, found in counted if found
        )
        return reasons or (self.words("verdict.nothing_open"),)

    def effort(self, action: Action) -> str:
        """How much work an action is."""
        return self.words(f"effort.{action.effort}")

    def instrument(self, action: Action) -> str:
        """The kind of instrument, without its explanation."""
        return self.title("instruments", action.instrument).partition(":")[0]

    def rules_judged_on(self, date: ProjectDate) -> int:
        """How many rules are judged on a date of the project."""
        return sum(
            rule.valid is not None and rule.valid.date == date.id for rule in self.checklist.rules
        )

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

    def missing_in_short(self, finding: Finding) -> str:
        """What must be known before a rule can be judged: questions by number."""
        return ", ".join(
            self.refer(name) if name in self.number else self.name(name) for name in finding.missing
        )

    def why_in_short(self, result: QuestionResult) -> str:
        """The same as `why_not_asked`, with numbers of questions for a named condition."""
        question = result.question
        named = question.when is not None and any(
            name.id in self.checklist.expressions for name in names(question.when.tree)
        )
        if not named or result.status is Status.LATER:
            return self.why_not_asked(result)
        questions = ", ".join(self.refer(name) for name in self.checklist.depends_on(question))
        key = "asked.not_by" if result.status is Status.NOT_ASKED else "asked.only_by"
        return self.words(key, questions=questions)

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
