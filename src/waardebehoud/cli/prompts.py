"""What is said and asked at a terminal: plain lines, light styling, nothing redrawn."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from waardebehoud.cli.console import can_show_more
from waardebehoud.cli.wrapping import wrapped
from waardebehoud.reports.cells import clean
from waardebehoud.texts import Words

if TYPE_CHECKING:
    from rich.console import Console

PLAINER: Final = str.maketrans(
    {"«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "·": "-", "€": "EUR", "’": "'", "‘": "'"}
    | {"“": '"', "”": '"', "≥": ">=", "≤": "<=", "→": "->", "×": "x", "²": "2", "³": "3"}
)


STOP: Final = ("stop", "/stop", "quit", "/quit")


class Ended(Exception):
    """The input ended: there is nobody to ask any more."""


class Screen:
    """Says lines and asks for one; the only place that writes to and reads from the user."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.ascii = not can_show_more()
        self._styled = sys.stdout.isatty() and not os.environ.get("ACCESSIBLE")
        self._console = _console() if sys.stdout.isatty() else None

    def say(self, text: str = "", style: str | None = None, indent: int = 0) -> None:
        """One paragraph; bold is the only style, and it never means anything."""
        shown = self._shown(text)
        if self._console is None:
            print(" " * indent + shown)
            return
        from rich.text import Text

        drawn = style if style and self._styled else ""
        for line in wrapped(shown, self._console.width, indent):
            self._console.print(Text(line, style=drawn), soft_wrap=True)

    def shows(self, line: str, indent: int = 2) -> None:
        """One line to be copied: never broken, however long."""
        print(" " * indent + self._shown(line))

    def says(self, key: str, **holes: object) -> None:
        """One sentence of the program."""
        self.say(self.words(key, **holes))

    def ask(self, prompt: str) -> str:
        """One typed line, cleaned; Ended at the end of the input."""
        shown = self._shown(prompt)
        if self._console is not None:  # readline breaks a long prompt inside a word
            *before, shown = wrapped(shown, self._console.width, 0)
            for line in before:
                print(line)
        while True:
            try:
                return cleaned(input(f"{shown} "))
            except EOFError:
                print()
                raise Ended from None
            except UnicodeDecodeError:
                self.says("walk.not_utf8")

    def _shown(self, text: str) -> str:
        """A text as this terminal can show it, without signs that would steer it."""
        return plainer(clean(text)) if self.ascii else clean(text)

    def choose(self, question: str, options: Sequence[str], default: int | None = None) -> int:
        """The place of the option that was chosen by number or word; Enter takes the default."""
        self.say(question, style="bold")
        for number, option in enumerate(options, start=1):
            self.say(f"{number}  {option}", indent=2)
        key = "walk.choose" if default is None else "walk.choose_default"
        while True:
            typed = self.ask(self.words(key, default=(default or 0) + 1)).casefold()
            if not typed and default is not None:
                return default
            chosen = chosen_place(typed, options)
            if chosen is not None:
                return chosen
            if typed in STOP:
                raise Ended
            self.says("walk.choose_again", count=len(options))


def chosen_place(typed: str, options: Sequence[str]) -> int | None:
    """The place of an option by its number or the beginning of its words."""
    if typed.isdecimal():
        return int(typed) - 1 if 1 <= int(typed) <= len(options) else None
    found = [place for place, option in enumerate(options) if option.casefold().startswith(typed)]
    return found[0] if typed and len(found) == 1 else None


def _console() -> Console:
    from rich.console import Console

    if os.name == "posix":
        import readline  # noqa: F401  # arrow keys, and a paste of many lines stays one

    return Console(highlight=False, markup=False, emoji=False)


def plainer(text: str) -> str:
    """The same text in ASCII."""
    spread = unicodedata.normalize("NFKD", text.translate(PLAINER))
    return (
        "".join(sign for sign in spread if not unicodedata.combining(sign))
        .encode("ascii", "replace")
        .decode()
    )


def cleaned(typed: str) -> str:
    """Typed text on one line, without signs that cannot be written or seen."""
    whole = typed.encode("utf-8", "replace").decode()
    visible = (
        " " if sign.isspace() else sign
        for sign in whole
        if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cs", "Cn")
    )
    return "".join(visible).strip()
