"""The snapshot of a checklist that is validated: compared, or taken anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field

from waardebehoud.checklist.model import Checklist
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.problems import Problem
from waardebehoud.reading.opening import Opened
from waardebehoud.reading.snapshots import read_snapshot, snapshot_path
from waardebehoud.snapshots.comparing import check_snapshot, check_trials
from waardebehoud.snapshots.model import Snapshot, Trial
from waardebehoud.snapshots.taking import take_snapshot
from waardebehoud.texts import Words
from waardebehoud.writing.atomic import make_folder, write_bytes
from waardebehoud.writing.snapshots import snapshot_text


class Renewed(Struct, frozen=True):
    """A snapshot that was taken, and what it says otherwise than the one before."""

    path: Path
    dossiers: int
    differences: tuple[Problem, ...]
    unshown: tuple[str, ...] | None
    """Of what no project shows every side; None when no solver looked for it."""


class Renewer(Struct):
    """Takes snapshots anew, and remembers which."""

    taken: list[Renewed] = field(default_factory=list)

    def renew(self, path: Path, checklist: Checklist) -> None:
        """Take the snapshot of a checklist, and write it where it changed."""
        old = _old(path)
        trials, unshown = _grown(checklist, () if old is None else old.dossiers)
        text = snapshot_text(take_snapshot(checklist, trials), path.name)
        target = snapshot_path(path)
        make_folder(target.parent)
        if not target.is_file() or target.read_bytes() != text.encode():
            write_bytes(target, text.encode())
        self.taken.append(Renewed(target, len(trials), _changed(checklist, old, trials), unshown))


def _changed(
    checklist: Checklist, old: Snapshot | None, trials: Sequence[Trial]
) -> tuple[Problem, ...]:
    """What is said otherwise of the projects that were there, as they are completed now."""
    if old is None:
        return ()
    completed = tuple(
        before.model_copy(update={"answers": after.answers, "project": after.project})
        for before, after in zip(old.dossiers, trials, strict=False)  # new ones stand behind
    )
    return tuple(check_snapshot(checklist, old.model_copy(update={"dossiers": completed})))


def _old(path: Path) -> Snapshot | None:
    """The snapshot before; none when there is none that can be read."""
    try:
        opened = read_snapshot(path)
    except UnusableInput:
        return None
    return None if opened is None else opened.value


def _grown(
    checklist: Checklist, kept: Sequence[Trial]
) -> tuple[Sequence[Trial], tuple[str, ...] | None]:
    """The projects with those that are still missing; as they are where there is no solver."""
    try:
        from waardebehoud.proofs.trials import grow_trials
    except ModuleNotFoundError:
        if not kept:
            raise WaardebehoudError("error.no_solver_snapshot") from None
        return kept, None
    return grow_trials(checklist, kept)


def compare_snapshot(path: Path, checklist: Checklist) -> tuple[list[Problem], list[Problem]]:
    """What a checklist says otherwise than its snapshot, and what is wrong in the snapshot."""
    try:
        opened = read_snapshot(path)
    except UnusableInput as error:
        return [], list(error.problems)
    if opened is None:
        return [], []
    wrong = _foreign(opened, checklist) or list(check_trials(checklist, opened.value))
    if wrong:
        return [], [opened.located(problem) for problem in wrong]
    return list(check_snapshot(checklist, opened.value)), []


def _foreign(opened: Opened[Snapshot], checklist: Checklist) -> list[Problem]:
    name = opened.value.snapshot
    holes = {"kind": "checklist", "name": name}
    problem = Problem("REF003", route=("snapshot",), holes=holes, suggestion=checklist.id)
    return [] if name == checklist.id else [problem]


def said_of(renewed: Renewed, words: Words) -> str:
    """What was taken and what changed, in a few lines."""
    from waardebehoud.reports.problems import sentence, shown_path

    lines = [
        words(
            "snapshot.taken",
            path=shown_path(renewed.path),
            dossiers=renewed.dossiers,
            differences=len(renewed.differences),
        )
    ]
    lines += [f"  {sentence(problem, words)}" for problem in renewed.differences]
    if renewed.unshown is None:
        lines.append(f"  {words('snapshot.no_solver')}")
    elif renewed.unshown:
        lines.append(f"  {words('snapshot.unshown', names=', '.join(renewed.unshown))}")
    return "\n".join(lines)
