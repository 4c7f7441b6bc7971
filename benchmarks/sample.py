"""The input of the benchmarks: the shipped demolition checklist and a dossier made for it."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, NumberQuestion, OptionQuestion
from waardebehoud.reading.checklists import OpenedChecklist, read_checklist
from waardebehoud.reading.library import find_checklist

CHECKLIST = "sloop"
ANSWERS = 80
SEED = 2026


def opened_checklist() -> OpenedChecklist:
    """The checklist as shipped, with all its parts."""
    return read_checklist(find_checklist(CHECKLIST))


def checklist_files(opened: OpenedChecklist) -> list[Path]:
    """The files that hold it."""
    return [file.source.path for file in opened.files]


def write_dossier(
    checklist: Checklist, path: Path, number: int = 0, answers: int = ANSWERS, rows: int = 0
) -> None:
    """A dossier with an answer to most questions, some noted and documented; each is another."""
    rng = random.Random(SEED + number)
    answered = checklist.walk_order[:answers]
    lines = [
        "format: 1",
        f"checklist: {checklist.id}@{checklist.version}",
        "project:",
        f"  name: Oude turnzaal {number}",
        "  municipality: Gent",
        f"  phase: {checklist.phases[-1].id}",
        "  dates:",
        *(f"    {date.id}: 2026-0{place + 1}-15" for place, date in enumerate(checklist.dates[:9])),
        "answers:",
    ]
    for question in answered:
        lines += [f"  {question.id}:", f"    value: {answer(question, rng)}"]
        lines += [f"    note: Besproken met de {question.responsible[0]}.", "    at: 2026-10-02"]
        if question.evidence is not None:
            lines.append(f"    evidence: [verslagen/{question.id}.pdf]")
    lines += ["inventory:"] if rows else []
    for place in range(rows):
        lines += [
            f"  - {{{', '.join(f'{key}: {value}' for key, value in row(place, rng).items())}}}"
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def answer(question: BaseQuestion, rng: random.Random) -> Any:
    """A value that fits, as it is written in YAML and as it is typed."""
    if isinstance(question, OptionQuestion):
        return rng.choice(question.option_ids)
    if isinstance(question, NumberQuestion):
        low, high = question.bounds
        least = int(low or 0)
        return rng.randint(least, least + 20_000 if high is None else int(high))
    return "2026-09-01" if question.kind.name == "date" else "Nagevraagd en bevestigd"


def row(place: int, rng: random.Random) -> dict[str, Any]:
    """An element of an inventory, ten columns of it."""
    return {
        "id": f"E{place}",
        "element": f"wand {place % 17}",
        "material": rng.choice(["gewapend beton", "baksteen", "naaldhout", "glas", "staal"]),
        "location": f"verdieping {place % 4}",
        "quantity": rng.randint(1, 9_999) / 10,
        "unit": rng.choice(["m3", "m3", "t", "st"]),
        "condition": rng.choice(["goed", "matig"]),
        "connection": "schroef",
        "accessibility": "vrij",
        "destination": rng.randint(1, 11),
    }
