"""What came out of a validation: what was looked at, what is wrong, what was accepted."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from waardebehoud.checks.versions import Meaning
from waardebehoud.problems import Level, Problem


class Accepted(Struct, frozen=True):
    """A problem that the author of the file accepts, and the reason given there."""

    problem: Problem
    reason: str


class Decided(Struct, frozen=True):
    """How many claims about checklists were put to the solver, and how they ended."""

    proven: int = 0
    refuted: int = 0
    undecided: int = 0

    def __add__(self, other: Decided) -> Decided:
        return Decided(
            self.proven + other.proven,
            self.refuted + other.refuted,
            self.undecided + other.undecided,
        )


class Touched(Struct, frozen=True):
    """How much of the checklists the worked examples touch: touched and all, per kind."""

    rules: tuple[int, int] = (0, 0)
    options: tuple[int, int] = (0, 0)
    bands: tuple[int, int] = (0, 0)

    def __add__(self, other: Touched) -> Touched:
        return Touched(
            _sum(self.rules, other.rules),
            _sum(self.options, other.options),
            _sum(self.bands, other.bands),
        )


def _sum(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]


class Compared(Struct, frozen=True):
    """A checklist beside an older version of it."""

    file: Path
    old: str
    new: str
    meaning: Meaning


class Validation(Struct, frozen=True):
    """Everything that one run of `validate` found."""

    files: tuple[Path, ...]
    examples: int
    problems: tuple[Problem, ...]
    accepted: tuple[Accepted, ...] = ()
    left_out: int = 0
    """Problems that the command line asked not to be shown."""
    proofs: Decided | None = None
    coverage: Touched | None = None
    versions: tuple[Compared, ...] = ()
    """What new versions mean for dossiers, where they were compared with older ones."""

    @property
    def failed(self) -> bool:
        """Whether there is more than information."""
        return any(problem.level is not Level.INFO for problem in self.problems)

    def count(self, level: Level) -> int:
        """How many problems of a level there are."""
        return sum(problem.level is level for problem in self.problems)
