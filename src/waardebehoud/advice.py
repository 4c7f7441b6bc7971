"""What raises the score most, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from waardebehoud.assessment import Assessment
from waardebehoud.checklist.parts import Action
from waardebehoud.gains import gains
from waardebehoud.interval import ZERO
from waardebehoud.outcome import Outcome
from waardebehoud.results import QuestionResult
from waardebehoud.rules.referral import Referral


class Improvement(Struct, frozen=True):
    """A question below its best, and what the total gains when it gets there."""

    question: QuestionResult
    gain: Fraction
    """How much the low end of the total rises."""
    actions: tuple[Action, ...]


class Task(Struct, frozen=True):
    """An action that this project calls for, and what it answers."""

    action: Action
    rules: tuple[str, ...]
    """Ids of violated rules it cures."""
    questions: tuple[str, ...]
    """Ids of questions it raises."""
    gain: Fraction
    """The largest gain in the total among those questions."""


def referral(assessment: Assessment) -> Referral | None:
    """The checklist that fits the project, as far as the rules can say."""
    met = [f.rule for f in assessment.findings if f.outcome is Outcome.MET]
    return next((rule for rule in met if isinstance(rule, Referral)), None)


def improvements(assessment: Assessment) -> tuple[Improvement, ...]:
    """Every asked question below its best, largest gain first."""
    known, results = assessment.checklist.action, assessment.questions
    found = [
        Improvement(
            results[place],
            Fraction(gain, of),
            tuple(known[action] for action in results[place].question.actions),
        )
        for place, gain, of in sorted(gains(assessment.reckoning))
    ]
    return tuple(sorted(found, key=lambda improvement: -improvement.gain))


def tasks(assessment: Assessment, raising: Sequence[Improvement]) -> tuple[Task, ...]:
    """The actions called for: those that cure a violated rule first, then by gain."""
    rules: dict[str, list[str]] = {}
    questions: dict[str, list[str]] = {}
    gains: dict[str, Fraction] = {}
    for finding in assessment.violated:
        for action in finding.rule.actions:
            rules.setdefault(action, []).append(finding.rule.id)
    for improvement in raising:
        for raised in improvement.actions:
            questions.setdefault(raised.id, []).append(improvement.question.id)
            gains[raised.id] = max(gains.get(raised.id, ZERO), improvement.gain)
    blocking = {a for finding in assessment.blockers for a in finding.rule.actions}
    wanted = sorted(
        {**rules, **questions},
        key=lambda a: (a not in blocking, a not in rules, -gains.get(a, ZERO)),
    )
    return tuple(
        Task(
            assessment.checklist.action[action],
            tuple(rules.get(action, ())),
            tuple(questions.get(action, ())),
            gains.get(action, ZERO),
        )
        for action in wanted
    )
