"""Help and usage errors in the user's language; Typer itself speaks English."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from waardebehoud.texts import Words

LANGUAGE_KEY: Final = "waardebehoud.words"

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
    (
        r"No such option: (\S+?)(?: \(Possible options: (.*)\))?$",
        r"Er is geen optie «\1».",
    ),
    (
        r"No such option: (\S+) Did you mean (\S+)\?",
        r"Er is geen optie «\1»; bedoelde u \2?",
    ),
    (r"Missing argument '?\{?PATH\.\.\.\}?'?\.?.*", "Argument PAD... ontbreekt."),
    (r"Missing argument '?(\{?[\w.\[\]|]+\}?)'?\.?.*", r"Argument \1 ontbreekt."),
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


IN_TWO: Final = re.compile(r"(  \S.*?)(  +)(\S.*)")
"""A line that says what an option is called and, further on, what it does."""


FURTHER: Final = re.compile(r" {10,}\S.*")
"""A line that goes on with what an option does."""


def help_of(text: str, spoken: Callable[[str], str]) -> str:
    """The help of a command, what stands below each other still below each other."""
    lines = [(line, IN_TWO.fullmatch(line)) for line in text.split("\n")]
    names = [(spoken(found[1]), len(found[1] + found[2])) for _, found in lines if found]
    wider = max((len(name) + 2 - width for name, width in names), default=0)
    return "\n".join(_line(line, found, max(wider, 0), spoken) for line, found in lines)


def _line(line: str, found: re.Match[str] | None, wider: int, spoken: Callable[[str], str]) -> str:
    if found is None:
        return " " * wider * bool(FURTHER.fullmatch(line)) + spoken(line)
    name, gap, told = found.groups()
    return spoken(name).ljust(len(name + gap) + wider) + spoken(told)


def in_dutch(text: str) -> str:
    """A piece of help."""
    for english, dutch in HELP_NL.items():
        text = text.replace(english, dutch)
    return re.sub(r"\[default:(\s|$)", r"[standaard:\1", text)


def in_english(text: str) -> str:
    """A piece of help without the marks that only a program reads."""
    return re.sub(r"\{(\w+\.\.\.)\}\.\.\.", r"\1", text)


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

    def get_help(self, context: Any) -> str:
        text: str = super().get_help(context)  # type: ignore[misc]
        return help_of(text, in_dutch if self.words.language == "nl" else in_english)


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
