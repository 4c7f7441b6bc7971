"""All findings and scores of one dossier under one checklist. Pure: same input, same result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.asking import Asker, Situation
from waardebehoud.checklist.model import Checklist
from waardebehoud.dossier import Dossier
from waardebehoud.facts import UNKNOWN, Truth, Value
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Outcome, Ready, Severity, Status
from waardebehoud.plan.worth import Worth
from waardebehoud.reckoning import Ends, Pool, Reckoning, covered, reckon
from waardebehoud.results import Finding, PhaseResult, QuestionResult, Score, ThemeResult
from waardebehoud.rules.base import BaseRule

if TYPE_CHECKING:
    from waardebehoud.inventory.verdict import Refusal
    from waardebehoud.measuring import Books, Measured


class Assessment(Struct, frozen=True, dict=True):
    """What can be said of a dossier at one phase; what nobody looks at is not made."""

    checklist: Checklist
    dossier: Dossier
    phase: str
    reckoning: Reckoning
    outcomes: Sequence[Outcome]
    """Of every rule, whether or not its phase has come."""
    measured: Measured | None = None
    """The inventory, where the dossier has one."""

    @property
    def situation(self) -> Situation:
        """What is known of the project, and which questions that makes asked."""
        return self.reckoning.situation

    @cached_property
    def questions(self) -> tuple[QuestionResult, ...]:
        """How every question stands, in walking order."""
        return tuple(question_results(self))

    @cached_property
    def themes(self) -> tuple[ThemeResult, ...]:
        """The score of every theme, in the order of the checklist."""
        reckoning = self.reckoning
        found = zip(self.checklist.themes, reckoning.themes, reckoning.pools, strict=True)
        return tuple(ThemeResult(t, score_of(ends, coverage([pool]))) for t, ends, pool in found)

    @cached_property
    def score(self) -> Score | None:
        """The mean of the themes by their weight."""
        return score_of(self.reckoning.total, coverage(self.reckoning.pools))

    @cached_property
    def judged(self) -> tuple[Finding, ...]:
        """The outcome of every rule, whether or not its phase has come."""
        return tuple(findings_of(self))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings at this phase."""
        return due_findings(self.checklist, self.judged, self.phase)

    @cached_property
    def readiness(self) -> tuple[Ready, ...]:
        """Whether the project may leave each phase up to this one; never with a refused row."""
        ready = readiness_of(self.reckoning, self.outcomes)
        return tuple(Ready.NO if self.refusals else one for one in ready)

    @cached_property
    def phases(self) -> tuple[PhaseResult, ...]:
        """The verdict on every phase; later ones have none yet."""
        return tuple(phase_results(self))

    @cached_property
    def question(self) -> dict[str, QuestionResult]:
        """Results by question id."""
        return {result.id: result for result in self.questions}

    @cached_property
    def violated(self) -> tuple[Finding, ...]:
        """Violated rules, blockers first."""
        order = list(Severity)
        found = [finding for finding in self.findings if finding.outcome is Outcome.VIOLATED]
        return tuple(sorted(found, key=lambda finding: order.index(finding.rule.severity)))

    @cached_property
    def blockers(self) -> tuple[Finding, ...]:
        """Violated blockers."""
        return tuple(f for f in self.violated if f.rule.severity is Severity.BLOCKER)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Hazard rules that block, with the rows of the inventory they refuse."""
        return self.measured.refusals if self.measured else ()

    @property
    def refused(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(refusal.rule.id for refusal in self.refusals)

    @property
    def current(self) -> PhaseResult:
        """The verdict on the phase the project stands in."""
        return next(result for result in self.phases if result.phase == self.phase)


def assess(
    asker: Asker, dossier: Dossier, phase: str | None = None, books: Books | None = None
) -> Assessment:
    """Judge and score a dossier at a phase: the given one, else the project's, else the last."""
    if books is None:
        return assess_figures(asker, dossier, {}, phase)
    figures = books.figures(dossier)
    named = books.named(figures, asker.checklist.figures)
    found = assess_figures(asker, dossier, named, phase)
    here = dossier.project.jurisdiction or asker.checklist.jurisdiction
    facts = found.situation.facts
    return replace(found, measured=books.measured(dossier, figures, facts, here))


def assess_figures(
    asker: Asker, dossier: Dossier, figures: Mapping[str, Value], phase: str | None = None
) -> Assessment:
    """The same with the figures of an inventory, and no inventory."""
    checklist = asker.checklist
    moment = phase or dossier.project.phase or checklist.phases[-1].id
    situation = asker.situation(dossier, figures)
    here = dossier.project.jurisdiction or checklist.jurisdiction
    return Assessment(
        checklist=checklist,
        dossier=dossier,
        phase=moment,
        reckoning=reckon(situation, checklist.order_of_phase[moment]),
        outcomes=judge(here, situation),
    )


def judge(here: str | None, situation: Situation) -> list[Outcome]:
    """The outcome of every rule under the law of a place, whether or not its phase has come."""
    facts = situation.facts
    rules = zip(situation.plan.rules, situation.applies, situation.required, strict=True)
    return [
        rule.outcome(facts, applies, required)
        if applies is not False and jurisdiction == here
        else Outcome.NOT_APPLICABLE
        for (rule, _, _, jurisdiction, _), applies, required in rules
    ]


def question_results(assessment: Assessment) -> Iterator[QuestionResult]:
    """How every question stands, in walking order."""
    reckoning, answers = assessment.reckoning, assessment.dossier.answers
    situation, moment = reckoning.situation, reckoning.phase
    for name, place in situation.plan.place.items():
        status = reckoning.statuses[place.number]
        waiting = status in (Status.OPEN, Status.UNKNOWN)
        counts = place.weight and (waiting or status is Status.ANSWERED)
        worth = situation.worths[place.number]
        yield QuestionResult(
            question=place.question,
            asking=situation.asking[name],
            status=status,
            value=worth.value,
            answer=answers.get(name),
            points=points_of(worth, place.scale) if counts else None,
            late=waiting and place.due < moment,
            due=waiting and place.due <= moment,
        )


def points_of(worth: Worth, scale: int) -> Interval:
    """What a question earns, or may earn."""
    return Interval(Fraction(worth.low, scale), Fraction(worth.high, scale))


def score_of(ends: Ends | None, coverage: Fraction) -> Score | None:
    """Two ends as a score."""
    if ends is None:
        return None
    interval = Interval(Fraction(ends.low, ends.low_of), Fraction(ends.high, ends.high_of))
    return Score(interval, coverage, ends.may_vanish)


def coverage(pools: Sequence[Pool]) -> Fraction:
    """Answered weight as a share of the asked and undecided weight."""
    answered, whole = covered(pools)
    return Fraction(answered, whole) if whole else ZERO


def findings_of(assessment: Assessment) -> Iterator[Finding]:
    """The outcome of every rule with what it waits for, whether or not its phase has come."""
    checklist, situation = assessment.checklist, assessment.situation
    here = assessment.dossier.project.jurisdiction or checklist.jurisdiction
    rules = zip(situation.plan.rules, assessment.outcomes, situation.applies, strict=True)
    for (rule, _, _, jurisdiction, _), outcome, applies in rules:
        missing = waits_for(rule, situation, applies) if outcome is Outcome.UNKNOWN else ()
        yield Finding(rule, outcome, missing, elsewhere=jurisdiction != here)


def waits_for(rule: BaseRule, situation: Situation, applies: Truth) -> tuple[str, ...]:
    """The questions and dates that must be known before a rule can be decided."""
    facts = situation.facts
    unknown = situation.plan.checklist.underlying(iter(rule.missing(facts, applies)))
    return tuple(name for name in unknown if facts[name] is UNKNOWN)


def due_findings(
    checklist: Checklist, judged: Sequence[Finding], moment: str
) -> tuple[Finding, ...]:
    """The findings at a moment: a rule whose phase has not come is not due."""
    return tuple(
        finding
        if finding.elsewhere or checklist.reached(finding.rule.phase, moment)
        else Finding(finding.rule, Outcome.NOT_DUE)
        for finding in judged
    )


def readiness_of(reckoning: Reckoning, outcomes: Sequence[Outcome]) -> Iterator[Ready]:
    """For every phase so far: no blocker violated, none unknown, nothing due left open."""
    plan, never = reckoning.situation.plan, reckoning.phase + 1
    violated = unknown = never
    for place, phase in plan.blockers:
        if outcomes[place] is Outcome.VIOLATED:
            violated = min(violated, phase)
        elif outcomes[place] is Outcome.UNKNOWN:
            unknown = min(unknown, phase)
    due = min((plan.places[place].due for place in reckoning.waiting), default=never)
    for phase in range(reckoning.phase + 1):
        if violated <= phase:
            yield Ready.NO
        else:
            yield Ready.UNKNOWN if unknown <= phase or due <= phase else Ready.YES


def phase_results(assessment: Assessment) -> Iterator[PhaseResult]:
    """The verdict on every phase, with what keeps the project there."""
    checklist, reckoning = assessment.checklist, assessment.reckoning
    places = [reckoning.situation.plan.places[place] for place in reckoning.waiting]
    for number, phase in enumerate(checklist.phases):
        if number > reckoning.phase:
            yield PhaseResult(phase.id, reached=False, ready=Ready.UNKNOWN)
            continue
        findings = due_findings(checklist, assessment.judged, phase.id)
        blockers = [f for f in findings if f.rule.severity is Severity.BLOCKER]
        yield PhaseResult(
            phase.id,
            reached=True,
            ready=assessment.readiness[number],
            blocking=(
                *(f.rule.id for f in blockers if f.outcome is Outcome.VIOLATED),
                *assessment.refused,
            ),
            undecided=tuple(f.rule.id for f in blockers if f.outcome is Outcome.UNKNOWN),
            open_questions=tuple(p.question.id for p in places if p.due == number),
            late=tuple(p.question.id for p in places if p.due < number),
        )
