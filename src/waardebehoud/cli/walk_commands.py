"""The words of the walk: which line is a command, and which is an answer."""

from __future__ import annotations

from enum import Enum
from typing import Final

from msgspec import Struct

from waardebehoud.checklist.questions import BaseQuestion, TextQuestion
from waardebehoud.suggestion import closest


class Command(Enum):
    """Something to do other than answer."""

    BACK = "back"
    GO = "go"
    LATER = "later"
    NOT_APPLICABLE = "na"
    UNKNOWN = "unknown"
    NOTE = "note"
    EVIDENCE = "evidence"
    HELP = "help"
    OVERVIEW = "overview"
    PHASE = "phase"
    STOP = "stop"


NAMES: Final = {
    Command.BACK: ("terug", "back"),
    Command.GO: ("ga", "go"),
    Command.LATER: ("later",),
    Command.NOT_APPLICABLE: ("nvt", "n.v.t.", "na", "n/a"),
    Command.UNKNOWN: ("onbekend", "unknown"),
    Command.NOTE: ("notitie", "note"),
    Command.EVIDENCE: ("bewijs", "evidence"),
    Command.HELP: ("?", "help", "hulp"),
    Command.OVERVIEW: ("overzicht", "overview"),
    Command.PHASE: ("fase", "phase"),
    Command.STOP: ("stop", "quit"),
}
PHRASES: Final = {
    Command.BACK: ("vorige", "vorige vraag", "previous"),
    Command.LATER: ("overslaan", "sla over", "skip"),
    Command.NOT_APPLICABLE: ("niet van toepassing", "not applicable"),
    Command.UNKNOWN: (
        *("weet niet", "weet ik niet", "ik weet het niet", "geen idee", "niet gekend"),
        *("niet bekend", "i do not know", "i don't know", "don't know", "no idea"),
    ),
}
"""What people say instead of the name of a command; only as a whole line."""

WORD: Final = {name: command for command, names in NAMES.items() for name in names}

PHRASE: Final = {phrase: command for command, said in PHRASES.items() for phrase in said}

TAKES_MORE: Final = frozenset(
    (Command.GO, Command.NOTE, Command.EVIDENCE, Command.NOT_APPLICABLE, Command.PHASE)
)
"""Commands that may be followed by something."""

ONLY_ALONE: Final = frozenset(("na",))
"""Words that begin an ordinary sentence too: more behind them needs the slash."""


class Line(Struct, frozen=True):
    """A typed line: a command with what follows it, or an answer."""

    text: str
    command: Command | None = None
    mistyped: str | None = None
    """Begins with a slash but is no command; the nearest one, or empty."""


def read_line(typed: str, question: BaseQuestion | None) -> Line:
    """What a line is. With a slash always a command; bare on all but text questions."""
    first, _, rest = typed.partition(" ")
    word, rest = first.casefold(), rest.strip()
    if word.startswith("/") and len(word) > 1:
        command = WORD.get(word[1:])
        mistyped = None if command is not None else closest(word[1:], WORD) or ""
        return Line(typed if command is None else rest, command, mistyped)
    if typed == "?" or (word in WORD and is_bare_command(word, rest, typed, question)):
        return Line(rest, WORD[word])
    said = PHRASE.get(" ".join(typed.casefold().rstrip(" .").split()))
    if said is None or isinstance(question, TextQuestion) or is_option(typed, question):
        return Line(typed)
    return Line("", said)


def is_bare_command(word: str, rest: str, typed: str, question: BaseQuestion | None) -> bool:
    """Whether a word without a slash is a command here, with what follows it."""
    if isinstance(question, TextQuestion) or is_option(typed, question):
        return False
    return not rest or (WORD[word] in TAKES_MORE and word not in ONLY_ALONE)


def is_option(typed: str, question: BaseQuestion | None) -> bool:
    """Whether a line is an option just as it is shown; what is shown goes before a command."""
    wanted = " ".join(typed.casefold().split())
    return any(
        wanted == text.casefold()
        for option in getattr(question, "options", ())
        for text in option.text.values()
    )
