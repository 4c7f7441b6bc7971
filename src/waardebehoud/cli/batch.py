"""`waardebehoud batch`: many dossiers to one table."""

import os
import time
from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE, Stopped
from waardebehoud.cli.options import ChecklistOption, LangOption, PhaseOption, words_for


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
    from waardebehoud.cli import batch_rounds  # noqa: PLC0415
    from waardebehoud.cli.console import say  # noqa: PLC0415

    words = words_for(context, lang)
    targets = output or [Path("portfolio.xlsx")]
    kept = cache or (batch_rounds.cache_beside(targets[0]) if resume else None)
    if kept is not None and reports is None:
        base = batch_rounds.base_of(words.language, phase, checklist)
        before = batch_rounds.unchanged(paths, targets, kept, base)
        if before is not None:
            say(batch_rounds.summary(words, before))
            for target in targets:
                say(words("batch.unchanged", path=target))
            return DONE
    from waardebehoud.cli import batch_setup  # noqa: PLC0415 - only when there is work
    from waardebehoud.cli.batch_work import Options  # noqa: PLC0415

    chosen = batch_setup.Setup(
        options=Options(
            f"{os.getpid()} {time.monotonic_ns()}",
            words.language,
            phase,
            checklist,
            reports is not None,
        ),
        words=words,
        targets=targets,
        reports=reports,
        workers=workers,
        scheduler=scheduler,
        cache=kept,
    )
    outcome = chosen.run(paths)
    for sentence in outcome.sentences(words):
        say(sentence)
    if outcome.lost is not None:
        raise outcome.lost
    if not outcome.whole:
        raise Stopped
    return NEGATIVE if outcome.broken else DONE
