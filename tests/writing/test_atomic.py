"""Whole or not at all: the old file stands whatever goes wrong."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from waardebehoud.errors import CannotWrite
from waardebehoud.texts import Words
from waardebehoud.writing import atomic
from waardebehoud.writing.atomic import make_folder, remove_leftovers, write_bytes

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions of Unix")


def failing(number: int) -> object:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.xlsx"
    path.write_bytes(b"oud")
    return path


@pytest.mark.parametrize(
    ("where", "number", "key"),
    [
        ("os.fsync", errno.ENOSPC, "error.write_full"),
        ("os.fsync", errno.EDQUOT, "error.write_full"),
        ("os.fsync", errno.EIO, "error.write_failed"),
        ("tempfile.mkstemp", errno.EACCES, "error.write_no_permission"),
        ("tempfile.mkstemp", errno.EROFS, "error.write_no_permission"),
        ("pathlib.Path.replace", errno.EACCES, "error.write_in_use"),
        ("pathlib.Path.replace", errno.EIO, "error.write_failed"),
    ],
)
def test_a_failure_is_said_and_the_old_file_stands(
    old: Path, monkeypatch: pytest.MonkeyPatch, where: str, number: int, key: str
) -> None:
    monkeypatch.setattr(where, failing(number))
    monkeypatch.setattr(atomic, "WAITS", (0.0, 0.0))
    with pytest.raises(CannotWrite) as refused:
        write_bytes(old, b"nieuw")
    assert refused.value.key == key
    for language in ("nl", "en"):
        said = Words(language)(key, **refused.value.holes)  # type: ignore[arg-type]
        assert "rapport.xlsx" in said
    assert old.read_bytes() == b"oud"
    assert list(old.parent.iterdir()) == [old]


def test_a_file_that_is_held_for_a_moment_is_tried_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = []
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        attempts.append(target)
        if len(attempts) < 3:
            raise PermissionError(errno.EACCES, "held")
        return replace(self, target)

    monkeypatch.setattr("pathlib.Path.replace", held)
    monkeypatch.setattr(atomic, "WAITS", (0.0,) * 4)
    write_bytes(old, b"nieuw")
    assert old.read_bytes() == b"nieuw"
    assert len(attempts) == 3


def test_a_real_limit_on_the_size_of_files(old: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from waardebehoud.errors import CannotWrite\n"
        "from waardebehoud.writing.atomic import write_bytes\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_bytes(Path(sys.argv[1]), b'x' * 5000)\n"
        "except CannotWrite as error: print(error.key)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, old], capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == ("error.write_full\n", "")
    assert list(old.parent.iterdir()) == [old]
    assert old.read_bytes() == b"oud"


@POSIX
def test_the_permissions_of_the_old_file_stay(old: Path) -> None:
    old.chmod(0o640)
    write_bytes(old, b"nieuw")
    assert old.stat().st_mode & 0o777 == 0o640


@POSIX
def test_a_new_file_is_for_whom_any_new_file_is(tmp_path: Path) -> None:
    plain, ours = tmp_path / "a", tmp_path / "b"
    plain.write_bytes(b"")
    write_bytes(ours, b"")
    assert ours.stat().st_mode == plain.stat().st_mode


@POSIX
def test_a_link_stays_a_link(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(old)
    write_bytes(link, b"nieuw")
    assert link.is_symlink()
    assert old.read_bytes() == b"nieuw"


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused:
        write_bytes(tmp_path / "weg" / "x", b"")
    assert refused.value.key == "error.write_no_folder"


def test_a_folder_is_made_or_refused(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "c").write_text("")
    with pytest.raises(CannotWrite) as refused:
        make_folder(tmp_path / "c")
    assert refused.value.key == "error.folder_is_file"
    with pytest.raises(CannotWrite):
        make_folder(tmp_path / "c" / "d")


def test_leftovers_of_this_file_only_are_removed(tmp_path: Path) -> None:
    for name in (".p[1].yaml.abc.tmp", ".p1.yaml.abc.tmp", "p[1].yaml"):
        (tmp_path / name).write_text("")
    remove_leftovers(tmp_path / "p[1].yaml")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".p1.yaml.abc.tmp", "p[1].yaml"]
