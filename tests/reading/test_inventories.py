"""Inventories as cities have them: delimiters, decimal signs, headings, workbooks, mistakes."""

from __future__ import annotations

import zipfile
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.inventory.making import ledger, yardstick
from waardebehoud.errors import UnusableInput, WaardebehoudError
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.mass import weigher
from waardebehoud.inventory.rows import joined
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.inventories import read_inventory
from waardebehoud.reading.rows import MOST_PROBLEMS
from waardebehoud.reading.tables import stream_csv
from waardebehoud.reports.problems import render_problem
from waardebehoud.texts import Words


def written(folder: Path, text: str, *, encoding: str = "utf-8", name: str = "i.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path) -> tuple[Element, ...]:
    return read_inventory(path, yardstick()).elements


def pointed_at(problem: Problem) -> str:
    """What stands at the place of a problem."""
    assert problem.place is not None
    return problem.place.source[problem.place.column - 1 :][: problem.place.length]


def problems(path: Path) -> list[Problem]:
    with pytest.raises(UnusableInput) as caught:
        read(path)
    return list(caught.value.problems)


@pytest.mark.parametrize(
    "text",
    [
        "Element;Materiaal;Massa (kg);Bestemming\nmuur;baksteen;1250,5;behoud\n",
        "\ufeffElement;Materiaal;Massa (kg);Bestemming\r\nmuur;baksteen;1.250,5;1\r\n",
        "sep=;\nElement;Materiaal;Massa (kg);Bestemming\nmuur;baksteen;1.250,50;behouden\n",
        'Element,Material,Mass (kg),Destination\nmuur,baksteen,"1,250.5",kept\n',
        "Element\tMaterial\tMass (kg)\tDestination\nmuur\tbaksteen\t1250.5\tKEPT\n",
        "\n\nelement;material;mass_kg;destination\n;;;\nmuur;baksteen; 1 250,5 ;Behoud\n;;;\n",
        '\n;;;\n"";;;\nElement;Materiaal;Massa (kg);Bestemming\nmuur;baksteen;1250,5;behoud\n',
        "Lijst;;;\n;;;\nElement;Materiaal;Massa (kg);Bestemming\nmuur;baksteen;1250,5;behoud\n",
    ],
)
def test_one_row_in_many_dresses(tmp_path: Path, text: str) -> None:
    (row,) = read(written(tmp_path, text))
    assert (row.element, row.material) == ("muur", "baksteen")
    assert (row.mass_kg, row.destination) == (Fraction(2501, 2), "behoud")


def test_headings_that_nobody_knows_are_not_taken_for_a_title(tmp_path: Path) -> None:
    """One known heading makes a line the headings; a slip beside it is told at its place."""
    text = ";;\nElement;Matriaal;Masa\nmuur;baksteen;12\nElement;Materiaal;Note\n"
    found = problems(written(tmp_path, text))
    assert [(p.code, p.suggestion, p.place.line) for p in found[:2] if p.place] == [
        ("INV001", "materiaal", 2),
        ("INV001", "massa", 2),
    ]


def test_what_can_mean_two_things_is_asked(tmp_path: Path) -> None:
    """1.250 alone is not read; beside 12,5 it is 1250, beside 12.5 it is 1.25."""
    head = "element;mass_kg\n"
    (asked,) = problems(written(tmp_path, head + "a;1.250\n"))
    assert (asked.code, asked.place.line, asked.place.column) == ("INV005", 2, 3)  # type: ignore[union-attr]
    assert read(written(tmp_path, head + "a;1.250\nb;12,5\n"))[0].mass_kg == 1250
    rows = read(written(tmp_path, head + "a;1.250\nb;12.5\n"))
    assert [row.mass_kg for row in rows] == [Fraction(5, 4), Fraction(25, 2)]


def test_places_count_lines_and_columns_of_the_file(tmp_path: Path) -> None:
    text = 'sep=;\n\nMateriaal;Note;Id\nhout;"twee\nregels; zo";a\nstaal;"";a\n'
    (double,) = problems(written(tmp_path, text))
    assert double.code == "INV015"
    assert (double.place.line, double.place.column) == (6, 10)  # type: ignore[union-attr]
    assert pointed_at(double) == "a"


def test_every_problem_with_row_column_and_cure(tmp_path: Path) -> None:
    text = (
        "Element;Materiaal;Massa (kg);Bestemming;Euralcode;Bouwjaar;Gevaarlijk\n"
        "muur;baksteen;12x;behoudt;17 01;85;misschien\n"
        "deur;hout;-3;elders;17 01 01*;1985;nee\n"
    )
    found = problems(written(tmp_path, text))
    assert [(p.code, p.place.line, pointed_at(p)) for p in found if p.place] == [
        ("INV003", 2, "12x"),
        ("INV009", 2, "behoudt"),
        ("INV010", 2, "17 01"),
        ("INV007", 2, "85"),
        ("INV008", 2, "misschien"),
        ("INV004", 3, "-3"),
        ("INV011", 3, "17 01 01*"),
    ]
    assert found[1].suggestion == "behoud"
    for problem in found:
        for language in ("nl", "en"):
            said = render_problem(problem, Words(language))  # type: ignore[arg-type]
            assert "{" not in said
            assert "\n  = " in said
    assert "Massa (kg): «12x» is geen getal" in render_problem(found[0], Words())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Element;Gewicht in pond\nmuur;3\n", "INV001"),
        ("Element;Materiaal;Materiaal\nmuur;a;b\n", "INV002"),
        ("Massa (kg);Bestemming\n3;behoud\n", "INV012"),
        ("Element;Massa (kg)\nmuur;3;4\n", "INV013"),
        ('Element;Massa (kg)\n"muur;3\n', "INV014"),
        ("Id;Element\na;muur\na;deur\n", "INV015"),
        ("", "FMT001"),
    ],
)
def test_bad_tables(tmp_path: Path, text: str, code: str) -> None:
    assert code in [problem.code for problem in problems(written(tmp_path, text))]


def test_another_encoding_is_said_so(tmp_path: Path) -> None:
    (found,) = problems(written(tmp_path, "Element;Plaats\nmuur;Reëel\n", encoding="cp1252"))
    assert (found.code, found.place.line, found.place.column) == ("FMT003", 2, 8)  # type: ignore[union-attr]


def test_an_unknown_suffix_and_a_missing_file(tmp_path: Path) -> None:
    for name in ("i.pdf", "i.csv"):
        with pytest.raises(WaardebehoudError):
            read(tmp_path / name)


def book(folder: Path, rows: list[list[Any]], title: str = "Lijst") -> Path:
    made = Workbook()
    cover = made.active
    assert cover is not None
    cover.append(["Dit is een voorblad"])
    sheet = made.create_sheet(title)
    for row in rows:
        sheet.append(row)
    path = folder / "i.xlsx"
    made.save(path)
    return path


def test_a_workbook_with_a_title_above_its_table(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        [
            ["Inventaris van het stadhuis"],
            [],
            ["Element", "Hoeveelheid", "Eenheid", "Materiaal", "Gevaarlijk", "Bestemming"],
            ["muur", 2.5, "m3", "Baksteen", "nee", 8],
            [None, None, None, None, None, None],
            ["deur", "1.250,5", "st", "binnendeur", None, "elders"],
        ],
    )
    wall, door = read(path)
    assert (wall.quantity, wall.hazardous, wall.destination) == (
        Fraction(5, 2),
        Told.NO,
        "recyclage_laag",
    )
    assert (door.quantity, door.row) == (Fraction(2501, 2), 6)


def test_problems_of_a_workbook_name_the_cell(tmp_path: Path) -> None:
    path = book(tmp_path, [["Element", "Massa (kg)"], ["muur", "=1+1"], ["deur", "veel"]])
    found = problems(path)
    assert ("INV022", "Lijst!B2") in [(p.code, p.cell) for p in found]
    assert ("INV003", "Lijst!B3") in [(p.code, p.cell) for p in found]


def test_hostile_workbooks_are_refused(tmp_path: Path) -> None:
    """The same guard as for forms, whose tests hold the whole corpus."""

    def zipped(name: str, *parts: str) -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in ("[Content_Types].xml", *parts):
                archive.writestr(part, b"<x/>")
        return tmp_path / name

    half = tmp_path / "half.xlsx"
    half.write_bytes(book(tmp_path, [["Element", "Materiaal"]]).read_bytes()[:900])
    refused = {
        zipped("bom.xlsx", *(f"a/{n}.xml" for n in range(600))): "WBK005",
        zipped("macro.xlsx", "xl/vbaProject.bin"): "WBK003",
        zipped("elders.xlsx", "xl/externalLinks/externalLink1.xml"): "WBK004",
        zipped("omhoog.xlsx", "../../weg.xml"): "WBK006",
        written(tmp_path, "geen zip", name="tekst.xlsx"): "WBK001",
        half: "WBK006",
    }
    for path, code in refused.items():
        assert [problem.code for problem in problems(path)] == [code], path.name


def test_a_workbook_without_a_table(tmp_path: Path) -> None:
    assert [p.code for p in problems(book(tmp_path, [["iets", "anders"]]))] == ["INV021"]


@pytest.mark.parametrize(
    ("quantity", "unit", "material", "low", "high"),
    [
        (2, "m3", "gewapend beton", 4600, 5000),
        (2, "m³", "Reinforced concrete", 4600, 5000),
        (2000, "dm3", "beton_gewapend", 4600, 5000),
        (3, "t", "wat dan ook", 3000, 3000),
        (3, "Mg", "wat dan ook", 3000, 3000),
        (3, "g", "wat dan ook", Fraction(3, 1000), Fraction(3, 1000)),
        (10, "m2", "gipskarton", 85, 100),
        (4, "stuks", "radiator", 80, 160),
    ],
)
def test_mass_from_a_factor(quantity: int, unit: str, material: str, low: Any, high: Any) -> None:
    weight = weigher(yardstick())(
        Element(element="x", material=material, quantity=quantity, unit=unit)
    )
    assert (weight.low, weight.high) == (low, high)


@pytest.mark.parametrize(
    ("unit", "material"),
    [("m3", "gemengd"), ("m3", "gemengd puin"), ("m2", "gewapend beton"), ("kist", "baksteen")],
)
def test_mass_is_never_guessed(unit: str, material: str) -> None:
    """Mixed volumes differ by 2.7 between sources; other units have no factor."""
    row = Element(element="x", material=material, quantity=5, unit=unit, destination="behoud")
    assert not weigher(yardstick())(row).known
    assert ledger([row]).total.unweighed == 1


def test_a_row_shows_where_its_factor_comes_from() -> None:
    weight = weigher(yardstick())(Element(material="baksteen", quantity=1, unit="m3"))
    assert weight.factor is not None
    assert (weight.factor.id, weight.factor.source, weight.factor.status) == (
        "baksteen",
        "gwwkosten",
        "secondary",
    )


def test_a_stream_reads_the_same_as_the_whole(tmp_path: Path) -> None:
    rows = "".join(f"E{n};muur;baksteen;{n},5;behoud\n" for n in range(1200))
    path = written(tmp_path, "Id;Element;Materiaal;Massa (kg);Bestemming\n" + rows)
    assert joined([*stream_csv(path, yardstick())]).elements == read(path)
    assert len(read(path)) == 1200


CONTRADICTED = (
    "Element;Materiaal;Hoeveelheid;Eenheid;Massa (kg)\n"
    "vloer;gewapend beton;2,5;m3;6000\n"
    "balk;gewapend beton;2,5;m3;600\n"
    "puin;iets;3;t;2500\n"
    "kist;baksteen;3;kist;1\n"
    "gemengd;gemengd;3;m3;1\n"
)


def test_a_mass_that_contradicts_its_quantity_is_a_warning(tmp_path: Path) -> None:
    """Both figures and the cure, per row; what has no factor is not compared."""
    read_back = read_inventory(written(tmp_path, CONTRADICTED), yardstick())
    assert [element.mass_kg for element in read_back.elements] == [6000, 600, 2500, 1, 1]
    found = read_back.warnings
    assert [(p.code, p.level, p.place.line, p.place.column) for p in found if p.place] == [
        ("INV016", Level.WARNING, 3, 28),
        ("INV017", Level.WARNING, 4, 15),
    ]
    dutch = render_problem(found[0], Words())
    assert "Massa (kg): 600 kg, maar 2,5 m3 × 2.300 – 2.500 kg/m3" in dutch
    assert "is 5.750 – 6.250 kg" in dutch
    assert "de opgegeven massa telt" in dutch
    english = render_problem(found[1], Words("en"))
    assert "2,500 kg, but 3 t is 3,000 kg" in english


def test_a_contradiction_in_a_workbook_names_the_cell(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        [["Element", "Hoeveelheid", "Eenheid", "Massa (kg)"], ["muur", 3, "ton", 3]],
    )
    (found,) = read_inventory(path, yardstick()).warnings
    assert (found.code, found.cell) == ("INV017", "Lijst!D2")


def test_very_many_contradictions_are_counted(tmp_path: Path) -> None:
    rows = "".join(f"muur;{n + 2};t;1\n" for n in range(1300))
    path = written(tmp_path, "Element;Hoeveelheid;Eenheid;Massa (kg)\n" + rows)
    found = read_inventory(path, yardstick()).warnings
    assert len(found) == MOST_PROBLEMS + 1
    assert "nog 1100 rijen" in render_problem(found[-1], Words())
