"""The floor plan: who may import whom, and which library only one room knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "waardebehoud"

FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"cli", "schemas"}),
    frozenset({"schema_notes"}),
    frozenset({"running"}),
    frozenset({"reading", "writing", "reports"}),
    frozenset({"portfolio", "robustness"}),
    frozenset({"tonnage"}),
    frozenset(
        {
            *("interview", "assessment", "advice", "checks", "ranking"),
            *("proofs", "migration", "merging", "restocking", "snapshots"),
        }
    ),
    frozenset({"reckoning", "gains"}),
    frozenset({"results"}),
    frozenset({"asking", "scoring", "answers", "measuring", "forms"}),
    frozenset({"plan"}),
    frozenset({"told"}),
    frozenset({"indicators"}),
    frozenset({"inventory"}),
    frozenset({"checklist", "dossier"}),
    frozenset({"rules"}),
    frozenset({"content"}),
    frozenset({"expressions"}),
    frozenset({"outcome", "facts", "records", "errors", "numerals", "figures"}),
    frozenset({"problems", "texts", "interval", "suggestion", "places"}),
)
"""From the roof down: a room imports only from lower floors."""

SIDEWAYS = {
    ("advice", "assessment"),
    ("gains", "reckoning"),
    ("interview", "assessment"),
    ("checks", "advice"),
    ("checks", "assessment"),
    ("proofs", "assessment"),
    ("proofs", "checks"),
    ("proofs", "snapshots"),
    ("snapshots", "assessment"),
    ("snapshots", "checks"),
    ("migration", "checks"),
    ("ranking", "assessment"),
    ("restocking", "merging"),
    ("cli", "schemas"),
    ("facts", "interval"),
    ("errors", "problems"),
}
"""The few arrows on one floor, never in a circle."""

ONLY = {
    "typer": {"cli"},
    "rich": {"cli"},
    "xlsxwriter": {"reports"},
    "yaml": {"reading", "writing"},
    "yaml_rs": {"reading", "writing"},
    "openpyxl": {"reading"},
    "filelock": {"writing"},
    "sqlite3": {"running"},
    "distributed": {"running"},
    "pyarrow": {"reports"},
    "pint": {"inventory"},
    "jinja2": {"reports"},
    "csv": {"reading", "reports", "writing"},
    "z3": {"proofs"},
}
"""Libraries that only one or two rooms know."""

CLOCK_AND_DISK = {"os", "time", "random", "tempfile", "subprocess", "shutil", "socket"}
DOORS = {"cli", "running", "reading", "writing", "reports"}

FILES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_look_down(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    for module in imports(path):
        parts = module.split(".")
        if parts[0] != "waardebehoud" or len(parts) == 1 or parts[1] == here:
            continue
        assert floor(parts[1]) > floor(here) or (here, parts[1]) in SIDEWAYS, module


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_libraries_stay_in_their_room(path: Path) -> None:
    here = room(path)
    for module in imports(path):
        library = module.split(".")[0]
        assert here in ONLY.get(library, {here}), library
        if library in CLOCK_AND_DISK:
            assert here in DOORS, library


def test_no_rooms_without_a_name() -> None:
    forbidden = {"utils", "helpers", "common", "manager", "misc"}
    assert not {path.stem for path in FILES} & forbidden


def test_the_only_broad_except_stands_at_the_way_in() -> None:
    broad = [
        path.relative_to(SOURCE).as_posix()
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
    ]
    assert broad == ["cli/main.py"]


def arrows() -> dict[str, set[str]]:
    """Which of our modules imports which, wherever the import stands; types alone do not count."""
    modules = {".".join(module_name(path)): path for path in FILES}
    found: dict[str, set[str]] = {}
    for name, path in modules.items():
        spoken = run_time_imports(ast.parse(path.read_text(encoding="utf-8")))
        targets = {longest for one in spoken if (longest := known_beginning(one, set(modules)))}
        found[name] = targets - {name}
    return found


def module_name(path: Path) -> tuple[str, ...]:
    parts = ("waardebehoud", *path.relative_to(SOURCE).with_suffix("").parts)
    return parts[:-1] if parts[-1] == "__init__" else parts


def run_time_imports(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            continue
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module:
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        yield from run_time_imports(child)


def known_beginning(name: str, known: set[str]) -> str | None:
    parts = name.split(".")
    longest = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((one for one in longest if one in known), None)


def test_no_module_imports_itself_in_a_circle() -> None:
    """Modules that only import what is done are done; what is left over goes in circles."""
    left = arrows()
    while done := {name for name, targets in left.items() if not targets & set(left)}:
        left = {name: targets for name, targets in left.items() if name not in done}
    assert sorted(left) == []
