"""From an answer to the next question on screen, save included: a walk of 100 questions.

    python benchmarks/walk.py [FOLDER]

Goal: at most 20 ms in process. The dossier is written in FOLDER (default: a temporary one), so
that the disk that matters is the one that is measured.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from waardebehoud.asking import Asker
from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk import act
from waardebehoud.cli.walk_session import Session, Signature
from waardebehoud.cli.walk_show import show_question
from waardebehoud.dossier import Dossier
from waardebehoud.texts import Words
from waardebehoud.writing.dossiers import DossierFile

QUESTIONS = 100
TEXT = {"nl": "Is dit een vraag met een gewone lengte voor een leidraad?"}
WHY = {"nl": "Een reden van een gewone lengte, zodat het scherm zijn werk heeft."}


def question(number: int) -> dict[str, Any]:
    """A scored yes/no question; every third depends on the one before."""
    when = {"when": f"q{number - 1:03} == 'ja'"} if number % 3 == 2 else {}
    return {
        "id": f"q{number:03}",
        "theme": f"t{number % 5}",
        "phase": "p",
        "due": "p",
        "type": "yes_no",
        "text": TEXT,
        "why": WHY,
        "weight": 1 + number % 3,
        "points": {"ja": 1, "nee": 0},
        "responsible": ["a"],
        "sources": ["s"],
        **when,
    }


def rule(number: int) -> dict[str, Any]:
    """A rule on one question."""
    return {
        "id": f"r{number:03}",
        "kind": "requirement",
        "severity": "warning",
        "require": f"q{number:03} == 'ja'",
        "message": WHY,
        "sources": ["s"],
    }


def checklist() -> Checklist:
    """A hundred questions in five themes, fifty rules."""
    title = {"nl": "Titel"}
    return Checklist.model_validate(
        {
            "id": "meting",
            "version": "1.0.0",
            "title": title,
            "jurisdiction": "Vlaanderen",
            "phases": [{"id": "p", "title": title}],
            "themes": [{"id": f"t{n}", "title": title} for n in range(5)],
            "actors": [{"id": "a", "title": title}],
            "sources": [{"id": "s", "title": title, "read": "2026-11-23", "status": "own"}],
            "questions": [question(n) for n in range(QUESTIONS)],
            "rules": [rule(n) for n in range(0, QUESTIONS, 2)],
        }
    )


def measure(folder: Path) -> list[tuple[float, float]]:
    """Milliseconds per answer, on the clock and of the processor."""
    asker = Asker(checklist())
    words = Words()
    file = DossierFile(folder / "meting.yaml", [q.id for q in asker.checklist.walk_order])
    dossier = Dossier.model_validate(
        {"format": 1, "checklist": "meting@1.0.0", "project": {"name": "P"}}
    )
    file.save(dossier)
    session = Session(asker, dossier, file, words, Signature("JV", dt.date(2026, 10, 2)))
    screen, times = Screen(words), []
    while (result := session.next()) is not None:
        start, used = time.perf_counter(), time.process_time()
        act(session, screen, result.question, "ja")
        following = session.next()
        if following is not None:
            show_question(screen, session.report, following)
        clock, processor = time.perf_counter() - start, time.process_time() - used
        times.append((clock * 1000, processor * 1000))
    return times


def fsync_alone(folder: Path) -> float:
    """Milliseconds that the disk takes for one small safe file, whatever we do."""
    times = []
    for _ in range(50):
        start = time.perf_counter()
        with (folder / "leeg").open("wb") as file:
            file.write(b"x" * 5000)
            file.flush()
            os.fsync(file.fileno())
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        with contextlib.redirect_stdout(io.StringIO()):
            measured = measure(Path(name))
        floor = fsync_alone(Path(name))
    print(f"answers {len(measured)}; a save flushes twice, one flush alone {floor:.1f} ms")
    for title, times in zip(("clock", "processor"), zip(*measured, strict=True), strict=True):
        ordered = sorted(times)
        median, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
        print(f"{title}: median {median:.1f} ms, p95 {p95:.1f} ms, most {ordered[-1]:.1f} ms")


if __name__ == "__main__":
    main()
