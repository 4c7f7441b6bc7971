"""Write every file that code can print: schemas beside the checklists, tables in docs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from waardebehoud.cli.loading import load_asker
from waardebehoud.reading.controls import read_controls
from waardebehoud.reading.library import checklist_paths
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.reports.controls import render_catalogue
from waardebehoud.reports.figures import figures_page, figures_table
from waardebehoud.reports.tables import checklist_page
from waardebehoud.reports.voice import Voice
from waardebehoud.schemas import SCHEMAS, render_schema
from waardebehoud.texts import Language, Words

CATALOGUES: tuple[tuple[Language, str], ...] = (("nl", "controles"), ("en", "checks"))
BEGIN, END = "<!-- generated: indicators -->", "<!-- end -->"
ROOT = Path(__file__).resolve().parents[1]


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file with the text it must have."""
    for name in SCHEMAS:
        yield ROOT / "checklists" / f"{name}.schema.json", render_schema(name)
    controls = read_controls()
    for language, name in CATALOGUES:
        yield ROOT / "docs" / f"{name}.md", render_catalogue(controls, Words(language))
    for path in checklist_paths():
        voice = Voice(load_asker(path).checklist, Words("nl"))
        yield ROOT / "docs" / "checklists" / f"{path.stem}.md", checklist_page(voice)
    yield ROOT / "docs" / "indicators.md", figures_page(Words("nl"), read_yardstick().materials)
    method = ROOT / "docs" / "method.md"
    yield method, with_table(method.read_text(encoding="utf-8"), figures_table(Words("en")))


def with_table(page: str, table: str) -> str:
    """A page that people write, with its generated table between two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table}{END}{after}"


def main() -> int:
    """Write what changed and say so."""
    for path, text in generated():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
