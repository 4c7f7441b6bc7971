"""The few complete projects that together show what a checklist can say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import z3

from waardebehoud.asking import Asker
from waardebehoud.checklist.examples import ExampleProject
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    Misfit,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.dossier import Answer
from waardebehoud.interval import Interval
from waardebehoud.proofs.sharpness import Goal, goals
from waardebehoud.proofs.terms import Options, Truth, exact
from waardebehoud.proofs.witness import described, figures_in, true_in
from waardebehoud.proofs.world import World
from waardebehoud.snapshots.model import Trial
from waardebehoud.snapshots.taking import dossier_of, figures_of, plain_number

PATIENCE: Final = 2000
"""Milliseconds for each question to the solver; what takes longer is left out."""
MOST: Final = 40
"""Dossiers; more than this nobody reads."""
NOTHING_KNOWN: Final = Trial()
"""The project of which nothing is known yet: it shows what stays undecided."""


def grow_trials(
    checklist: Checklist, kept: Sequence[Trial]
) -> tuple[tuple[Trial, ...], tuple[str, ...]]:
    """The kept projects, completed, with those that were missing; and of what none shows all."""
    grower = Grower(checklist)
    known = [trial for trial in kept if trial.answers or trial.figures]
    grown = [NOTHING_KNOWN, *map(grower.complete, known)]
    while len(grown) < MOST and (trial := grower.another()) is not None:
        grown.append(trial)
    return tuple(grown), tuple(
        dict.fromkeys(goal.about for goal in (*grower.beyond, *grower.wanted))
    )


class Grower:
    """The solver at work on one checklist, and the goals that no project shows yet."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.world = World(checklist, Asker(checklist).steps)
        self.solver = z3.Solver()
        self.solver.set("timeout", PATIENCE)
        self.solver.set("random_seed", 0)
        self.solver.add(self.world.facts)
        self.wanted: list[Goal] = []
        self.beyond: list[Goal] = []
        """What no project can show, or none was found in time."""
        for goal in goals(self.world):
            possible = self.solver.check(goal.shown) == z3.sat
            (self.wanted if possible else self.beyond).append(goal)

    def complete(self, trial: Trial) -> Trial:
        """A project as it was, with answers to what is asked besides now."""
        self.solver.push()
        self._keep(fixed(self.world, trial))
        found = self._reach([])
        self.solver.pop()
        return trial if found is None else found

    def another(self) -> Trial | None:
        """A new project with as many of the wanted goals as go together; None without any."""
        self.solver.push()
        before = len(self.wanted)
        found = self._reach([*self.world.usual, *map(z3.Not, self.world.waived.values())])
        self.solver.pop()
        return found if len(self.wanted) < before else None

    def _reach(self, usual: Iterable[Truth]) -> Trial | None:
        model = self._keep([*(goal.shown for goal in self.wanted), *usual])
        if model is None:
            return None
        self.wanted = [goal for goal in self.wanted if not true_in(model, goal.shown)]
        return trial_of(self.world, model)

    def _keep(self, wishes: Sequence[Truth]) -> Any:
        """A model with every wish that goes together with those before it; None for no model."""
        model = self.solver.model() if self.solver.check() == z3.sat else None
        for wish in wishes:
            if model is not None and true_in(model, wish):
                self.solver.add(wish)
                continue
            self.solver.push()
            self.solver.add(wish)
            if self.solver.check() == z3.sat:
                model = self.solver.model()
                self.solver.pop()
                self.solver.add(wish)
            else:
                self.solver.pop()
        return model


def trial_of(world: World, model: Any) -> Trial:
    """A project as a model describes it."""
    project, answers = described(world, model, waived="n.v.t.")
    order = [q.id for q in world.checklist.walk_order if q.id in answers]
    return Trial(
        project=ExampleProject.model_validate({"phase": None, **project}),
        answers={name: answers[name] for name in order},
        figures={name: plain_number(one) for name, one in figures_in(world, model).items()},
    )


def fixed(world: World, trial: Trial) -> list[Truth]:
    """That everything which a project says and which still fits is so."""
    dossier = dossier_of(world.checklist, trial)
    found = [world.places.get(trial.project.jurisdiction or world.home, z3.BoolVal(True))]
    for name, day in trial.project.dates.items():
        if name in world.names:
            found.append(_day(world, name, day))
    for name, figure in figures_of(trial).items():
        if name in world.figures and isinstance(figure, Interval):
            found.append(world.names[name].value == exact(figure.low))
    for name, answer in dossier.answers.items():
        question = world.checklist.question.get(name)
        if question is not None:
            found += _answered(world, question, answer)
    return found


def _day(world: World, name: str, day: dt.date) -> Truth:
    return world.names[name].value == day.toordinal()


def _answered(world: World, question: BaseQuestion, answer: Answer) -> Iterator[Truth]:
    if answer.not_applicable is not None:
        yield world.waived[question.id]
        return
    yield z3.Not(world.waived[question.id])
    evidenced = world.evidenced[question.id]
    yield evidenced if answer.evidence else z3.Not(evidenced)
    try:
        value: Any = question.fit(answer.value)
    except Misfit:
        return
    term = world.names[question.id]
    if isinstance(question, OptionQuestion) and isinstance(term, Options):
        chosen = value if isinstance(question, ChoicesQuestion) else {value}
        yield from (one if o in chosen else z3.Not(one) for o, one in term.chosen.items())
    elif isinstance(question, NumberQuestion):
        yield term.value == exact(value)
    elif isinstance(question, DateQuestion):
        yield _day(world, question.id, value)
