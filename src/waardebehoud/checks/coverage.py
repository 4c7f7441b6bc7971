"""What the worked examples touch: options, outcomes of rules, bands of the score."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, OptionQuestion
from waardebehoud.checks.examples import judged
from waardebehoud.checks.validation import Touched
from waardebehoud.outcome import Outcome
from waardebehoud.problems import Level, Problem
from waardebehoud.rules.base import BaseRule
from waardebehoud.rules.evidence import Evidence
from waardebehoud.rules.referral import Referral


def measure_coverage(checklist: Checklist) -> tuple[Touched, list[Problem]]:
    """The counts, and a problem for everything that no example touches."""
    asker = Asker(checklist)
    found = [judged(asker, one) for one in checklist.examples]
    rules = list(_rules(checklist))
    options = list(_options(checklist, found))
    bands = list(_bands(checklist, found))
    counts = [(sum(p is None for p in part), len(part)) for part in (rules, options, bands)]
    problems = [p for part in (rules, options, bands) for p in part if p is not None]
    return Touched(*counts), problems


def outcomes_of(rule: BaseRule) -> tuple[Outcome, ...]:
    """The outcomes that a rule can have in a complete dossier."""
    if isinstance(rule, Referral):
        return (Outcome.MET, Outcome.NOT_APPLICABLE)
    conditional = rule.when is not None or rule.valid is not None or isinstance(rule, Evidence)
    found = (Outcome.MET, Outcome.VIOLATED)
    return (*found, Outcome.NOT_APPLICABLE) if conditional else found


def _rules(checklist: Checklist) -> Iterator[Problem | None]:
    """Outcomes count when an example expects them: what nobody expects is not tried."""
    expected = {(name, o) for ex in checklist.examples for name, o in ex.expect.rules.items()}
    for rule in checklist.rules:
        for outcome in outcomes_of(rule):
            if (rule.id, outcome) in expected:
                yield None
            else:
                holes = {"name": rule.id, "outcome": str(outcome)}
                route = ("rules", rule.id)
                yield Problem("EXA002", Level.WARNING, route=route, holes=holes)


def _options(checklist: Checklist, found: list[Assessment]) -> Iterator[Problem | None]:
    """Options count when an example chooses them in a question that is asked."""
    chosen = {
        (result.id, option)
        for assessment in found
        for result in assessment.questions
        for option in _chosen(result.question, result.value)
    }
    for question in checklist.questions:
        if not isinstance(question, OptionQuestion):
            continue
        for option in question.option_ids:
            if (question.id, option) in chosen:
                yield None
            else:
                holes = {"name": question.id, "option": option}
                route = ("questions", question.id)
                yield Problem("EXA003", Level.INFO, route=route, holes=holes)


def _chosen(question: BaseQuestion, value: object) -> Iterator[str]:
    if isinstance(value, frozenset):
        yield from value
    elif isinstance(question, OptionQuestion) and isinstance(value, str):
        yield value


def _bands(checklist: Checklist, found: list[Assessment]) -> Iterator[Problem | None]:
    """A band counts when the whole score of an example lies in it."""
    reached = set()
    for assessment in found:
        if assessment.score is not None:
            interval = assessment.score.interval
            ends = [
                [band.id for band in checklist.bands if band.from_ <= end][-1:]
                for end in (interval.low, interval.high)
            ]
            if ends[0] == ends[1]:
                reached.update(ends[0])
    for band in checklist.bands:
        if band.id in reached:
            yield None
        else:
            route = ("bands", band.id)
            yield Problem("EXA004", Level.INFO, route=route, holes={"name": band.id})
