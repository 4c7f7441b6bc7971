"""What a batch worker does: a dossier in, a line out. The same code that `score` runs."""

from __future__ import annotations

import datetime as dt
import os
import re
import stat
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from waardebehoud.assessment import assess
from waardebehoud.checklist.model import Checklist
from waardebehoud.cli.batch_lines import Harvest, as_json, broken, from_json
from waardebehoud.cli.batch_stamps import Stamp, stamp_of
from waardebehoud.cli.cases import FORM_SUFFIX
from waardebehoud.cli.loading import (
    Askers,
    Case,
    case_as_far,
    case_of,
    find_asker,
    sorted_problems,
)
from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput, WaardebehoudError, refusal_of
from waardebehoud.portfolio import Line, line_of
from waardebehoud.problems import Problem
from waardebehoud.reading.opening import is_result, open_dossier
from waardebehoud.reading.partly import sound_part
from waardebehoud.reading.plain import Refused, load_json, load_yaml
from waardebehoud.reading.source import content_of
from waardebehoud.reports.problems import cure, sentence
from waardebehoud.texts import Language, Words

MOST: int = 20
"""Problems of one file that are told."""


CHECKLIST: Final = re.compile(rb"""checklist["']?\s*:\s*["']?([a-z][a-z0-9_-]*)@""")
"""How a dossier names its checklist, in YAML or JSON."""


class Options(Struct, frozen=True):
    """What holds for a whole batch; `run` sets one batch apart from another."""

    run: str
    language: Language
    phase: str | None = None
    checklist: str | None = None
    reports: bool = False
    keeping: bool = False
    """True when lines are kept for a next run."""


class Job(Struct, frozen=True):
    """One file with its bytes, or still to be read."""

    name: str
    path: str
    raw: bytes
    named: bool
    key: bytes = b""
    here: bool = True
    """False when the bytes are still to be read, by the worker."""
    careful: bool = False
    """True when it was at hand when a worker died: no risk is taken with it any more."""
    line: bytes = b""
    """What is known of it already: nothing is left to do but to count it."""


class Made(Struct, frozen=True):
    """A line, and the report when one was asked for."""

    line: Line
    report: bytes | None = None
    lasting: bool = False
    """True when the line follows from what its key and its inventory hash cover."""


class Desk(Struct, frozen=True):
    """What a worker keeps at hand during a batch: checklists, compiled once."""

    words: Words
    askers: Askers = field(default_factory=dict)


@lru_cache(maxsize=1)
def desk(options: Options) -> Desk:
    """The desk of a batch; a worker that goes on to another batch gets a new one."""
    return Desk(Words(options.language))


def work(options: Options, jobs: Sequence[Job]) -> Harvest:
    """What some jobs give together."""
    harvest = Harvest()
    for job in jobs:
        gather(harvest, options, job)
    return harvest.close()


def gather(harvest: Harvest, options: Options, job: Job) -> None:
    """Add what one job gives."""
    if job.line:
        harvest.add(job.path, from_json(job.line))
        return
    made = do(options, job) if job.here else read_and_do(options, job)
    harvest.add(job.path, made.line)
    if made.report is not None:
        harvest.reports.append((job.name, made.report))
    elif options.keeping and made.lasting:
        harvest.kept.append((job.key, as_json(made.line)))


def read_and_do(options: Options, job: Job) -> Made:
    """One job of which the bytes are still to be read."""
    try:
        raw = read_regular(job.path, job.name)
    except WaardebehoudError as error:
        return Made(unreadable(job.name, error, desk(options).words))
    return do(options, replace(job, raw=raw, here=True))


def have_at_hand(options: Options, path: Path) -> dict[Path, Checklist]:
    """Read the checklist that a dossier names, so that workers who are forked then inherit it."""
    askers = desk(options).askers
    try:
        name = options.checklist or _named_in(path)
        if name is not None:
            find_asker(name, path.parent, askers).plan.prepare()
    except WaardebehoudError:
        pass  # whoever reads the dossier will say so
    return {file: one.checklist for file, one in askers.items() if isinstance(file, Path)}


def _named_in(path: Path) -> str | None:
    """The checklist that a dossier or a form names; None when that is not seen at once."""
    raw = read_regular(str(path), path.name)
    if path.suffix.lower() == FORM_SUFFIX:
        from waardebehoud.cli.batch_forms import named_in  # most have no form

        return named_in(raw)
    named = CHECKLIST.search(raw)
    return named[1].decode() if named else None


def do(options: Options, job: Job) -> Made:
    """One job: a dossier, the problems of a file, or a file that is something else."""
    at_hand = desk(options)
    try:
        return _assessed(options, at_hand, job)
    except UnusableInput as error:
        if not job.named and is_something_else(job):
            return Made({"skipped": job.name})
        found = all_problems(options, at_hand, job, error.problems)
        return Made(broken(job.name, problem_rows(found, at_hand.words)))
    except WaardebehoudError as error:
        return Made(broken(job.name, [row_of(error, at_hand.words)]))


def all_problems(
    options: Options, at_hand: Desk, job: Job, found: Sequence[Problem]
) -> Sequence[Problem]:
    """Everything that is wrong in a file of which something is: in its meaning too.

    This takes longer, which only such a file costs.
    """
    path = Path(job.path)
    if path.suffix.lower() == FORM_SUFFIX:
        return found
    try:
        case_as_far(sound_part(path, job.raw, Dossier), options.checklist, at_hand.askers)
    except UnusableInput as error:
        return sorted_problems(error.problems)
    return found


def _case(options: Options, at_hand: Desk, job: Job) -> tuple[Case, Stamp | None]:
    """The dossier of a job, and the stamp of an inventory in a file of its own."""
    path = Path(job.path)
    if path.suffix.lower() != FORM_SUFFIX:
        opened = open_dossier(path, job.raw)
        stamp = stamp_of(path, opened.value.inventory)  # before it is read: it may change
        return case_of(opened, options.checklist, at_hand.askers), stamp
    from waardebehoud.cli.batch_forms import form_case  # most batches have none

    return form_case(path, job.raw, options.checklist, at_hand.askers, careful=job.careful), None


def _assessed(options: Options, at_hand: Desk, job: Job) -> Made:
    case, stamp = _case(options, at_hand, job)
    phases = [phase.id for phase in case.asker.checklist.phases]
    if options.phase is not None and options.phase not in phases:
        raise WaardebehoudError("error.phase", phase=options.phase, allowed=", ".join(phases))
    assessment = assess(case.asker, case.dossier, options.phase, case.books)
    line = {"file": job.name, **line_of(assessment), "warnings": len(case.warnings)}
    line |= {"inventory": stamp, "grounds": grounds_of(options, case)}
    if not options.reports:
        return Made(line, lasting=True)
    from waardebehoud.cli.reporting import make_report
    from waardebehoud.reports.xlsx import render_xlsx

    day = case.dossier.last_change or dt.date.today()
    report = make_report(case, at_hand.words, options.phase, day)
    return Made(line, render_xlsx(report))


def grounds_of(options: Options, case: Case) -> list[tuple[str, str]]:
    """The checklists that decide on a dossier: each by the name it was looked for, with its hash.

    Seen under another checklist, a dossier is checked against its own one too.
    """
    own, found = case.dossier.checklist_id, case.asker.checklist
    grounds = [(options.checklist or own, found.sha256)]
    if case.own is not None:
        grounds.append((own, case.own.sha256))
    return grounds


def is_something_else(job: Job) -> bool:
    """Whether a file in a folder is sound and yet no dossier: a checklist, a result."""
    if job.path.lower().endswith(FORM_SUFFIX):
        from waardebehoud.reading.form_books import may_be_form

        return not may_be_form(job.raw)
    load = load_json if job.path.lower().endswith(".json") else load_yaml
    try:
        data = load(job.raw.decode("utf-8-sig"))
    except (Refused, UnicodeDecodeError):
        return False
    return is_result(data) or (isinstance(data, Mapping) and not {"project", "answers"} & set(data))


def problem_rows(problems: Iterable[Problem], words: Words) -> list[dict[str, str]]:
    """Problems as plain words: code, place, what, cure."""
    rows = [
        {
            "code": problem.code,
            "place": place_of(problem),
            "what": sentence(problem, words),
            "cure": cure(problem, words),
        }
        for problem in problems
    ]
    left = len(rows) - MOST
    if left > 0:
        rows[MOST:] = [{"code": "", "place": "", "what": "", "cure": ""}]
        rows[-1]["what"] = words("summary.more", count=left)
    return rows


def given_up_on(name: str, error: BaseException) -> Problem:
    """The problem of a file that no worker survived, or that showed a bug."""
    holes = {"kind": type(error).__name__, "detail": str(error)[:200]}
    return Problem("RUN001", file=Path(name), holes=holes)


def place_of(problem: Problem) -> str:
    """Line and column, or sheet and cell."""
    if problem.cell is not None:
        return problem.cell
    return f"{problem.place.line}:{problem.place.column}" if problem.place else ""


def unreadable(name: str, error: WaardebehoudError, words: Words) -> dict[str, Any]:
    """The line of a file without bytes."""
    if isinstance(error, UnusableInput):
        return broken(name, problem_rows(error.problems, words))
    return broken(name, [{**row_of(error, words), "cure": words("RUN002.cure")}])


def row_of(error: WaardebehoudError, words: Words) -> dict[str, str]:
    """An error that has no place."""
    return {"code": "", "place": "", "what": words(error.key, **error.holes), "cure": ""}


def read_regular(path: str, name: str) -> bytes:
    """The bytes of a file; never of a pipe or a device, which could keep us waiting."""
    try:
        found = os.stat(path)  # noqa: PTH116
        if stat.S_ISDIR(found.st_mode):
            os.scandir(path).close()  # why it could not be searched
        if not stat.S_ISREG(found.st_mode):
            raise WaardebehoudError("error.no_regular_file", path=name)
        return content_of(path, found.st_size)
    except PermissionError:
        raise WaardebehoudError("error.no_permission", path=name) from None
    except OSError as error:
        if os.path.islink(path):  # noqa: PTH114
            raise UnusableInput([Problem("FMT036", file=Path(name))]) from None
        raise WaardebehoudError("error.cannot_read", path=name, system=refusal_of(error)) from None
