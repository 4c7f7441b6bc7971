"""All claims about a checklist, put to the solver one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import z3
from msgspec import Struct

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.parts import Band
from waardebehoud.checklist.questions import ChoicesQuestion, OptionQuestion
from waardebehoud.checks.validation import Decided
from waardebehoud.dossier import Dossier
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.proofs.claims import (
    Claim,
    blocker_claims,
    blocking,
    expression_claims,
    question_claims,
    rule_claims,
)
from waardebehoud.proofs.scores import at_best, best_claims, scored, total
from waardebehoud.proofs.solver import Answer, Solver
from waardebehoud.proofs.terms import Options
from waardebehoud.proofs.witness import agrees, dossier_of
from waardebehoud.proofs.world import World


class Proof(Struct, frozen=True):
    """How a claim ended: with nothing to say when it holds, else a problem and a dossier."""

    answer: Answer
    problem: Problem | None = None
    dossier: Dossier | None = None


class Prover:
    """A checklist before the solver."""

    def __init__(self, checklist: Checklist, seconds: float) -> None:
        self.checklist = checklist
        self.seconds = seconds
        self.asker = Asker(checklist)
        self.world = World(checklist, self.asker.steps)
        self.solver = Solver(self.world.facts, seconds)

    def prove(self) -> Iterator[Proof]:
        """Every claim about the checklist."""
        claims = chain(
            question_claims(self.world),
            expression_claims(self.world),
            rule_claims(self.world),
            blocker_claims(self.world),
            best_claims(self.world),
        )
        for claim in claims:
            yield self.decide(claim)
        yield from self.options()
        yield from self.bands()

    def decide(self, claim: Claim) -> Proof:
        """One claim: possible, or a problem with a dossier that shows it."""
        answer = self.solver.ask(claim.possible)
        if answer is Answer.YES:
            return Proof(Answer.YES)
        if answer is Answer.NO:  # nothing to say where it does not come up
            given = [self.solver.ask(one) for one in claim.given]
            if Answer.NO in given:
                return Proof(Answer.YES)
            answer = Answer.UNKNOWN if Answer.UNKNOWN in given else answer
        if answer is Answer.UNKNOWN:
            return self.undecided(claim.code, claim.route, claim.holes.get("name", ""))
        problem = Problem(claim.code, claim.level, route=claim.route, holes=claim.holes)
        return self.shown(problem, self.nearest([*claim.near, *claim.given]))

    def nearest(self, wishes: Sequence[Any]) -> Any:
        """A model that comes as near as it can, and is for the rest an ordinary project."""
        return self.solver.nearest([*wishes, *self.world.usual])

    def shown(self, problem: Problem, model: Any) -> Proof:
        """A refuted claim with its dossier; undecided when the engine sees it otherwise."""
        if model is None:
            return Proof(Answer.NO, problem)
        dossier = dossier_of(self.world, model, f"{problem.code} {problem.route[-1]}")
        if not agrees(self.world, self.asker, dossier, model):
            return self.undecided(problem.code, problem.route, str(problem.route[-1]))
        return Proof(Answer.NO, problem, dossier)

    def undecided(self, code: str, route: Route, name: str) -> Proof:
        """A claim that took too long."""
        holes = {"seconds": f"{self.seconds:g}", "claim": f"{code} {name}".strip()}
        return Proof(Answer.UNKNOWN, Problem("LOG019", Level.INFO, route=route, holes=holes))

    def options(self) -> Iterator[Proof]:
        """Every option can go together with every blocker; a rule about it alone may forbid it."""
        blockers = blocking(self.world)
        kept = [z3.Not(one.violated) for one in blockers]
        home = self.world.places[self.world.home]
        if not blockers or self.solver.ask(home, *kept) is not Answer.YES:
            return
        for question in self.checklist.questions:
            if not isinstance(question, OptionQuestion) or isinstance(question, ChoicesQuestion):
                continue
            term = self.world.names[question.id]
            assert isinstance(term, Options)
            for option, chosen in term.chosen.items():
                taken = z3.And(home, term.present, chosen)
                answer, clash = self.solver.core(taken, kept)
                route: Route = ("questions", question.id)
                if answer is Answer.UNKNOWN:
                    yield self.undecided("LOG016", route, f"{question.id} = {option}")
                    continue
                rules = [blockers[place].rule for place in clash]
                meant = len(rules) == 1 and question.id in self.looked_at(rules[0].id)
                if answer is Answer.YES or not rules or meant:
                    yield Proof(Answer.YES)
                    continue
                names = ", ".join(rule.id for rule in rules)
                holes = {"name": question.id, "option": option, "rules": names}
                problem = Problem("LOG016", Level.WARNING, route=route, holes=holes)
                wishes = [taken, *(kept[place] for place in clash[1:])]
                yield self.shown(problem, self.nearest(wishes))

    def looked_at(self, rule: str) -> Sequence[str]:
        """Every question that a rule looks at, conditions of those questions included."""
        found = self.checklist.rule[rule]
        names = [*self.checklist.depends_on(found)]
        names += self.checklist.underlying(iter(list(found.judged_names())))
        return names

    def bands(self) -> Iterator[Proof]:
        """Every band can be reached: by a walk from the worst to the best, else by the solver."""
        if not self.checklist.bands or not scored(self.world):
            return
        reached = {self._band(score).id: dossier for score, dossier in self._walk()}
        for place, band in enumerate(self.checklist.bands):
            yield Proof(Answer.YES) if band.id in reached else self._band_by_solver(place, band)

    def _band(self, score: Any) -> Band:
        below = [band for band in self.checklist.bands if band.from_ <= score]
        return (below or [self.checklist.bands[0]])[-1]

    def _walk(self) -> Iterator[tuple[Any, Dossier]]:
        """Complete dossiers between one with the least and one with the most, one step apart."""
        found = scored(self.world)
        ends = [self.solver.nearest(at_best(self.world, found, best)) for best in (0, 1)]
        if None in ends:
            return
        worst, best = (dossier_of(self.world, end, "klassen", full=True) for end in ends)
        answers = dict(worst.answers)
        for question in (q for q in self.checklist.walk_order if q.id in best.answers):
            answers[question.id] = best.answers[question.id]
            dossier = worst.model_copy(update={"answers": dict(answers)})
            score = assess(self.asker, dossier).score
            if score is not None and score.final:
                yield score.interval.low, dossier

    def _band_by_solver(self, place: int, band: Band) -> Proof:
        score, held = total(self.world)
        route: Route = ("bands", band.id)
        solver = Solver([*self.world.facts, *held], self.seconds)
        bands = self.checklist.bands
        above = [score < _real(bands[place + 1])] if place + 1 < len(bands) else []
        answer = solver.ask(score >= _real(band), *above)
        if answer is Answer.YES:
            return Proof(Answer.YES)
        if answer is Answer.UNKNOWN:
            return self.undecided("SCO022", route, band.id)
        problem = Problem("SCO022", Level.WARNING, route=route, holes={"name": band.id})
        best = at_best(self.world, scored(self.world), 1)
        return self.shown(problem, self.nearest(best))


def _real(band: Band) -> Any:
    return z3.RealVal(f"{band.from_.numerator}/{band.from_.denominator}")


def prove_checklist(checklist: Checklist, seconds: float) -> tuple[Decided, list[Proof]]:
    """The counts, and every claim that does not hold or was not decided."""
    decided, found = Decided(), []
    for proof in Prover(checklist, seconds).prove():
        match proof.answer:
            case Answer.YES:
                decided += Decided(proven=1)
            case Answer.NO:
                decided += Decided(refuted=1)
            case Answer.UNKNOWN:
                decided += Decided(undecided=1)
        if proof.problem is not None:
            found.append(proof)
    return decided, found
