"""`waardebehoud validate`: all problems of checklists and dossiers in one run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import LangOption, words_for


def validate(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="argument.paths", metavar="PATH...")],
    lang: LangOption = None,
) -> int:
    """Check files and folders."""
    from waardebehoud.cli.validating import validate_paths  # noqa: PLC0415
    from waardebehoud.problems import Level  # noqa: PLC0415
    from waardebehoud.reports.problems import render_problems  # noqa: PLC0415

    words = words_for(context, lang)
    result = validate_paths(paths)
    if result.problems:
        print(render_problems(result.problems, words), end="")
    print(
        words(
            "validate.summary",
            files=result.files,
            examples=result.examples,
            problems=len(result.problems),
        )
    )
    failed = any(problem.level is not Level.INFO for problem in result.problems)
    return NEGATIVE if failed else DONE
