"""A validation together with the words and the version it is reported in."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from waardebehoud.checks.validation import Validation
from waardebehoud.problems import Problem
from waardebehoud.reports.problems import cure, sentence, shown_path
from waardebehoud.texts import Words

TOOL: Final = "waardebehoud"


class ValidationReport(Struct, frozen=True):
    """What every form of the report is made from, and nothing else."""

    validation: Validation
    words: Words
    version: str

    def message(self, problem: Problem) -> str:
        """What is wrong."""
        return sentence(problem, self.words)

    def cure(self, problem: Problem) -> str:
        """What to do about it."""
        return cure(problem, self.words)

    def both(self, problem: Problem) -> str:
        """What is wrong, and what to do about it, as one line; the cell has no other place."""
        cell = f"{problem.cell}: " if problem.cell is not None else ""
        return f"{cell}{self.message(problem)} — {self.cure(problem)}"


def path_of(problem: Problem) -> str:
    """The file with forward slashes, as short as it can be said from here."""
    return "" if problem.file is None else shown_path(problem.file).replace("\\", "/")


def help_on(code: str) -> str:
    """The command that explains a code."""
    return f"{TOOL} show check {code}"
