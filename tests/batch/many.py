"""Many dossiers, some broken in thirty ways, made from a seed."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from tests.form.making import Pair, form_of
from waardebehoud.asking import Asker
from waardebehoud.cli.loading import load_asker
from waardebehoud.dossier import Dossier

KLEIN = Path(__file__).resolve().parents[1] / "checklists" / "valid" / "klein.yaml"
PARTS = 4
FORMS = 25
"""One in so many is a form in Excel."""

GOOD = """format: 1
checklist: klein@1.2.0
project: {{name: "Project {number}", phase: {phase}}}
answers:
"""

Breaker = Callable[[str], bytes]


def text(change: Callable[[str], str]) -> Breaker:
    return lambda good: change(good).encode()


BREAKERS: dict[str, Breaker] = {
    "empty": lambda _: b"",
    "latin": lambda good: good.encode() + b"# caf\xe9\n",
    "zeros": lambda _: b"\x00" * 200,
    "unclosed": text(lambda good: good + "x: [1, 2\n"),
    "tab": text(lambda good: good.replace("  ", "\t", 1)),
    "double": text(lambda good: good + "format: 1\n"),
    "list": text(lambda _: "- een\n- twee\n"),
    "format": text(lambda good: good.replace("format: 1", "format: 9")),
    "no_format": text(lambda good: good.replace("format: 1\n", "")),
    "no_checklist": text(lambda good: good.replace("checklist: klein@1.2.0\n", "")),
    "other": text(lambda good: good.replace("klein@", "kelin@")),
    "newer": text(lambda good: good.replace("@1.2.0", "@9.0.0")),
    "version": text(lambda good: good.replace("@1.2.0", "")),
    "no_name": text(lambda good: good.replace("name:", "naam:")),
    "no_project": text(lambda good: good.replace("project:", "projekt:")),
    "phase": text(lambda good: good.replace("phase: ", "phase: on")),
    "key": text(lambda good: good + "iets: anders\n"),
    "question": text(lambda good: good + "  onbekende_vraag: ja\n"),
    "option": text(lambda good: good + "  functie: kasteel\n"),
    "not_a_number": text(lambda good: good + "  volume: veel\n"),
    "bound": text(lambda good: good + "  volume: -4\n"),
    "twice": text(lambda good: good + "  volume: {value: 3, unknown: true}\n"),
    "bomb": text(lambda good: good + "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    "tag": text(lambda good: good + "x: !!python/object:os.system ls\n"),
    "deep": text(lambda _: "[" * 5000),
    "date": text(lambda good: good + "  volume: {value: 3, at: 2026-13-40}\n"),
}

JSON_BREAKERS: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "json_cut": lambda data: json.dumps(data).encode()[:-9],
}
"""What befalls a dossier in JSON: it stops halfway."""

FORM_BREAKERS: dict[str, Callable[[bytes], bytes]] = {
    "form_cut": lambda form: form[: len(form) // 2],
    "form_macro": lambda form: with_part(form, "xl/vbaProject.bin"),
    "form_answer": lambda form: with_answer(form, "veel"),
}
"""What befalls forms: cut off, a macro inside, an answer that is no number."""


@cache
def small() -> Asker:
    return load_asker(KLEIN)


def form(data: dict[str, Any]) -> bytes:
    """A dossier as the form that somebody filled in."""
    return form_of(Pair("klein", small(), Dossier.model_validate(data)))


def with_part(form: bytes, name: str) -> bytes:
    target = BytesIO(form)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(name, b"x")
    return target.getvalue()


def with_answer(form: bytes, typed: str) -> bytes:
    book, target = openpyxl.load_workbook(BytesIO(form)), BytesIO()
    sheet = book["Vragen"]
    number = next(c.row for c in sheet["A"] if c.value == "wb:q:volume")
    column = next(c.column for c in sheet[2] if c.value == "wb:answer")
    sheet.cell(number, column).value = typed
    book.save(target)
    return target.getvalue()


def make_folder(folder: Path, count: int, broken: int, forms: int = FORMS) -> set[str]:
    """Write many dossiers in folders; the names of the broken ones."""
    rng = random.Random(2026)
    folder.mkdir(parents=True, exist_ok=True)
    bad = set(rng.sample(range(count), broken))
    ways = [*BREAKERS, *JSON_BREAKERS, *FORM_BREAKERS]
    for part in range(PARTS):
        (folder / f"deel{part}").mkdir()
        shutil.copy(KLEIN, folder / f"deel{part}")
    named: set[str] = set()
    for number in range(count):
        place = folder / f"deel{number % PARTS}"
        path = place / f"dossier-{number:05}.yaml"
        good = dossier(number, rng)
        if number in bad:
            way = ways[len(named) % len(ways)]
            path = path.with_name(f"dossier-{number:05}-{way}.yaml")
            if way in FORM_BREAKERS:
                path = path.with_suffix(".xlsx")
                path.write_bytes(FORM_BREAKERS[way](form(as_data(good, number))))
            elif way in JSON_BREAKERS:
                path = path.with_suffix(".json")
                path.write_bytes(JSON_BREAKERS[way](as_data(good, number)))
            else:
                path.write_bytes(BREAKERS[way](good))
            named.add(path.name)
        elif number % forms == 0:
            path.with_suffix(".xlsx").write_bytes(form(as_data(good, number)))
        elif number % 3:
            path.write_text(good, encoding="utf-8")
        else:
            text_of = json.dumps(as_data(good, number))
            path.with_suffix(".json").write_text(text_of, encoding="utf-8")
    return named


def dossier(number: int, rng: random.Random) -> str:
    lines = [GOOD.format(number=number, phase="midden")]
    if rng.random() < 0.8:
        lines.append(f"  behouden: {rng.randint(0, 100)}\n")
    lines.append(f"  beschermd: {rng.choice(['ja', 'nee'])}\n")
    return "".join(lines)


def as_data(good: str, number: int) -> dict[str, Any]:
    answers = [line.strip().split(": ") for line in good.splitlines() if line.startswith("  ")]
    return {
        "format": 1,
        "checklist": "klein@1.2.0",
        "project": {"name": f"Project {number}", "phase": "midden"},
        "answers": {k: int(v) if v.isdigit() else v for k, v in answers},
    }
