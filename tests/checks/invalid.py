"""Invalid files, one per code, made from the sound base by the change that `controles.yaml` names.

Run as a module to write tests/checklists/invalid anew: python -m tests.checks.invalid
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from tests.checks import workbooks
from waardebehoud.checks.catalogue import Yardstick
from waardebehoud.checks.controls import Control
from waardebehoud.checks.validation import Validation
from waardebehoud.cli.batch_work import given_up_on
from waardebehoud.cli.cases import load_case
from waardebehoud.cli.ranking_bids import read_bids
from waardebehoud.cli.validating import Request, validate_paths
from waardebehoud.errors import UnusableInput
from waardebehoud.problems import Problem
from waardebehoud.reading.controls import read_controls
from waardebehoud.reading.limits import read_limits
from waardebehoud.reading.source import LARGEST
from waardebehoud.reports.problems import render_problems
from waardebehoud.texts import Words

CHECKLISTS = Path(__file__).resolve().parents[1] / "checklists"
BASE, INVALID = CHECKLISTS / "basis", CHECKLISTS / "invalid"
SNAPSHOTS = "momentopname"
"""The one of the base is taken by: waardebehoud validate tests/checklists/basis --snapshot"""
TODAY = dt.date(2026, 11, 24)
SLOW_PROOFS = 5.0
HUNDREDS = 300
"""More rows than one table is told of."""

CUBES = (
    "volume > 0 and oppervlakte > 0 and volume * volume * volume + oppervlakte * oppervlakte"
    " * oppervlakte == bouwjaar * bouwjaar * bouwjaar"
)
HARD = (
    ("type: decimal\n    unit: m2", "type: integer\n    unit: m2"),
    ("type: decimal\n    unit: m3", "type: integer\n    unit: m3"),
    ("unit: m3", "unit: m2"),
    ("require: behouden >= 10", f"require: {CUBES}"),
)
"""Fermat's last theorem for cubes: no solver decides it in a tenth of a second."""


def base(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")


def changed(text: str, control: Control) -> str:
    """The base with the bad text in the place of the good one."""
    changes = [(control.good, control.bad), *((pair[0], pair[1]) for pair in control.also)]
    for good, bad in changes:
        if good not in text:
            raise ValueError(f"{good!r} does not stand in the base")
        text = text.replace(good, bad) if control.every else text.replace(good, bad, 1)
    return text


def name_of(code: str, control: Control) -> str:
    """The file that is validated."""
    return f"{code}.{'json' if control.in_ == 'json' else 'yaml'}"


def files(code: str, control: Control) -> Iterator[tuple[str, bytes]]:
    """The files of one invalid example; the first is the one that is validated."""
    match control.in_:
        case "file" | "json":
            yield name_of(code, control), control.bad.encode(control.encoding)
        case "checklist":
            yield f"{code}.yaml", changed(base("basis.yaml"), control).encode(control.encoding)
        case "part":
            text = base("basis.yaml").replace("[deel.yaml]", f"[{code}.deel.yaml]")
            yield f"{code}.yaml", text.encode()
            yield f"{code}.deel.yaml", changed(base("deel.yaml"), control).encode()
        case "snapshot":
            yield f"{code}.yaml", changed(base("basis.yaml"), control).encode()
            yield f"{SNAPSHOTS}/{code}.yaml", base(f"{SNAPSHOTS}/basis.yaml").encode()
        case "dossier":
            yield f"{code}.yaml", changed(base("dossier.yaml"), control).encode()
        case "undecided":
            text = base("basis.yaml")
            for easy, hard in HARD:
                text = text.replace(easy, hard)
            yield f"{code}.yaml", text.encode()
        case "score":
            yield f"{code}.yaml", base("dossier.yaml").encode()
            yield (
                f"{code}.klein.yaml",
                base("basis.yaml")
                .replace("id: basis\n", f"id: {code.lower()}\n")
                .replace("id: verslag\n", "id: les\n")
                .encode(),
            )
        case "inventory":
            yield f"{code}.csv", changed(base("inventaris.csv"), control).encode()
        case _:
            return  # too large to keep, made when it is looked at, or nowhere


def every_file() -> Iterator[tuple[str, bytes]]:
    """Everything that belongs in the folder."""
    for name in ("basis.yaml", "deel.yaml", "inventaris.csv", f"{SNAPSHOTS}/basis.yaml"):
        yield name, base(name).encode()
    yield "anders.yaml", base("basis.yaml").encode()
    for code, control in read_controls().codes.items():
        try:
            yield from files(code, control)
        except ValueError as error:
            raise ValueError(f"{code}: {error}") from None


def validated(code: str, control: Control) -> Validation:
    """What `validate` says of an invalid example; the working folder is that of the examples."""
    paths = [Path(name_of(code, control))]
    if control.in_ == "part":
        paths.append(Path(f"{code}.deel.yaml"))
    prove = {"prove": SLOW_PROOFS, "undecided": 0.1}
    request = Request(
        paths=paths,
        yardstick=Yardstick(read_limits(), TODAY),
        coverage=control.run == "coverage",
        prove=prove.get(control.run or control.in_),
        against=Path("basis.yaml") if control.run == "against" else None,
    )
    return validate_paths(request)


def made(code: str, control: Control) -> bytes | None:
    """The workbook that shows a code; not kept, because no two of them are the same bytes."""
    match control.in_:
        case "form":
            return workbooks.form(control)
        case "sheet":
            return workbooks.sheet(changed(base("inventaris.csv"), control))
        case "workbook":
            return workbooks.workbook(code)
    return None


def problems_of(code: str, control: Control) -> tuple[Problem, ...]:
    """What is said of an invalid example, whichever door it comes in by."""
    book = made(code, control)
    if book is not None:
        return problems_of_file(f"{code}.xlsx", book)
    if control.in_ == "size":
        return problems_of_file(f"{code}.yaml", b"x" * (LARGEST + 1_000_000))
    if control.in_ == "rows":
        table = base("inventaris.csv").replace(control.good, "\n".join([control.bad] * HUNDREDS))
        found = problems_of_file(f"{code}.csv", table.encode())
        return tuple(problem for problem in found if problem.code == code)
    if control.in_ == "link":
        return problems_of_link(*control.bad.split(" -> "))
    if control.in_ == "worker":
        return (given_up_on("dossier.yaml", BrokenProcessPool("A process was terminated.")),)
    if control.in_ in ("bid", "pipe"):
        return problems_of_bid(pipe=control.in_ == "pipe")
    if control.in_ == "inventory":
        return validate_paths(Request(paths=[Path(f"{code}.csv")])).problems
    if control.in_ == "score":
        try:
            return load_case(Path(f"{code}.yaml"), f"{code}.klein.yaml").warnings
        except UnusableInput as error:
            return error.problems
    return validated(code, control).problems


def problems_of_file(name: str, content: bytes) -> tuple[Problem, ...]:
    """The problems of a file that is not kept; it stands beside the base while it is read."""
    with TemporaryDirectory() as folder:
        for path in BASE.glob("*.*"):
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        path = Path(folder) / name
        path.write_bytes(content)
        found = validate_paths(Request(paths=[path])).problems
    return tuple(replace(problem, file=Path(name)) for problem in found)


def problems_of_link(name: str, target: str) -> tuple[Problem, ...]:
    """The problems of a folder that holds a link."""
    with TemporaryDirectory() as folder:
        (Path(folder) / name).symlink_to(target)
        found = validate_paths(Request(paths=[Path(folder)])).problems
    return tuple(replace(problem, file=Path(name)) for problem in found)


def problems_of_bid(*, pipe: bool) -> tuple[Problem, ...]:
    """The problems of the only bid of a tender: a pipe, or a dossier that is no bid."""
    with TemporaryDirectory() as folder:
        for path in BASE.glob("*.*"):
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        path = Path(folder) / "dossier.yaml"
        if pipe:
            path.unlink()
            os.mkfifo(path)
        try:
            _, found = read_bids([path], None, Words("nl"))
        except UnusableInput as error:
            found = [*error.problems]
    return tuple(
        replace(
            problem,
            file=Path(path.name),
            holes={
                name: said.replace(str(path), path.name) for name, said in problem.holes.items()
            },
        )
        for problem in found
    )


def problems_alone(path: Path) -> tuple[Problem, ...]:
    return validate_paths(Request(paths=[path])).problems


def said(problems: tuple[Problem, ...]) -> str:
    return render_problems(problems, Words("nl"))


UNSHOWN = ("nowhere",)
"""A safety net that no file is known to reach."""


def main() -> int:
    """Write every file that is not as it should be."""
    (INVALID / SNAPSHOTS).mkdir(parents=True, exist_ok=True)
    wanted = dict(every_file())
    for name, content in wanted.items():
        (INVALID / name).write_bytes(content)
    os.chdir(INVALID)
    for code, control in read_controls().codes.items():
        if control.in_ not in UNSHOWN:
            found = problems_of(code, control)
            Path(f"{code}.txt").write_text(said(found), encoding="utf-8")
            if code not in {problem.code for problem in found}:
                print(code, "is not found:", [problem.code for problem in found])
    return 0


if __name__ == "__main__":
    sys.exit(main())
