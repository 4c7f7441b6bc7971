"""Why a typed line is no answer and no command, in the user's own way of writing."""

from __future__ import annotations

import re
from typing import Final

from waardebehoud.answers import NotUnderstood
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk_commands import WORD
from waardebehoud.reports.voice import UNITS
from waardebehoud.suggestion import closest
from waardebehoud.texts import Words

COMPUTED: Final = "walk.misfit."
"""How the keys begin whose numbers were read already, and must be written again."""

DECIMAL_POINT: Final = re.compile(r"(?<=\d)\.(?=\d)")


def refusal(words: Words, wrong: NotUnderstood) -> str:
    """Why it is no answer; numbers and units as people write them in this language."""
    holes = dict(wrong.holes)
    if wrong.key.startswith(COMPUTED) and words.language == "nl":
        numbers = {"value", "bounds"} if wrong.key.endswith(("bounds", "integer")) else set()
        holes |= {name: DECIMAL_POINT.sub(",", holes[name]) for name in numbers & holes.keys()}
    if "wanted" in holes:
        holes["wanted"] = UNITS.get(holes["wanted"], holes["wanted"])
    return words(wrong.key, **holes)


def say_refusal(screen: Screen, wrong: NotUnderstood, typed: str) -> None:
    """Why it is no answer, and what was perhaps meant: an option, or a command."""
    screen.say(refusal(screen.words, wrong))
    command = closest(typed.casefold(), [word for word in WORD if len(word) > 2])
    meant = wrong.suggestion or command
    if meant:
        screen.says("walk.meant", word=meant)


def say_mistyped(screen: Screen, typed: str, nearest: str) -> None:
    """A slash with a word behind it that is no command."""
    key = "walk.no_command_hint" if nearest else "walk.no_command"
    screen.says(key, name=typed, hint=nearest)
