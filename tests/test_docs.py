"""What code can print is current in the docs, and the docs say nothing that is not so."""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.running import Runner
from waardebehoud.cli.app import COMMANDS
from waardebehoud.cli.walk_commands import NAMES

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def generated() -> Iterator[tuple[Path, str]]:
    yield from script("generate").generated()


def test_generated_files_are_current() -> None:
    """Run `make docs` after a change of a model or a checklist."""
    stale = [
        path.relative_to(ROOT).as_posix()
        for path, text in generated()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    assert stale == []


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_the_walk_in_the_docs_is_what_a_terminal_shows() -> None:
    """Run `python docs/transcript.py` after a change of the walk."""
    assert script("transcript").page() == (ROOT / "docs" / "walk.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)\s]+)\)", text):
        assert (page.parent / target.split("#")[0]).exists(), target


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, _ in COMMANDS:
        assert re.search(rf"^\| `{name}\b", readme, re.MULTILINE), name


def test_the_dutch_readme_names_every_command_of_the_walk() -> None:
    readme = (ROOT / "README.nl.md").read_text(encoding="utf-8")
    for dutch, *_ in NAMES.values():
        assert f"| `{dutch}" in readme, dutch


def test_the_commands_of_the_dutch_readme_are_there() -> None:
    readme = (ROOT / "README.nl.md").read_text(encoding="utf-8")
    found = set(re.findall(r"\bwaardebehoud (\w+)", "\n".join(re.findall(r"`.+?`", readme))))
    assert {"score", "show"} <= found <= {name for name, _ in COMMANDS}


SMALLEST, WHOLE, _, MIGRATION = re.findall(
    r"```yaml\n(.*?)```",
    (ROOT / "docs" / "writing-a-checklist.md").read_text(encoding="utf-8"),
    re.DOTALL,
)


@pytest.mark.parametrize("text", [SMALLEST, WHOLE], ids=["smallest", "whole"])
def test_a_checklist_of_the_docs_is_sound(waardebehoud: Runner, tmp_path: Path, text: str) -> None:
    path = tmp_path / "mijn.yaml"
    path.write_text(text, encoding="utf-8")
    assert waardebehoud("validate", path).code == 0


RENAMED = (
    ("id: parket,", "id: houten_vloer,"),
    ("== 'parket'", "== 'houten_vloer'"),
    ("soort_vloer: parket", "soort_vloer: houten_vloer"),
    ("id: keuring\n", "id: vloer_gekeurd\n"),
    ("question: keuring\n", "question: vloer_gekeurd\n"),
    ("keuring == 'ja'", "vloer_gekeurd == 'ja'"),
    (" keuring: ", " vloer_gekeurd: "),
)


def test_the_whole_checklist_of_the_docs_becomes_the_next_version(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """Its migration is complete, and its snapshot tells no change that is none."""
    old, new = tmp_path / "oud.yaml", tmp_path / "mijn.yaml"
    for path in (old, new):
        path.write_text(WHOLE, encoding="utf-8")
    assert waardebehoud("validate", new, "--prove", "--snapshot").code == 0
    text = WHOLE
    for before, after in RENAMED:
        assert before in text
        text = text.replace(before, after)
    version, _, steps = MIGRATION.partition("\n")
    new.write_text(text.replace("version: 1.0.0", version) + steps, encoding="utf-8")
    ran = waardebehoud("validate", new, "--snapshot", "--against", old)
    assert "dossiers hebben een migratie nodig" in ran.out + ran.err, text
    assert "in dossier" not in ran.err


FORBIDDEN = re.compile(r"/work/|/tmp/|/root/|\bclaude\b|\bchatgpt\b|helper-\d", re.IGNORECASE)


def test_the_project_speaks_of_itself_alone() -> None:
    suffixes = {".py", ".md", ".yaml", ".yml", ".toml", ".json", ".txt"}
    here = Path(__file__)
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("src", "checklists", "examples", "docs", "tests", "benchmarks")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in suffixes and path != here
        if FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []
