"""All findings and scores of one dossier under one checklist. Pure: same input, same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING

from msgspec import Struct

from waardebehoud.asking import Asker, Situation
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.parts import Theme
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.expressions.evaluate import truth
from waardebehoud.facts import ABSENT, UNKNOWN, Truth, Value
from waardebehoud.interval import ZERO, Interval
from waardebehoud.outcome import Asking, Outcome, Ready, Severity
from waardebehoud.rules.base import BaseRule
from waardebehoud.scoring import Item, Mean, weighted_mean

if TYPE_CHECKING:
    from waardebehoud.measuring import Books, Measured


class Status(StrEnum):
    """How a question stands in a dossier."""

    ANSWERED = "answered"
    OPEN = "open"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASKED = "not_asked"
    LATER = "later"


class QuestionResult(Struct, frozen=True):
    """How one question stands: asked or not, answered or not, and what it earns."""

    question: BaseQuestion
    asking: Asking
    status: Status
    value: Value
    """The answer as it fits the question, even where it is not asked any more."""
    answer: Answer | None
    points: Interval | None
    """Points if scored and counted at this phase, else None."""
    late: bool
    """Open although it was due in an earlier phase."""
    due: bool
    """Open and due by now."""

    @property
    def id(self) -> str:
        """Id of the question."""
        return self.question.id

    @property
    def weight(self) -> Fraction:
        """Its weight; 0 when it is not scored."""
        return self.question.weight or ZERO

    @property
    def settled(self) -> bool:
        """True when nothing more is asked of the user here."""
        return self.status not in (Status.OPEN, Status.UNKNOWN)

    @property
    def optional(self) -> bool:
        """True when it may still fall out of the score."""
        may_not_apply = self.question.not_applicable or self.question.figure is not None
        may_not_apply = may_not_apply and not self.settled
        return self.asking is Asking.UNDECIDED or may_not_apply

    @property
    def item(self) -> Item | None:
        """Its part in the score of its theme, if it has one."""
        if self.points is None:
            return None
        return Item(self.weight, self.points, self.optional)


class Score(Struct, frozen=True):
    """An interval on the scale 0..1 with its coverage."""

    interval: Interval
    coverage: Fraction
    """Answered share of the asked and undecided weight."""
    may_vanish: bool
    """True when every question behind it may still fall away."""

    @property
    def final(self) -> bool:
        """True when nothing is open: one number, wholly covered."""
        return self.interval.exact and self.coverage == 1 and not self.may_vanish


class ThemeResult(Struct, frozen=True):
    """The score of one theme; None when nothing in it can be scored."""

    theme: Theme
    score: Score | None

    @property
    def item(self) -> Item | None:
        """Its part in the total, if it has one."""
        if self.score is None:
            return None
        return Item(self.theme.weight, self.score.interval, self.score.may_vanish)


class Finding(Struct, frozen=True):
    """The outcome of one rule."""

    rule: BaseRule
    outcome: Outcome
    missing: tuple[str, ...] = ()
    """Questions and dates that must be known before it can be decided."""
    elsewhere: bool = False
    """True when the project lies in another jurisdiction."""


class PhaseResult(Struct, frozen=True):
    """Whether the project may leave a phase, and what keeps it there."""

    phase: str
    reached: bool
    ready: Ready
    blocking: tuple[str, ...] = ()
    """Ids of violated blockers."""
    undecided: tuple[str, ...] = ()
    """Ids of blockers that cannot be judged yet."""
    open_questions: tuple[str, ...] = ()
    """Ids of questions due in this phase that have no answer."""
    late: tuple[str, ...] = ()
    """Ids of questions that were due in an earlier phase."""


class Assessment(Struct, frozen=True, dict=True):
    """What can be said of a dossier at one phase."""

    checklist: Checklist
    dossier: Dossier
    phase: str
    situation: Situation
    questions: tuple[QuestionResult, ...]
    themes: tuple[ThemeResult, ...]
    score: Score | None
    findings: tuple[Finding, ...]
    phases: tuple[PhaseResult, ...]
    measured: Measured | None = None
    """The inventory, where the dossier has one."""

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
    def current(self) -> PhaseResult:
        """The verdict on the phase the project stands in."""
        return next(result for result in self.phases if result.phase == self.phase)


def assess(
    asker: Asker, dossier: Dossier, phase: str | None = None, books: Books | None = None
) -> Assessment:
    """Judge and score a dossier at a phase: the given one, else the project's, else the last."""
    checklist = asker.checklist
    moment = phase or dossier.project.phase or checklist.phases[-1].id
    figures = books.figures(dossier) if books else {}
    situation = asker.situation(dossier, figures)
    questions = tuple(
        question_result(checklist, question, dossier, situation, moment)
        for question in checklist.walk_order
    )
    themes = score_themes(checklist, questions)
    judged = tuple(judge_rules(asker, dossier, situation))
    return Assessment(
        checklist=checklist,
        dossier=dossier,
        phase=moment,
        situation=situation,
        questions=questions,
        themes=themes,
        score=score_total(themes, questions),
        findings=due_findings(checklist, judged, moment),
        phases=tuple(judge_phases(checklist, judged, questions, moment)),
        measured=books.measured(dossier, figures, situation.facts) if books else None,
    )


def question_result(
    checklist: Checklist,
    question: BaseQuestion,
    dossier: Dossier,
    situation: Situation,
    moment: str,
) -> QuestionResult:
    """How one question stands at a moment."""
    asking = situation.asking[question.id]
    value = situation.fitted.get(question.id, UNKNOWN)
    answer = dossier.answers.get(question.id)
    counted = checklist.reached(question.phase, moment)
    status = status_of(asking, value, answer, counted=counted)
    waiting = status in (Status.OPEN, Status.UNKNOWN)
    order = checklist.order_of_phase
    return QuestionResult(
        question=question,
        asking=asking,
        status=status,
        value=value,
        answer=answer,
        points=points_of(question, status, value, answer),
        late=waiting and order[question.due] < order[moment],
        due=waiting and order[question.due] <= order[moment],
    )


def status_of(asking: Asking, value: Value, answer: Answer | None, *, counted: bool) -> Status:
    """Later, not asked, not applicable, answered, said to be unknown, or open."""
    if not counted:
        return Status.LATER
    if asking is Asking.NOT_ASKED:
        return Status.NOT_ASKED
    if value is ABSENT:
        return Status.NOT_APPLICABLE
    if value is not UNKNOWN:
        return Status.ANSWERED
    return Status.UNKNOWN if answer is not None and answer.unknown else Status.OPEN


def points_of(
    question: BaseQuestion, status: Status, value: Value, answer: Answer | None
) -> Interval | None:
    """What a question earns, or may earn; None when it is not in the score."""
    if question.weight is None:
        return None
    judged = answer.judgement.points if answer is not None and answer.judgement else None
    if status is Status.ANSWERED and judged is not None:
        return Interval.of(judged)
    if status is Status.ANSWERED:
        return question.earn(value)
    if status in (Status.OPEN, Status.UNKNOWN):
        return question.reach()
    return None


def score_themes(
    checklist: Checklist, questions: Sequence[QuestionResult]
) -> tuple[ThemeResult, ...]:
    """The score of every theme, in the order of the checklist."""
    by_theme: dict[str, list[QuestionResult]] = {theme.id: [] for theme in checklist.themes}
    for result in questions:
        by_theme[result.question.theme].append(result)
    return tuple(
        ThemeResult(theme, score_of(mean_of(by_theme[theme.id]), by_theme[theme.id]))
        for theme in checklist.themes
    )


def mean_of(questions: Sequence[QuestionResult]) -> Mean | None:
    """The weighted mean of the questions that count or may count."""
    return weighted_mean([result.item for result in questions if result.item is not None])


def score_of(mean: Mean | None, questions: Sequence[QuestionResult]) -> Score | None:
    """A mean with the coverage of the questions behind it."""
    if mean is None:
        return None
    return Score(mean.interval, coverage_of(questions), mean.optional)


def coverage_of(questions: Sequence[QuestionResult]) -> Fraction:
    """Answered weight as a share of the asked and undecided weight."""
    counted = [(r.weight, r.status) for r in questions if r.points is not None]
    part = lcm(*(weight.denominator for weight, _ in counted))
    answered = whole = 0
    for weight, status in counted:
        size = weight.numerator * (part // weight.denominator)
        whole += size
        answered += size if status is Status.ANSWERED else 0
    return Fraction(answered, whole)


def score_total(themes: Sequence[ThemeResult], questions: Sequence[QuestionResult]) -> Score | None:
    """The mean of the themes by their weight."""
    items = [result.item for result in themes if result.item is not None]
    return score_of(weighted_mean(items), questions)


def judge_rules(asker: Asker, dossier: Dossier, situation: Situation) -> Iterator[Finding]:
    """The outcome of every rule, whether or not its phase has come."""
    checklist = asker.checklist
    here = dossier.project.jurisdiction or checklist.jurisdiction
    for rule in checklist.rules:
        if (rule.jurisdiction or checklist.jurisdiction) != here:
            yield Finding(rule, Outcome.NOT_APPLICABLE, elsewhere=True)
        else:
            yield judge_rule(asker, rule, situation)


def judge_rule(asker: Asker, rule: BaseRule, situation: Situation) -> Finding:
    """The outcome of one rule, with what it waits for."""
    when = asker.rules_when.get(rule.id)
    applies: Truth = True if when is None else truth(when, situation.facts)
    judgement = rule.assess(situation.facts, applies)
    unknown = asker.checklist.underlying(iter(judgement.missing))
    missing = tuple(name for name in unknown if situation.facts[name] is UNKNOWN)
    return Finding(rule, judgement.outcome, missing)


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


def judge_phases(
    checklist: Checklist,
    judged: Sequence[Finding],
    questions: Sequence[QuestionResult],
    moment: str,
) -> Iterator[PhaseResult]:
    """The verdict on every phase up to the moment; later ones have none yet."""
    waiting = [result for result in questions if not result.settled]
    for phase in checklist.phases:
        if checklist.reached(phase.id, moment):
            findings = due_findings(checklist, judged, phase.id)
            yield judge_phase(checklist, phase.id, findings, waiting)
        else:
            yield PhaseResult(phase.id, reached=False, ready=Ready.UNKNOWN)


def judge_phase(
    checklist: Checklist,
    phase: str,
    findings: Sequence[Finding],
    unsettled: Sequence[QuestionResult],
) -> PhaseResult:
    """Ready for the next phase: no blocker violated, none unknown, nothing due left open."""
    blockers = [f for f in findings if f.rule.severity is Severity.BLOCKER]
    violated = tuple(f.rule.id for f in blockers if f.outcome is Outcome.VIOLATED)
    undecided = tuple(f.rule.id for f in blockers if f.outcome is Outcome.UNKNOWN)
    order = checklist.order_of_phase
    waiting = [r for r in unsettled if order[r.question.due] <= order[phase]]
    late = tuple(r.id for r in waiting if order[r.question.due] < order[phase])
    now = tuple(r.id for r in waiting if order[r.question.due] == order[phase])
    ready = Ready.NO if violated else Ready.UNKNOWN if undecided or waiting else Ready.YES
    return PhaseResult(phase, True, ready, violated, undecided, now, late)
