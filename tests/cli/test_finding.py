"""Files found once and in order of name, whatever the arguments; made things are no input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.cli.finding import Found, find_files
from waardebehoud.errors import WaardebehoudError
from waardebehoud.texts import Words

NAMES = ("a", "b", "a-b", "a.b", "A", "b!", "z z", "é")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for place in ("", "a", "a-b", "a/b", "a.b", ".git", "a/.verborgen"):
        folder = tmp_path / place
        folder.mkdir(exist_ok=True)
        for name in ("x.yaml", "a.yaml", "B.JSON", "f.xlsx", "~$f.xlsx", ".y.yaml", "lees.md"):
            (folder / name).touch()
    (tmp_path / "a" / "kring").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


def names(*paths: str, **more: object) -> list[str]:
    return [file.name for file in find_files(map(Path, paths), **more)]  # type: ignore[arg-type]


def test_a_tree_comes_in_the_order_of_whole_names(tree: Path) -> None:
    found = names(".")
    assert found == sorted(found)
    assert len(found) == len(set(found)) == 4 * 5
    assert not [name for name in found if "/." in name or name.startswith(".")]
    assert names(str(tree)) == [f"{tree.as_posix()}/{name}" for name in found]


@pytest.mark.parametrize(
    "paths",
    [("a", "."), (".", "a"), (".", "a/x.yaml"), ("a/x.yaml", "."), (".", "."), (".", "*.yaml")],
)
def test_every_file_comes_once(tree: Path, paths: tuple[str, ...]) -> None:
    assert names(*paths) == names(".")


def test_who_points_at_a_file_means_it(tree: Path) -> None:
    found = {file.name: file.named for file in find_files([Path(), Path("a/x.yaml")])}
    assert [name for name, named in found.items() if named] == ["a/x.yaml"]
    assert names(".git") == [f".git/{name}" for name in ("B.JSON", "a.yaml", "f.xlsx", "x.yaml")]


def test_what_is_made_is_no_input(tree: Path) -> None:
    found = names(".", left_out=[Path("f.xlsx"), Path("a")])
    assert "f.xlsx" not in found
    assert "a-b/f.xlsx" in found
    assert not [name for name in found if name.startswith("a/")]


def test_found_anew_each_time(tree: Path) -> None:
    files = find_files([Path("a-b")])
    before = list(files)
    (tree / "a-b" / "nieuw.yaml").touch()
    assert len(list(files)) == len(before) + 1
    assert before[0] == Found("a-b/B.JSON", str(tree / "a-b" / "B.JSON"))


def test_lists_and_patterns(tree: Path) -> None:
    (tree / "lijst.txt").write_text("# twee\na/x.yaml\n\na-b\n", encoding="utf-8")
    assert len(names("lijst.txt")) == 1 + 4
    assert names("a*/x.yaml") == ["a-b/x.yaml", "a.b/x.yaml", "a/x.yaml"]
    with pytest.raises(WaardebehoudError):
        find_files([Path("nergens*")])


def test_a_list_names_what_is_not_there_and_never_itself(tree: Path) -> None:
    """One path of many that leads nowhere is told in its place; a circle of lists has no end."""
    (tree / "lijst.txt").write_text("a/x.yaml\nweg.yaml\nweg*.yaml\n", encoding="utf-8")
    assert names("lijst.txt") == ["a/x.yaml", "weg*.yaml", "weg.yaml"]
    (tree / "een.txt").write_text("a/x.yaml\na/twee.lst\n", encoding="utf-8")
    (tree / "a" / "twee.lst").write_text("../een.txt\n", encoding="utf-8")
    with pytest.raises(WaardebehoudError) as caught:
        find_files([Path("een.txt")])
    assert caught.value.key == "error.list_circle"
    (tree / "twee.txt").write_text("a/x.yaml\nlijst.txt\n", encoding="utf-8")
    assert len(names("twee.txt", "lijst.txt")) == 3


def test_a_list_that_is_no_text(tree: Path) -> None:
    (tree / "lijst.txt").write_bytes(b"caf\xe9.yaml\n")
    with pytest.raises(WaardebehoudError) as caught:
        find_files([Path("lijst.txt")])
    said = Words()(caught.value.key, **caught.value.holes)
    assert said == "lijst.txt kan niet gelezen worden: het is geen tekst in UTF-8."


@given(st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12))
def test_any_tree_comes_in_order(
    tmp_path_factory: pytest.TempPathFactory, placed: set[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("boom")
    for folder, name in placed:
        (root / folder).mkdir(exist_ok=True)
        (root / folder / f"{name}.yaml").touch()
        (root / f"{name}.yaml").touch()
    found = [file.name for file in find_files([root])]
    assert found == sorted(found)
    assert set(found) == {path.as_posix() for path in root.rglob("*.yaml")}
