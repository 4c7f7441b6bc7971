"""From a spool to files: each table whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.batch_run import Spool
from waardebehoud.cli.sparing import spare_forms
from waardebehoud.errors import WaardebehoudError
from waardebehoud.places import real_path
from waardebehoud.reports.batch.table import Table, table_of
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import cannot_write, put_in_place

SUFFIXES: Final = (".xlsx", ".html", ".csv", ".parquet")


class Tables(Struct, frozen=True):
    """What is written, and in which words."""

    words: Words
    spool: Spool
    checklists: Mapping[str, Checklist]
    """By hash."""

    def write(self, path: Path) -> None:
        """One file, by its suffix; CannotWrite leaves the old one as it was."""
        handle, name = temporary_beside(path)
        os.close(handle)
        temporary = Path(name)
        try:
            self._fill(temporary, path.suffix.lower())
            put_in_place(temporary, path)
        except OSError as error:
            raise cannot_write(path, error, "error.write_no_permission") from None
        finally:
            temporary.unlink(missing_ok=True)

    @property
    def table(self) -> Table:
        """The columns of all checklists that occur."""
        ordered = [key for key, _ in self.spool.portfolio.ordered]
        found = [self.checklists[key] for key in ordered]
        return table_of(self.words, found, self.spool.portfolio.stock.indicators)

    def _fill(self, path: Path, suffix: str) -> None:
        spool = self.spool
        if suffix == ".csv":
            from waardebehoud.reports.batch.separated import write_csv

            write_csv(path, self.words.language, self.table, spool.dossiers())
        elif suffix == ".parquet":
            from waardebehoud.reports.batch.parquet import write_parquet

            write_parquet(path, self.table, spool.dossiers())
        elif suffix == ".html":
            from waardebehoud.reports.batch.page import render_portfolio

            page = render_portfolio(self.report, spool.broken())
            path.write_text(page, encoding="utf-8", errors="replace")
        else:
            from waardebehoud.reports.batch.streamed import write_workbook

            write_workbook(path, self.report, self.table, spool.dossiers(), spool.broken())

    @property
    def report(self) -> PortfolioReport:
        """All dossiers together."""
        portfolio = self.spool.portfolio
        ladder = None
        if portfolio.stock.projects:
            from waardebehoud.reading.yardsticks import read_yardstick

            ladder = read_yardstick().ladder
        return PortfolioReport(self.words, portfolio, self.checklists, ladder)


def temporary_beside(path: Path) -> tuple[int, str]:
    """A new file in the folder of another."""
    target = real_path(path)
    try:
        return tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    except OSError as error:
        raise cannot_write(path, error, "error.write_no_permission") from None


def check_tables(paths: Sequence[Path]) -> None:
    """WaardebehoudError for a table nobody can make, before anything is computed."""
    for path in paths:
        suffix = path.suffix.lower()
        if suffix not in SUFFIXES:
            raise WaardebehoudError("error.report_suffix", path=path, allowed=" ".join(SUFFIXES))
        if suffix == ".parquet":
            from waardebehoud.reports.batch.parquet import check_library

            check_library()
    spare_forms(paths)
    for path in paths:
        handle, name = temporary_beside(path)
        os.close(handle)
        Path(name).unlink(missing_ok=True)
