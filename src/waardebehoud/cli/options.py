"""Options that several commands share. Help texts are keys, spoken when the app is built."""

from typing import Annotated

import typer

from waardebehoud.texts import LANGUAGES, Words

LangOption = Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="nl|en")]
"""--lang, on every command."""

PhaseOption = Annotated[str | None, typer.Option("--phase", help="option.phase")]
"""--phase: judge at this phase."""

ShowChecklistOption = Annotated[
    str | None, typer.Option("--checklist", help="option.show_checklist")
]
"""--checklist of `show`, which has no dossier to go by."""

ChecklistOption = Annotated[str | None, typer.Option("--checklist", help="option.checklist")]
"""--checklist: an id or a file."""


def words_for(context: typer.Context, lang: str | None) -> Words:
    """The words of the language that was chosen; an unknown language is a usage error."""
    if lang is not None and lang not in LANGUAGES:
        raise typer.BadParameter(f"{lang} (nl, en)", param_hint="--lang")
    root_command = context.find_root().command
    return getattr(root_command, "words", Words())
