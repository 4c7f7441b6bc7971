"""The inventory in a form: what people do to its rows, and what comes back into the dossier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.running import Runner
from tests.form.making import YARDSTICK, Pair, form_of
from waardebehoud.cli.cases import load_case
from waardebehoud.inventory.columns import COLUMNS, KEYS
from waardebehoud.inventory.wording import plain_row
from waardebehoud.reading.cells import cell_readers
from waardebehoud.reading.numbers import NumberReader
from waardebehoud.reports.form.choosing import FREE, goods_lists, list_of
from waardebehoud.texts import LANGUAGES, Words

DOSSIER = "format: 1\nchecklist: keuze@1.0.0\nproject: {name: Proef}\ninventory: lijst.csv\n"
CSV = (
    "Id;Element;Massa (kg);Bestemming;Opmerking\r\n"
    "D1;Deur;12,5;hergebruik elders;\r\n"
    "D2;Vloer;100;;'-nakijken\r\n"
    ";Raam;40;recyclage;twee stuks\r\n"
)
HEADS = 11
FIRST = HEADS + 1


def folder_with(folder: Path, dossier: str = DOSSIER, csv: str = CSV) -> Path:
    (folder / "d.yaml").write_text(dossier, encoding="utf-8")
    (folder / "lijst.csv").write_bytes(b"\xef\xbb\xbf" + csv.encode())
    return folder / "d.yaml"


def at(key: str) -> int:
    return KEYS.index(key) + 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A form that was filled in beforehand with three rows."""
    case = load_case(folder_with(tmp_path_factory.mktemp("eerst")))
    return form_of(Pair("lijst", case.asker, case.dossier, case.books))


@pytest.fixture
def form(made: bytes, tmp_path: Path) -> Path:
    """The form, beside the dossier it was made of."""
    folder_with(tmp_path)
    (tmp_path / "f.xlsx").write_bytes(made)
    return tmp_path / "f.xlsx"


def change(form: Path, act: Callable[[Worksheet], None]) -> Path:
    book = openpyxl.load_workbook(form)
    act(book["Inventaris"])
    book.save(form)
    return form


def put(**cells: Any) -> Callable[[Worksheet], None]:
    """Type into cells: key_row=value, rows from 0."""

    def act(sheet: Worksheet) -> None:
        for name, value in cells.items():
            key, _, row = name.rpartition("_")
            sheet.cell(FIRST + int(row), at(key)).value = value

    return act


def rows_of(path: Path) -> list[dict[str, Any]]:
    case = load_case(path)
    assert case.books is not None
    return [plain_row(element) for element in case.books.inventory.elements]


def test_an_untouched_form_changes_nothing(waardebehoud: Runner, form: Path) -> None:
    assert rows_of(form) == rows_of(form.with_name("d.yaml"))
    ran = waardebehoud("import", form, "--into", form.with_name("d.yaml"))
    assert "niets nieuws" in ran.out
    assert form.with_name("lijst.csv").read_bytes().decode("utf-8-sig") == CSV


def test_a_differing_cell_is_asked_and_the_rest_of_the_csv_stays(
    waardebehoud: Runner, form: Path
) -> None:
    change(
        form, put(mass_kg_0=13.25, destination_1="Opvulling", note_2="=1+1 is twee", unit_0="kg")
    )
    book = openpyxl.load_workbook(form)
    book["Inventaris"].cell(FIRST + 2, at("note")).data_type = "s"
    book.save(form)
    dossier = form.with_name("d.yaml")
    ran = waardebehoud("import", form, "--into", dossier)
    assert ran.code == 2
    assert "verschilt: inventaris, D1, Massa (kg): er staat «12,5»" in ran.out
    assert "nieuw: inventaris, D2, Bestemming: opvulling" in ran.out
    assert form.with_name("lijst.csv").read_bytes().decode("utf-8-sig") == CSV
    assert waardebehoud("import", form, "--into", dossier, "--yes").code == 0
    assert form.with_name("lijst.csv").read_bytes().decode("utf-8-sig") == (
        "Id;Element;Massa (kg);Bestemming;Opmerking;Eenheid\r\n"
        "D1;Deur;13,25;hergebruik elders;;kg\r\n"
        "D2;Vloer;100;opvulling;'-nakijken;\r\n"
        ";Raam;40;recyclage;'=1+1 is twee;\r\n"
    )
    assert rows_of(form) == rows_of(dossier)
    assert "inventory: lijst.csv" in dossier.read_text(encoding="utf-8")


def test_rows_that_did_not_change_keep_their_quotes(waardebehoud: Runner, form: Path) -> None:
    """A row is added, another gets a cell: what stood beside them stays byte for byte."""
    quoted = CSV.replace("Id;Element;", '"Id";"Element";').replace(";Raam;40;", ';"Raam";"40";')
    folder_with(form.parent, csv=";;;;\r\n" + quoted)
    change(form, put(destination_1="Opvulling", element_3="Trap"))
    assert waardebehoud("import", form, "--into", form.with_name("d.yaml")).code == 0
    written = form.with_name("lijst.csv").read_bytes().decode("utf-8-sig")
    changed = quoted.replace("D2;Vloer;100;;", "D2;Vloer;100;opvulling;")
    assert written == f";;;;\r\n{changed};Trap;;;\r\n"
    # A column that was not there goes behind every row.
    change(form, put(unit_0="kg"))
    assert waardebehoud("import", form, "--into", form.with_name("d.yaml")).code == 0
    lines = form.with_name("lijst.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert lines[1] == '"Id";"Element";Massa (kg);Bestemming;Opmerking;Eenheid'
    assert lines[4] == ';"Raam";"40";recyclage;twee stuks;'


def sort_backwards(sheet: Worksheet) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST, max_row=14)]
    for number, row in enumerate(reversed(rows), start=FIRST):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value


def insert(sheet: Worksheet) -> None:
    sheet.insert_rows(FIRST + 1, 2)
    sheet.insert_rows(1, 3)
    sheet.insert_cols(4, 2)


def rename(sheet: Worksheet) -> None:
    sheet.title = "Wat er is"


@pytest.mark.parametrize("act", [sort_backwards, insert, rename])
def test_rows_are_found_wherever_they_stand(
    act: Callable[[Worksheet], None], waardebehoud: Runner, form: Path
) -> None:
    """With an id by that; without one by what they said when the form was made."""
    ran = waardebehoud("import", change(form, act), "--into", form.with_name("d.yaml"))
    assert ran.code == 0, ran.err
    assert "niets nieuws" in ran.out


def test_pasted_rows_are_added_also_below_the_table(waardebehoud: Runner, form: Path) -> None:
    change(
        form, put(element_3=" Trap ", mass_kg_3="1.250,5", hazardous_3="Nee ", element_400="Lift")
    )
    dossier = form.with_name("d.yaml")
    assert waardebehoud("import", form, "--into", dossier).code == 0
    assert rows_of(dossier)[3:] == [
        {"element": "Trap", "mass_kg": 1250.5, "hazardous": "nee"},
        {"element": "Lift"},
    ]


def test_rows_that_the_form_lacks_stay_and_are_named(waardebehoud: Runner, form: Path) -> None:
    change(form, lambda sheet: sheet.delete_rows(FIRST, 1))
    dossier = form.with_name("d.yaml")
    ran = waardebehoud("import", form, "--into", dossier)
    assert "1 rij van de inventaris staat niet in" in ran.out
    assert ran.out.count("D1") == 1
    assert len(rows_of(dossier)) == 3


def test_a_row_that_changed_in_the_dossier_meanwhile_is_asked(
    waardebehoud: Runner, form: Path
) -> None:
    """Without an id nobody can tell that it is the same row: it may be new."""
    folder_with(form.parent, csv=CSV.replace("twee stuks", "drie stuks"))
    ran = waardebehoud("import", form, "--into", form.with_name("d.yaml"))
    assert ran.code == 2
    assert "verschilt: inventaris, Raam (Inventaris!" in ran.out


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"destination_0": "naar de maan"}, "INV009", "Inventaris!Y12"),
        ({"mass_kg_1": "veel"}, "INV003", "Inventaris!K13"),
        ({"mass_kg_1": -4}, "INV004", "Inventaris!K13"),
        ({"hazardous_2": "soms"}, "INV008", "Inventaris!S14"),
        ({"eural_0": "17"}, "INV010", "Inventaris!F12"),
        ({"id_1": "D1"}, "INV015", "Inventaris!C13"),
        ({"mass_kg_0": "=6*7"}, "FRM002", "Inventaris!K12"),
        ({"element_0": "#N/A"}, "FRM014", "Inventaris!D12"),
    ],
)
def test_a_wrong_cell_is_named(
    cells: dict[str, Any], code: str, cell: str, waardebehoud: Runner, form: Path
) -> None:
    ran = waardebehoud("score", change(form, put(**cells)))
    assert ran.code == 2
    assert f"{cell}: {code} fout:" in ran.err
    assert "  = " in ran.err


@pytest.mark.parametrize("command", ["score", "import"])
def test_a_mass_that_cannot_be_is_warned_of(waardebehoud: Runner, form: Path, command: str) -> None:
    """12.5 kg of 75 m³ of brick: the given mass counts, and the cell is named."""
    filled = change(form, put(material_0="baksteen", quantity_0=75, unit_0="m3"))
    into = ("--into", form.with_name("nieuw.yaml")) if command == "import" else ()
    ran = waardebehoud(command, filled, *into)
    assert ran.code == 0, ran.err
    assert "Inventaris!K12: INV016 waarschuwing: Massa (kg): 12,5 kg" in ran.err


def test_two_forms_with_the_same_new_row(waardebehoud: Runner, form: Path) -> None:
    other = form.with_name("g.xlsx")
    other.write_bytes(form.read_bytes())
    change(form, put(id_3="N1", element_3="Trap", mass_kg_0=14))
    change(other, put(id_3="N1", element_3="Lift", mass_kg_0=15))
    dossier = form.with_name("d.yaml")
    ran = waardebehoud("import", form, other, "--into", dossier)
    assert ran.code == 2
    assert "verschilt: inventaris, N1: er staat «N1 · Trap»" in ran.out
    assert waardebehoud("import", form, other, "--into", dossier, "--yes").code == 0
    assert [rows_of(dossier)[place]["element"] for place in (0, 3)] == ["Deur", "Lift"]
    assert rows_of(dossier)[0]["mass_kg"] == 15


def test_an_inventory_in_the_dossier_itself(waardebehoud: Runner, tmp_path: Path) -> None:
    rows = "\n  # gemeten in mei\n  - {Id: a, Element: Deur, Massa (kg): 5}\n"
    dossier = folder_with(tmp_path, DOSSIER.replace(" lijst.csv\n", rows))
    form = tmp_path / "f.xlsx"
    assert waardebehoud("form", "--dossier", dossier, "-o", form).code == 0
    change(form, put(mass_kg_0=6, element_1="Trap"))
    assert waardebehoud("import", form, "--into", dossier, "--yes").code == 0
    assert rows_of(dossier) == [
        {"id": "a", "element": "Deur", "mass_kg": 6},
        {"element": "Trap"},
    ]
    text = dossier.read_text(encoding="utf-8")
    assert "Massa (kg): 6" in text
    assert "# gemeten in mei" in text


def test_a_first_inventory_and_one_in_a_workbook(waardebehoud: Runner, form: Path) -> None:
    assert waardebehoud("import", form, "--into", form.with_name("nieuw.yaml")).code == 0
    assert rows_of(form.with_name("nieuw.yaml")) == rows_of(form)
    made = form.with_name("lijst.xlsx")
    assert waardebehoud("form", "--inventory", made).code == 0
    book = openpyxl.load_workbook(made)
    book.worksheets[0].append(["D1", "Deur"])
    book.save(made)
    other = form.with_name("e.yaml")
    other.write_text(DOSSIER.replace("lijst.csv", "lijst.xlsx"), encoding="utf-8")
    before = made.read_bytes()
    ran = waardebehoud("import", form, "--into", other, "--yes")
    assert ran.code == 2
    assert "een werkboek wordt niet overschreven" in ran.err
    assert made.read_bytes() == before


def test_an_inventory_too_large_for_a_form(waardebehoud: Runner, tmp_path: Path) -> None:
    dossier = folder_with(tmp_path, csv="Element;Massa (kg)\n" + "Deur;1\n" * 5001)
    ran = waardebehoud("form", "--dossier", dossier, "-o", tmp_path / "f.xlsx")
    assert ran.code == 2
    assert "hoogstens 5000 rijen" in ran.err


def test_every_label_of_a_list_is_understood() -> None:
    """What a form offers, its reader knows, in both languages."""
    readers = cell_readers(YARDSTICK, NumberReader())
    for language in LANGUAGES:
        lists = goods_lists(YARDSTICK, Words(language))
        for column in COLUMNS:
            name = list_of(column, lists)
            for id_, label in lists[name] if name and column.key not in FREE else ():
                assert str(readers[column.key].of(label)) == id_, (language, label)


def test_a_wrong_value_in_a_row_of_a_dossier_has_its_own_column(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    rows = "\n  - {Id: a, Element: Deur, Massa (kg): veel}\n"
    ran = waardebehoud("score", folder_with(tmp_path, DOSSIER.replace(" lijst.csv\n", rows)))
    assert ran.code == 2
    assert "d.yaml:5:40: INV003 fout: Massa (kg): «veel» is geen getal" in ran.err
