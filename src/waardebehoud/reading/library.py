"""Where the shipped checklists and examples are: in a checkout, or inside the wheel."""

from __future__ import annotations

from pathlib import Path

from waardebehoud.errors import NoSuchChecklist
from waardebehoud.places import is_file, real_path
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.plain import Refused, load_yaml
from waardebehoud.suggestion import closest

PACKAGE = Path(__file__).resolve().parents[1]


def shipped(folder: str) -> Path:
    """A folder of shipped content: beside the package in a wheel, above `src` in a checkout."""
    inside = PACKAGE / folder
    return inside if inside.is_dir() else PACKAGE.parents[1] / folder


def checklist_names() -> tuple[str, ...]:
    """Ids of the shipped checklists, actions and other parts left out."""
    return tuple(sorted(path.stem for path in checklist_paths()))


def checklist_paths() -> tuple[Path, ...]:
    """Files of the shipped checklists."""
    found = sorted(shipped("checklists").glob("*.yaml"))
    return tuple(path for path in found if kind_of(path) is FileKind.CHECKLIST)


def find_checklist(name: str, near: Path | None = None) -> Path:
    """The file of a checklist named by id or by path; beside `near` first, then shipped."""
    if Path(name).suffix in (".yaml", ".yml"):
        return Path(name)
    folders = [near, near / "checklists"] if near is not None else []
    for folder in (*folders, shipped("checklists")):
        path = folder / f"{name}.yaml"
        if is_file(path):
            return path
    known = checklist_names()
    hint = closest(name, known)
    key = "error.no_checklist_hint" if hint else "error.no_checklist"
    raise NoSuchChecklist(key, name=name, known=", ".join(known), hint=hint or "")


def including(part: Path) -> tuple[Path, ...]:
    """Checklists beside a part, or one folder up, that include it."""
    here = real_path(part)
    folders = dict.fromkeys((part.parent, part.parent.parent))
    near = [path for folder in folders for path in sorted(folder.glob("*.y*ml"))]
    return tuple(
        path
        for path in near
        if kind_of(path) is FileKind.CHECKLIST
        and any(real_path(path.parent / name) == here for name in _included(path))
    )


def _included(path: Path) -> tuple[str, ...]:
    """The names a checklist includes; none when it cannot be read."""
    try:
        data = load_yaml(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, Refused):
        return ()
    listed = data.get("include") if isinstance(data, dict) else None
    return tuple(map(str, listed)) if isinstance(listed, list) else ()
