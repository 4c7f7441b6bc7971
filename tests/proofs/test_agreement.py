"""The solver reads a checklist as the engine does: on generated checklists and dossiers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.generated import answers_to, cases, checklists, completions, dossier_of
from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.checklist.model import Checklist
from waardebehoud.dossier import Dossier
from waardebehoud.outcome import Asking, Outcome
from waardebehoud.proofs.prove import Prover
from waardebehoud.proofs.scores import points, scored
from waardebehoud.proofs.solver import Answer
from waardebehoud.proofs.terms import Amount, Options
from waardebehoud.proofs.witness import agrees
from waardebehoud.proofs.world import World


def pinned(world: World, dossier: Dossier) -> list[Any]:
    """What makes the solver's world this one dossier."""
    here = dossier.project.jurisdiction or world.home
    found = [world.places[here]]
    for name, day in dossier.project.dates.items():
        found.append(world.names[name].value == day.toordinal())
    for question in world.checklist.questions:
        answer = dossier.answers.get(question.id)
        if answer is None:
            continue
        waived = answer.not_applicable is not None
        found.append(world.waived[question.id] == z3.BoolVal(waived))
        found.append(world.evidenced[question.id] == z3.BoolVal(bool(answer.evidence)))
        term = world.names[question.id]
        if answer.value is not None and isinstance(term, Options):
            value = answer.value
            chosen = {value} if isinstance(value, str) else set(value)
            found += [one == z3.BoolVal(option in chosen) for option, one in term.chosen.items()]
        elif answer.value is not None:
            assert isinstance(term, Amount)
            found.append(term.value == answer.value)
    return found


@given(checklists(), st.data())
@settings(max_examples=60)
def test_conditions_rules_and_points_agree_on_complete_dossiers(
    checklist: Checklist, data: st.DataObject
) -> None:
    asker = Asker(checklist)
    world = World(checklist, asker.steps)
    answers = {q.id: data.draw(st.sampled_from(answers_to(q))) for q in checklist.questions}
    for name in data.draw(st.lists(st.sampled_from(list(answers)), max_size=2)):
        if not isinstance(answers[name], dict):
            answers[name] = {"value": answers[name], "evidence": ["x.pdf"]}
    day = data.draw(st.sampled_from([dt.date(2026, 12, 31), dt.date(2027, 1, 1)]))
    dossier = dossier_of(answers, {"start": day}, "twee")
    solver = z3.Solver()
    solver.add([*world.facts, *pinned(world, dossier)])
    assert solver.check() == z3.sat
    model = solver.model()
    assert agrees(world, asker, dossier, model)
    found = assess(asker, dossier)
    for question in scored(world):
        result = found.question[question.id]
        if result.asking is Asking.ASKED and result.points is not None:
            said = model.eval(points(world, question), model_completion=True)
            assert said.as_fraction() == result.points.low


@given(cases())
@settings(max_examples=25)
def test_what_the_solver_calls_impossible_no_completion_does(case: tuple[Asker, Dossier]) -> None:
    """Against brute force: never asked, never met, never violated, over every way to answer."""
    asker, _ = case
    prover = Prover(asker.checklist, 5)
    empty = dossier_of({}, {}, "twee")
    asked: set[str] = set()
    outcomes: set[tuple[str, Outcome]] = set()
    for complete in completions(asker, empty):
        for dossier in (complete, with_evidence(complete)):
            found = assess(asker, dossier)
            asked |= {n for n, one in found.situation.asking.items() if one is Asking.ASKED}
            outcomes |= {(f.rule.id, f.outcome) for f in found.findings}
    # The two days of the generator stand for all days: rules know only the first of January.
    for question in asker.checklist.questions:
        answer = prover.solver.ask(prover.world.asked[question.id])
        assert (answer is Answer.YES) == (question.id in asked)
    home = prover.world.places[prover.world.home]
    for judged in prover.world.judged.values():
        for condition, outcome in ((judged.met, Outcome.MET), (judged.violated, Outcome.VIOLATED)):
            answer = prover.solver.ask(home, condition)
            assert (answer is Answer.YES) == ((judged.rule.id, outcome) in outcomes)


def with_evidence(dossier: Dossier) -> Dossier:
    answers = {
        name: answer.model_copy(update={"evidence": ("x.pdf",)})
        for name, answer in dossier.answers.items()
    }
    return dossier.model_copy(update={"answers": answers})


@given(checklists())
@settings(max_examples=40)
def test_every_refuted_claim_is_shown_by_a_dossier(checklist: Checklist) -> None:
    for proof in Prover(checklist, 5).prove():
        if proof.answer is Answer.NO:
            assert proof.problem is not None
            assert proof.dossier is not None
        elif proof.answer is Answer.UNKNOWN:
            assert proof.problem is not None
            assert proof.problem.code == "LOG019"
        else:
            assert proof.problem is None


@pytest.mark.parametrize(
    ("text", "answers", "truth"),
    [
        ("n / n == 1", {"n": 0}, False),
        ("not (n / n == 1)", {"n": 0}, True),
        ("n != 1", {"n": 2}, True),
        ("abs(n - 3) <= max(n, 2)", {"n": 1}, True),
        ("min(n, 2, 1) < 1", {"n": 1}, False),
        ("n in [1, 2]", {"n": 2}, True),
        ("n not in [1, 2]", {"n": 2}, False),
        ("t == 'a b'", {"t": "a b"}, True),
        ("t in ['a', 'b']", {"t": "c"}, False),
        ("c == k", {"c": "a", "k": "a"}, True),
        ("c != k", {"c": "a", "k": "b"}, True),
        ("'a' not in m", {"m": ["b"]}, True),
        ("count(m) == 2", {"m": ["a", "b"]}, True),
        ("dag >= date('2027-01-01')", {"dag": dt.date(2027, 1, 1)}, True),
        ("-n < -1", {"n": 2}, True),
        ("0 < n <= 2", {"n": 2}, True),
    ],
)
def test_every_part_of_the_language(text: str, answers: dict[str, Any], truth: bool) -> None:
    checklist = every_type(text)
    asker = Asker(checklist)
    world = World(checklist, asker.steps)
    dossier = dossier_of(answers, {}, "een")
    assert asker.situation(dossier).facts["waar"] is truth
    solver = z3.Solver()
    solver.add(world.facts)
    text_codes = dict(world.translator.texts)
    for name, value in answers.items():
        term = world.names[name]
        if isinstance(term, Options):
            chosen = [value] if isinstance(value, str) else value
            solver.add([one == z3.BoolVal(o in chosen) for o, one in term.chosen.items()])
        elif isinstance(value, str):
            solver.add(term.value == text_codes.get(value, 0))
        else:
            number = value.toordinal() if isinstance(value, dt.date) else value
            solver.add(term.value == number)
    solver.add(world.names["waar"] == z3.BoolVal(truth))
    assert solver.check() == z3.sat
    solver.add(world.names["waar"] == z3.BoolVal(not truth))
    assert solver.check() == z3.unsat


def every_type(text: str) -> Checklist:
    from tests.properties.generated import joined

    shared = {
        "theme": "rood",
        "phase": "een",
        "due": "een",
        "text": {"nl": "?"},
        "why": {"nl": "!"},
        "responsible": ["ik"],
        "sources": ["bron"],
    }
    options = [{"id": option, "text": {"nl": option}} for option in "ab"]
    questions = [
        {"id": "n", "type": "integer", **shared},
        {"id": "t", "type": "text", **shared},
        {"id": "c", "type": "choice", "options": options, **shared},
        {"id": "k", "type": "choice", "options": options, **shared},
        {"id": "m", "type": "choices", "options": options, **shared},
        {"id": "dag", "type": "date", **shared},
    ]
    return joined(
        {
            "format": 1,
            "id": "gemaakt",
            "version": "1.0.0",
            "title": {"nl": "x"},
            "phases": ["een"],
            "themes": [{"id": "rood", "title": {"nl": "rood"}}],
            "questions": questions,
            "expressions": {"waar": text},
        }
    )
