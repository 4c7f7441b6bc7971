"""Problems as text: file:line:column: CODE sentence, the source line, the cure."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from waardebehoud.problems import Problem
from waardebehoud.texts import Words, table


def render_problems(problems: Sequence[Problem], words: Words) -> str:
    """All problems, a blank line between them."""
    return "\n".join(render_problem(problem, words) for problem in problems)


def render_problem(problem: Problem, words: Words) -> str:
    """One problem: where, what, the line with a caret, and the cure."""
    level = words(f"level.{problem.level}")
    lines = [f"{where(problem)}: {problem.code} {level}: {sentence(problem, words)}"]
    if problem.place is not None and problem.place.source:
        lines += _source_lines(problem)
    lines.append(f"  = {cure(problem, words)}")
    if problem.reproduction is not None:
        lines += [f"  {words('problem.reproduction')}", *_indented(problem.reproduction)]
    return "\n".join(lines) + "\n"


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]


def sentence(problem: Problem, words: Words) -> str:
    """What is wrong."""
    return words(problem.code, **_holes(problem, words))


def cure(problem: Problem, words: Words) -> str:
    """What to do about it; what was probably meant comes first."""
    advice = words(f"{problem.code}.cure", **_holes(problem, words))
    if problem.suggestion is None:
        return advice
    return f"{words('problem.meant', word=problem.suggestion)} {advice}"


def where(problem: Problem) -> str:
    """File, line and column, or sheet and cell."""
    name = shown_path(problem.file) if problem.file is not None else "?"
    if problem.cell is not None:
        return f"{name}:{problem.cell}"
    if problem.place is None:
        return name
    return f"{name}:{problem.place.line}:{problem.place.column}"


def shown_path(path: Path) -> str:
    """A path as short as it can be said from here."""
    return (
        os.path.relpath(path)
        if path.is_absolute() and path.is_relative_to(Path.cwd())
        else str(path)
    )


def _holes(problem: Problem, words: Words) -> dict[str, str]:
    """What fills the holes; names that the code uses for kinds and forms are said in words."""
    holes = {**dict.fromkeys(FALLBACKS, "?"), **problem.holes}
    if problem.code in REASONED:
        reason = f"why.{holes['why']}"
        holes["why"] = f": {words(reason)}" if reason in table() else ""
    holes |= {name: _measured(holes[name], words) for name in MEASURED & holes.keys()}
    named = SPOKEN | SPOKEN_BY.get(problem.code, {})
    keys = {name: f"{named[name]}.{value}" for name, value in holes.items() if name in named}
    return holes | {name: words(key) for name, key in keys.items() if key in table()}


def _measured(ends: str, words: Words) -> str:
    """A number, or two ends of one, as the language writes them."""
    from fractions import Fraction  # few problems hold a number

    return " – ".join(words.number(Fraction(end)) for end in ends.split(" – "))


MEASURED: Final = frozenset({"kg_given", "quantity", "kg_computed", "kg_per"})
"""Holes that are filled with numbers."""

SPOKEN: Final = {"kind": "kind", "pattern": "shape", "outcome": "outcome"}
"""Holes that are filled with a word of the code, and where the words of users for it stand."""

SPOKEN_BY: Final = {
    "EXP015": {"left": "kind", "right": "kind"},
    "EXA001": {"found": "outcome", "wanted": "outcome"},
    "EXA005": {"what": "facet"},
    "EXA008": {"what": "facet"},
}
"""The same, where other codes fill these holes with something else."""


REASONED: Final = frozenset({"FMT004", "FMT035", "INV014"})
"""Codes whose reason is said in words, where there are any."""

FALLBACKS = (
    "key",
    "value",
    "allowed",
    "why",
    "limit",
    "pattern",
    "name",
    "kind",
    "tag",
)
"""Holes that a sentence may have and a problem may lack."""


def _source_lines(problem: Problem) -> list[str]:
    place = problem.place
    assert place is not None
    number = str(place.line)
    source, start = _window(place.source, place.column - 1)
    room = max(1, min(place.length, len(source) - start))
    return [
        f"  {number} | {source}",
        f"  {' ' * len(number)} | {' ' * start}{'^' * room}",
    ]


def _window(line: str, column: int, width: int = 110) -> tuple[str, int]:
    """The part of a long line around a column, and the column in that part."""
    line = line.replace("\t", " ")
    if len(line) <= width:
        return line, min(column, len(line))
    first = max(0, min(column - width // 2, len(line) - width))
    return line[first : first + width], column - first
