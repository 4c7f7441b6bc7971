"""The command tree: English names, hidden Dutch aliases, words of the chosen language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Final

import typer

from waardebehoud.cli.root import root
from waardebehoud.cli.spoken import SpokenCommand, SpokenGroup, speak
from waardebehoud.texts import Words

COMMANDS: Final = (
    ("demo", ""),
    ("check", "invullen"),
    ("score", "beoordeel"),
    ("batch", ""),
    ("rank", "rangschik"),
    ("form", "formulier"),
    ("import", "inlezen"),
    ("validate", "controleer"),
    ("migrate", "migreer"),
    ("show", "toon"),
    ("schema", ""),
)
"""English name and Dutch alias; each command stands in the module of its name."""


def function_of(name: str) -> Callable[..., Any]:
    """The function of a command."""
    place = "import_" if name == "import" else name
    function: Callable[..., Any] = getattr(import_module(f"waardebehoud.cli.{place}"), place)
    return function


def build_command(words: Words, arguments: Sequence[str] = ()) -> Any:
    """The command line in one language: all of it, or only the command that is called first."""
    app = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True, help="cli.help")(root)
    called = [names for names in COMMANDS if arguments and arguments[0] in filter(None, names)]
    for name, alias in called or COMMANDS:
        function = function_of(name)
        app.command(name, cls=SpokenCommand, help=f"cli.{name}")(function)
        if alias:
            app.command(alias, cls=SpokenCommand, help=f"cli.{name}", hidden=True)(function)
    command = typer.main.get_command(app)
    speak(command, words)
    return command
