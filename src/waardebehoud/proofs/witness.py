"""A model of the solver as a dossier that can be run, and the check that both agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import z3

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import Dossier
from waardebehoud.outcome import Asking, Outcome
from waardebehoud.proofs.terms import Amount, Options
from waardebehoud.proofs.world import World

WAIVED: Final = "Gekozen door de oplosser"
"""The reason that a dossier of the solver gives where something does not apply."""


def dossier_of(world: World, model: Any, name: str, *, full: bool = False) -> Dossier:
    """The dossier that a model describes; with `full`, answers that are not asked too."""
    checklist = world.checklist
    project, answers = described(world, model, full=full)
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": f"{checklist.id}@{checklist.version}",
            "project": {"name": name, "phase": checklist.phases[-1].id, **project},
            "answers": answers,
        }
    )


def described(
    world: World, model: Any, *, full: bool = False, waived: str = WAIVED
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Where and when the project of a model is, and its answers."""
    checklist = world.checklist
    place = next(p for p, here in world.places.items() if true_in(model, here))
    project: dict[str, Any] = {}
    if place != world.home:
        project["jurisdiction"] = place
    if checklist.dates:
        project["dates"] = {date.id: _day(world, model, date.id) for date in checklist.dates}
    answers = {
        question.id: _answer(world, model, question, waived)
        for question in checklist.questions
        if question.figure is None and (full or true_in(model, world.asked[question.id]))
    }
    return project, answers


def figures_in(world: World, model: Any) -> dict[str, Fraction]:
    """The figures of the inventory that a model describes."""
    return {name: _number(model, world.names[name]) for name in world.figures}


def true_in(model: Any, condition: Any) -> bool:
    """Whether a condition holds in a model; what it leaves open is filled in."""
    return bool(z3.is_true(model.eval(condition, model_completion=True)))


def _answer(world: World, model: Any, question: BaseQuestion, waived: str) -> Any:
    if true_in(model, world.waived[question.id]):
        return {"not_applicable": waived}
    value = _value(world, model, question)
    if true_in(model, world.evidenced[question.id]):
        return {"value": value, "evidence": ["bewijs.pdf"]}
    return value


def _value(world: World, model: Any, question: BaseQuestion) -> Any:
    term = world.names[question.id]
    if isinstance(term, Options):
        chosen = [option for option, one in term.chosen.items() if true_in(model, one)]
        return chosen if isinstance(question, ChoicesQuestion) else chosen[0]
    if isinstance(question, DateQuestion):
        return _day(world, model, question.id)
    number = _number(model, term)
    if isinstance(question, NumberQuestion):
        return int(number) if number.denominator == 1 else float(number)
    spoken = {code: text for text, code in world.translator.texts.items()}
    return spoken.get(int(number), f"tekst {int(number)}")


def _day(world: World, model: Any, name: str) -> dt.date:
    return dt.date.fromordinal(int(_number(model, world.names[name])))


def _number(model: Any, term: Amount) -> Fraction:
    found = model.eval(term.value, model_completion=True)
    if z3.is_algebraic_value(found):
        found = found.approx(20)
    return (
        Fraction(Decimal(found.as_string()))
        if "/" not in found.as_string()
        else Fraction(found.as_string())
    )


def agrees(world: World, asker: Asker, dossier: Dossier, model: Any) -> bool:
    """Whether the engine says of a dossier what the solver says of its model."""
    found = assess(asker, dossier)
    asking = found.situation.asking
    for question in world.checklist.questions:
        if isinstance(question, OptionQuestion) and question.id not in asking:
            return False
        wanted = Asking.ASKED if true_in(model, world.asked[question.id]) else Asking.NOT_ASKED
        if asking[question.id] is not wanted:
            return False
    truths: Mapping[str, Any] = found.situation.facts.values
    if any(truths[name] is not true_in(model, term) for name, term in world.conditions()):
        return False
    return all(
        finding.outcome is outcome_in(world, model, finding.rule.id) for finding in found.findings
    )


def outcome_in(world: World, model: Any, rule: str) -> Outcome:
    """What the solver makes of a rule in a model."""
    judged = world.judged[rule]
    if true_in(model, judged.met):
        return Outcome.MET
    return Outcome.VIOLATED if true_in(model, judged.violated) else Outcome.NOT_APPLICABLE
