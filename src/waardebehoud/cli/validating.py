"""Finding out what each file is, and everything that is wrong in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from waardebehoud.checklist.files import Part
from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.accepting import check_ignores, sift, wanted
from waardebehoud.checks.catalogue import Yardstick, check_checklist
from waardebehoud.checks.coverage import measure_coverage
from waardebehoud.checks.echoes import without_echoes
from waardebehoud.checks.validation import Compared, Decided, Touched, Validation
from waardebehoud.checks.versions import check_against, meaning_of
from waardebehoud.cli.examining import examine
from waardebehoud.cli.finding import find_files
from waardebehoud.cli.loading import Askers, locate, sorted_problems
from waardebehoud.cli.snapshotting import Renewer, compare_snapshot
from waardebehoud.content import Ignore
from waardebehoud.dossier import Dossier
from waardebehoud.errors import WaardebehoudError
from waardebehoud.places import is_circle, real_path
from waardebehoud.problems import Level, Problem, Route
from waardebehoud.reading.checklists import (
    OpenedFile,
    PartlyRead,
    read_as_far,
    read_checklist,
)
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.library import including
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.partly import open_as_far
from waardebehoud.reading.snapshots import checklist_of
from waardebehoud.snapshots.model import Snapshot
from waardebehoud.texts import codes
from waardebehoud.writing.content import dossier_data
from waardebehoud.writing.dossiers import new_text


class Request(Struct, frozen=True):
    """What to validate, and how far to go."""

    paths: Sequence[Path]
    yardstick: Yardstick = field(default_factory=Yardstick)
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    coverage: bool = False
    prove: float | None = None
    """Seconds for each claim that is put to the solver; None for no proofs."""
    against: Path | None = None
    """An older version of the one checklist that is validated, or a folder with such versions."""
    renewer: Renewer | None = None
    """Takes the snapshots of sound checklists anew, instead of comparing with them."""


class _Run(Struct):
    """What is gathered on the way through the files."""

    request: Request
    files: dict[Path, None] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)
    opened: dict[Path, OpenedFile | Opened[Dossier]] = field(default_factory=dict)
    unused: dict[Path, list[set[Route]]] = field(default_factory=dict)
    """Per part, what each checklist that includes it leaves unused."""
    askers: Askers = field(default_factory=dict)
    """Checklists of dossiers, each read once."""
    unsure: set[Path] = field(default_factory=set)
    """Files of which something was left out: an ignore that fits nothing may fit that."""
    versions: list[Compared] = field(default_factory=list)
    examples: int = 0
    proofs: Decided | None = None
    coverage: Touched | None = None


def validate_paths(request: Request) -> Validation:
    """Validate files and folders; WaardebehoudError for a path that does not exist."""
    if request.against is not None and not request.against.exists():
        raise WaardebehoudError("error.no_file", path=request.against)
    run = _Run(request)
    for path in dict.fromkeys(_files(request.paths)):
        if not path.exists():  # found in a folder, and yet not there
            run.files[path] = None
            run.problems[Problem("FMT036", file=path)] = None
            continue
        kind = kind_of(path)
        if kind is FileKind.OTHER and path not in request.paths:
            continue
        _look_at(run, path, kind)
    broken = any(problem.level is Level.ERROR for problem in run.problems)
    if request.against is not None and not (run.versions or broken):
        raise WaardebehoudError("error.nothing_compared", path=request.against)
    _unused_in_parts(run)
    return _summed_up(run)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise WaardebehoudError(
                "error.circle" if is_circle(path) else "error.no_file", path=path
            )
        if path.is_dir():
            yield from (Path(found.name) for found in find_files([path]))
        else:
            yield path


def _look_at(run: _Run, path: Path, kind: FileKind) -> None:
    """One file; a part is looked at in every checklist nearby that includes it."""
    if path in run.files:
        return
    run.files[path] = None
    if kind is FileKind.CHECKLIST:
        _checklist(run, path)
    elif kind is FileKind.PART:
        run.problems |= dict.fromkeys(open_as_far(path, Part).problems)
        for checklist in including(path):
            _look_at(run, checklist, FileKind.CHECKLIST)
    elif kind is FileKind.SNAPSHOT:
        _snapshot(run, path)
    else:
        _dossier(run, path)


def _dossier(run: _Run, path: Path) -> None:
    """A dossier, a form or an inventory; what a dossier accepts is weighed at the end."""
    examined = examine(path, run.askers)
    run.problems |= dict.fromkeys(examined.problems)
    if examined.opened is not None:
        run.opened[path] = examined.opened
        wrong = any(problem.level is Level.ERROR for problem in examined.problems)
        run.unsure |= {path} if wrong else set()


def _checklist(run: _Run, path: Path) -> None:
    read, request = read_as_far(path), run.request
    run.problems |= dict.fromkeys(read.problems)
    if read.opened is None:
        return
    checklist = read.opened.value
    found = check_checklist(checklist, request.yardstick, whole=not read.problems)
    sound = not any(p.level is Level.ERROR and p.family != "EXA" for p in (*read.problems, *found))
    if request.coverage and sound:
        touched, untouched = measure_coverage(checklist)
        run.coverage = (run.coverage or Touched()) + touched
        found += untouched
    if request.prove is not None and sound:
        decided, refuted = _proofs(checklist, request.prove)
        run.proofs = (run.proofs or Decided()) + decided
        found += refuted
    older = _older(request.against, path) if not read.problems else None
    if older is not None:
        found += check_against(older, checklist)
        meaning = meaning_of(older, checklist)
        run.versions.append(Compared(path, older.version, checklist.version, meaning))
    if sound:
        found += _frozen(run, path, checklist, found)
    run.examples += len(checklist.examples)
    _keep(run, path, read, found)


def _older(against: Path | None, path: Path) -> Checklist | None:
    """The older version of a checklist: the file itself, or its namesake in a folder."""
    if against is not None and against.is_dir():
        against = against / path.name
        if not against.is_file():
            return None
    return None if against is None else read_checklist(against).value


def _snapshot(run: _Run, path: Path) -> None:
    """A snapshot is looked at with its checklist."""
    read, checklist = open_as_far(path, Snapshot), checklist_of(path)
    run.problems |= dict.fromkeys(read.problems)
    if checklist.is_file():
        _look_at(run, checklist, FileKind.CHECKLIST)
    elif read.opened is not None:
        holes = {"kind": "checklist", "name": read.opened.value.snapshot}
        problem = Problem("REF003", route=("snapshot",), holes=holes)
        run.problems[read.opened.located(problem)] = None


def _frozen(run: _Run, path: Path, checklist: Checklist, found: list[Problem]) -> list[Problem]:
    """What differs from the snapshot; a new one is only taken where all examples hold."""
    if run.request.renewer is not None:
        if not any(problem.level is Level.ERROR for problem in found):
            run.request.renewer.renew(path, checklist)
        return []
    differing, wrong = compare_snapshot(path, checklist)
    run.problems |= dict.fromkeys(wrong)
    return differing


def _proofs(checklist: Checklist, seconds: float) -> tuple[Decided, list[Problem]]:
    """What the solver finds, each with a dossier that shows it."""
    try:
        from waardebehoud.proofs.prove import prove_checklist
    except ModuleNotFoundError:
        raise WaardebehoudError("error.no_solver") from None
    decided, proofs = prove_checklist(checklist, seconds)
    order = [question.id for question in checklist.walk_order]
    found = []
    for proof in proofs:
        assert proof.problem is not None
        text = None if proof.dossier is None else new_text(dossier_data(proof.dossier, order))
        found.append(replace(proof.problem, reproduction=text))
    return decided, found


def _keep(run: _Run, path: Path, read: PartlyRead, found: list[Problem]) -> None:
    """Place the problems in their files; what a part offers too much is weighed at the end."""
    assert read.opened is not None
    for file in read.opened.files:
        run.unsure |= {file.source.path} if read.problems else set()
        run.opened.setdefault(file.source.path, file)
        if file.source.path != path:
            run.unused.setdefault(real_path(file.source.path), []).append(set())
    for problem in locate(read.opened, without_echoes(found, read.lost)):
        if problem.code == "REF020" and problem.file not in (path, None):
            assert problem.file is not None
            run.unused[real_path(problem.file)][-1].add(problem.route)
        else:
            run.problems[problem] = None


def _unused_in_parts(run: _Run) -> None:
    """For information: what no checklist with this part uses, if the part itself is validated."""
    asked = {real_path(path) for path in run.files}
    for path, file in run.opened.items():
        listed = run.unused.get(real_path(path), [])
        if real_path(path) in asked and listed:
            for route in set.intersection(*listed):
                holes = {"name": str(route[-1])}
                problem = Problem("REF021", Level.INFO, route=route, holes=holes)
                run.problems[file.located(problem)] = None


def _tables(run: _Run) -> dict[Path, Path]:
    """The dossier that names a table as its inventory, by the table."""
    dossiers = ((path, file.value) for path, file in run.opened.items())
    return {
        path.parent / dossier.inventory: path
        for path, dossier in dossiers
        if isinstance(dossier, Dossier) and isinstance(dossier.inventory, str)
    }


def _summed_up(run: _Run) -> Validation:
    ignores: dict[Path, tuple[Ignore, ...]] = {
        path: file.value.ignore for path, file in run.opened.items() if file.value.ignore
    }
    found = list(run.problems)
    for path, listed in ignores.items():
        found += [run.opened[path].located(p) for p in check_ignores(listed, codes())]
    stays, accepted, wrong = sift(found, ignores, _tables(run))
    sure = [(path, p) for path, p in wrong if p.code != "FMT031" or path not in run.unsure]
    stays += [run.opened[path].located(problem) for path, problem in sure]
    request = run.request
    shown = [p for p in stays if wanted(p, request.select, request.ignore)]
    return Validation(
        files=tuple(run.files),
        examples=run.examples,
        problems=tuple(sorted_problems(shown)),
        accepted=tuple(accepted),
        left_out=len(stays) - len(shown),
        proofs=run.proofs,
        coverage=run.coverage,
        versions=tuple(run.versions),
    )
