"""Problems that only echo another: they complain of what was left out because it was wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from waardebehoud.problems import Problem, Route

SECTIONS: Final[Mapping[str, str]] = {
    **{kind: f"{kind}s" for kind in ("question", "theme", "phase", "date", "actor", "action")},
    **{kind: f"{kind}s" for kind in ("source", "rule", "expression", "role", "instrument")},
    **{kind: f"{kind}s" for kind in ("service", "level")},
}
"""Where the things of a kind stand."""

NAMES: Final = ("questions", "dates", "expressions")
"""Sections whose names expressions may use."""

SPEAKING: Final = ("when", "require", "sources", "actions", "question")
"""Fields that speak of other things, which are unused when nobody does."""

NEEDY: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "FMT010": (("phases", "themes", "questions"), ()),
    "VER007": (("version",), ()),
    "SCO009": (("bands",), ()),
    "SCO010": (("questions",), ("theme", "weight")),
    "SCO012": (("award",), ("weight", "price", "criteria")),
    "SRC001": (("sources",), ("status",)),
    "SRC002": (("sources",), ("status",)),
    "REF020": (("questions", "rules", "actions", "expressions", "award"), SPEAKING),
    "REF021": (("questions", "rules", "actions", "expressions", "award"), SPEAKING),
}
"""Codes that complain of what is not there: in which sections it may have stood, and in which
fields of what is still there."""

NEEDY_WITHIN: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("SCO001", "SCO002", "SCO003", "SCO005"), ("weight", "points", "options")),
    "SCO008": ("points", "min", "max"),
    "TXT003": ("title", "text", "why", "help", "message", "example"),
    "LOG005": ("when", "require", "valid", "question", "jurisdiction"),
}
"""Codes that complain of what is not there in one item, and the fields where it may have stood."""


class Lost(Struct, frozen=True):
    """What was left out of a file, or of all files of a checklist."""

    routes: frozenset[Route] = frozenset()
    """The way to everything that is gone or stood in for, by id."""
    nameless: frozenset[str] = frozenset()
    """Sections that miss something whose id nobody knows."""

    def __or__(self, other: Lost) -> Lost:
        return Lost(self.routes | other.routes, self.nameless | other.nameless)

    def __bool__(self) -> bool:
        return bool(self.routes or self.nameless)


EVERYTHING: Final = Lost(nameless=frozenset((*SECTIONS.values(), "elsewhere")))
"""A whole file is gone, and nobody knows what stood in it."""


def without_echoes(problems: Iterable[Problem], lost: Lost) -> list[Problem]:
    """The problems that stand by themselves."""
    if not lost:
        return list(problems)
    return [problem for problem in problems if not _echoes(problem, lost)]


def _echoes(problem: Problem, lost: Lost) -> bool:
    if any(problem.route[: len(route)] == route for route in lost.routes):
        return True
    if problem.code in NEEDY:
        sections, fields = NEEDY[problem.code]
        return any(section in lost.nameless for section in sections) or any(
            route[0] in sections and (len(route) < 3 or route[2] in fields) for route in lost.routes
        )
    if problem.code in NEEDY_WITHIN:
        item, fields = problem.route[:2], NEEDY_WITHIN[problem.code]
        return any(route[:2] == item and set(route[2:3]) <= set(fields) for route in lost.routes)
    return _speaks_of_lost(problem, lost)


def _speaks_of_lost(problem: Problem, lost: Lost) -> bool:
    """Whether a reference leads to what was left out, or may do so."""
    holes = problem.holes
    match problem.code:
        case "REF001":
            return _gone(holes["name"], NAMES, lost)
        case "REF003":
            return _gone(holes["name"], (SECTIONS.get(holes["kind"], ""),), lost)
        case "REF011":
            return _gone(holes["name"], ("questions",), lost)
        case "REF014":
            return ("jurisdiction",) in lost.routes or "elsewhere" in lost.nameless
        case "REF002":
            options = ("questions", holes["name"], "options")
            return any(route[:3] == options for route in lost.routes)
    return False


def _gone(name: str, sections: tuple[str, ...], lost: Lost) -> bool:
    named = any((section, name) in lost.routes for section in sections)
    return named or any(section in lost.nameless for section in sections)
