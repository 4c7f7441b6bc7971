"""`waardebehoud` alone: the version, or a short menu at a terminal."""

import sys
from typing import Annotated

import typer

from waardebehoud import __version__
from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for


def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="option.version")] = False,
    lang: LangOption = None,
) -> None:
    """What happens before, or without, a command."""
    words = words_for(context, lang)
    if version:
        print(f"waardebehoud {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(context.get_help())
        raise typer.Exit
    from waardebehoud.cli.menu import run_menu

    def run(arguments: list[str]) -> int:
        result = context.command.main(arguments, prog_name="waardebehoud", standalone_mode=False)
        return result if isinstance(result, int) else DONE

    raise typer.Exit(run_menu(words, run))
