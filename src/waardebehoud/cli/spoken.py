"""Help and usage errors in the user's language; Typer itself speaks English."""

from __future__ import annotations

import re
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from waardebehoud.suggestion import closest
from waardebehoud.texts import Words

LANGUAGE_KEY: Final = "waardebehoud.words"

HELP_EN: Final = {
    "<list[Path]>": "<path>",
    "<str>": "<text>",
    "<int>": "<number>",
    "<int range>": "<number>",
    "<float range>": "<number>",
    "{PATH...}...": "PATH...",
    "{DOSSIER...}...": "DOSSIER...",
    "{FORM...}...": "FORM...",
    "{DOSSIER}": "DOSSIER",
}
HELP_NL: Final = {
    "Usage:": "Gebruik:",
    "Options:": "Opties:",
    "Arguments:": "Argumenten:",
    "Commands:": "Opdrachten:",
    "Show this message and exit.": "Toon deze hulp.",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [ARGUMENTEN]...",
    "<list[Path]>": "<pad>",
    "<path>": "<pad>",
    "<str>": "<tekst>",
    "<int>": "<getal>",
    "<int range>": "<getal>",
    "<float range>": "<getal>",
    "WHAT": "WAT",
    "{PATH...}...": "PAD...",
    "PATH...": "PAD...",
    "{DOSSIER...}...": "DOSSIER...",
    "{FORM...}...": "FORMULIER...",
    "FORM...": "FORMULIER...",
    "{DOSSIER}": "DOSSIER",
    "[required]": "[verplicht]",
    "; required]": "; verplicht]",
    "[default: ": "[standaard: ",
    "; default: ": "; standaard: ",
}

ERRORS_NL: Final = (
    (
        r"No such command '(.*?)'\. Did you mean (?:one of: )?'?(.*?)'?\?",
        r"Er is geen opdracht «\1»; bedoelde u «\2»?",
    ),
    (r"No such command '(.*?)'\.", r"Er is geen opdracht «\1»."),
    (r"No such option: (\S+)$", r"Er is geen optie «\1»."),
    (
        r"No such option: (\S+) \(Possible options: (.*)\)",
        r"Er is geen optie «\1»; bedoelde u \2?",
    ),
    (r"Missing argument '?\{?PATH\.\.\.\}?'?\.?.*", "Argument PAD... ontbreekt."),
    (r"Missing argument '?\{?FORM\.\.\.\}?'?\.?.*", "Argument FORMULIER... ontbreekt."),
    (r"Missing argument '?\{?([\w.\[\]|]+)\}?'?\.?.*", r"Argument \1 ontbreekt."),
    (r"Missing option '(.*)'\.?.*", r"Optie \1 ontbreekt."),
    (r"Missing command\.", "Er ontbreekt een opdracht."),
    (r"Option '?(\S+?)'? requires an argument\.", r"Optie \1 heeft een waarde nodig."),
    (r"Option '?(\S+?)'? does not take a value\.", r"Optie \1 krijgt geen waarde."),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"Te veel argumenten: \1"),
    (
        r"Invalid value for '?([^:]*?)'?: Input should be a valid (?:integer|number).*",
        r"Ongeldige waarde voor \1: dit is geen getal dat hier past.",
    ),
    (
        r"Invalid value for '?([^:]*?)'?: Input should be greater than or equal to (.*)",
        r"Ongeldige waarde voor \1: minstens \2.",
    ),
    (
        r"Invalid value for '?([^:]*?)'?: Input should be less than or equal to (.*)",
        r"Ongeldige waarde voor \1: hoogstens \2.",
    ),
    (r"Invalid value for '?([^:]*?)'?: (.*)", r"Ongeldige waarde voor \1: \2"),
)


class _Spoken:
    """Help in the language that was chosen when the command was built."""

    words = Words()

    def parse_args(self, context: Any, arguments: list[str]) -> Any:
        """An error in the options knows which command it is of, so that its help is named."""
        try:
            return super().parse_args(context, arguments)  # type: ignore[misc]
        except typer.TyperException as error:
            if getattr(error, "ctx", None) is None:
                error.ctx = context  # type: ignore[attr-defined]
            raise

    def format_help(self, context: Any, formatter: Any) -> None:
        """Rows are put in words before they are laid out, so that columns stay columns."""
        write, plain = formatter.write_dl, self._plain

        def write_plain(rows: Any, **layout: Any) -> None:
            write([(plain(first), plain(second)) for first, second in rows], **layout)

        formatter.write_dl = write_plain
        super().format_help(context, formatter)  # type: ignore[misc]

    def get_help(self, context: Any) -> str:
        text: str = super().get_help(context)  # type: ignore[misc]
        return self._plain(text)

    def _plain(self, text: str) -> str:
        """Help without Typer's own words, but in those of the language."""
        for theirs, ours in (HELP_NL if self.words.language == "nl" else HELP_EN).items():
            text = text.replace(theirs, ours)
        return text


class SpokenCommand(_Spoken, TyperCommand):
    """One command."""


class SpokenGroup(_Spoken, TyperGroup):
    """The list of commands."""


def speak(command: Any, words: Words) -> None:
    """Replace the help keys of a command, its parameters and its subcommands by words."""
    command.words = words
    if command.help:
        command.help = words(command.help)
    for parameter in command.params:
        if parameter.help:
            parameter.help = words(parameter.help)
    for child in getattr(command, "commands", {}).values():
        speak(child, words)


def usage_error(error: typer.TyperException, words: Words) -> str:
    """What was wrong with the command line, and where to find help."""
    option, possible = (getattr(error, name, None) for name in ("option_name", "possibilities"))
    if option and possible:  # Typer names every option that looks like it
        error.possibilities = [closest(option, possible) or possible[0]]  # type: ignore[attr-defined]
    format_message = getattr(error, "format_message", lambda: str(error))
    message: str = format_message()
    if words.language == "nl":
        for english, dutch in ERRORS_NL:
            if re.fullmatch(english, message, re.DOTALL):
                message = re.sub(english, dutch, message, flags=re.DOTALL)
                break
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "waardebehoud"
    return f"{words('error.prefix')}{message}\n{words('error.see_help', command=path)}"
