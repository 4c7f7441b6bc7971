"""From the checklist that finds the way to the checklist that fits, answers carried along."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from waardebehoud.advice import referral
from waardebehoud.answers import yes_or_no
from waardebehoud.asking import Asker
from waardebehoud.cli.loading import load_asker
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_again import beginning
from waardebehoud.cli.walk_session import Session
from waardebehoud.cli.walk_start import new_dossier
from waardebehoud.dossier import Dossier
from waardebehoud.reading.library import find_checklist
from waardebehoud.reports.voice import Voice


class Onward(Struct, frozen=True):
    """Where a walk goes on: under which checklist, in which file, with what is known."""

    asker: Asker
    source: Path
    """The file of the checklist."""
    path: Path
    dossier: Dossier | None
    """A new dossier; None for the one in the file."""


def where_to(session: Session, screen: Screen) -> Onward | None:
    """The walk that follows, if a checklist was found and the user wants to go on now."""
    found = referral(session.assessment)
    if found is None:
        return None
    source = find_checklist(found.checklist, near=session.path.parent)
    asker = load_asker(source)
    title = Voice(asker.checklist, screen.words).say(asker.checklist.title)
    screen.say()
    screen.say(session.report.say(found.message))
    if not _agreed(screen, screen.words("walk.refer", title=title)):
        screen.says("walk.refer_later")
        screen.shows(beginning(asker.checklist.id, source, screen.words))
        return None
    known = session.dossier
    dossier = new_dossier(asker.checklist, known.project, known.answers, known.inventory)
    screen.says("walk.refer_carried", count=len(dossier.answers))
    return Onward(asker, source, _free_place(session.path, asker.checklist.id), dossier)


def _agreed(screen: Screen, question: str) -> bool:
    while True:
        try:
            agreed = yes_or_no(screen.ask(question))
        except Ended:
            return False
        if agreed is not None:
            return agreed
        screen.says("walk.yes_or_no")


def _free_place(path: Path, checklist: str) -> Path:
    """A file beside the first one that nothing stands in the way of."""
    found, number = path.with_name(f"{path.stem}-{checklist}.yaml"), 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{checklist}-{number}.yaml")
    return found
