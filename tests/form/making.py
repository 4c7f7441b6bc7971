"""Forms of a case, and what the engine and the form say of it, side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.dossier import Dossier
from waardebehoud.expressions.excel import state_of
from waardebehoud.facts import UNKNOWN
from waardebehoud.figures import FIGURES
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Element
from waardebehoud.measuring import Books
from waardebehoud.plan.worth import fit_value
from waardebehoud.problems import Level
from waardebehoud.reading.form_dossiers import FormReader
from waardebehoud.reading.form_inventory import GoodsReader
from waardebehoud.reading.forms import read_filled
from waardebehoud.reading.yardsticks import read_yardstick
from waardebehoud.reports.form import render_form
from waardebehoud.reports.form.judging import VERDICTS
from waardebehoud.reports.form.plan import Plan
from waardebehoud.reports.form.reckoning import reckon
from waardebehoud.reports.view import Report
from waardebehoud.texts import Language, Words
from waardebehoud.writing.content import answer_data

DAY = dt.date(2026, 11, 24)
CLOSE = 1e-9
SPARE = 4
"""Empty rows of the inventory: few, for they cost time."""
YARDSTICK = read_yardstick()
NAMES = {verdict: outcome for outcome, verdict in VERDICTS.items()}


@dataclass(frozen=True)
class Pair:
    """A checklist and a dossier."""

    name: str
    asker: Asker
    dossier: Dossier
    books: Books | None = None


def report_of(pair: Pair, language: Language = "nl") -> Report:
    return Report(
        checklist=pair.asker.checklist,
        words=Words(language),
        assessment=assess(pair.asker, pair.dossier, books=pair.books),
        date=DAY,
        program_version="9.8.7",
    )


def form_of(pair: Pair, language: Language = "nl") -> bytes:
    return render_form(report_of(pair, language), YARDSTICK, SPARE)


def by_the_engine(pair: Pair) -> dict[str, Any]:
    """Low, high and coverage of every theme and the total, and every outcome."""
    assessment = assess(pair.asker, pair.dossier, books=pair.books)
    found: dict[str, Any] = {f"rule {f.rule.id}": f.outcome for f in assessment.findings}
    scores = {result.theme.id: result.score for result in assessment.themes}
    for name, score in {**scores, "wb:total": assessment.score}.items():
        found[f"score {name}"] = (
            None
            if score is None
            else (
                float(score.interval.low),
                float(score.interval.high),
                float(score.coverage),
                score.may_vanish,
            )
        )
    found |= {f"asked {r.id}": r.asking.value for r in assessment.questions}
    figures = assessment.measured.figures if assessment.measured else {}
    for name in FIGURES:
        value = figures.get(name, UNKNOWN)
        ends = (float(value.low), float(value.high)) if isinstance(value, Interval) else (0.0, 0.0)
        found[f"figure {name}"] = (state_of(value), *ends)
    return found


def by_the_form(pair: Pair, path: Path) -> dict[str, Any]:
    """The same from the cells of a workbook that a spreadsheet program computed."""
    plan = Plan(report_of(pair), YARDSTICK, SPARE)
    reckoning = reckon(plan)
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    sheet = book[plan.report.words("form.sheet.reckoning")]
    cells = {
        cell.coordinate: cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    book.close()

    def number(address: str) -> float:
        value = cells.get(address.replace("$", ""))
        assert isinstance(value, int | float), (pair.name, address, value)
        return value

    found: dict[str, Any] = {
        f"rule {rule}": NAMES[int(number(reckoning.outcome(rule)))] for rule in reckoning.rules
    }
    for name, row in {**reckoning.themes, "wb:total": reckoning.total}.items():
        low, high, coverage, optional, count = (
            number(reckoning.mean(row, column))
            for column in ("low", "high", "coverage", "optional", "count")
        )
        found[f"score {name}"] = None if count == 0 else (low, high, coverage, optional == 1)
    names = {1: "asked", 0: "not_asked", 0.5: "undecided"}
    for name, asked in reckoning.questions.items():
        found[f"asked {name}"] = names[number(asked.cell("asking"))]
    for name, cell in reckoning.figures.items():
        found[f"figure {name}"] = tuple(number(c) for c in (cell.state, cell.value, cell.most))
    return found


def close(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        pairs = zip(one, other, strict=True)
        return all(abs(a - b) <= CLOSE * max(1, abs(a)) for a, b in pairs)
    return bool(one == other)


def differences(pair: Pair, path: Path) -> list[str]:
    """Where the workbook and the engine do not say the same."""
    engine, form = by_the_engine(pair), by_the_form(pair, path)
    assert engine.keys() == form.keys()
    return [
        f"{pair.name}: {name}: {engine[name]} / {form[name]}"
        for name in engine
        if not close(engine[name], form[name])
    ]


def read_back(pair: Pair, path: Path) -> Dossier:
    return both_back(pair, path)[0]


def both_back(pair: Pair, path: Path) -> tuple[Dossier, list[tuple[object, ...]]]:
    """The dossier in a form and the elements of its inventory."""
    filled = read_filled(path)
    reader = FormReader(filled, pair.asker.checklist)
    dossier = reader.dossier()
    assert dossier is not None, reader.problems
    assert filled.goods is not None
    goods = GoodsReader(path, filled.goods, YARDSTICK)
    rows = goods.rows()
    assert [problem for problem in goods.problems if problem.level is Level.ERROR] == []
    return dossier, [said(row.element) for row in rows]


def said(element: Element) -> tuple[object, ...]:
    return tuple(
        float(value) if isinstance(value, int | Fraction) else value for value in element[1:]
    )


def content(pair: Pair, dossier: Dossier) -> dict[str, Any]:
    """All of a dossier, its answers as their questions take them; its inventory apart."""
    questions = pair.asker.checklist.question
    data = {name: answer_data(one) for name, one in dossier.answers.items()}
    said = {name: one for name, one in data.items() if one is not None}
    for name, one in said.items():
        answer = dossier.answers[name]
        fitted = {"fitted": fit_value(questions[name], answer.value)}
        if answer.judgement is not None:
            fitted["judged"] = fit_value(questions[name], answer.judgement.value)
        rest = one if isinstance(one, dict) else {}
        said[name] = {**{k: v for k, v in rest.items() if k != "value"}, **fitted}
        if answer.judgement is not None:
            kept = answer.judgement.model_dump(exclude={"value"})
            said[name]["judgement"] = kept
    head = dossier.model_dump(exclude={"answers", "inventory"})
    return {**head, "answers": said}


def cells_of(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))
