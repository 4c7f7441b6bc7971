"""`waardebehoud rank`: the bids of a tender in order."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import ChecklistOption, LangOption, PhaseOption, words_for
from waardebehoud.errors import WaardebehoudError

if TYPE_CHECKING:
    from waardebehoud.reports.ranking.view import RankingReport

SEED = 2026


def rank(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="argument.paths", metavar="PATH...")],
    report: Annotated[Path, typer.Option("--report", "-o", help="option.ranking_report")] = Path(
        "rangschikking.xlsx"
    ),
    robustness: Annotated[
        Path | None, typer.Option("--robustness", help="option.robustness")
    ] = None,
    motivation: Annotated[
        Path | None, typer.Option("--motivation", help="option.motivation")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="option.seed")] = SEED,
    phase: PhaseOption = None,
    date: Annotated[str | None, typer.Option("--date", help="option.date")] = None,
    checklist: ChecklistOption = None,
    lang: LangOption = None,
) -> int:
    """Read, assess, rank, write."""
    from waardebehoud.cli import ranking_bids, reporting
    from waardebehoud.cli.console import say
    from waardebehoud.places import real_path
    from waardebehoud.reports.problems import render_problems
    from waardebehoud.reports.ranking.screen import render_ranking_summary

    words = words_for(context, lang)
    targets = [*filter(None, (report, robustness))]
    for target in targets:
        ranking_bids.check_workbook(target)
    if len(set(map(real_path, targets))) < len(targets):
        raise WaardebehoudError("error.robustness_apart", path=report)
    day = reporting.parse_day(date)
    made = ranking_bids.make_ranking(paths, words, phase, day, checklist, targets)
    if made.problems:
        say(render_problems(made.problems, words))
    print(render_ranking_summary(made), end="")
    _write(made, report, robustness, motivation, seed)
    return NEGATIVE if made.problems else DONE


def _write(
    made: "RankingReport",
    report: Path,
    robustness: Path | None,
    motivation: Path | None,
    seed: int,
) -> None:
    from waardebehoud.cli import ranking_files
    from waardebehoud.cli.console import say

    ranking_files.write_ranking(made, report)
    say(made.words("rank.written", path=report))
    if robustness is not None:
        ranking_files.write_robustness(made, robustness, seed)
        say(made.words("rank.robustness_written", path=robustness))
    if motivation is not None:
        count = ranking_files.write_motivations(made, motivation)
        say(made.words("rank.motivations_written", count=count, path=motivation))
