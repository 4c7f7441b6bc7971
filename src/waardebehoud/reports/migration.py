"""The preview of a migration: what becomes of every answer, and of the score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.content import spoken
from waardebehoud.dossier import Dossier
from waardebehoud.measuring import Books
from waardebehoud.migration import Fate, Migrated, Move
from waardebehoud.reports.voice import Voice
from waardebehoud.texts import Words


def render_preview(
    before: Dossier,
    migrated: Migrated,
    scores: tuple[str, str] | None,
    words: Words,
) -> str:
    """From version to version, then the answers by fate, then both scores."""
    lines = [words("migrate.from_to", old=before.checklist, new=migrated.dossier.checklist)]
    for fate in Fate:
        moves = [move for move in migrated.moves if move.fate is fate]
        if moves:
            lines += ["", words(f"migrate.{fate}", count=len(moves))]
            lines += [f"  {line}" for move in moves for line in _said(move, words)]
    if scores is not None:
        lines += ["", words("migrate.scores", old=scores[0], new=scores[1])]
    return "\n".join(lines) + "\n"


def _said(move: Move, words: Words) -> Iterator[str]:
    if move.fate is Fate.KEPT:
        yield move.question
        return
    into = f" → {move.into}" if move.into and move.into != move.question else ""
    after = f" → {_shown(move.after)}" if move.fate is Fate.MAPPED else ""
    yield f"{move.question}{into}: {_shown(move.before)}{after}"
    if move.reason is not None:
        yield f"  {spoken(move.reason, words.language)}"


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "–"
    return "–" if value is None else str(value)


def score_line(asker: Asker, dossier: Dossier, books: Books | None, words: Words) -> str:
    """The total score of a dossier under a checklist, in words."""
    return Voice(asker.checklist, words).score_line(assess(asker, dossier, books=books).score)
