"""Where the walk stands: every question that counts now, by chapter."""

from __future__ import annotations

from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_show import phase_progress, progress_in_words, said, status_word
from waardebehoud.interview import chapters, progress_of, wanted_dates

WIDTH = 74
"""What a line may take, so that it fits on a screen of 80."""

LEAST = 20


def show_overview(screen: Screen, session: Session) -> None:
    """Chapters with their questions and answers, dates, and the score so far."""
    report, phase = session.report, None
    for (chapter_phase, theme), results in chapters(session.assessment).items():
        if chapter_phase != phase:
            phase = chapter_phase
            screen.say()
            screen.say(phase_progress(report, phase), style="bold")
        progress = progress_in_words(report, progress_of(results))
        screen.say(f"{report.title('themes', theme)}: {progress}", indent=2)
        for result in results:
            word = status_word(report, result, result.id in session.postponed)
            shown = said(report, result) or report.say(result.question.text)
            line = f"{word} {result.id}: "
            screen.say(line + shortened(shown, WIDTH - len(line)), indent=4)
    screen.say()
    show_dates(screen, session)
    screen.say(report.words("walk.score_now", score=report.score_line(session.assessment.score)))


def show_dates(screen: Screen, session: Session) -> None:
    """The dates that are still wanted, and how to give them."""
    missing = wanted_dates(session.asker, session.dossier, session.phase)
    if missing:
        say = session.report.say
        dates = ", ".join(f"{say(date.title)} ({date.id})" for date in missing)
        screen.says("walk.dates_missing", dates=dates, first=missing[0].id)


def shortened(text: str, room: int) -> str:
    """A text that fits in what is left of a line."""
    most = max(room, LEAST)
    return text if len(text) <= most else f"{text[: most - 3]}..."
