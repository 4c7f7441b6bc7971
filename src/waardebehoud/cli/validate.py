"""`waardebehoud validate`: all problems of checklists and dossiers in one run."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from waardebehoud import __version__
from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import LangOption, words_for
from waardebehoud.errors import WaardebehoudError
from waardebehoud.texts import Words, codes

if TYPE_CHECKING:
    from waardebehoud.checks.validation import Validation
    from waardebehoud.cli.snapshotting import Renewer
    from waardebehoud.reports.validation.view import ValidationReport

SUMMARY: Final = "GITHUB_STEP_SUMMARY"
"""GitHub names the file here to which a step may write its summary."""
Codes = Annotated[list[str] | None, typer.Option("--select", help="option.select", metavar="CODE")]
NoCodes = Annotated[
    list[str] | None, typer.Option("--ignore", help="option.ignore", metavar="CODE")
]


def validate(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="argument.paths", metavar="PATH...")],
    output_format: Annotated[
        str, typer.Option("--output-format", help="option.output_format", metavar="FORM")
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output")] = None,
    select: Codes = None,
    ignore: NoCodes = None,
    coverage: Annotated[bool, typer.Option("--coverage", help="option.coverage")] = False,
    prove: Annotated[bool, typer.Option("--prove", help="option.prove")] = False,
    prove_seconds: Annotated[
        float, typer.Option("--prove-seconds", help="option.prove_seconds", min=0.1)
    ] = 10.0,
    against: Annotated[Path | None, typer.Option("--against", help="option.against")] = None,
    snapshot: Annotated[bool, typer.Option("--snapshot", help="option.snapshot")] = False,
    today: Annotated[str | None, typer.Option("--today", help="option.today")] = None,
    lang: LangOption = None,
) -> int:
    """Check files and folders."""
    from waardebehoud.checks.catalogue import Yardstick
    from waardebehoud.cli.reporting import day_or_today
    from waardebehoud.cli.snapshotting import Renewer
    from waardebehoud.cli.validating import Request, validate_paths
    from waardebehoud.reading.limits import read_limits

    words = words_for(context, lang)
    _check_form(output_format)
    renewer = Renewer() if snapshot else None
    request = Request(
        paths=paths,
        yardstick=Yardstick(read_limits(), day_or_today(today, "--today")),
        select=_codes(select),
        ignore=_codes(ignore),
        coverage=coverage,
        prove=prove_seconds if prove else None,
        against=against,
        renewer=renewer,
    )
    validation = validate_paths(request)
    _say_taken(renewer, words)
    _say(validation, words, output_format, output)
    return NEGATIVE if validation.failed else DONE


def _say_taken(renewer: "Renewer | None", words: Words) -> None:
    from waardebehoud.cli.console import say
    from waardebehoud.cli.snapshotting import said_of

    for renewed in renewer.taken if renewer is not None else ():
        say(said_of(renewed, words))


def _check_form(form: str) -> None:
    from waardebehoud.reports.validation.formats import FORMATS

    if form not in FORMATS:
        allowed = ", ".join(FORMATS)
        raise WaardebehoudError("error.output_format", form=form, allowed=allowed)


def _codes(written: Sequence[str] | None) -> tuple[str, ...]:
    """Codes and letters, given apart or with commas; WaardebehoudError for what is neither."""
    found = [code.strip().upper() for one in written or () for code in one.split(",")]
    for code in found:
        if not code or not any(known.startswith(code) for known in codes()):
            families = ", ".join(dict.fromkeys(known[:3] for known in codes()))
            raise WaardebehoudError("error.no_code", code=code, allowed=families)
    return tuple(found)


def _say(validation: "Validation", words: Words, form: str, output: Path | None) -> None:
    """The result to stdout or a file; for GitHub also the summary of the step."""
    from waardebehoud.reports.validation.formats import FORMATS
    from waardebehoud.reports.validation.view import ValidationReport

    report = ValidationReport(validation, words, __version__)
    text = FORMATS[form](report)
    if output is None:
        print(text, end="")
    else:
        _write(report, text, output)
    if form == "github" and os.environ.get(SUMMARY):
        from waardebehoud.reports.validation.github import render_step_summary

        with Path(os.environ[SUMMARY]).open("a", encoding="utf-8") as file:
            file.write(render_step_summary(report))


def _write(report: "ValidationReport", text: str, output: Path) -> None:
    """The result in a file, the summary on stderr for whoever looks on."""
    from waardebehoud.cli.console import say
    from waardebehoud.reports.validation.text import summary
    from waardebehoud.writing.atomic import write_bytes

    write_bytes(output, text.encode())
    say("\n".join(summary(report)))
