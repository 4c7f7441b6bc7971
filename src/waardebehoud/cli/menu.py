"""The short menu that opens when the program is run alone at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.prompts import Ended, Screen
from waardebehoud.cli.walk_report import place_for_report
from waardebehoud.cli.walk_start import checklist_for, dossiers_in
from waardebehoud.texts import Words

Run = Callable[[list[str]], int]
CHOICES = ("fill", "assess", "form", "demo", "explain", "stop")
QUOTES = "'\""
"""What a desktop puts around a path that is dropped on a terminal."""


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
        arguments = _command(screen, choice)
        if arguments:
            return run(arguments)


def _command(screen: Screen, choice: str) -> list[str]:
    """The command line of a choice; empty when there is nothing to do."""
    if choice == "assess":
        return _assess(screen)
    if choice == "form":
        checklist = checklist_for(screen, None, None).stem
        return ["form", checklist, "--output", _free(screen.words("menu.form_name", id=checklist))]
    return {"fill": ["check"], "demo": ["demo"]}[choice]


def _free(stem: str) -> str:
    """The first name of a workbook that no file has yet."""
    names = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(f"{name}.xlsx" for name in names if not Path(f"{name}.xlsx").exists())


def _assess(screen: Screen) -> list[str]:
    """The command that assesses a dossier and writes its report, or none."""
    path = _file(screen)
    return ["score", str(path), "--report", str(place_for_report(path))] if path else []


def _file(screen: Screen) -> Path | None:
    """A dossier or form from this folder, or from anywhere; None when nobody names one."""
    found = dossiers_in(Path())
    if found:
        options = [*(path.name for path in found), screen.words("menu.other_file")]
        chosen = screen.choose(screen.words("menu.which"), options)
        if chosen < len(found):
            return found[chosen]
    while typed := screen.ask(screen.words("menu.path")):
        path = Path(typed.strip(QUOTES))
        if path.is_file():
            return path
        screen.says("error.no_file", path=path)
    return None
