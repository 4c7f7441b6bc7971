"""What raises the score most, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from waardebehoud.assessment import Assessment, QuestionResult
from waardebehoud.checklist.parts import Action
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Asking, Outcome
from waardebehoud.rules.referral import Referral
from waardebehoud.scoring import Item, lowest_mean


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
    if assessment.score is None:
        return ()
    low, weighed = assessment.score.interval.low, items_by_theme(assessment)
    found = [i for r in assessment.questions for i in _improvement(assessment, r, low, weighed)]
    return tuple(sorted(found, key=lambda improvement: -improvement.gain))


Weighed = Mapping[str, Mapping[str, Item]]
"""Per theme the items of its questions, by id."""


def items_by_theme(assessment: Assessment) -> Weighed:
    """What is weighed in every theme."""
    found: dict[str, dict[str, Item]] = {}
    for result in assessment.questions:
        item = result.item
        if item is not None:
            found.setdefault(result.question.theme, {})[result.id] = item
    return found


def _improvement(
    assessment: Assessment, result: QuestionResult, low: Fraction, weighed: Weighed
) -> Iterator[Improvement]:
    if result.points is None or result.asking is not Asking.ASKED:
        return
    best = result.question.reach().high
    if result.points.low >= best:
        return
    theme = result.question.theme
    better = Item(result.weight, Interval.of(best))
    gain = _low_with(assessment, theme, {**weighed[theme], result.id: better}) - low
    known = assessment.checklist.action
    actions = tuple(known[action] for action in result.question.actions)
    yield Improvement(result, gain, actions)


def _low_with(assessment: Assessment, theme: str, changed: Mapping[str, Item]) -> Fraction:
    """The low end of the total when one theme is weighed otherwise and all else stays."""
    items = list(changed.values())
    low = Interval.of(lowest_mean(items))  # the high end has no part in this
    weight = assessment.checklist.theme[theme].weight
    others = [t.item for t in assessment.themes if t.theme.id != theme and t.item is not None]
    return lowest_mean([*others, Item(weight, low, all(item.optional for item in items))])


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
