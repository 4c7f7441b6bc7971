"""What a set of dossiers should show: every option, every outcome, both sides of every limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import z3
from msgspec import Struct

from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion
from waardebehoud.expressions.nodes import Node
from waardebehoud.expressions.parse import Expression
from waardebehoud.expressions.varying import beside, variations
from waardebehoud.proofs.terms import Options, Truth
from waardebehoud.proofs.world import World
from waardebehoud.rules.base import BaseRule, Validity
from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.referral import Referral


class Goal(Struct, frozen=True):
    """Something that a dossier should show of a thing."""

    about: str
    """Id of the question, rule or expression."""
    shown: Truth


def goals(world: World) -> Iterator[Goal]:
    """Everything that some dossier should show."""
    for question in world.checklist.questions:
        yield from _named(question.id, _question(world, question))
    for rule in world.checklist.rules:
        yield from _named(rule.id, _rule(world, rule))
    for name, truth in world.conditions():
        tree = world.checklist.expressions[name].tree
        yield from _named(name, chain(_both(truth), _told_apart(world, tree)))


def _named(about: str, wanted: Iterable[Truth]) -> Iterator[Goal]:
    return (Goal(about, one) for one in wanted)


def _question(world: World, question: BaseQuestion) -> Iterator[Truth]:
    term = world.names[question.id]
    if isinstance(question, OptionQuestion) and isinstance(term, Options):
        for chosen in term.chosen.values():
            yield z3.And(term.present, chosen)
    if question.not_applicable:
        yield z3.And(world.asked[question.id], world.waived[question.id])
    if question.when is not None:
        yield from _both(world.asked[question.id])
        yield from _told_apart(world, question.when.tree)


def _both(condition: Truth) -> Iterator[Truth]:
    yield condition
    yield z3.Not(condition)


def _told_apart(world: World, tree: Node) -> Iterator[Truth]:
    """A dossier for every small change of a condition, in which the change matters."""
    here = world.translator.truth(tree)
    for other in variations(tree):
        yield z3.Xor(here, world.translator.truth(other))


def _rule(world: World, rule: BaseRule) -> Iterator[Truth]:
    judged = world.judged[rule.id]
    yield judged.met
    if not isinstance(rule, Referral):
        yield judged.violated
    yield from () if _always(rule) else (z3.Not(judged.applies),)
    for other in _changed(rule):
        varied = world.judge(other)
        met = z3.Xor(judged.met, varied.met)
        yield z3.Or(met, z3.Xor(judged.violated, varied.violated))


def _always(rule: BaseRule) -> bool:
    """Whether a rule applies wherever its law holds."""
    return rule.when is None and rule.valid is None and not isinstance(rule, Evidence)


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
            for other in beside(day):
                yield valid.model_copy(update={key: other})
