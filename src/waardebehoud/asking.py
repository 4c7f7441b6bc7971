"""Which questions are asked, and what is known: facts derived from a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, Misfit
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.expressions.evaluate import Reading, compile_node, truth
from waardebehoud.expressions.nodes import names
from waardebehoud.facts import ABSENT, UNKNOWN, Facts, Truth, Value
from waardebehoud.outcome import Asking


class Situation(Struct, frozen=True):
    """Everything known of a project at one moment, and which questions that makes asked."""

    facts: Facts
    asking: Mapping[str, Asking]
    fitted: Mapping[str, Value]
    """Answers that fit their question, asked or not."""


class Asker(Struct, frozen=True, dict=True):
    """A checklist with its conditions compiled, to be used for many dossiers."""

    checklist: Checklist

    @cached_property
    def conditions(self) -> Mapping[str, Reading]:
        """Compiled named expressions."""
        found = self.checklist.expressions
        return {name: compile_node(found[name].tree) for name in found}

    @cached_property
    def questions_when(self) -> Mapping[str, Reading]:
        """Compiled conditions of questions that have one."""
        return {q.id: compile_node(q.when.tree) for q in self.checklist.questions if q.when}

    @cached_property
    def rules_when(self) -> Mapping[str, Reading]:
        """Compiled conditions of rules that have one."""
        return {r.id: compile_node(r.when.tree) for r in self.checklist.rules if r.when}

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Questions and named expressions, each after what it depends on."""
        placed: dict[str, None] = {}
        for name in (*self.checklist.question, *self.checklist.expressions):
            self._place(name, placed)
        return tuple(placed)

    def _place(self, name: str, placed: dict[str, None]) -> None:
        question = self.checklist.question.get(name)
        if name in placed or (question is None and name not in self.checklist.expressions):
            return
        expression = question.when if question else self.checklist.expressions[name]
        if expression is not None:
            for part in names(expression.tree):
                self._place(part.id, placed)
        placed[name] = None

    def situation(
        self, dossier: Dossier, figures: Mapping[str, Value] = MappingProxyType({})
    ) -> Situation:
        """What is known and what is asked; an answer that does not fit counts as unknown."""
        values: dict[str, Value] = {**dossier.project.dates, **figures}
        evidenced = frozenset(i for i, answer in dossier.answers.items() if answer.evidence)
        facts = Facts(values, evidenced)
        asking: dict[str, Asking] = {}
        fitted: dict[str, Value] = {}
        for name in self.steps:
            question = self.checklist.question.get(name)
            if question is None:
                values[name] = self.conditions[name](facts)
                continue
            when = self.questions_when.get(name)
            asking[name] = asked = asking_of(True if when is None else truth(when, facts))
            answer = dossier.answers.get(name)
            if question.figure is not None:
                fitted[name] = facts[question.figure]
            elif answer is not None:
                fitted[name] = fit_answer(question, answer, claimed=dossier.bid is not None)
            values[name] = known_value(asked, fitted.get(name, UNKNOWN))
        return Situation(facts, asking, fitted)


def asking_of(condition: Truth) -> Asking:
    """Asked, not asked or undecided, by the truth of a condition."""
    if condition is UNKNOWN:
        return Asking.UNDECIDED
    return Asking.ASKED if condition else Asking.NOT_ASKED


def fit_answer(question: BaseQuestion, answer: Answer, *, claimed: bool = False) -> Value:
    """The value of an answer: absent when not applicable, unknown when open or unfit.

    A reviewer's judgement decides. What a bidder claims not to apply stays open until then.
    """
    judged = answer.judgement
    if judged is not None and judged.value is not None:
        return fit_value(question, judged.value)
    accepted = judged is not None and judged.not_applicable
    if answer.not_applicable is not None:
        return ABSENT if question.not_applicable and (accepted or not claimed) else UNKNOWN
    return fit_value(question, answer.value)


def fit_value(question: BaseQuestion, value: object) -> Value:
    """A written value as the question takes it; unknown when it does not fit."""
    if value is None:
        return UNKNOWN
    try:
        return question.fit(value)
    except Misfit:
        return UNKNOWN


def known_value(asked: Asking, value: Value) -> Value:
    """What expressions may see of an answer."""
    if asked is Asking.NOT_ASKED:
        return ABSENT
    return UNKNOWN if asked is Asking.UNDECIDED else value
