"""Reports to files, by suffix."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from waardebehoud.cli.sparing import spare_forms
from waardebehoud.errors import WaardebehoudError
from waardebehoud.places import real_path
from waardebehoud.reports.formats import FORMATS
from waardebehoud.reports.view import Report
from waardebehoud.writing.atomic import write_bytes


def check_suffixes(paths: Sequence[Path]) -> None:
    """WaardebehoudError for a report nobody can make, before anything is computed."""
    for path in paths:
        if path.suffix.lower() not in FORMATS:
            raise WaardebehoudError("error.report_suffix", path=path, allowed=" ".join(FORMATS))


def check_targets(targets: Sequence[Path], inputs: Sequence[Path]) -> None:
    """WaardebehoudError for a report that would take the place of what is assessed."""
    taken = {real_path(path) for path in inputs}
    for target in targets:
        if real_path(target) in taken:
            raise WaardebehoudError("error.report_is_input", path=target)
    spare_forms(targets)


def write_report(report: Report, path: Path) -> None:
    """Write one report in the format of its suffix; CannotWrite leaves the old file as it was."""
    write_bytes(path, FORMATS[path.suffix.lower()](report))
