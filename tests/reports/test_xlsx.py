"""The workbook, read back by another library and taken apart."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import subprocess
import zipfile
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.small import changed_report, dutch_only, small_report
from waardebehoud.reports.cells import clean
from waardebehoud.reports.view import Report
from waardebehoud.reports.xlsx import render_xlsx
from waardebehoud.reports.xlsx.measure import lines_of
from waardebehoud.texts import LANGUAGES, table

Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any
"""What openpyxl knows of its cells is more than a test needs."""

DUTCH = ["Samenvatting", "Acties", "Actiematrix", "Open", "Regels", "Vragen", "Verantwoording"]
TABLES = ["Acties", "Actiematrix", "Open", "Regels", "Vragen"]


def opened(report: Report) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))


def part(report: Report, name: str) -> str:
    """A part of the file, as written."""
    with zipfile.ZipFile(io.BytesIO(render_xlsx(report))) as archive:
        return archive.read(name).decode()


def column(sheet: Worksheet, heading: str) -> int:
    """The number of a column of a table, by its heading."""
    return [cell.value for cell in sheet[4]].index(heading) + 1


def row_of(sheet: Worksheet, text: str) -> int:
    """The first row that says something."""
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    return next(row for row, cells in rows if any(text in str(cell or "") for cell in cells))


def day(year: int, month: int, number: int) -> dt.datetime:
    """A day as openpyxl reads it."""
    return dt.datetime.combine(dt.date(year, month, number), dt.time())


def question(book: Workbook, name: str, heading: str) -> Any:
    """A cell of the sheet with all questions."""
    sheet = book["Vragen"]
    return sheet.cell(row_of(sheet, f"\n{name}"), column(sheet, heading))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(small_report())


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_xlsx(small_report()) == render_xlsx(small_report())


def test_another_answer_gives_other_bytes() -> None:
    assert render_xlsx(changed_report({})) != render_xlsx(changed_report({"bouwjaar": 1970}))


def test_sheets(book: Workbook) -> None:
    assert book.sheetnames == DUTCH
    assert opened(small_report("en")).sheetnames[0] == "Summary"


@pytest.mark.parametrize("language", range(len(LANGUAGES)))
def test_names_of_sheets_are_allowed_by_excel(language: int) -> None:
    names = [words[language] for key, words in table().items() if key.startswith("sheet.")]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]|^'|'$|^history$", name.casefold())


@pytest.mark.parametrize("name", DUTCH)
def test_every_sheet_prints_on_a4_landscape_one_page_wide(book: Workbook, name: str) -> None:
    sheet = book[name]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    # XlsxWriter leaves out fitToWidth="1", which is what Excel takes it to be.
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows
    assert sheet.print_area
    assert sheet.freeze_panes
    assert sheet["A1"].value
    assert not sheet.merged_cells.ranges
    assert sheet.oddFooter.left.text.strip() == "School in de Kerkstraat"
    assert "24 november 2026" in sheet.oddFooter.center.text
    assert sheet.oddFooter.right.text.strip().startswith("pagina &P van &N")


@pytest.mark.parametrize("name", TABLES)
def test_tables_filter_under_their_heading(book: Workbook, name: str) -> None:
    sheet = book[name]
    assert sheet.auto_filter.ref.startswith("A4:")
    assert sheet.print_title_rows == "$4:$4"
    assert all(cell.value for cell in sheet[4])


def test_no_cell_is_a_formula_and_free_text_is_text(book: Workbook) -> None:
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}
    assert question(book, "bouwjaar", "Notitie, of waarom niet gevraagd").value == "=1+1"
    evidence = question(book, "bouwjaar", "Bewijs")
    assert evidence.value == "https://example.org/akte"
    assert evidence.hyperlink is None


def test_numbers_and_dates_are_real(book: Workbook) -> None:
    assert question(book, "bouwjaar", "Antwoord").value == 1970
    assert question(book, "bouwjaar", "Antwoord").number_format.startswith("0_")
    assert question(book, "behouden", "Antwoord").value == pytest.approx(33.3)
    assert question(book, "behouden", "Eenheid").value == "%"
    assert question(book, "datum_onderzoek", "Antwoord").value == day(2025, 3, 4)
    assert question(book, "bouwjaar", "Op").value == day(2026, 10, 3)
    assert question(book, "bouwjaar", "Op").number_format == "dd-mm-yyyy"
    assert question(book, "behouden", "Punten laag").value == 0.416
    assert question(book, "behouden", "Gewicht").value == 3


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("functie", "beantwoord"),
        ("delen", "open"),
        ("volume", "onbekend"),
        ("beschermd", "n.v.t."),
        ("datum_onderzoek", "niet meer gevraagd"),
        ("verslag", "later"),
    ],
)
def test_every_state_is_a_word(book: Workbook, name: str, state: str) -> None:
    assert question(book, name, "Stand").value == state


def test_why_a_question_was_not_asked(book: Workbook) -> None:
    heading = "Notitie, of waarom niet gevraagd"
    assert "«ja»" in question(book, "datum_onderzoek", heading).value
    assert "Einde" in question(book, "verslag", heading).value


def test_low_is_rounded_down_and_high_up() -> None:
    report = small_report()
    sheet = opened(report)["Samenvatting"]
    for result in report.assessment.themes:
        row = row_of(sheet, result.theme.title["nl"])
        low, high = sheet.cell(row, 3).value, sheet.cell(row, 4).value
        if result.score is None:
            assert (low, high) == ("n.v.t.", None)
        else:
            assert sheet.cell(row, 3).number_format.startswith("0.0%")
            ends = result.score.interval
            assert 0 <= ends.low - Fraction(str(low)) < Fraction(1, 1000)
            assert 0 <= Fraction(str(high)) - ends.high < Fraction(1, 1000)


def test_a_share_just_below_a_half_is_not_shown_as_a_half() -> None:
    report = changed_report({"behouden": 39.99, "delen": {"not_applicable": "Geen."}})
    sheet = opened(report)["Samenvatting"]
    row = row_of(sheet, "Kiezen wat blijft")
    assert [sheet.cell(row, c).value for c in (3, 4)] == [0.499, 0.499]


def test_the_verdict_comes_first_and_every_phase_has_one(book: Workbook) -> None:
    sheet = book["Samenvatting"]
    verdict = row_of(sheet, "Klaar voor de volgende fase?")
    assert verdict < row_of(sheet, "Wat tegenhoudt") < row_of(sheet, "Profiel per thema")
    said = [sheet.cell(verdict + 2 + place, 2).value.split(" – ")[0] for place in range(3)]
    assert said == ["niet klaar", "niet klaar", "later"]


def test_a_blocker_has_its_cure_its_article_and_the_way_to_its_question(book: Workbook) -> None:
    sheet = book["Samenvatting"]
    row = row_of(sheet, "Laat het doen vóór de start")
    assert sheet.cell(row, 6).value == "Wet artikel 4"
    assert follow(book, sheet.cell(row, 3)).endswith("\nonderzoek")


def follow(book: Workbook, cell: Any) -> str:
    """The question that a link leads to."""
    name, place = re.fullmatch(r"'?(\w+)'?!A(\d+)", cell.hyperlink.location).groups()  # type: ignore[union-attr]
    return str(book[name].cell(int(place), column(book[name], "Vraag")).value)


def test_links_of_the_summary_lead_to_their_questions(book: Workbook) -> None:
    sheet = book["Samenvatting"]
    first = row_of(sheet, "Wat de score het meest verhoogt") + 2
    followed = [
        (sheet.cell(row, 2).value.split("\n")[0], follow(book, sheet.cell(row, 5)).split("\n")[0])
        for row in range(first, first + 4)
    ]
    assert all(here == there for here, there in followed)
    assert followed[0][0] == "Welk deel van de vloer blijft?"
    assert sheet.cell(first, 3).value == pytest.approx(29.1)


def test_a_theme_that_does_not_apply_is_not_drawn_as_zero() -> None:
    chart = part(small_report(), "xl/charts/chart1.xml")
    series = re.findall(r"<c:val>.*?</c:val>", chart, re.DOTALL)
    assert len(series) == 3
    for values in series:
        assert '<c:ptCount val="3"/>' in values
        points = re.findall(r'<c:pt idx="(\d)"><c:v>([\d.]*)</c:v>', values)
        assert [place for place, value in points if value] == ["0", "1"]


def test_the_chart_is_described_in_words() -> None:
    drawing = part(small_report(), "xl/drawings/drawing1.xml")
    told = re.search(r'<xdr:cNvPr [^>]*descr="([^"]*)"', drawing)
    assert told is not None
    assert "Kiezen wat blijft: voorlopig 31,2 % – 56,3 %" in told[1]
    assert "Erfgoed: geen score" in told[1]


def test_properties_come_from_the_report_and_not_from_the_clock(book: Workbook) -> None:
    about = book.properties
    assert about.title == "School in de Kerkstraat – Rapport waardebehoud"
    assert about.subject == "Kleine checklist"
    assert about.creator == "waardebehoud"
    assert about.created == day(2026, 11, 24)
    custom = {one.name: one.value for one in book.custom_doc_props.props}
    assert custom["checklist"] == "klein"
    assert custom["checklist_version"] == "1.2.0"
    assert custom["checklist_sha256"] == small_report().checklist.sha256


def test_nothing_answered_is_no_score() -> None:
    sheet = opened(changed_report({}))["Samenvatting"]
    row = row_of(sheet, "Totaal")
    assert sheet.cell(row, 6).value == "nog niets beantwoord"
    assert sheet.cell(row, 4).value == 1
    assert sheet.cell(row, 5).value == 0


def test_open_says_what_is_late_and_which_date_is_missing() -> None:
    answers = {"bouwjaar": 1970, "onderzoek": {"unknown": True}}
    sheet = opened(changed_report(answers))["Open"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=5)]
    states = [row[0] for row in rows]
    assert states[:2] == ["te laat, open", "te laat, onbekend"]
    assert states.index("datum ontbreekt") < states.index("regel wacht (blokkerend)")
    rule = next(row for row in rows if "onderzoek-verplicht" in row[2] and row[0] != "")
    assert rule


def test_account_names_versions_sources_and_their_status(book: Workbook) -> None:
    said = [cell.value for row in book["Verantwoording"].iter_rows() for cell in row]
    for wanted in ("klein 1.2.0", "waardebehoud 9.8.7", "te verifiëren", "klein-dossier.yaml"):
        assert wanted in said
    assert small_report().checklist.sha256 in said
    assert day(2026, 11, 2) in said
    assert "https://example.org/blog" in said


def test_english_has_no_dutch_program_words() -> None:
    sheets = opened(small_report("en"))
    told = [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert "Ready for the next phase?" in told
    assert dutch_only("\n".join(told)) == []


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("een\x00twee\x1b[31m", "eentwee[31m"),
        ("een\r\ntwee\tdrie", "een\ntwee drie"),
        ("_x0041_ blijft", "_x0041_ blijft"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("'aanhaling", "'aanhaling"),
        ("🏚️ & <b>", "🏚️ & <b>"),
    ],
)
def test_strange_notes_are_shown_as_text(note: str, shown: str) -> None:
    book = opened(changed_report({"bouwjaar": {"value": 1970, "note": note}}))
    assert question(book, "bouwjaar", "Notitie, of waarom niet gevraagd").value == shown


def test_a_text_too_long_for_excel_is_cut_and_says_so() -> None:
    answers = {"bouwjaar": {"value": 1970, "note": "🏚" * 20000}}
    note = question(opened(changed_report(answers)), "bouwjaar", "Notitie, of waarom niet gevraagd")
    assert len(note.value.encode("utf-16-le")) // 2 <= 32767
    assert note.value.startswith("🏚🏚")
    assert note.value.endswith("staat in het dossier)")


@settings(max_examples=40)
@given(st.text(max_size=300), st.text(min_size=1, max_size=300))
def test_any_text_makes_a_workbook_that_opens(note: str, name: str) -> None:
    report = changed_report({"bouwjaar": {"value": 1970, "note": note}}, {"name": name})
    cell = question(opened(report), "bouwjaar", "Notitie, of waarom niet gevraagd")
    assert (cell.value or "") == clean(note)


@pytest.mark.parametrize("name", ["2027 & later", "&P", "N" * 400, "a\nb"])
def test_the_footer_is_short_and_says_the_name(name: str) -> None:
    sheet = part(changed_report({}, {"name": name}), "xl/worksheets/sheet1.xml")
    footer = re.search(r"<oddFooter>(.*?)</oddFooter>", sheet, re.DOTALL)
    assert footer is not None
    written = footer[1].replace("&amp;", "&")
    assert len(written) <= 255
    shown = name.replace("\n", " ")[:20].replace("&", "&&")
    assert f"&8 {shown}" in written


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("kort", 10, 1),
        ("een twee", 5, 2),
        ("een\ntwee\ndrie", 40, 3),
        ("x" * 100, 10, 10),
        ("", 10, 1),
    ],
)
def test_lines_of_a_text(text: str, width: float, lines: int) -> None:
    assert abs(lines_of(text, width, 9) - lines) <= 1
    assert lines_of(text, width, 9) >= lines or lines > 9


@given(st.text("abc ij-/W", max_size=200), st.floats(3, 60))
def test_a_wider_column_never_needs_more_lines(text: str, width: float) -> None:
    assert lines_of(text, width * 2, 9) <= lines_of(text, width, 9)


@pytest.mark.slow
def test_libreoffice_prints_every_sheet_and_cuts_nothing_off(tmp_path: Path) -> None:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        pytest.skip("LibreOffice or pdftotext is not installed")
    long = "woord " * 150 + "slotwoord"
    answers = {"bouwjaar": {"value": 1970, "note": long, "evidence": ["map/" * 40 + "eindbewijs"]}}
    (tmp_path / "report.xlsx").write_bytes(render_xlsx(changed_report(answers)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "report.xlsx"]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=240)
    shown = subprocess.run(
        ["pdftotext", "-layout", "report.pdf", "-"], cwd=tmp_path, check=True, capture_output=True
    ).stdout.decode()
    pages = shown.count("\f")
    assert f"pagina {pages} van {pages}" in shown
    assert 6 <= pages <= 9
    for wanted in ("Proef", "Klaar voor de volgende fase?", "slotwoord", "eindbewijs", "Bronnen"):
        assert wanted in shown
