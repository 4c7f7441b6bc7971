"""What a command imports, counted in a fresh interpreter: start-up time that noise cannot hide."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

VALID = Path(__file__).resolve().parents[1] / "checklists" / "valid"

RUN = """
import sys
from waardebehoud.cli.main import run
code = run(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""

HEAVY = {"filelock", "openpyxl", "readline", "rich", "ruamel", "xlsxwriter", "yaml"}
ROOMS = {"asking", "assessment", "checklist", "content", "dossier", "reading", "reports", "writing"}
INVENTORY = {f"waardebehoud.{room}" for room in ("inventory", "indicators", "measuring")}
PROGRAM = {f"waardebehoud.{room}" for room in ROOMS}


def imported(*arguments: object) -> set[str]:
    """The modules and packages that a command leaves behind."""
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    code, *names = done.stderr.splitlines()[-1].split()
    assert code in ("0", "1"), done.stderr
    return {*names, *(name.split(".")[0] for name in names)}


def test_help_imports_what_typer_imports() -> None:
    assert not imported("--help") & (HEAVY | PROGRAM | {"pydantic", "msgspec", "yaml_rs"})


@pytest.mark.parametrize("command", [["--version"], ["score", "--help"], ["check", "--help"]])
def test_a_command_that_does_nothing_imports_nothing_heavy(command: list[str]) -> None:
    """Typer itself brings pydantic here: it checks every parameter with it."""
    assert not imported(*command) & (HEAVY | PROGRAM | {"yaml_rs"})


def test_score_reads_with_the_fast_reader_alone() -> None:
    found = imported("score", VALID / "klein-dossier.yaml", "--format", "json")
    assert {"yaml_rs", "waardebehoud.assessment"} <= found
    assert not found & (
        HEAVY | INVENTORY | {"waardebehoud.reading.faithful", "waardebehoud.interview"}
    )


def test_a_report_imports_the_inventory_only_for_a_dossier_that_has_one(tmp_path: Path) -> None:
    dossier, report = VALID / "klein-dossier.yaml", tmp_path / "rapport.xlsx"
    found = imported("score", dossier, "--report", report)
    assert "xlsxwriter" in found
    assert not found & (INVENTORY | {"openpyxl", "waardebehoud.checks.catalogue"})


def test_a_worker_is_ready_for_forms_without_the_faithful_reader() -> None:
    """It would bring numpy and pictures along: 25 MiB in every worker."""
    command = [
        sys.executable,
        "-c",
        "import waardebehoud.cli.batch_forms, sys; print(*sys.modules)",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {"openpyxl", "numpy", "PIL"}


def test_a_batch_opens_a_database_only_to_keep_something(tmp_path: Path) -> None:
    batch = ("batch", VALID / "klein-dossier.yaml", "-o", tmp_path / "t.csv")
    assert not imported(*batch) & (HEAVY | {"sqlite3"})
    assert "sqlite3" in imported(*batch, "--cache", tmp_path / "cache")


def test_a_batch_in_which_nothing_changed_imports_nothing_that_judges(tmp_path: Path) -> None:
    batch = ("batch", VALID / "klein-dossier.yaml", "-o", tmp_path / "t.csv")
    batch = (*batch, "--cache", tmp_path / "cache")
    rooms = {f"waardebehoud.{room}" for room in ("assessment", "checklist", "dossier", "portfolio")}
    assert rooms <= imported(*batch)
    assert not imported(*batch) & (HEAVY | INVENTORY | rooms)
