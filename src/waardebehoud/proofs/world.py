"""All complete dossiers of a checklist at once: what they can hold, and what follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import z3
from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    IndicatorQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.expressions.nodes import names
from waardebehoud.expressions.parse import Expression
from waardebehoud.expressions.types import CONDITION
from waardebehoud.figures import FIGURES
from waardebehoud.proofs.terms import NO, YES, Amount, Options, Term, Translator, Truth, exact
from waardebehoud.rules.base import BaseRule, Validity
from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.requirement import Requirement


class Judged(Struct, frozen=True):
    """A rule as the solver sees it: when it applies, and when it is met or violated."""

    rule: BaseRule
    applies: Truth
    met: Truth
    violated: Truth


def expressions_of(item: BaseQuestion | BaseRule) -> Iterator[Expression]:
    """The condition and the requirement of a question or rule, as far as it has them."""
    if item.when is not None:
        yield item.when
    if isinstance(item, Requirement):
        yield item.require


class World:
    """The solver's reading of a checklist. Names: the same as in expressions."""

    def __init__(self, checklist: Checklist, steps: tuple[str, ...]) -> None:
        self.checklist = checklist
        self.names: dict[str, Term] = {}
        self.asked: dict[str, Truth] = {}
        self.waived: dict[str, Truth] = {}
        """Whether a question is answered n.v.t."""
        self.evidenced = {q.id: z3.Bool(f"{q.id}!bewijs") for q in checklist.questions}
        self.domain: list[Truth] = []
        """What answers can be at all."""
        self.translator = Translator(self.names)
        for date in checklist.dates:
            self.names[date.id] = self._day(date.id, YES)
        for figure in self.figures:
            self.names[figure] = Amount(z3.Real(figure), YES)
            self.domain.append(self.names[figure].value >= 0)
        for name in steps:
            self._add(name)

    def _add(self, name: str) -> None:
        question = self.checklist.question.get(name)
        if question is None:
            tree = self.checklist.expressions[name].tree
            condition = self.checklist.kinds[name] == CONDITION
            read = self.translator.truth if condition else self.translator.amount
            self.names[name] = read(tree)
            return
        when = question.when
        may_not = question.not_applicable and question.figure is None
        self.asked[name] = YES if when is None else self.translator.truth(when.tree)
        self.waived[name] = z3.Bool(f"{name}!nvt") if may_not else NO
        present = z3.And(self.asked[name], z3.Not(self.waived[name]))
        self.names[name] = self._answer(question, present)

    def _answer(self, question: BaseQuestion, present: Truth) -> Term:
        if isinstance(question, OptionQuestion):
            chosen = {o: z3.Bool(f"{question.id}={o}") for o in question.option_ids}
            if not isinstance(question, ChoicesQuestion):
                self.domain.append(z3.PbEq([(one, 1) for one in chosen.values()], 1))
            return Options(chosen, present)
        if isinstance(question, NumberQuestion):
            whole = question.type == "integer"
            value = z3.Int(question.id) if whole else z3.Real(question.id)
            low, high = question.bounds
            if low is not None:
                self.domain.append(value >= exact(low))
            if high is not None:
                self.domain.append(value <= exact(high))
            return Amount(value, present)
        if isinstance(question, DateQuestion):
            return self._day(question.id, present)
        if isinstance(question, IndicatorQuestion):
            return Amount(self.names[question.indicator].value, present)
        return Amount(z3.Int(question.id), present)

    def _day(self, name: str, present: Truth) -> Amount:
        value = z3.Int(name)
        self.domain += [value >= 1, value <= dt.date.max.toordinal()]
        return Amount(value, present)

    def present(self, question: str) -> Truth:
        """Whether a question has an answer that counts."""
        term = self.names[question]
        assert isinstance(term, Amount | Options)
        return term.present

    @cached_property
    def places(self) -> Mapping[str, Truth]:
        """Per jurisdiction that is spoken of, whether the project lies there."""
        spoken = {self.home, *(rule.jurisdiction or self.home for rule in self.checklist.rules)}
        silent = [name for name in self.checklist.elsewhere if name not in spoken][:1]
        return {name: z3.Bool(f"!{name}") for name in sorted({*spoken, *silent})}

    @property
    def home(self) -> str:
        """The jurisdiction of a project that names none."""
        return self.checklist.jurisdiction or ""

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The figures of an inventory that the checklist looks at."""
        checklist = self.checklist
        items = (*checklist.questions, *checklist.rules)
        trees = [part.tree for one in items for part in expressions_of(one)]
        trees += [one.tree for one in checklist.expressions.values()]
        spoken = {name.id for tree in trees for name in names(tree)}
        spoken |= {q.figure for q in checklist.questions if q.figure is not None}
        return tuple(name for name in FIGURES if name in spoken)

    @cached_property
    def facts(self) -> list[Truth]:
        """Everything that holds for every complete dossier."""
        return [*self.domain, z3.PbEq([(one, 1) for one in self.places.values()], 1)]

    @cached_property
    def usual(self) -> list[Truth]:
        """What an ordinary project has: it lies at home, and its days are of our time."""
        first, last = dt.date(2026, 1, 1).toordinal(), dt.date(2030, 12, 31).toordinal()
        days = [date.id for date in self.checklist.dates]
        days += [q.id for q in self.checklist.questions if isinstance(q, DateQuestion)]
        terms: list[Any] = [self.names[name] for name in days]
        near = [z3.And(term.value >= first, term.value <= last) for term in terms]
        return [self.places[self.home], *near]

    @cached_property
    def judged(self) -> Mapping[str, Judged]:
        """Every rule by id."""
        return {rule.id: self.judge(rule) for rule in self.checklist.rules}

    def judge(self, rule: BaseRule) -> Judged:
        """When a rule applies, and when it is met or violated."""
        applies = z3.And(
            self.places[rule.jurisdiction or self.home],
            YES if rule.valid is None else self._covered(rule.valid),
            YES if rule.when is None else self.translator.truth(rule.when.tree),
        )
        if isinstance(rule, Requirement):
            required = self.translator.truth(rule.require.tree)
            return Judged(
                rule, applies, z3.And(applies, required), z3.And(applies, z3.Not(required))
            )
        if not isinstance(rule, Evidence):  # a referral is met as soon as it applies
            return Judged(rule, applies, applies, NO)
        applies = z3.And(applies, self.present(rule.question))
        shown = self.evidenced[rule.question]
        return Judged(rule, applies, z3.And(applies, shown), z3.And(applies, z3.Not(shown)))

    def _covered(self, valid: Validity) -> Truth:
        day: Any = self.names[valid.date].value
        after = YES if valid.from_ is None else day >= valid.from_.toordinal()
        before = YES if valid.until is None else day <= valid.until.toordinal()
        return z3.And(after, before)

    def conditions(self) -> Iterator[tuple[str, Truth]]:
        """Named expressions that are conditions."""
        for name in self.checklist.expressions:
            if self.checklist.kinds[name] == CONDITION:
                yield name, self.names[name]
