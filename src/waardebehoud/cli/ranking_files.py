"""The files that `rank` writes."""

from __future__ import annotations

from pathlib import Path

from waardebehoud.cli.drawing import draw_weights
from waardebehoud.cli.naming import free_name
from waardebehoud.reports.ranking.book import render_ranking
from waardebehoud.reports.ranking.firmness import render_robustness
from waardebehoud.reports.ranking.motivation import render_motivation
from waardebehoud.reports.ranking.view import RankingReport
from waardebehoud.robustness import acceptability, neighbours
from waardebehoud.writing.atomic import make_folder, write_bytes


def write_ranking(report: RankingReport, path: Path) -> None:
    """The workbook."""
    write_bytes(path, render_ranking(report))


def write_robustness(report: RankingReport, path: Path, seed: int) -> None:
    """The workbook for internal preparation."""
    ranking = report.ranking
    found = acceptability(ranking, draw_weights(ranking.criteria, seed))
    write_bytes(path, render_robustness(report, neighbours(ranking), found, seed))


def write_motivations(report: RankingReport, folder: Path) -> int:
    """A Markdown file per bid; how many."""
    make_folder(folder)
    taken: set[str] = set()
    for bid in report.ranking.bids:
        name = free_name(bid.entry.key, taken)
        write_bytes(folder / f"{name}.md", render_motivation(report, bid).encode())
    return len(report.ranking.bids)
