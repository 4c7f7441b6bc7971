"""`waardebehoud demo`: a bundled example, scored to a report."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for

EXAMPLE = "oude-bib-mechelen"


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Option("--folder", "-o", help="option.folder")] = Path("demo"),
    lang: LangOption = None,
) -> int:
    """Score the real example; print the paths of its reports."""
    from waardebehoud.cli.cases import load_case
    from waardebehoud.cli.console import say
    from waardebehoud.cli.reporting import make_report, summary
    from waardebehoud.cli.writing_reports import write_report
    from waardebehoud.reading.library import shipped
    from waardebehoud.writing.atomic import make_folder

    words = words_for(context, lang)
    case = load_case(shipped("examples") / EXAMPLE / "dossier.yaml")
    report = make_report(case, words, phase=None, date=None)
    make_folder(folder)
    print(summary(report), end="")
    sys.stdout.flush()  # what is said next stands behind it
    say(words("demo.reports"))
    for suffix in (".xlsx", ".md", ".json"):
        path = folder / f"{EXAMPLE}{suffix}"
        write_report(report, path)
        print(path)
    return DONE
