"""Make the pictures in docs/pictures, with LibreOffice, pdftoppm and the font Liberation Sans."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from waardebehoud.cli.cases import load_case
from waardebehoud.cli.reporting import make_report
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.reports.form import render_form
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx import render_xlsx
from waardebehoud.texts import Words

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
LIBRARY, OSLO = "oude-bib-mechelen", "ka23-oslo"
PAGES = {
    "formulier-start": (f"{LIBRARY}-formulier", "Wat moet ik doen?"),
    "formulier-vragen": (f"{LIBRARY}-formulier", "Vraag, en waarom"),
    "formulier-score": (f"{LIBRARY}-formulier", "Thema"),
    "formulier-inventaris": (f"{OSLO}-formulier", "Eén rij per element"),
    "samenvatting": (f"{LIBRARY}-rapport", "Klaar voor de volgende fase?"),
}
"""Each picture, with the workbook it is made of and words that stand on its page."""
SHARPNESS = {"samenvatting": 90}
"""Dots per inch where it is not 80."""
SPARE = 30
"""Empty rows of the inventory on the pictures."""


def main() -> int:
    """One picture of the first printed page on which the words stand."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for example in (LIBRARY, OSLO):
            form = render_form(report_of(example), read_yardstick(), SPARE)
            (folder / f"{example}-formulier.xlsx").write_bytes(form)
        (folder / f"{LIBRARY}-rapport.xlsx").write_bytes(render_xlsx(report_of(LIBRARY)))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        workbooks = map(str, sorted(folder.glob("*.xlsx")))
        subprocess.run([*office, *workbooks], check=True, capture_output=True)  # noqa: S603
        for picture, (workbook, words) in PAGES.items():
            pdf = folder / f"{workbook}.pdf"
            draw(pdf, page_with(pdf, words), picture)
    return 0


def report_of(example: str) -> Report:
    """The report of an example."""
    case = load_case(ROOT / "examples" / example / "dossier.yaml")
    return make_report(case, Words("nl"), None, None)


def page_with(pdf: Path, words: str) -> int:
    """The first page on which words stand, from 1."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)  # noqa: S603, S607
    pages = text.stdout.decode().split("\f")
    return next(number for number, page in enumerate(pages, start=1) if words in page)


def draw(pdf: Path, page: int, picture: str) -> None:
    """One page as a picture."""
    pages = ["-f", str(page), "-l", str(page), "-singlefile"]
    command = ["pdftoppm", "-png", "-r", str(SHARPNESS.get(picture, 80)), *pages]
    subprocess.run([*command, str(pdf), str(PICTURES / picture)], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
