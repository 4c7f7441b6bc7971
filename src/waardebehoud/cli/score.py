"""`waardebehoud score`: assess dossiers and write reports."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import ChecklistOption, LangOption, PhaseOption, words_for
from waardebehoud.places import real_path

if TYPE_CHECKING:
    from waardebehoud.cli.loading import Case
    from waardebehoud.reports.view import Report

SCREEN_FORMATS = ("text", "json", "md")


def score(
    context: typer.Context,
    dossiers: Annotated[list[Path], typer.Argument(help="argument.cases", metavar="DOSSIER...")],
    report: Annotated[
        list[Path] | None, typer.Option("--report", "-o", help="option.report")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="option.format")] = "text",
    fail_under: Annotated[
        str | None, typer.Option("--fail-under", help="option.fail_under")
    ] = None,
    phase: PhaseOption = None,
    export: Annotated[Path | None, typer.Option("--export", help="option.export")] = None,
    date: Annotated[str | None, typer.Option("--date", help="option.date")] = None,
    checklist: ChecklistOption = None,
    lang: LangOption = None,
) -> int:
    """Assess, show, write."""
    from waardebehoud.cli import cases, reporting
    from waardebehoud.cli.writing_reports import (
        check_suffixes,
        check_targets,
    )

    words = words_for(context, lang)
    if format_ not in SCREEN_FORMATS:
        raise typer.BadParameter(f"{format_} ({', '.join(SCREEN_FORMATS)})", param_hint="--format")
    day, least = reporting.parse_day(date), reporting.parse_percent(fail_under)
    targets = report or []
    check_suffixes(targets)
    names = names_of(dossiers)
    places = {path: [_target(target, names[path]) for target in targets] for path in names}
    check_targets([place for found in places.values() for place in found], dossiers)
    codes = []
    for case in cases.load_cases(list(names), checklist):
        path = case.path
        made = reporting.make_report(case, words, phase, day)
        _show(made, case, format_, several=len(names) > 1)
        _write(made, places[path])
        if export is not None:
            _export(made, export / names[path], path)
        codes.append(_verdict(made, least))
    return reporting.worst(codes)


def _show(report: "Report", case: "Case", format_: str, *, several: bool) -> None:
    """The result on stdout, warnings on stderr."""
    from waardebehoud.cli.console import say
    from waardebehoud.reports.problems import render_problems

    if case.warnings:
        say(render_problems(case.warnings, report.words))
    print(_rendered(report, case, format_, several=several), end="")


def _rendered(report: "Report", case: "Case", format_: str, *, several: bool) -> str:
    if format_ == "json":
        from waardebehoud.reports.json import render_json, render_line

        if several:  # one line per dossier, so that each line is a document
            return render_line(report, case.warnings)
        return render_json(report, case.warnings)
    if format_ == "md":
        from waardebehoud.reports.markdown import render_markdown

        return render_markdown(report)
    from waardebehoud.cli.reporting import summary

    return summary(report)


def names_of(dossiers: list[Path]) -> dict[Path, str]:
    """What tells each dossier's reports apart: nothing for one, else its name, with its folder."""
    paths = list(dict.fromkeys(dossiers))
    if len(paths) == 1:
        return {paths[0]: ""}
    twice = len({path.stem for path in paths}) < len(paths)
    names = [f"{real_path(p).parent.name}-{p.stem}" if twice else p.stem for p in paths]
    while len(set(names)) < len(names):  # folders of the same name: number them
        names = [f"{name}-{place}" for place, name in enumerate(names, start=1)]
    return dict(zip(paths, names, strict=True))


def _target(target: Path, name: str) -> Path:
    """The report of one dossier: with several, what tells them apart stands in front."""
    return target.with_name(f"{name}-{target.name}") if name else target


def _write(report: "Report", targets: list[Path]) -> None:
    from waardebehoud.cli.console import say
    from waardebehoud.cli.writing_reports import write_report

    for target in targets:
        write_report(report, target)
        say(report.words("score.written", path=target))


def _export(report: "Report", folder: Path, dossier: Path) -> None:
    """The lists for others, in a folder; WaardebehoudError without an inventory."""
    from waardebehoud.cli.console import say
    from waardebehoud.errors import WaardebehoudError
    from waardebehoud.reports.exports import exports
    from waardebehoud.writing.atomic import make_folder, write_bytes

    if report.assessment.measured is None:
        raise WaardebehoudError("error.no_inventory", path=dossier)
    make_folder(folder)
    for name, content in exports(report).items():
        write_bytes(folder / name, content)
        say(report.words("score.written", path=folder / name))


def _verdict(report: "Report", least: float | None) -> int:
    """Negative when anything holds back, or the low end of the score lies under the limit."""
    from fractions import Fraction

    assessment = report.assessment
    if assessment.blockers or assessment.refused:
        return NEGATIVE
    if least is None:
        return DONE
    limit: Fraction = Fraction(str(least)) / 100
    return NEGATIVE if assessment.score is None or assessment.score.interval.low < limit else DONE
