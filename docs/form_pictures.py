"""Make the pictures of the form in docs/pictures, with LibreOffice and pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from waardebehoud.cli.loading import load_case
from waardebehoud.cli.reporting import make_report
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.reports.form import render_form
from waardebehoud.texts import Words

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "oude-bib-mechelen" / "dossier.yaml"
PICTURES = ROOT / "docs" / "pictures"
SHEETS = {
    "start": "Wat moet ik doen?",
    "vragen": "Vraag, en waarom",
    "inventaris": "Eén rij per element",
    "score": "Thema",
}
SPARE = 30
"""Empty rows of the inventory on the pictures."""

"""Each picture, with words that stand on its page."""


def main() -> int:
    """One picture of the first printed page of each sheet."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        form = folder / "formulier.xlsx"
        report = make_report(load_case(EXAMPLE), Words("nl"), None, None)
        form.write_bytes(render_form(report, read_yardstick(), SPARE))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        subprocess.run([*office, str(form)], check=True, capture_output=True)  # noqa: S603
        for sheet, words in SHEETS.items():
            draw(folder / "formulier.pdf", page_with(folder / "formulier.pdf", words), sheet)
    return 0


def page_with(pdf: Path, words: str) -> int:
    """The first page on which words stand, from 1."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)  # noqa: S603, S607
    pages = text.stdout.decode().split("\f")
    return next(number for number, page in enumerate(pages, start=1) if words in page)


def draw(pdf: Path, page: int, sheet: str) -> None:
    """One page as a picture."""
    target = PICTURES / f"formulier-{sheet}"
    pages = ["-f", str(page), "-l", str(page), "-singlefile"]
    command = ["pdftoppm", "-png", "-r", "80", *pages, str(pdf), str(target)]
    subprocess.run(command, check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
