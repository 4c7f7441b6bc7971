"""What a set of dossiers should show: every option, every outcome, both sides of every limit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import z3

from waardebehoud.checklist.questions import OptionQuestion
from waardebehoud.expressions.nodes import Node
from waardebehoud.expressions.parse import Expression
from waardebehoud.expressions.types import CONDITION
from waardebehoud.expressions.varying import variations
from waardebehoud.proofs.terms import Options, Truth
from waardebehoud.proofs.world import World
from waardebehoud.rules.base import BaseRule, Validity


def goals(world: World) -> Iterator[Truth]:
    """Conditions, each of which some dossier should fulfil."""
    yield from _options(world)
    yield from _rules(world)
    for question in world.checklist.questions:
        if question.not_applicable:
            yield z3.And(world.asked[question.id], world.waived[question.id])
        if question.when is not None:
            yield from _both(world.asked[question.id])
            yield from _told_apart(world, question.when.tree)
    for name, expression in world.checklist.expressions.items():
        if world.checklist.kinds[name] == CONDITION:
            yield from _both(world.names[name])
            yield from _told_apart(world, expression.tree)


def _both(condition: Truth) -> Iterator[Truth]:
    yield condition
    yield z3.Not(condition)


def _told_apart(world: World, tree: Node) -> Iterator[Truth]:
    """A dossier for every small change of a condition, in which the change matters."""
    here = world.translator.truth(tree)
    for other in variations(tree):
        yield z3.Xor(here, world.translator.truth(other))


def _options(world: World) -> Iterator[Truth]:
    for question in world.checklist.questions:
        term = world.names[question.id]
        if isinstance(question, OptionQuestion) and isinstance(term, Options):
            for chosen in term.chosen.values():
                yield z3.And(term.present, chosen)


def _rules(world: World) -> Iterator[Truth]:
    for judged in world.judged.values():
        yield judged.met
        yield judged.violated
        yield z3.Not(judged.applies)
        for other in _changed(judged.rule):
            varied = world.judge(other)
            met, violated = z3.Xor(judged.met, varied.met), (judged.violated, varied.violated)
            yield z3.Or(met, z3.Xor(*violated))


def _changed(rule: BaseRule) -> Iterator[BaseRule]:
    """The rule with one small change in its period, condition or requirement."""
    for key in ("when", "require"):
        expression: Any = getattr(rule, key, None)
        if isinstance(expression, Expression):
            for tree in variations(expression.tree):
                yield rule.model_copy(update={key: Expression(expression.text, tree)})
    if rule.valid is not None:
        for valid in _moved(rule.valid):
            yield rule.model_copy(update={"valid": valid})


def _moved(valid: Validity) -> Iterator[Validity]:
    for key in ("from_", "until"):
        day = getattr(valid, key)
        if day is not None:
            for step in (-1, 1):
                yield valid.model_copy(update={key: day + dt.timedelta(days=step)})
