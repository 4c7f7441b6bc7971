"""Forms of a case, and what the engine and the form say of it, side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.dossier import Dossier
from waardebehoud.plan.worth import fit_value
from waardebehoud.reading.form_dossiers import FormReader
from waardebehoud.reading.forms import read_filled
from waardebehoud.reports.form import render_form
from waardebehoud.reports.form.judging import VERDICTS
from waardebehoud.reports.form.plan import Plan
from waardebehoud.reports.form.reckoning import reckon
from waardebehoud.reports.view import Report
from waardebehoud.texts import Language, Words
from waardebehoud.writing.content import answer_data

DAY = dt.date(2026, 11, 24)
CLOSE = 1e-9
NAMES = {verdict: outcome for outcome, verdict in VERDICTS.items()}


@dataclass(frozen=True)
class Pair:
    """A checklist and a dossier."""

    name: str
    asker: Asker
    dossier: Dossier


def report_of(asker: Asker, dossier: Dossier, language: Language = "nl") -> Report:
    return Report(
        checklist=asker.checklist,
        words=Words(language),
        assessment=assess(asker, dossier),
        date=DAY,
        program_version="9.8.7",
    )


def form_of(pair: Pair, language: Language = "nl") -> bytes:
    return render_form(report_of(pair.asker, pair.dossier, language))


def by_the_engine(pair: Pair) -> dict[str, Any]:
    """Low, high and coverage of every theme and the total, and every outcome."""
    assessment = assess(pair.asker, pair.dossier)
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
    return found


def by_the_form(pair: Pair, path: Path) -> dict[str, Any]:
    """The same from the cells of a workbook that a spreadsheet program computed."""
    plan = Plan(report_of(pair.asker, pair.dossier))
    reckoning = reckon(plan)
    book = openpyxl.load_workbook(path, data_only=True)
    cells = book[plan.report.words("form.sheet.reckoning")]

    def number(address: str) -> float:
        value = cells[address.replace("$", "")].value
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
    return found


def close(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(abs(a - b) <= CLOSE for a, b in zip(one, other, strict=True))
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
    reader = FormReader(read_filled(path), pair.asker.checklist)
    dossier = reader.dossier()
    assert dossier is not None, reader.problems
    return dossier


def content(pair: Pair, dossier: Dossier) -> dict[str, Any]:
    """All of a dossier, its answers as their questions take them; a form holds no inventory."""
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
