"""`waardebehoud form`: forms to fill in elsewhere: a checklist in Excel, or an empty inventory."""

from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for
from waardebehoud.errors import WaardebehoudError
from waardebehoud.texts import Words

SUFFIXES = (".csv", ".xlsx")
FORM_SUFFIX = ".xlsx"
MOST_ELEMENTS = 5_000
"""What a form can hold and still be read back."""


def form(
    context: typer.Context,
    checklist: Annotated[str | None, typer.Argument(help="argument.checklist")] = None,
    dossier: Annotated[
        Path | None, typer.Option("--dossier", "-d", help="option.form_dossier")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output")] = None,
    inventory: Annotated[Path | None, typer.Option("--inventory", help="option.inventory")] = None,
    lang: LangOption = None,
) -> int:
    """Write a form of a checklist, or an empty inventory."""
    from waardebehoud.cli.console import say

    words = words_for(context, lang)
    if inventory is not None and checklist is None and dossier is None:
        say(words("form.written", path=_write_inventory(inventory, words)))
        return DONE
    if inventory is not None or (checklist is None and dossier is None):
        raise WaardebehoudError("error.form_what")
    named = dossier or Path(checklist or "")
    target = output or Path(f"{named.stem}{FORM_SUFFIX}")
    written = _write_form(target, checklist, dossier, words)
    say(words("form.checklist_written", path=written, dossier=dossier or "dossier.yaml"))
    return DONE


def _write_form(target: Path, checklist: str | None, dossier: Path | None, words: Words) -> Path:
    """The form of a checklist, prefilled from a dossier."""
    from waardebehoud.cli.cases import case_to_fill
    from waardebehoud.cli.reporting import make_report
    from waardebehoud.reading.yardsticks import read_yardstick
    from waardebehoud.reports.form import render_form
    from waardebehoud.writing.atomic import write_bytes

    _check(target, (FORM_SUFFIX,))
    case = case_to_fill(checklist, dossier, words)
    if case.books is not None and len(case.books.inventory.elements) > MOST_ELEMENTS:
        raise WaardebehoudError("error.form_too_large", most=MOST_ELEMENTS)
    report = make_report(case, words, None, None)
    write_bytes(target, render_form(report, read_yardstick()))
    return target


def _write_inventory(target: Path, words: Words) -> Path:
    """An empty inventory."""
    from waardebehoud.inventory.choices import all_choices
    from waardebehoud.reading.yardsticks import read_yardstick
    from waardebehoud.reports.template import csv_template, xlsx_template
    from waardebehoud.writing.atomic import write_bytes

    _check(target, SUFFIXES)
    if target.suffix.lower() == ".csv":
        content = csv_template(words)
    else:
        content = xlsx_template(words, all_choices(read_yardstick()))
    write_bytes(target, content)
    return target


def _check(target: Path, suffixes: tuple[str, ...]) -> None:
    """A file that can be written, and that nobody has filled in already."""
    if target.suffix.lower() not in suffixes:
        raise WaardebehoudError("error.suffix", path=target, allowed=", ".join(suffixes))
    if target.exists():
        raise WaardebehoudError("error.form_exists", path=target)
