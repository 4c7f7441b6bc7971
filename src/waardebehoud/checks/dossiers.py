"""A dossier fits its checklist: its questions, its options, its dates."""

from __future__ import annotations

from collections.abc import Iterator

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, Misfit
from waardebehoud.checks.references import misplaced
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.plan.plan import Plan
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.suggestion import closest
from waardebehoud.told import told_by


def check_dossier(
    checklist: Checklist, dossier: Dossier, own: Checklist | None = None, plan: Plan | None = None
) -> Iterator[Problem]:
    """Everything in a dossier that a checklist does not know or take.

    Under another checklist than the dossier's `own`, answers that only its own knows are listed
    for information. A plan knows at once which answers need not be looked at.
    """
    yield from check_project(checklist, dossier, own)
    doubtful = dossier.answers if plan is None else plan.taken(told_by(dossier)).doubtful
    for name in dossier.answers if doubtful else ():
        if name in doubtful:
            yield from check_named(checklist, own, name, dossier.answers[name])


def check_named(
    checklist: Checklist, own: Checklist | None, name: str, answer: Answer
) -> Iterator[Problem]:
    """The question of an answer exists, and takes it."""
    question = checklist.question.get(name)
    if question is None and own is not None and name in own.question:
        holes = {"name": name, "own": own.id, "checklist": checklist.id}
        yield Problem("DOS002", Level.INFO, route=("answers", name), on_key=True, holes=holes)
    elif question is None:
        holes = {"name": name, "checklist": checklist.id}
        hint = closest(name, checklist.question)
        route: Route = ("answers", name)
        yield Problem("DOS001", route=route, on_key=True, holes=holes, suggestion=hint)
    else:
        yield from check_answer(question, answer)


def check_project(
    checklist: Checklist, dossier: Dossier, own: Checklist | None = None
) -> Iterator[Problem]:
    """The phase, the dates and the jurisdiction of a project are those of its checklist."""
    project = dossier.project
    if project.phase is not None and project.phase not in checklist.phase:
        hint = closest(project.phase, checklist.phase)
        holes = {"kind": "phase", "name": project.phase}
        yield Problem("REF003", route=("project", "phase"), holes=holes, suggestion=hint)
    if project.jurisdiction is not None:
        places = dict.fromkeys((*checklist.places, *(own.places if own is not None else ())))
        yield from misplaced(project.jurisdiction, places, ("project", "jurisdiction"))
    for name in project.dates:
        if name in checklist.date_ids or (own is not None and name in own.date_ids):
            continue
        route: Route = ("project", "dates", name)
        holes = {"kind": "date", "name": name}
        hint = closest(name, checklist.date_ids)
        yield Problem("REF003", route=route, on_key=True, holes=holes, suggestion=hint)


def check_answer(question: BaseQuestion, answer: Answer) -> Iterator[Problem]:
    """The value fits the question, and n.v.t. is said only where it may be."""
    route: Route = ("answers", question.id)
    if answer.not_applicable is not None and not question.not_applicable:
        yield Problem("DOS003", route=route, holes={"name": question.id})
    yield from check_value(question, answer.value, (*route, "value"))
    if answer.judgement is not None:
        yield from check_value(question, answer.judgement.value, (*route, "judgement", "value"))
        if answer.judgement.points is not None and answer.value is None and not question.figure:
            holes = {"name": question.id}
            given = (*route, "judgement", "points")
            yield Problem("DOS014", Level.WARNING, route=given, holes=holes)


def check_value(question: BaseQuestion, value: object, route: Route) -> Iterator[Problem]:
    """A written value is an answer to its question."""
    if value is None:
        return
    try:
        question.fit(value)
    except Misfit as misfit:
        hint = closest(misfit.holes.get("value", ""), misfit.wanted)
        allowed = ", ".join(misfit.wanted)
        holes = {**misfit.holes, "allowed": allowed, "name": question.id}
        code = MISFITS[misfit.key]
        yield Problem(code, route=route, holes=holes, suggestion=hint)


MISFITS = {
    "misfit.option": "DOS004",
    "misfit.list": "DOS005",
    "misfit.number": "DOS006",
    "misfit.bounds": "DOS007",
    "misfit.integer": "DOS008",
    "misfit.date": "DOS009",
    "misfit.text": "DOS011",
    "misfit.blank": "DOS013",
    "misfit.computed": "DOS030",
}
"""The code for each way in which a value does not fit its question."""


def check_reference(checklist: Checklist, dossier: Dossier) -> Iterator[Problem]:
    """The dossier was made for this checklist, in this major version."""
    route: Route = ("checklist",)
    if dossier.checklist_id != checklist.id:
        holes = {"wanted": dossier.checklist_id, "given": checklist.id}
        yield Problem("DOS020", route=route, holes=holes)
        return
    made, now = dossier.checklist_version, checklist.version
    if made == now:
        return
    holes = {"made": made, "now": now, "id": checklist.id}
    if _numbers(made)[0] != _numbers(now)[0] or _numbers(made) > _numbers(now):
        yield Problem("DOS021", route=route, holes=holes)
    else:
        yield Problem("DOS022", Level.WARNING, route=route, holes=holes)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
