"""The law of the form: a spreadsheet program computes what the engine computes, and nothing is
lost on the way back. LibreOffice is started a few times only, with many workbooks each.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from openpyxl import load_workbook

from tests.conftest import Say
from tests.form.making import CLOSE, Pair, both_back, content, differences, form_of, said
from tests.form.office import available, convert, forgotten
from tests.form.stocked import stocked
from tests.properties.generated import cases
from waardebehoud.asking import Asker
from waardebehoud.cli.cases import load_case
from waardebehoud.cli.loading import asker_of, load_asker
from waardebehoud.dossier import Dossier
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.library import checklist_paths

ROOT = Path(__file__).resolve().parents[2]
CAMPAIGN = os.environ.get("WAARDEBEHOUD_PROFILE") == "campaign"
GENERATED = 500 if CAMPAIGN else 80
INVENTORIES = 250 if CAMPAIGN else 40
WALKS = 10 if CAMPAIGN else 2
EVERY = 1 if CAMPAIGN else 24
AT_ONCE = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not available(), reason="LibreOffice is not installed"),
    pytest.mark.timeout(2000),
]


Drawn = TypeVar("Drawn")


def drawn(strategy: SearchStrategy[Drawn], count: int) -> list[Drawn]:
    """So many generated cases."""
    found: list[Drawn] = []

    @settings(
        max_examples=count,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(case: Drawn) -> None:
        found.append(case)

    collect()
    return found[:count]


def generated(count: int) -> list[Pair]:
    """Generated checklists, each with a generated dossier."""
    return [Pair(f"made{number}", *case) for number, case in enumerate(drawn(cases(), count))]


def with_inventory(count: int) -> list[Pair]:
    """Generated checklists about figures, each with a dossier and an inventory."""
    found = drawn(stocked(), count)
    return [replace(pair, name=f"stocked{number}") for number, pair in enumerate(found)]


def shipped() -> Iterator[Pair]:
    """All worked examples of all checklists, and the shipped dossiers."""
    for path in checklist_paths():
        asker = asker_of(read_checklist(path))
        for number in range(0, len(asker.checklist.examples), EVERY):
            yield Pair(f"{path.stem}-{number}", asker, example_dossier(asker, number))
    for path in sorted((ROOT / "examples").glob("*/*.yaml")):
        case = load_case(path)
        yield Pair(f"{path.parent.name}-{path.stem}", case.asker, case.dossier, case.books)


def example_dossier(asker: Asker, number: int) -> Dossier:
    checklist = asker.checklist
    example = checklist.examples[number]
    project = {"name": example.name, **example.project.model_dump(exclude_none=True)}
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": f"{checklist.id}@{checklist.version}",
            "project": project,
            "answers": example.answers,
        }
    )


def walks(count: int) -> Iterator[Pair]:
    """Random answers to the shipped checklists, some open, some unknown, some not applicable."""
    chance = random.Random(20261124)
    for path in checklist_paths():
        asker = load_asker(path)
        for number in range(count):
            answers = {}
            for question in asker.checklist.questions:
                if chance.random() < 0.8:
                    answers[question.id] = random_answer(question, chance)
            dossier = Dossier.model_validate(
                {
                    "format": 1,
                    "checklist": f"{asker.checklist.id}@{asker.checklist.version}",
                    "project": {
                        "name": "Wandeling",
                        "phase": chance.choice(asker.checklist.phases).id,
                        "dates": {
                            date.id: chance.choice(["2026-12-31", "2027-01-01", "2030-06-30"])
                            for date in asker.checklist.dates
                            if chance.random() < 0.7
                        },
                    },
                    "answers": answers,
                }
            )
            yield Pair(f"walk-{path.stem}-{number}", asker, dossier)


def random_answer(question: object, chance: random.Random) -> object:
    kind = getattr(question, "type", "")
    roll = chance.random()
    if roll < 0.1:
        return {"unknown": True}
    if roll < 0.2 and getattr(question, "not_applicable", False):
        return {"not_applicable": "past hier niet"}
    if kind in ("yes_no", "choice"):
        return {"value": chance.choice(question.option_ids), "evidence": ["a.pdf"]}  # type: ignore[attr-defined]
    if kind == "choices":
        ids = question.option_ids  # type: ignore[attr-defined]
        return {"value": chance.sample(ids, chance.randint(0, len(ids)))}
    if kind == "date":
        return {"value": chance.choice(["2024-02-29", "2026-11-24"])}
    if kind == "text":
        return {"value": 'Een "vrije" tekst; =1+1', "note": "+nota"}
    low, high = question.bounds  # type: ignore[attr-defined]
    least, most = float(low or 0), float(high if high is not None else 3000)
    if kind == "integer":
        return chance.randint(int(least), int(most))
    return round(chance.uniform(least, most), 2)


def compare(pairs: list[Pair], folder: Path) -> tuple[list[str], list[str]]:
    """What differs in figures and what is lost, over all pairs."""
    wrong: list[str] = []
    lost: list[str] = []
    for start in range(0, len(pairs), AT_ONCE):
        batch = pairs[start : start + AT_ONCE]
        place = folder / f"batch{start}"
        (place / "forms").mkdir(parents=True)
        paths = []
        for pair in batch:
            made = form_of(pair)
            path = place / "forms" / f"{pair.name}.xlsx"
            path.write_bytes(forgotten(made))
            (place / f"{pair.name}.xlsx").write_bytes(made)
            paths.append(path)
        computed = convert(paths, "xlsx", place)
        for pair in batch:
            wrong += differences(pair, computed / f"{pair.name}.xlsx")
            lost += [
                f"{pair.name} ({path.parent.name})"
                for path in (place / f"{pair.name}.xlsx", computed / f"{pair.name}.xlsx")
                if not came_back(pair, path)
            ]
    return wrong, lost


def came_back(pair: Pair, path: Path) -> bool:
    dossier, rows = both_back(pair, path)
    return content(pair, dossier) == content(pair, pair.dossier) and rows == elements_of(pair)


def elements_of(pair: Pair) -> list[tuple[object, ...]]:
    return [] if pair.books is None else [said(one) for one in pair.books.inventory.elements]


def stored(pairs: list[Pair], folder: Path) -> list[str]:
    """Formula cells whose stored value is not what LibreOffice computes."""
    wrong = []
    for pair in pairs:
        (made,) = folder.glob(f"batch*/{pair.name}.xlsx")
        before, after = (
            load_workbook(path, data_only=True)
            for path in (made, *made.parent.glob(f"as-xlsx/{pair.name}.xlsx"))
        )
        for sheet in load_workbook(made):
            formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            for cell in formulas:
                one, other = (book[sheet.title][cell.coordinate].value for book in (before, after))
                if not alike(one, other):
                    wrong.append(f"{pair.name} {sheet.title}!{cell.coordinate}: {one} / {other}")
    return wrong


def alike(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= CLOSE * max(1, abs(one))
    return (one or "") == (other or "")


def check(pairs: list[Pair], what: str, folder: Path, say: Say) -> None:
    wrong, lost = compare(pairs, folder)
    say(f"{len(pairs)} {what} computed by LibreOffice, {len(wrong)} differences")
    assert wrong == []
    assert lost == []


def test_generated_pairs(tmp_path: Path, say: Say) -> None:
    pairs = generated(GENERATED)
    assert len(pairs) >= (500 if CAMPAIGN else 60)
    check(pairs, "generated pairs", tmp_path, say)


def test_generated_inventories(tmp_path: Path, say: Say) -> None:
    pairs = with_inventory(INVENTORIES)
    assert len(pairs) == INVENTORIES
    check(pairs, "generated pairs with an inventory", tmp_path, say)


def test_shipped_examples(tmp_path: Path, say: Say) -> None:
    pairs = list(shipped())
    assert len(pairs) > 600 / EVERY
    check(pairs, "shipped examples", tmp_path, say)
    assert stored([pair for pair in pairs if pair.books or pair.dossier.bid][:4], tmp_path) == []


def test_random_walks(tmp_path: Path, say: Say) -> None:
    check(list(walks(WALKS)), "random walks", tmp_path, say)
