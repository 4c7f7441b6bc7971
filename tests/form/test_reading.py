"""What people and programs do to a form, and what is still read from it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.running import Runner
from tests.form.making import Pair, content, form_of, read_back
from waardebehoud.cli.loading import load_asker
from waardebehoud.dossier import Dossier
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.form_dossiers import FormReader
from waardebehoud.reading.forms import read_filled

CHECKLIST = Path(__file__).resolve().parents[1] / "checklists" / "valid" / "klein.yaml"
ASKER = load_asker(CHECKLIST)
QUESTIONS = {q.type: q for q in reversed(ASKER.checklist.questions)}  # type: ignore[attr-defined]


def dossier_of(answers: dict[str, Any], **project: Any) -> Dossier:
    data = {"format": 1, "checklist": "klein@1.2.0", "project": {"name": "Proef", **project}}
    return Dossier.model_validate({**data, "answers": answers})


def full() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for question in ASKER.checklist.questions:
        ids = getattr(question, "option_ids", ())
        kind = question.type  # type: ignore[attr-defined]
        if kind == "choices":
            found[question.id] = {"value": list(ids[:1]), "note": "=1+1"}
        elif ids:
            found[question.id] = {"value": ids[0], "evidence": ["a.pdf", "b; c, d.pdf"]}
        elif kind == "date":
            found[question.id] = {"value": "2026-03-15", "by": "JV", "at": "2026-11-01"}
        elif kind == "text":
            found[question.id] = {"value": "vrije\ntekst"}
        else:
            low, _ = question.bounds  # type: ignore[attr-defined]
            found[question.id] = {"value": int(low or 0) + 2}
    return found


PAIR = Pair("klein", ASKER, dossier_of(full(), phase="einde", dates={"vergunning": "2026-09-01"}))


def book_of(pair: Pair = PAIR) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(form_of(pair)))


def place(sheet: Worksheet, key: str, column: str) -> Any:
    """The cell of a row and a column, by their keys."""
    cells = [cell for row in sheet.iter_rows() for cell in row]
    at = next(c.column for c in cells if c.value == f"wb:{column}")
    row = next(c.row for c in cells if c.value == f"wb:{key}")
    return sheet.cell(row, at)


def sort_backwards(book: openpyxl.Workbook) -> None:
    sheet = book["Vragen"]
    rows = [[(c.value, c.data_type) for c in row] for row in sheet.iter_rows(min_row=4)]
    for row, values in enumerate(reversed(rows), start=4):
        for column, (value, kind) in enumerate(values, start=1):
            cell = sheet.cell(row, column)
            cell.value = value
            cell.data_type = kind


def insert(book: openpyxl.Workbook) -> None:
    sheet = book["Vragen"]
    sheet.insert_cols(3, 2)
    sheet.insert_rows(1, 4)
    sheet.insert_rows(12, 3)
    book["Start"].insert_rows(1, 2)
    book["Start"].insert_cols(1)


def rename(book: openpyxl.Workbook) -> None:
    for number, sheet in enumerate(list(book), start=1):
        sheet.title = f"Blad{number}"


def without_properties(book: openpyxl.Workbook) -> None:
    book.custom_doc_props.props = []  # type: ignore[attr-defined]


def untouched(_: openpyxl.Workbook) -> None:
    pass


def one_key_lost(book: openpyxl.Workbook) -> None:
    place(book["Vragen"], f"q:{QUESTIONS['yes_no'].id}", "id").value = "HACK"


@pytest.mark.parametrize(
    "change", [untouched, sort_backwards, insert, rename, without_properties, one_key_lost]
)
def test_nothing_is_lost(change: Callable[[openpyxl.Workbook], None], tmp_path: Path) -> None:
    book = book_of()
    change(book)
    book.save(tmp_path / "f.xlsx")
    assert content(PAIR, read_back(PAIR, tmp_path / "f.xlsx")) == content(PAIR, PAIR.dossier)


def read_with(kind: str, value: Any, folder: Path, number_format: str = "") -> FormReader:
    """A form in which one answer was typed."""
    book = book_of(Pair("leeg", ASKER, dossier_of({})))
    cell = place(book["Vragen"], f"q:{QUESTIONS[kind].id}", "answer")
    cell.value = value
    if number_format:
        cell.number_format = number_format
    book.save(folder / "f.xlsx")
    return FormReader(read_filled(folder / "f.xlsx"), ASKER.checklist)


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("yes_no", "Ja ", "ja"),
        ("yes_no", "JA", "ja"),
        ("yes_no", "yes", "ja"),
        ("yes_no", True, "ja"),
        ("date", "15 maart 2027", dt.date(2027, 3, 15)),
        ("date", "15/3/2027", dt.date(2027, 3, 15)),
        ("date", dt.date(2027, 3, 15), dt.date(2027, 3, 15)),
        ("decimal", "12,5", 12.5),
        ("decimal", "1.250,5", 1250.5),
        ("percentage", "30 %", 30),
    ],
)
def test_what_people_type(kind: str, typed: object, expected: object, tmp_path: Path) -> None:
    reader = read_with(kind, typed, tmp_path)
    dossier = reader.dossier()
    assert dossier is not None, reader.problems
    assert dossier.answers[QUESTIONS[kind].id].value == expected


def test_a_percentage_that_excel_made_of_it(tmp_path: Path) -> None:
    reader = read_with("percentage", 0.3, tmp_path, "0%")
    dossier = reader.dossier()
    assert dossier is not None
    assert dossier.answers[QUESTIONS["percentage"].id].value == 30
    assert reader.understood


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("yes_no", "misschien", "FRM003"),
        ("yes_no", "=1+1", "FRM002"),
        ("choice", 7, "FRM003"),
        ("decimal", "veel", "FRM004"),
        ("decimal", "=A1", "FRM002"),
        ("percentage", 130, "FRM005"),
        ("integer", 2001.5, "FRM006"),
        ("date", "46000", "FRM007"),
        ("date", "2027-02-30", "FRM007"),
        ("decimal", "#N/A", "FRM014"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(
    kind: str, typed: object, code: str, tmp_path: Path, waardebehoud: Runner
) -> None:
    reader = read_with(kind, typed, tmp_path)
    assert reader.dossier() is None
    assert [problem.code for problem in reader.problems] == [code]
    ran = waardebehoud("score", tmp_path / "f.xlsx", "--checklist", CHECKLIST)
    assert ran.code == 2


def test_a_bare_number_is_no_date(tmp_path: Path) -> None:
    reader = read_with("date", 46000, tmp_path, "General")
    assert reader.dossier() is None
    assert [problem.code for problem in reader.problems] == ["FRM007"]


def test_two_answers_in_one_row(tmp_path: Path) -> None:
    book = book_of()
    question = QUESTIONS["yes_no"]
    cell = place(book["Vragen"], f"q:{question.id}", "unknown")
    cell.value = "onbekend"
    book.save(tmp_path / "f.xlsx")
    reader = FormReader(read_filled(tmp_path / "f.xlsx"), ASKER.checklist)
    assert reader.dossier() is None
    assert [(p.code, (p.cell or "")[:7]) for p in reader.problems] == [("FRM008", "Vragen!")]


def near_checklist(tmp_path: Path) -> Path:
    (tmp_path / "klein.yaml").write_bytes(CHECKLIST.read_bytes())
    return tmp_path


def saved(folder: Path, name: str, answers: dict[str, Any]) -> Path:
    path = folder / name
    path.write_bytes(form_of(Pair(name, ASKER, dossier_of(answers))))
    return path


def test_import_makes_a_dossier(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = near_checklist(tmp_path)
    form = folder / "f.xlsx"
    form.write_bytes(form_of(PAIR))
    ran = waardebehoud("import", form, "--into", folder / "d.yaml")
    assert ran.code == 0, ran.err
    assert content(PAIR, read_dossier(folder / "d.yaml").value) == content(PAIR, PAIR.dossier)
    again = waardebehoud("import", form, "--into", folder / "d.yaml")
    assert "niets nieuws" in again.out
    scored = [
        waardebehoud("score", folder / name, "--format", "md").out for name in ("f.xlsx", "d.yaml")
    ]
    assert scored[0].replace("f.xlsx", "") == scored[1].replace("d.yaml", "")


def test_a_differing_answer_is_never_overwritten_unasked(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    folder, id_ = near_checklist(tmp_path), QUESTIONS["yes_no"].id
    dossier = folder / "d.yaml"
    waardebehoud("import", saved(folder, "a.xlsx", {id_: "ja"}), "--into", dossier)
    before = dossier.read_text(encoding="utf-8")
    other = saved(folder, "b.xlsx", {id_: "nee"})
    ran = waardebehoud("import", other, "--into", dossier)
    assert ran.code == 2
    assert f"verschilt: {id_}: er staat «ja», het formulier {other} zegt «nee»" in ran.out
    assert dossier.read_text(encoding="utf-8") == before
    assert waardebehoud("import", other, "--into", dossier, "--yes").code == 0
    assert read_dossier(dossier).value.answers[id_].value == "nee"


def test_facts_of_a_project_are_named_as_on_the_form(waardebehoud: Runner, tmp_path: Path) -> None:
    folder = near_checklist(tmp_path)
    phase, date = ASKER.checklist.phases[-1], ASKER.checklist.dates[0]
    facts = {"municipality": "Mechelen", "phase": phase.id, "dates": {date.id: "2026-09-01"}}
    facts |= {"fictional": True, "sources": ["krant", "site"]}
    form = folder / "f.xlsx"
    form.write_bytes(form_of(Pair("f", ASKER, dossier_of({}, **facts))))
    ran = waardebehoud("import", form, "--into", folder / "d.yaml")
    assert "nieuw: Gemeente: Mechelen" in ran.out
    assert f"nieuw: Fase: {phase.title['nl']}" in ran.out
    assert f"nieuw: {date.title['nl']}: 1 september 2026" in ran.out
    assert "nieuw: Verzonnen voorbeeld: ja" in ran.out
    assert "nieuw: Bronnen: krant; site" in ran.out


def test_two_forms_of_one_dossier(waardebehoud: Runner, tmp_path: Path) -> None:
    """What only one of them changed is taken over; what both changed otherwise is a conflict."""
    folder = near_checklist(tmp_path)
    yes_no, choice = QUESTIONS["yes_no"].id, QUESTIONS["choice"].id
    first, second = QUESTIONS["choice"].option_ids[:2]
    dossier = folder / "d.yaml"
    one = saved(folder, "a.xlsx", {yes_no: "ja"})
    other = saved(folder, "b.xlsx", {choice: first})
    ran = waardebehoud("import", one, other, "--into", dossier)
    assert ran.code == 0, ran.out + ran.err
    assert set(read_dossier(dossier).value.answers) == {yes_no, choice}
    third = saved(folder, "c.xlsx", {choice: second})
    again = waardebehoud("import", other, third, "--into", folder / "e.yaml")
    assert again.code == 2
    assert f"verschilt: {choice}" in again.out
    assert not (folder / "e.yaml").exists()


def test_an_empty_form_takes_nothing_away(waardebehoud: Runner, tmp_path: Path) -> None:
    folder, id_ = near_checklist(tmp_path), QUESTIONS["yes_no"].id
    dossier = folder / "d.yaml"
    waardebehoud("import", saved(folder, "a.xlsx", {id_: "ja"}), "--into", dossier)
    assert waardebehoud("import", saved(folder, "b.xlsx", {}), "--into", dossier).code == 0
    assert read_dossier(dossier).value.answers[id_].value == "ja"


def test_a_form_is_the_same_twice_and_never_written_over(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(near_checklist(tmp_path))
    assert "Formulier geschreven: klein.xlsx." in waardebehoud("form", "klein.yaml").err
    first = waardebehoud("form", "keuze", "-o", tmp_path / "a.xlsx")
    assert first.code == 0, first.err
    assert waardebehoud("form", "keuze", "-o", tmp_path / "a.xlsx").code == 2
    assert waardebehoud("form").code == 2
    assert form_of(PAIR) == form_of(PAIR)
    assert waardebehoud("form", "keuze", "--lang", "en", "-o", tmp_path / "b.xlsx").code == 0
    assert openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames[1] == "Questions"


def test_inputs_are_open_and_the_rest_is_locked() -> None:
    book = book_of()
    for sheet in book:
        assert sheet.protection.sheet, sheet.title
        assert sheet.protection.password is None
    sheet = book["Vragen"]
    key = f"q:{QUESTIONS['yes_no'].id}"
    assert not place(sheet, key, "answer").protection.locked
    assert not place(sheet, key, "note").protection.locked
    assert place(sheet, key, "question").protection.locked
    formulas = [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
    assert formulas
    assert not [c for c in formulas if not c.protection.locked]


STABLE = (
    *("ABS", "AND", "CHAR", "CHOOSE", "COUNTA", "COUNTIF", "DATE", "EXACT", "IF", "IFERROR"),
    *("INDEX", "INT", "ISNUMBER", "LEN", "MATCH", "MAX", "MIN", "NOT", "OR", "RIGHT", "ROUND"),
    *("ROUNDDOWN", "ROUNDUP", "ROW", "SEARCH", "SUBSTITUTE", "SUM", "SUMPRODUCT", "TRIM"),
)
"""Functions that every Excel since 2007 has, and that know no language."""


def test_only_stable_functions_are_used() -> None:
    formulas = [
        str(cell.value)
        for sheet in book_of()
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    bare = [re.sub(r'"(?:[^"]|"")*"|\'[^\']*\'!', "", formula) for formula in formulas]
    used = {name for formula in bare for name in re.findall(r"([A-Za-z_.][\w.]*)\(", formula)}
    assert used <= set(STABLE)
    assert max(map(len, formulas)) < 8192


def spoil(book: openpyxl.Workbook, code: str) -> None:
    """Make a form wrong in one way."""
    sheet, start = book["Vragen"], book["Start"]
    yes_no, choices = QUESTIONS["yes_no"].id, QUESTIONS["choices"].id
    always = next(q.id for q in ASKER.checklist.questions if not q.not_applicable)
    match code:
        case "FRM001":
            book.custom_doc_props.props = []  # type: ignore[attr-defined]
            place(start, "form:checklist", "value").value = None
        case "FRM008":
            place(sheet, f"q:{yes_no}", "unknown").value = "onbekend"
        case "FRM009":
            place(sheet, f"q:{always}", "answer").value = None
            place(sheet, f"q:{always}", "not_applicable").value = "daarom"
        case "FRM010":
            row = place(sheet, f"q:{yes_no}", "id").row
            sheet.cell(sheet.max_row + 1, 1).value = sheet.cell(row, 1).value
        case "FRM011":
            place(sheet, f"q:{yes_no}", "answer").value = None
            place(sheet, f"q:{yes_no}", "unknown").value = "soms"
        case "FRM013":
            place(start, "project:name", "value").value = None
        case "FRM015":
            place(sheet, f"q:{choices}", "answer").value = "geen van deze"
        case "FRM018":
            place(start, "project:gross_volume", "value").value = -3


SPOILT = ("FRM001", "FRM008", "FRM009", "FRM010", "FRM011", "FRM013", "FRM015", "FRM018")


@pytest.mark.parametrize("code", SPOILT)
def test_each_wrong_form_gets_its_sentence(code: str, tmp_path: Path, waardebehoud: Runner) -> None:
    folder = near_checklist(tmp_path)
    book = book_of()
    spoil(book, code)
    book.save(folder / "f.xlsx")
    ran = waardebehoud("score", folder / "f.xlsx")
    assert ran.code == 2
    assert f"{code} fout:" in ran.err
    assert "  = " in ran.err


def test_a_question_that_is_gone_is_named(tmp_path: Path, waardebehoud: Runner) -> None:
    folder = near_checklist(tmp_path)
    book = book_of()
    place(book["Vragen"], f"q:{QUESTIONS['yes_no'].id}", "id").value = "wb:q:vroeger"
    book.save(folder / "f.xlsx")
    ran = waardebehoud("score", folder / "f.xlsx")
    assert "FRM012 waarschuwing: de checklist heeft geen vraag «vroeger» meer" in ran.err
    assert ran.code in (0, 1)
