"""`waardebehoud batch`: many dossiers to one table."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE, Stopped
from waardebehoud.cli.options import ChecklistOption, LangOption, PhaseOption, words_for

if TYPE_CHECKING:
    from waardebehoud.cli.batch_setup import Result
    from waardebehoud.texts import Words


def batch(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="argument.batch", metavar="PATH...")],
    output: Annotated[
        list[Path] | None, typer.Option("--output", "-o", help="option.batch_output")
    ] = None,
    reports: Annotated[Path | None, typer.Option("--reports", help="option.reports")] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", help="option.workers", min=1, max=1024)
    ] = None,
    scheduler: Annotated[str | None, typer.Option("--scheduler", help="option.scheduler")] = None,
    cache: Annotated[Path | None, typer.Option("--cache", help="option.cache")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="option.resume")] = False,
    phase: PhaseOption = None,
    checklist: ChecklistOption = None,
    lang: LangOption = None,
) -> int:
    """Find, assess, write."""
    from waardebehoud.cli.batch_rounds import base_of, cache_beside, unchanged_again

    words = words_for(context, lang)
    targets = output or [Path("portfolio.xlsx")]
    kept = cache or (cache_beside(targets[0]) if resume else None)
    if kept is not None and reports is None:
        base = base_of(words.language, phase, checklist)
        if unchanged_again(words, paths, targets, kept, base):
            return DONE
    from waardebehoud.cli.batch_setup import Setup  # only when there is work
    from waardebehoud.cli.batch_work import Options

    run = f"{os.getpid()} {time.monotonic_ns()}"
    options = Options(run, words.language, phase, checklist, reports is not None)
    chosen = Setup(options, words, targets, reports, workers, scheduler, kept)
    return _told(chosen.run(paths), words)


def _told(outcome: "Result", words: "Words") -> int:
    """Say how it went; the exit code."""
    from waardebehoud.cli.console import say

    for sentence in outcome.sentences(words):
        say(sentence)
    if outcome.lost is not None:
        raise outcome.lost
    if not outcome.whole:
        raise Stopped
    return NEGATIVE if outcome.broken else DONE
