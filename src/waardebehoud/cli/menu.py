"""The short menu that opens when the program is run alone at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_start import dossiers_in
from waardebehoud.texts import Words

Run = Callable[[list[str]], int]
CHOICES = ("fill", "assess", "demo", "explain", "stop")


def run_menu(words: Words, run: Run) -> int:
    """The exit code of what was chosen; `run` runs a command of the program."""
    screen = Screen(words)
    screen.says("menu.welcome")
    try:
        return _choose(screen, run)
    except Ended:
        return DONE


def _choose(screen: Screen, run: Run) -> int:
    options = [screen.words(f"menu.{choice}") for choice in CHOICES]
    while True:
        screen.say()
        choice = CHOICES[screen.choose(screen.words("menu.what"), options)]
        if choice == "explain":
            screen.says("menu.explanation")
            continue
        if choice == "stop":
            return DONE
        arguments = {"fill": ["check"], "demo": ["demo"]}.get(choice) or _assess(screen)
        if arguments:
            return run(arguments)


def _assess(screen: Screen) -> list[str]:
    """The command that assesses a dossier from this folder, or from anywhere."""
    found = dossiers_in(Path())
    if found:
        options = [*(path.name for path in found), screen.words("menu.other_file")]
        chosen = screen.choose(screen.words("menu.which"), options)
        if chosen < len(found):
            return ["score", str(found[chosen])]
    typed = screen.ask(screen.words("menu.path"))
    return ["score", typed] if typed else []
