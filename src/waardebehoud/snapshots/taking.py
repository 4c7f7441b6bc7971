"""Taking a snapshot: the same projects, judged by the checklist as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Final

from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess_figures
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.parts import Action
from waardebehoud.checklist.questions import (
    BaseQuestion,
    IndicatorQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import Dossier
from waardebehoud.facts import ABSENT, UNKNOWN, Value
from waardebehoud.interval import Interval
from waardebehoud.outcome import Asking, Outcome
from waardebehoud.results import Score
from waardebehoud.rules.base import BaseRule, Validity
from waardebehoud.snapshots.model import (
    ActionState,
    Outcomes,
    Plain,
    QuestionState,
    RuleState,
    Share,
    Snapshot,
    Trial,
)
from waardebehoud.snapshots.steps import steps_of

ROUNDING: Final = 10_000
"""Scores keep four decimals: enough to see a change, few enough to read."""


def take_snapshot(checklist: Checklist, trials: Sequence[Trial]) -> Snapshot:
    """Everything that a checklist says of some projects."""
    asker = Asker(checklist)
    last = checklist.phases[-1].id
    seen = [
        assess_figures(asker, dossier_of(checklist, trial), figures_of(trial), last)
        for trial in trials
    ]
    return Snapshot(
        format=1,
        snapshot=checklist.id,
        dossiers=tuple(map(_scored, trials, seen)),
        phases={phase.id: place for place, phase in enumerate(checklist.phases, 1)},
        themes={theme.id: plain_number(theme.weight) for theme in checklist.themes},
        bands={band.id: plain_number(band.from_) for band in checklist.bands},
        award=_award(checklist),
        expressions=_expressions(checklist, seen),
        questions=_questions(checklist, seen),
        rules=_rules(checklist, seen),
        actions=_actions(checklist),
    )


def _expressions(checklist: Checklist, seen: Sequence[Assessment]) -> dict[str, Outcomes]:
    named = [{name: _said(one, name) for name in checklist.expressions} for one in seen]
    return {name: outcomes(named, name, {"false", ""}) for name in checklist.expressions}


def _questions(checklist: Checklist, seen: Sequence[Assessment]) -> dict[str, QuestionState]:
    asking = [{name: str(asked) for name, asked in one.situation.asking.items()} for one in seen]
    usual = {str(Asking.ASKED)}
    return {q.id: _question(q, outcomes(asking, q.id, usual)) for q in checklist.walk_order}


def _rules(checklist: Checklist, seen: Sequence[Assessment]) -> dict[str, RuleState]:
    judged = [{found.rule.id: str(found.outcome) for found in one.findings} for one in seen]
    usual = {str(Outcome.NOT_APPLICABLE)}
    return {rule.id: _rule(rule, outcomes(judged, rule.id, usual)) for rule in checklist.rules}


def _actions(checklist: Checklist) -> dict[str, ActionState]:
    """The actions that a question or a rule calls for."""
    called = {name for question in checklist.questions for name in question.actions}
    called |= {name for rule in checklist.rules for name in rule.actions}
    return {action.id: _action(action) for action in checklist.actions if action.id in called}


def dossier_of(checklist: Checklist, trial: Trial) -> Dossier:
    """A project of a snapshot as a dossier."""
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": f"{checklist.id}@{checklist.version}",
            "project": {"name": checklist.id, **trial.project.model_dump(exclude_none=True)},
            "answers": trial.answers,
        }
    )


def figures_of(trial: Trial) -> dict[str, Value]:
    """The figures of a project as an inventory would give them."""
    return {name: Interval.of(Fraction(str(one))) for name, one in trial.figures.items()}


def _scored(trial: Trial, found: Assessment) -> Trial:
    score = found.score
    bands = [] if score is None else bands_of(found.checklist, score)
    return Trial(
        project=trial.project,
        answers=trial.answers,
        figures=trial.figures,
        score=None if score is None else share(score),
        band=" ".join(dict.fromkeys(bands)) or None,
        themes={r.theme.id: share(r.score) for r in found.themes if r.score is not None},
    )


def bands_of(checklist: Checklist, score: Score) -> list[str]:
    """The bands in which the low and the high end of a score lie."""
    ends = (score.interval.low, score.interval.high)
    below = ([band.id for band in checklist.bands if band.from_ <= end][-1:] for end in ends)
    return [name for found in below for name in found]


def share(score: Score) -> Share:
    """A score with four decimals: its low end down, its high end up."""
    low, high = score.interval.low, score.interval.high
    below, above = floor(low * ROUNDING) / ROUNDING, ceil(high * ROUNDING) / ROUNDING
    return below if low == high else (below, above)


def plain_number(number: Fraction | None) -> Plain:
    """A number as people write it; a fraction where no short decimal number is the same."""
    if number is None:
        return ""
    if number.denominator == 1:
        return int(number)
    short = float(number)
    return short if Fraction(Decimal(repr(short))) == number else str(number)


def outcomes(seen: Sequence[Mapping[str, str]], name: str, usual: set[str]) -> Outcomes:
    """Per outcome the numbers of the dossiers that have it, the usual one left out."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(seen, 1):
        if one[name] not in usual:
            found.setdefault(one[name], []).append(number)
    return {outcome: runs(found[outcome]) for outcome in sorted(found)}


def runs(numbers: Iterable[int]) -> str:
    """Ascending numbers in short: 1-4 7."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in found)


def _said(found: Assessment, name: str) -> str:
    value: Value = found.situation.facts[name]
    if value is ABSENT:
        return ""
    return "unknown" if value is UNKNOWN else str(value).lower()


def _question(question: BaseQuestion, asked: Outcomes) -> QuestionState:
    low, high = question.bounds if isinstance(question, NumberQuestion) else (None, None)
    return QuestionState(
        theme=question.theme,
        phase=question.phase,
        due=question.due,
        type=getattr(question, "type", ""),
        weight=None if question.weight is None else plain_number(question.weight),
        min=None if low is None else plain_number(low),
        max=None if high is None else plain_number(high),
        unit=getattr(question, "unit", None),
        indicator=question.figure,
        evidence=question.evidence,
        not_applicable=question.not_applicable,
        points=_points(question),
        asked=asked,
        responsible=question.responsible,
        actions=question.actions,
        sources=question.sources,
    )


def _points(question: BaseQuestion) -> Mapping[str, Plain]:
    """What every option earns, or every number beside a threshold."""
    if isinstance(question, OptionQuestion) and question.points is not None:
        return {o: plain_number(question.points_of(o)) for o in question.option_ids}
    if isinstance(question, NumberQuestion | IndicatorQuestion) and question.points is not None:
        points = question.points
        beside = steps_of(points, *question.bounds)
        return {str(plain_number(number)): plain_number(points.at(number)) for number in beside}
    return {}


def _rule(rule: BaseRule, outcome: Outcomes) -> RuleState:
    return RuleState(
        kind=getattr(rule, "kind", ""),
        severity=str(rule.severity),
        phase=rule.phase,
        jurisdiction=rule.jurisdiction,
        valid={} if rule.valid is None else _valid(rule.valid),
        question=getattr(rule, "question", None),
        checklist=getattr(rule, "checklist", None),
        outcome=outcome,
        actions=rule.actions,
        sources=rule.sources,
    )


def _valid(valid: Validity) -> dict[str, str]:
    days = {"from": valid.from_, "until": valid.until}
    found = {key: day.isoformat() for key, day in days.items() if day is not None}
    return {**found, "date": valid.date}


def _action(action: Action) -> ActionState:
    keys = ActionState.model_fields
    return ActionState(**{key: getattr(action, key) for key in keys})


def _award(checklist: Checklist) -> dict[str, tuple[Plain, ...]]:
    if checklist.award is None:
        return {}
    weighed = {"price": checklist.award.price}
    parts = weighed | {one.theme: one for one in checklist.award.criteria}
    return {
        name: tuple(plain_number(number) for number in (one.weight, one.low, one.high))
        for name, one in parts.items()
    }
