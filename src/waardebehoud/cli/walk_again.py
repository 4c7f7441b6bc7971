"""Command lines that the walk shows to be copied: quoted, and complete."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import Final

from waardebehoud.cli.walk_session import Session
from waardebehoud.errors import NoSuchChecklist
from waardebehoud.places import real_path
from waardebehoud.reading.library import find_checklist
from waardebehoud.texts import Words

PLAIN: Final = re.compile(r"[\w@%+=:,./\\-]+")
SPECIAL: Final = re.compile(r'["$`\\!]')
"""What a shell changes between double quotes."""


def quoted(text: str) -> str:
    """A word of a command line; double quotes where they do, since Windows knows no others."""
    windows = os.name != "posix"
    if PLAIN.fullmatch(text) and (windows or "\\" not in text):
        return text
    return f'"{text}"' if windows or not SPECIAL.search(text) else shlex.quote(text)


def going_on(session: Session) -> str:
    """The command that goes on with a dossier."""
    id_, near = session.asker.checklist.id, session.path.parent
    named = [] if _is_found(id_, session.source, near) else [str(session.source)]
    return _line(session.words, "check", *named, "--dossier", str(session.path))


def beginning(checklist: str, source: Path, words: Words) -> str:
    """The command that begins with a checklist."""
    named = checklist if _is_found(checklist, source, Path()) else str(source)
    return _line(words, "check", named)


def listing_questions(session: Session) -> str:
    """The command that lists the questions of a checklist."""
    id_ = session.asker.checklist.id
    named = id_ if _is_found(id_, session.source, None) else str(session.source)
    return _line(session.words, "show", "questions", "--checklist", named)


def _line(words: Words, *parts: str) -> str:
    language = () if words.language == "nl" else ("--lang", words.language)
    return " ".join(["waardebehoud", *map(quoted, (*parts, *language))])


def _is_found(checklist: str, source: Path | None, near: Path | None) -> bool:
    """Whether the id alone leads to the file that was used."""
    if source is None:
        return True
    try:
        return real_path(find_checklist(checklist, near=near)) == real_path(source)
    except NoSuchChecklist:
        return False
