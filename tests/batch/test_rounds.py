"""What tells that nothing has changed: every byte of every file, and the program itself."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.batch.many import make_folder
from tests.cli.running import Runner
from waardebehoud.cli import batch_rounds
from waardebehoud.cli.batch_rounds import PIECE, content_hash
from waardebehoud.cli.batch_tables import Tables
from waardebehoud.reading.library import shipped
from waardebehoud.reading.source import LARGEST
from waardebehoud.running.keys import fingerprint

UNCHANGED = "Ongewijzigd, niets te schrijven"


@pytest.mark.parametrize("size", [0, 1, 9999, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, LARGEST])
def test_a_file_is_hashed_to_its_last_byte(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    content = bytes(number % 251 for number in range(1000)) * (size // 1000 + 1)
    path.write_bytes(content[:size])
    assert content_hash(str(path)) == hashlib.sha256(content[:size]).digest()


def test_what_is_no_readable_file_has_no_hash(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert content_hash(str(large)) is None
    assert content_hash(str(large), most=None) is not None
    assert content_hash(str(tmp_path)) is None
    assert content_hash(str(tmp_path / "nowhere")) is None
    os.mkfifo(tmp_path / "pipe")
    assert content_hash(str(tmp_path / "pipe")) is None


def test_any_file_of_the_program_counts(tmp_path: Path) -> None:
    shutil.copytree(Path(batch_rounds.__file__).parent, tmp_path / "program")
    path, deeper = tmp_path / "program" / "batch.py", tmp_path / "program" / "deeper"
    seen = {fingerprint("1", tmp_path), fingerprint("2", tmp_path)}
    deeper.mkdir()
    assert fingerprint("1", tmp_path) in seen
    changes: tuple[Callable[[], object], ...] = (
        partial(path.write_bytes, path.read_bytes() + b"#"),
        partial(os.utime, path, ns=(1, 1)),
        (deeper / "words.yaml").touch,
        partial(path.rename, deeper / "batch.py"),
    )
    for change in changes:
        change()
        assert fingerprint("1", tmp_path) not in seen
        seen.add(fingerprint("1", tmp_path))


def test_nothing_that_changed_goes_unnoticed(waardebehoud: Runner, tmp_path: Path) -> None:
    folder, target = tmp_path / "dossiers", tmp_path / "t.csv"
    make_folder(folder, 40, 0, forms=60)
    run = ("batch", folder, "-o", target, "--cache", tmp_path / "cache")
    waardebehoud(*run)
    assert UNCHANGED in waardebehoud(*run).err
    path = sorted((folder / "deel0").glob("dossier-*.yaml"))[0]
    checklist = folder / "deel1" / "klein.yaml"
    kept = path.read_bytes()
    changes: tuple[Callable[[], object], ...] = (
        partial(path.write_bytes, kept + b"#"),
        partial(path.write_bytes, kept.replace(b"Project", b"Projekt", 1)),
        partial(path.rename, path.with_name("dossier-elders.yaml")),
        partial(path.write_bytes, kept),
        partial(checklist.write_bytes, checklist.read_bytes() + b"\n"),
        partial(target.write_bytes, b"bedorven"),
        target.unlink,
    )
    for change in changes:
        change()
        assert UNCHANGED not in waardebehoud(*run).err
        assert UNCHANGED in waardebehoud(*run).err


def test_what_a_file_is_read_as_is_part_of_its_key(waardebehoud: Runner, tmp_path: Path) -> None:
    """The bytes of a sound form are no sound YAML, whatever was kept of the form."""
    folder = tmp_path / "dossiers"
    make_folder(folder, 1, 0, forms=1)
    (form,) = folder.rglob("*.xlsx")
    shutil.copy(form, form.with_name("kopie.yaml"))
    for _ in range(2):
        ran = waardebehoud("batch", folder, "-o", tmp_path / "t.csv", "--cache", tmp_path / "c")
        assert "1 dossier beoordeeld, 1 bestand met problemen" in ran.err


OSLO = Path(__file__).resolve().parents[2] / "examples" / "ka23-oslo"


@pytest.mark.parametrize("name", ["inventaris.csv", "renovatie.yaml"])
def test_what_changes_while_a_batch_runs_is_no_ground_of_its_tables(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Two folders with a checklist and an inventory each; after the work the second ones change."""
    folders = [tmp_path / "een", tmp_path / "twee"]
    for folder in folders:
        shutil.copytree(OSLO, folder)
        shutil.copy(shipped("checklists") / "renovatie.yaml", folder)
        shutil.copytree(shipped("checklists") / "gedeeld", folder / "gedeeld")
        shutil.copy(shipped("checklists") / "actions.yaml", folder)
    dossiers = [folder / "dossier.yaml" for folder in folders]
    run = ("batch", *dossiers, "-o", tmp_path / "t.csv", "--cache", tmp_path / "cache")
    write = Tables.write

    def changed(tables: Tables, path: Path) -> None:
        with (folders[1] / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        write(tables, path)

    with monkeypatch.context() as patched:
        patched.setattr(Tables, "write", changed)
        ran = waardebehoud(*run)
        assert (ran.code, "2 dossiers beoordeeld" in ran.err) == (0, True), ran.err
    assert UNCHANGED not in waardebehoud(*run).err
    assert UNCHANGED in waardebehoud(*run).err


def test_another_checklist_does_not_hide_a_change_of_the_own_one(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """A dossier is held against its own checklist too, whatever it is seen under."""
    folder, other = tmp_path / "dossiers", tmp_path / "ander.yaml"
    make_folder(folder, 4, 0, forms=2)
    own = folder / "deel1" / "klein.yaml"
    other.write_text(own.read_text().replace("id: klein", "id: ander", 1), encoding="utf-8")
    run = ("batch", folder, "-o", tmp_path / "t.csv", "--cache", tmp_path / "cache")
    assert waardebehoud(*run, "--checklist", other).code == 0
    assert UNCHANGED in waardebehoud(*run, "--checklist", other).err
    own.unlink()
    ran = waardebehoud(*run, "--checklist", other)
    assert (ran.code, "1 bestand met problemen" in ran.err) == (1, True), ran.err
    assert "3 ongewijzigd" in ran.err


def test_a_folder_as_a_table_is_told(waardebehoud: Runner, tmp_path: Path) -> None:
    make_folder(tmp_path / "dossiers", 1, 0)
    ran = waardebehoud("batch", tmp_path / "dossiers", "-o", ".", "--resume")
    assert (ran.code, ".xlsx" in ran.err) == (2, True), ran.err
