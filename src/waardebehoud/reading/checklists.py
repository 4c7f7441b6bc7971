"""Reading a checklist with all its parts, joined into one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.checklist.sections import (
    FOR_WRITERS,
    ChecklistContent,
    GuidelineContent,
    PartContent,
    Sections,
)
from waardebehoud.checks.echoes import EVERYTHING, Lost, without_echoes
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.places import real_path
from waardebehoud.problems import Problem, Route
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.opening import Opened, plain_data
from waardebehoud.reading.partly import PartlyOpened, open_as_far
from waardebehoud.reading.source import read_source
from waardebehoud.suggestion import closest

if TYPE_CHECKING:
    from waardebehoud.checklist.files import ChecklistFile, Part

OpenedFile = Opened[ChecklistContent] | Opened[PartContent]

SECTIONS: Final = (*Sections.model_fields, "examples")
"""Everything that files can hold, in reading order."""

LISTED: Final = tuple(name for name in SECTIONS if name not in ("expressions", "elsewhere"))
"""The sections that are lists of things with an id."""


class OpenedChecklist(Struct, frozen=True):
    """A checklist and the files it was joined from, the checklist's own file first."""

    value: Checklist
    files: tuple[OpenedFile, ...]

    def located(self, problem: Problem) -> Problem:
        """The same problem in the file that holds its route."""
        if problem.place is not None:
            return problem
        if self._overridden(problem.route):
            changed = replace(problem, route=("override", *problem.route[1:]))
            return replace(self.files[0].located(changed), route=problem.route)
        holding = [file for file in self.files if file.holds(problem.route)]
        return (holding or self.files)[0].located(problem)

    def _overridden(self, route: Route) -> bool:
        """Whether the checklist itself says otherwise of a shared question."""
        return (
            len(route) > 2
            and route[0] == "questions"
            and self.files[0].holds(("override", *route[1:]))
        )


class PartlyRead(Struct, frozen=True):
    """All that is wrong in the files of a checklist, and what is sound of them, if anything is."""

    opened: OpenedChecklist | None
    problems: tuple[Problem, ...]
    lost: Lost


def read_checklist(path: Path) -> OpenedChecklist:
    """Read and join a checklist; UnusableInput with the problems of all its files."""
    read = read_as_far(path)
    if read.opened is None or read.problems:
        raise UnusableInput(read.problems)
    return read.opened


def read_as_far(path: Path) -> PartlyRead:
    """Read and join as much of a checklist and its parts as is sound."""
    from waardebehoud.checklist.files import ChecklistFile

    main = open_as_far(path, ChecklistFile)
    if main.opened is None:
        return PartlyRead(None, main.problems, main.lost)
    parts, problems, lost = _read_parts(main.opened, main.lost)
    return _whole(main.opened, parts, [*main.problems, *problems], main.lost | lost)


def _whole(
    own: Opened[ChecklistContent],
    parts: Sequence[Opened[PartContent]],
    problems: list[Problem],
    lost: Lost,
) -> PartlyRead:
    """The files joined, with what is wrong between them."""
    files: tuple[OpenedFile, ...] = (own, *parts)
    doubles = list(_double_ids(files))
    lost |= Lost(nameless=frozenset(str(problem.route[0]) for problem in doubles))
    missing = without_echoes(_missing_overrides(own, files), lost)
    opened = OpenedChecklist(_joined(own, files), files)
    return PartlyRead(opened, (*problems, *doubles, *missing), lost)


def read_for_judging(path: Path) -> OpenedChecklist:
    """The same without what only writers need; all files of a sound checklist are read at once."""
    try:
        own = read_source(path)
        data = plain_data(own)
        names = data.get("include", ()) if isinstance(data, dict) else ()
        paths = [path.parent / name for name in names]
        folder = real_path(path).parent
        if not all(real_path(part).is_relative_to(folder) for part in paths):
            return read_checklist(path)
        sources = [read_source(part) for part in paths]
        parts = [_content(plain_data(source)) for source in sources]
        files = GuidelineContent.model_validate({"checklist": _content(data), "parts": parts})
    except (TypeError, ValueError, WaardebehoudError):
        return read_checklist(path)
    found = [Opened(source, part) for source, part in zip(sources, files.parts, strict=True)]
    read = _whole(Opened(own, files.checklist), found, [], Lost())
    return read.opened if read.opened and not read.problems else read_checklist(path)


def _content(data: Any) -> Any:
    """The data of a file without what only writers need."""
    if not isinstance(data, dict):
        return data
    return {key: value for key, value in data.items() if key not in FOR_WRITERS}


def _read_parts(
    opened: Opened[ChecklistFile], before: Lost
) -> tuple[list[Opened[Part]], list[Problem], Lost]:
    from waardebehoud.checklist.files import Part

    parts: list[Opened[Part]] = []
    problems: list[Problem] = []
    lost = EVERYTHING if any(route[0] == "include" for route in before.routes) else Lost()
    for place, name in enumerate(opened.value.include):
        if ("include", place) in before.routes:
            continue
        path = opened.source.path.parent / name
        code = _refused(path, opened.source.path)
        found: PartlyOpened[Part] = PartlyOpened(None, (), EVERYTHING)
        try:
            found = open_as_far(path, Part) if code is None else found
        except WaardebehoudError:
            code = "REF010"
        if code is not None:
            problem = Problem(code, route=("include", place), holes={"name": name})
            problems.append(opened.located(problem))
        problems += found.problems
        lost |= found.lost
        parts += [found.opened] if found.opened is not None else []
    return parts, problems, lost


def _refused(path: Path, checklist: Path) -> str | None:
    """The code for a path that cannot be a part of a checklist, before it is opened."""
    found, own = real_path(path), real_path(checklist)
    if not found.is_relative_to(own.parent):
        return "REF013"
    return "REF012" if kind_of(found) is FileKind.CHECKLIST else None


def _double_ids(files: Sequence[OpenedFile]) -> Iterator[Problem]:
    """Ids that stand twice in a section, whichever files they stand in."""
    for section in (*LISTED, "expressions"):
        seen: dict[str, str] = {}
        for file in files:
            for place, name in enumerate(_ids(file.value, section)):
                if name in seen:
                    route = (section, name if section == "expressions" else place)
                    holes = {"id": name, "first": seen[name]}
                    yield file.located(Problem("IDN003", route=route, holes=holes))
                seen.setdefault(name, file.source.path.name)


def _ids(sections: Sections, section: str) -> list[str]:
    items: Any = getattr(sections, section, ())
    if section == "expressions":
        return list(items)
    return [item.name if section == "examples" else item.id for item in items]


def _missing_overrides(
    opened: Opened[ChecklistContent], files: Sequence[OpenedFile]
) -> Iterator[Problem]:
    included = [name for file in files[1:] for name in _ids(file.value, "questions")]
    for name in opened.value.override:
        if name not in included:
            problem = Problem("REF011", route=("override", name), holes={"name": name})
            suggestion = closest(name, included)
            yield opened.located(replace(problem, on_key=True, suggestion=suggestion))


def _joined(opened: Opened[ChecklistContent], files: Sequence[OpenedFile]) -> Checklist:
    """One checklist; content of included parts stands before the checklist's own."""
    own = opened.value
    ordered = [*files[1:], files[0]]
    sections: dict[str, Any] = {
        name: tuple(item for file in ordered for item in getattr(file.value, name, ()))
        for name in LISTED
    }
    sections["questions"] = tuple(_overridden(q, own) for q in sections["questions"])
    sections["expressions"] = {
        name: expression for file in ordered for name, expression in file.value.expressions.items()
    }
    return Checklist.model_construct(
        **sections,
        elsewhere=tuple(dict.fromkeys(name for f in ordered for name in f.value.elsewhere)),
        id=own.id,
        version=own.version,
        title=own.title,
        intro=own.intro,
        jurisdiction=own.jurisdiction,
        award=own.award,
        migrations=getattr(own, "migrations", ()),
        sha256=_digest(files),
    )


def _overridden(question: BaseQuestion, own: ChecklistContent) -> BaseQuestion:
    override = own.override.get(question.id)
    if override is None:
        return question
    changed = override.model_dump(exclude_none=True)
    if "weight" in changed:
        changed["weight_"] = override.weight
        del changed["weight"]
    return question.model_copy(update=changed)


def _digest(files: Sequence[OpenedFile]) -> str:
    """Hash of the bytes of all files, each preceded by its length."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{len(file.source.raw)}\n".encode())
        digest.update(file.source.raw)
    return digest.hexdigest()
