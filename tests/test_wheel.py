"""The built wheel carries its checklists and examples, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from waardebehoud.reading.library import checklist_names

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from waardebehoud.cli.start import main; main()"
    environment = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_the_wheel_finds_its_own_checklists(unpacked: Path, tmp_path: Path) -> None:
    ran = run(unpacked, tmp_path, "show", "checklists")
    assert ran.returncode == 0, ran.stderr
    assert "sloop 1." in ran.stdout


@pytest.mark.slow
def test_the_demo_runs_from_the_wheel_in_an_empty_folder(unpacked: Path, tmp_path: Path) -> None:
    ran = run(unpacked, tmp_path, "demo")
    assert ran.returncode == 0, ran.stderr
    paths = [Path(line) for line in ran.stdout.splitlines() if line.startswith("demo")]
    assert {path.suffix for path in paths} == {".xlsx", ".md", ".json"}
    assert all((tmp_path / path).stat().st_size > 1000 for path in paths)


@pytest.mark.slow
def test_the_snapshots_go_along(unpacked: Path, tmp_path: Path) -> None:
    checklists = unpacked / "waardebehoud" / "checklists"
    snapshots = {path.name for path in (checklists / "momentopname").iterdir()}
    assert snapshots == {f"{name}.yaml" for name in checklist_names()}
    broken = (checklists / "keuze.yaml").read_text(encoding="utf-8")
    (checklists / "keuze.yaml").write_text(broken.replace("severity: info", "severity: warning", 1))
    ran = run(unpacked, tmp_path, "validate", str(checklists / "keuze.yaml"))
    (checklists / "keuze.yaml").write_text(broken, encoding="utf-8")
    assert "EXA005" in ran.stdout


@pytest.mark.slow
def test_nothing_of_the_checkout_is_used(unpacked: Path, tmp_path: Path) -> None:
    code = "import waardebehoud.reading.library as one; print(one.shipped('checklists'))"
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == str(unpacked / "waardebehoud" / "checklists")
