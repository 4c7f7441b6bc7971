"""The command tree: English names, hidden Dutch aliases, words of the chosen language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import typer

from waardebehoud.cli import (
    batch,
    check,
    demo,
    form,
    import_,
    migrate,
    rank,
    schema,
    score,
    show,
    validate,
)
from waardebehoud.cli.root import root
from waardebehoud.cli.spoken import SpokenCommand, SpokenGroup, speak
from waardebehoud.texts import Words

COMMANDS: Final[tuple[tuple[str, str, Callable[..., Any]], ...]] = (
    ("demo", "", demo.demo),
    ("check", "invullen", check.check),
    ("score", "beoordeel", score.score),
    ("batch", "", batch.batch),
    ("rank", "rangschik", rank.rank),
    ("form", "formulier", form.form),
    ("import", "inlezen", import_.import_),
    ("validate", "controleer", validate.validate),
    ("migrate", "migreer", migrate.migrate),
    ("show", "toon", show.show),
    ("schema", "", schema.schema),
)
"""English name, Dutch alias, function."""


def build_command(words: Words) -> Any:
    """The whole command line in one language."""
    app = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True, help="cli.help")(root)
    for name, alias, function in COMMANDS:
        app.command(name, cls=SpokenCommand, help=f"cli.{name}")(function)
        if alias:
            app.command(alias, cls=SpokenCommand, help=f"cli.{name}", hidden=True)(function)
    command = typer.main.get_command(app)
    speak(command, words)
    return command
