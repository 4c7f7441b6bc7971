"""Questions to the solver, with a limit on the time for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

import z3

from waardebehoud.proofs.terms import Truth


class Answer(Enum):
    """Possible, impossible, or not found within the time."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


ANSWERS = {"sat": Answer.YES, "unsat": Answer.NO, "unknown": Answer.UNKNOWN}


class Solver:
    """What holds always, and questions about what is possible besides."""

    def __init__(self, facts: Iterable[Truth], seconds: float) -> None:
        self.solver = z3.Solver()
        self.solver.set("timeout", max(1, int(seconds * 1000)))
        self.solver.add(list(facts))
        self._model: Any = None

    def ask(self, *conditions: Truth) -> Answer:
        """Whether all conditions can hold together."""
        self.solver.push()
        self.solver.add(list(conditions))
        answer = ANSWERS[str(self.solver.check())]
        self._model = self.solver.model() if answer is Answer.YES else None
        self.solver.pop()
        return answer

    @property
    def model(self) -> Any:
        """How everything turned out at the last question that was possible."""
        return self._model

    def core(self, given: Truth, named: Sequence[Truth]) -> tuple[Answer, list[int]]:
        """Whether all named conditions can hold too; if not, the places of some that clash."""
        labels = [z3.Bool(f"!{place}") for place in range(len(named))]
        self.solver.push()
        self.solver.add(given)
        pairs = zip(labels, named, strict=True)
        self.solver.add([z3.Implies(label, one) for label, one in pairs])
        answer = ANSWERS[str(self.solver.check(*labels))]
        clash = {str(one) for one in self.solver.unsat_core()} if answer is Answer.NO else set()
        self._model = self.solver.model() if answer is Answer.YES else None
        self.solver.pop()
        return answer, [place for place, label in enumerate(labels) if str(label) in clash]

    def nearest(self, wished: Sequence[Truth]) -> Any:
        """A model with as many of the wishes as come one after the other; None for no model."""
        kept: list[Truth] = []
        best = self.model if self.ask() is Answer.YES else None
        for wish in wished:
            if self.ask(*kept, wish) is Answer.YES:
                kept.append(wish)
                best = self.model
        return best
