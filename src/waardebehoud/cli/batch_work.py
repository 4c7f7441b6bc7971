"""What a batch worker does: a dossier in, a line out. The same code that `score` runs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from waardebehoud.assessment import assess
from waardebehoud.cli.loading import Askers, Case, case_of
from waardebehoud.dossier import Dossier
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.portfolio import line_of
from waardebehoud.problems import Problem
from waardebehoud.reading.opening import open_source
from waardebehoud.reading.plain import Refused, load_json, load_yaml
from waardebehoud.reading.source import source_of
from waardebehoud.reports.problems import cure, sentence
from waardebehoud.texts import Language, Words

MOST: int = 20
"""Problems of one file that are told."""


class Options(Struct, frozen=True):
    """What holds for a whole batch; `run` sets one batch apart from another."""

    run: str
    language: Language
    phase: str | None = None
    checklist: str | None = None
    reports: bool = False


class Job(Struct, frozen=True):
    """One file with its bytes."""

    name: str
    path: str
    raw: bytes
    named: bool
    key: bytes = b""


class Made(Struct, frozen=True):
    """A line as JSON, and the report when one was asked for."""

    line: bytes
    report: bytes | None = None


class Desk(Struct, frozen=True):
    """What a worker keeps at hand during a batch: checklists, compiled once."""

    words: Words
    askers: Askers = field(default_factory=dict)


@lru_cache(maxsize=1)
def desk(options: Options) -> Desk:
    """The desk of a batch; a worker that goes on to another batch gets a new one."""
    return Desk(Words(options.language))


def work(options: Options, jobs: Sequence[Job]) -> list[Made]:
    """Do some jobs."""
    return [do(options, job) for job in jobs]


def do(options: Options, job: Job) -> Made:
    """One job: a dossier, the problems of a file, or a file that is something else."""
    at_hand = desk(options)
    try:
        opened = open_source(source_of(Path(job.path), job.raw), Dossier)
        case = case_of(opened, options.checklist, at_hand.askers)
        return _assessed(options, at_hand, case, job)
    except UnusableInput as error:
        if not job.named and is_something_else(job):
            return Made(as_json({"skipped": job.name}))
        return Made(as_json(broken(job.name, problem_rows(error.problems, at_hand.words))))
    except WaardebehoudError as error:
        return Made(as_json(broken(job.name, [row_of(error, at_hand.words)])))


def _assessed(options: Options, at_hand: Desk, case: Case, job: Job) -> Made:
    phases = [phase.id for phase in case.asker.checklist.phases]
    if options.phase is not None and options.phase not in phases:
        raise WaardebehoudError("error.phase", phase=options.phase, allowed=", ".join(phases))
    assessment = assess(case.asker, case.dossier, options.phase, case.books)
    line = {"file": job.name, **line_of(assessment), "warnings": len(case.warnings)}
    line["alone"] = not isinstance(case.dossier.inventory, str)
    if not options.reports:
        return Made(as_json(line))
    from waardebehoud.cli.reporting import make_report  # noqa: PLC0415
    from waardebehoud.reports.xlsx import render_xlsx  # noqa: PLC0415

    day = case.dossier.last_change or dt.date.today()
    report = make_report(case, at_hand.words, options.phase, day)
    return Made(as_json(line), render_xlsx(report))


def is_something_else(job: Job) -> bool:
    """Whether a file in a folder is sound and yet no dossier: a checklist, a result."""
    load = load_json if job.path.lower().endswith(".json") else load_yaml
    try:
        data = load(job.raw.decode("utf-8-sig"))
    except (Refused, UnicodeDecodeError):
        return False
    return isinstance(data, Mapping) and not {"project", "answers"} & set(data)


def broken(name: str, problems: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The line of a file that gives no dossier."""
    return {"file": name, "problems": list(problems)}


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


def place_of(problem: Problem) -> str:
    """Line and column, or sheet and cell."""
    if problem.cell is not None:
        return problem.cell
    return f"{problem.place.line}:{problem.place.column}" if problem.place else ""


def row_of(error: WaardebehoudError, words: Words) -> dict[str, str]:
    """An error that has no place."""
    return {"code": "", "place": "", "what": words(error.key, **error.holes), "cure": ""}


def as_json(line: Mapping[str, Any]) -> bytes:
    """A line as it travels and as it is kept."""
    try:
        return msgspec.json.encode(line)
    except UnicodeEncodeError:  # a name that is no text
        return json.dumps(line).encode()


def from_json(line: bytes) -> dict[str, Any]:
    """A line that travelled."""
    try:
        found: dict[str, Any] = msgspec.json.decode(line)
    except msgspec.DecodeError:
        found = json.loads(line)
    return found
