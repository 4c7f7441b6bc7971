"""The way in: streams, language, and the one place where errors become exit codes."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TextIO

import typer

from waardebehoud.cli.app import build_command
from waardebehoud.cli.console import say
from waardebehoud.cli.exits import BUG, INTERRUPTED, MISUSE, Stopped
from waardebehoud.errors import UnusableInput, WaardebehoudError, refusal_of
from waardebehoud.texts import LANGUAGES, Language, Words

VARIABLE = "WAARDEBEHOUD_LANG"


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # there is none when it was closed
            stream.reconfigure(encoding="utf-8", errors="replace")
    code = run(sys.argv[1:])
    gc.freeze()  # what is left goes with the process
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command line; everything said goes to stdout and stderr."""
    words = Words(language_of(arguments, os.environ.get(VARIABLE)))
    return guarded(lambda: _run(arguments, words), words)


def language_of(arguments: Sequence[str], variable: str | None) -> Language:
    """--lang, then the environment, then Dutch; never guessed from the machine."""
    spoken = [*re.findall(r"--lang[ =](\w+)", " ".join(arguments)), variable]
    found = (lang for word in spoken for lang in LANGUAGES if word and word.casefold() == lang)
    return next(found, "nl")


def _run(arguments: Sequence[str], words: Words) -> int:
    command = build_command(words, arguments)
    try:
        result = command.main(list(arguments), prog_name="waardebehoud", standalone_mode=False)
    except Stopped:
        return INTERRUPTED
    if result == INTERRUPTED:  # Typer would leave without a word
        raise KeyboardInterrupt
    if sys.stdout is not None:
        sys.stdout.flush()  # a full disk must be noticed here, not at the very end
    return result if isinstance(result, int) else 0


def guarded(action: Callable[[], int], words: Words) -> int:
    """The exit code of an action, its errors said in the user's language."""
    try:
        return action()
    except typer.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, typer.Abort):
        say("\n" + words("error.interrupted"))  # the terminal has shown ^C
        return INTERRUPTED
    except typer.TyperException as error:
        from waardebehoud.cli.spoken import usage_error

        say(usage_error(error, words))
        return MISUSE
    except UnusableInput as error:
        from waardebehoud.reports.problems import render_problems

        say(render_problems(error.problems, words))
        return MISUSE
    except WaardebehoudError as error:
        say(words("error.prefix") + words(error.key, **error.holes))
        return MISUSE
    except BrokenPipeError:
        _silence(sys.stdout)
        return MISUSE
    except OSError as error:
        return _refused(error, words)
    except Exception as error:  # the one broad except: a bug must not look like a verdict
        if os.environ.get("WAARDEBEHOUD_DEBUG"):
            raise
        say(words("error.bug", kind=type(error).__name__, detail=str(error)[:300]))
        return BUG


def _refused(error: OSError, words: Words) -> int:
    """The system would not: with a file that it names, or with what is said."""
    if error.filename is not None:
        say(words("error.system", path=error.filename, system=refusal_of(error)))
    else:
        say(words("error.output", system=refusal_of(error)))
        _silence(sys.stdout)
    return MISUSE


def _silence(stream: TextIO | None) -> None:
    """Keep the interpreter from complaining again when it closes a stream that is broken."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
