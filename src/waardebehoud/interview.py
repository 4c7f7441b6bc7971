"""The walk without its screen: which question is next, how far, and what an answer changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.parts import ProjectDate
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.expressions.nodes import names
from waardebehoud.outcome import Asking, Outcome, Severity, Status
from waardebehoud.results import Finding, QuestionResult, Score
from waardebehoud.rules.base import BaseRule


def to_ask(assessment: Assessment) -> tuple[QuestionResult, ...]:
    """The questions that are asked now and have no answer of any kind, in walking order."""
    return tuple(r for r in assessment.questions if is_open(r))


def is_open(result: QuestionResult) -> bool:
    """Asked, and nothing was said about it yet; `unknown` is something that was said."""
    open_ = result.status is Status.OPEN and result.asking is Asking.ASKED
    return open_ and result.question.figure is None


def next_question(assessment: Assessment, postponed: Collection[str] = ()) -> QuestionResult | None:
    """The first question to ask, those put off left aside."""
    return next((r for r in to_ask(assessment) if r.id not in postponed), None)


def previous_question(assessment: Assessment, current: str | None) -> QuestionResult | None:
    """The answered question before this one in walking order; the last one without `current`."""
    found = None
    for result in assessment.questions:
        if result.id == current:
            break
        if result.asking is Asking.ASKED and is_counted(result) and not is_open(result):
            found = result
    return found


def is_counted(result: QuestionResult) -> bool:
    """Whether its phase has come and it may be asked."""
    return result.status not in (Status.LATER, Status.NOT_ASKED)


class Progress(Struct, frozen=True):
    """How far a group of questions is; `waiting` ones depend on an answer that is not there."""

    done: int
    unknown: int
    open: int
    waiting: int

    @property
    def total(self) -> int:
        """All that is asked now."""
        return self.done + self.open


def progress_of(results: Iterable[QuestionResult]) -> Progress:
    """Count the questions of a group; a said `unknown` is done for now."""
    counted = [r for r in results if is_counted(r)]
    waiting = [r for r in counted if r.asking is Asking.UNDECIDED]
    asked = [r for r in counted if r.asking is Asking.ASKED]
    still = [r for r in asked if is_open(r)]
    unknown = [r for r in asked if r.status is Status.UNKNOWN]
    return Progress(len(asked) - len(still), len(unknown), len(still), len(waiting))


def progress_in(assessment: Assessment, phase: str) -> Progress:
    """How far the questions of one phase are."""
    return progress_of(r for r in assessment.questions if r.question.phase == phase)


def chapters(assessment: Assessment) -> dict[tuple[str, str], list[QuestionResult]]:
    """The questions that count now, by phase and theme."""
    found: dict[tuple[str, str], list[QuestionResult]] = {}
    for result in assessment.questions:
        if is_counted(result):
            chapter = result.question.phase, result.question.theme
            found.setdefault(chapter, []).append(result)
    return found


class Changes(Struct, frozen=True):
    """What one answer did to everything else."""

    appeared: tuple[QuestionResult, ...]
    vanished: tuple[QuestionResult, ...]
    """Not asked any more; an answer they had stays in the dossier."""
    violated: tuple[Finding, ...]
    solved: tuple[Finding, ...]
    """Met now: violated before, or a blocker that nobody could judge before."""
    before: Score | None
    after: Score | None

    @property
    def score_moved(self) -> bool:
        """Whether the interval of the total is another one now."""
        return _interval(self.before) != _interval(self.after)


def _interval(score: Score | None) -> object:
    return score.interval if score is not None else None


def changes(before: Assessment, after: Assessment) -> Changes:
    """Compare two assessments of one dossier at one phase."""
    pairs = list(zip(before.questions, after.questions, strict=True))
    found = list(zip(before.findings, after.findings, strict=True))
    return Changes(
        appeared=tuple(new for old, new in pairs if _asked(new) and not _asked(old)),
        vanished=tuple(old for old, new in pairs if _asked(old) and not _asked(new)),
        violated=tuple(new for old, new in found if _turned(old, new, Outcome.VIOLATED)),
        solved=tuple(new for old, new in found if _solved(old, new)),
        before=before.score,
        after=after.score,
    )


def _asked(result: QuestionResult) -> bool:
    return result.asking is Asking.ASKED and is_counted(result)


def _turned(old: Finding, new: Finding, outcome: Outcome) -> bool:
    return new.outcome is outcome and old.outcome is not outcome


def _solved(old: Finding, new: Finding) -> bool:
    if old.outcome is Outcome.VIOLATED:
        return new.outcome in (Outcome.MET, Outcome.NOT_APPLICABLE)
    blocker = new.rule.severity is Severity.BLOCKER
    return blocker and old.outcome is Outcome.UNKNOWN and new.outcome is Outcome.MET


def with_answer(dossier: Dossier, question: str, answer: Answer) -> Dossier:
    """The same dossier with one answer more, or another one."""
    return dossier.model_copy(update={"answers": {**dossier.answers, question: answer}})


def with_project(dossier: Dossier, **facts: object) -> Dossier:
    """The same dossier with other facts of the project."""
    return dossier.model_copy(update={"project": dossier.project.model_copy(update=facts)})


def next_phase(checklist: Checklist, phase: str) -> str | None:
    """The phase after this one."""
    place = checklist.order_of_phase[phase] + 1
    return checklist.phases[place].id if place < len(checklist.phases) else None


def wanted_dates(asker: Asker, dossier: Dossier, phase: str) -> tuple[ProjectDate, ...]:
    """The dates not given yet on which something hangs that is asked or judged by this phase."""
    checklist = asker.checklist
    used: set[str] = set()
    for item in (*checklist.questions, *checklist.rules):
        if checklist.reached(item.phase, phase):
            used |= _looked_at(checklist, item)
    given = dossier.project.dates
    return tuple(d for d in checklist.dates if d.id in used and d.id not in given)


def _looked_at(checklist: Checklist, item: BaseQuestion | BaseRule) -> set[str]:
    """The questions and dates that decide on a question or rule."""
    wanted: list[str] = [] if item.when is None else [n.id for n in names(item.when.tree)]
    if isinstance(item, BaseRule):
        wanted += item.judged_names()
        wanted += [item.valid.date] if item.valid is not None else []
    return set(checklist.underlying(iter(wanted)))


def dependents(
    checklist: Checklist, question: str
) -> tuple[Sequence[BaseQuestion], Sequence[BaseRule]]:
    """The questions and rules that look at the answer to a question."""
    questions = [q for q in checklist.questions if question in _looked_at(checklist, q)]
    rules = [r for r in checklist.rules if question in _looked_at(checklist, r)]
    return questions, rules
