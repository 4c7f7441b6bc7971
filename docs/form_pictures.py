"""Make the pictures of the form in docs/pictures, with LibreOffice and pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from waardebehoud.cli.cases import load_case
from waardebehoud.cli.reporting import make_report
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.reports.form import render_form
from waardebehoud.texts import Words

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SHEETS = {
    "start": ("oude-bib-mechelen", "Wat moet ik doen?"),
    "vragen": ("oude-bib-mechelen", "Vraag, en waarom"),
    "score": ("oude-bib-mechelen", "Thema"),
    "inventaris": ("ka23-oslo", "Eén rij per element"),
}
"""Each picture, with the example it is made of and words that stand on its page."""
SPARE = 30
"""Empty rows of the inventory on the pictures."""

"""Each picture, with words that stand on its page."""


def main() -> int:
    """One picture of the first printed page of each sheet."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        examples = sorted({example for example, _ in SHEETS.values()})
        forms = [folder / f"{example}.xlsx" for example in examples]
        for form in forms:
            case = load_case(ROOT / "examples" / form.stem / "dossier.yaml")
            report = make_report(case, Words("nl"), None, None)
            form.write_bytes(render_form(report, read_yardstick(), SPARE))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        subprocess.run([*office, *map(str, forms)], check=True, capture_output=True)  # noqa: S603
        for sheet, (example, words) in SHEETS.items():
            pdf = folder / f"{example}.pdf"
            draw(pdf, page_with(pdf, words), sheet)
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
