"""Problems that an author accepts in the file, with a reason; and codes chosen on the way in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from waardebehoud.checks.validation import Accepted
from waardebehoud.content import Ignore
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.suggestion import closest

Ignores = Mapping[Path, Sequence[Ignore]]

NEEDS_ASKING: Final = ("LOG01", "SCO02", "EXA00", "VER", "SRC003", "SRC004")
"""Problems that only show when they are asked for; to ignore them is never too much."""


def matches(ignore: Ignore, problem: Problem) -> bool:
    """Whether an ignore speaks of a problem: the same code, at or below its place."""
    way = "/".join(str(part) for part in problem.route)
    here = ignore.at is None or way == ignore.at or way.startswith(f"{ignore.at}/")
    return ignore.code == problem.code and here


def sift(
    problems: Iterable[Problem], ignores: Ignores, tables: Mapping[Path, Path]
) -> tuple[list[Problem], list[Accepted], list[tuple[Path, Problem]]]:
    """What stays, what is accepted, and what is wrong with the ignores themselves, per file.

    A table can hold no ignores: the dossier that names it as its inventory holds them.
    """
    stays: list[Problem] = []
    accepted: list[Accepted] = []
    used: set[tuple[Path, int]] = set()
    wrong: list[tuple[Path, Problem]] = []
    for problem in problems:
        for path, place, ignore in _speaking(problem, ignores, tables):
            used.add((path, place))
            if problem.level is Level.ERROR:
                route: Route = ("ignore", place, "code")
                wrong.append((path, Problem("FMT032", route=route, holes={"code": ignore.code})))
                stays.append(problem)
            else:
                accepted.append(Accepted(problem, ignore.reason))
            break
        else:
            stays.append(problem)
    return stays, accepted, [*dict.fromkeys(wrong), *_unused(ignores, used)]


def _speaking(
    problem: Problem, ignores: Ignores, tables: Mapping[Path, Path]
) -> Iterator[tuple[Path, int, Ignore]]:
    if problem.file is None:
        return
    holder = tables.get(problem.file, problem.file)
    for place, ignore in enumerate(ignores.get(holder, ())):
        if matches(ignore, problem):
            yield holder, place, ignore


def _unused(ignores: Ignores, used: set[tuple[Path, int]]) -> Iterator[tuple[Path, Problem]]:
    for path, listed in ignores.items():
        for place, ignore in enumerate(listed):
            if (path, place) not in used and not ignore.code.startswith(NEEDS_ASKING):
                route: Route = ("ignore", place, "code")
                holes = {"code": ignore.code}
                yield path, Problem("FMT031", Level.WARNING, route=route, holes=holes)


def check_ignores(ignores: Sequence[Ignore], codes: Iterable[str]) -> Iterator[Problem]:
    """Every ignored code is the code of a check."""
    known = list(codes)
    for place, ignore in enumerate(ignores):
        if ignore.code not in known:
            route: Route = ("ignore", place, "code")
            hint = closest(ignore.code, known)
            holes = {"code": ignore.code}
            yield Problem("FMT033", route=route, holes=holes, suggestion=hint)


def wanted(problem: Problem, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a problem is asked for: codes or the letters they begin with."""
    chosen = not select or problem.code.startswith(tuple(select))
    return chosen and not (ignore and problem.code.startswith(tuple(ignore)))
