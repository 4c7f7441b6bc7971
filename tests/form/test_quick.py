"""The fast reader of forms and its judge: they read the same, or the fast one leaves it alone."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from tests.cli.running import Runner
from tests.form import test_reading as typed
from tests.form.making import Pair, form_of
from tests.form.office import available, convert
from tests.form.test_hostile import CORPUS, FORM, changed
from tests.form.test_law import CAMPAIGN, generated, shipped, walks
from waardebehoud.cli.batch_forms import form_case
from waardebehoud.cli.batch_work import Options, have_at_hand
from waardebehoud.cli.loading import load_asker
from waardebehoud.errors import UnusableInput
from waardebehoud.forms import ID, INVENTORY
from waardebehoud.reading.form_books import Workbook, may_be_form, read_workbook
from waardebehoud.reading.form_dossiers import FormReader
from waardebehoud.reading.form_inventory import Goods, goods_of
from waardebehoud.reading.form_quick import quick_workbook
from waardebehoud.reading.forms import filled_of
from waardebehoud.reading.library import checklist_paths
from waardebehoud.reading.plain import Refused

Said = tuple[Any, ...]


def rows_of(book: Workbook) -> Goods | None:
    """The rows of the inventory; of a formula only that there is one, which is all that counts."""
    goods = goods_of(book)
    if goods is None:
        return None
    told = {
        row: {
            column: replace(found, value="=") if found.formula else found
            for column, found in cells.items()
        }
        for row, cells in goods.rows.items()
    }
    return replace(goods, rows=told)


def by_both(pair: Pair, path: Path) -> tuple[Said, Said]:
    """What the fast reader and its judge make of a form: all of it, problems included."""
    books = (quick_workbook(path.read_bytes()), read_workbook(path))
    outcomes = []
    for book in books:
        filled = filled_of(path, book)
        reader = FormReader(filled, pair.asker.checklist)
        about = [filled.about[name] for name in ("format", "checklist", "version", "language")]
        outcomes.append((about, reader.dossier(), reader.problems, rows_of(book)))
    return outcomes[0], outcomes[1]


def test_both_read_the_same_over_all_forms(tmp_path: Path) -> None:
    """As the program writes them, and as openpyxl saves them."""
    pairs = [*generated(6), *list(shipped())[:: 1 if CAMPAIGN else 5], *walks(1)]
    for pair in pairs:
        path = tmp_path / "f.xlsx"
        path.write_bytes(form_of(pair))
        quick, judge = by_both(pair, path)
        assert quick == judge, pair.name
        assert quick[1] is not None
        if pair.name.startswith("made"):
            openpyxl.load_workbook(path).save(path)
            quick, judge = by_both(pair, path)
            assert quick == judge, pair.name


@pytest.mark.slow
@pytest.mark.skipif(not available(), reason="LibreOffice is not installed")
@pytest.mark.timeout(300)
def test_both_read_the_same_after_a_spreadsheet_program_saved_it(tmp_path: Path) -> None:
    pairs = [*([*walks(1)] if CAMPAIGN else ()), typed.PAIR]
    paths = [tmp_path / f"{pair.name}.xlsx" for pair in pairs]
    for pair, path in zip(pairs, paths, strict=True):
        path.write_bytes(form_of(pair))
    saved = convert(paths, "xlsx", tmp_path)
    for pair in pairs:
        quick, judge = by_both(pair, saved / f"{pair.name}.xlsx")
        assert quick == judge, pair.name
        assert quick[1] is not None


CHANGES = (
    *(typed.untouched, typed.sort_backwards, typed.insert, typed.rename),
    *(typed.without_properties, typed.one_key_lost),
)


@pytest.mark.parametrize("change", CHANGES)
def test_both_read_the_same_whatever_people_do(
    change: Callable[[openpyxl.Workbook], None], tmp_path: Path
) -> None:
    book = typed.book_of()
    change(book)
    book.save(tmp_path / "f.xlsx")
    quick, judge = by_both(typed.PAIR, tmp_path / "f.xlsx")
    assert quick == judge


NOON = dt.datetime(2027, 3, 15, 12)  # noqa: DTZ001 - a workbook knows no time zones
SHEETS_TAKE = ("", "dd/mm/yyyy", "d mmmm yyyy", "General")
TYPED = (
    *(("yes_no", value, "") for value in ("Ja ", True, "misschien", "=1+1", "", " ", "#N/A", 1)),
    *(("decimal", value, "") for value in (12.5, "12,5", 1250, -3, "#DIV/0!", "=A1", 2**60)),
    *(("percentage", value, look) for value in (0.3, 30, 130) for look in ("", "0%", "0.0 %")),
    *(("date", dt.date(2027, 3, 15), look) for look in SHEETS_TAKE),
    *(("date", value, "") for value in ("15/3/2027", dt.time(12, 30), NOON, 46000)),
    *(
        ("text", value, "")
        for value in (12, 12.5, 10**16, "a\nb", " a ", "_x0041_", "a\r\nb", "&<")
    ),
)


@pytest.mark.parametrize(("kind", "value", "look"), TYPED)
def test_what_people_type_reads_the_same_or_is_left_alone(
    kind: str, value: object, look: str, tmp_path: Path
) -> None:
    """A formula and an error are told apart; their text is for the judge to tell."""
    if kind not in typed.QUESTIONS:
        pytest.skip(f"the small checklist asks no {kind}")
    typed.read_with(kind, value, tmp_path, look)
    pair = Pair("leeg", typed.ASKER, typed.dossier_of({}))
    try:
        quick, judge = by_both(pair, tmp_path / "f.xlsx")
    except Refused:
        return
    assert quick[:2] == judge[:2]
    assert [p.code for p in quick[2]] == [p.code for p in judge[2]]


def test_only_sheets_with_keys_are_read(tmp_path: Path) -> None:
    """A sheet that names a key in a formula computes, and holds nothing that was filled in."""
    path = tmp_path / "f.xlsx"
    path.write_bytes(form_of(next(iter(shipped()))))
    judged = read_workbook(path)
    keyed = {
        sheet.title
        for sheet in judged.sheets
        for row in sheet.rows.values()
        for found in row.values()
        if found.value in (ID, INVENTORY)
    }
    assert {sheet.title for sheet in quick_workbook(path.read_bytes()).sheets} == keyed
    assert 2 <= len(keyed) < len(judged.sheets)


@pytest.mark.parametrize(
    ("content", "named"), [(FORM, {"keuze"}), (FORM[:-30], set()), (b"", set())]
)
def test_the_checklist_that_a_form_names_is_at_hand_before_workers_start(
    content: bytes, named: set[str], tmp_path: Path
) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(content)
    found = have_at_hand(Options(str(tmp_path), "nl"), path)
    assert {checklist.id for checklist in found.values()} == named


@pytest.mark.parametrize("name", ["huge dimensions", "cut off", "other zip"])
def test_what_could_kill_the_process_never_reaches_the_fast_reader(name: str) -> None:
    content = next(content for known, content, _ in CORPUS if known == name)
    with pytest.raises(Refused):
        quick_workbook(content)


def test_every_hostile_or_damaged_form_costs_no_other(waardebehoud: Runner, tmp_path: Path) -> None:
    """What the batch says of each is what the judge alone says of it."""
    folder = tmp_path / "formulieren"
    folder.mkdir()
    for number, (_, content, _) in enumerate(CORPUS):
        (folder / f"vijandig-{number:02}.xlsx").write_bytes(content)
    chance = random.Random(7)
    for number in range(200 if CAMPAIGN else 24):
        change = damaged_part if number % 2 else damaged_file
        (folder / f"stuk-{number:02}.xlsx").write_bytes(change(chance))
    (folder / "goed.xlsx").write_bytes(FORM)
    waardebehoud("batch", folder, "-o", tmp_path / "t.csv", "-o", tmp_path / "t.xlsx")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        scored = {Path(row["Bestand"]).name for row in csv.DictReader(file, delimiter=";")}
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    rows = list(book["Problemen"].iter_rows(min_row=4, values_only=True))
    told = {(Path(str(row[0])).name, str(row[1])) for row in rows if row[0]}
    askers = {path: load_asker(path) for path in checklist_paths()}
    for path in sorted(folder.iterdir()):
        try:
            form_case(path, path.read_bytes(), None, askers, careful=True)
        except UnusableInput as error:
            codes = {problem.code for problem in error.problems}
            found = {code for name, code in told if name == path.name}
            skipped = not may_be_form(path.read_bytes())
            crafted = path.name in scored and "stuk" in path.name and int(path.stem[-2:]) % 2
            assert found == codes or skipped or crafted, path.name
        else:
            assert path.name in scored, path.name


def damaged_file(chance: random.Random) -> bytes:
    """The small form with a few bytes of the file changed, as a bad disk does."""
    at, length = chance.randrange(len(FORM)), chance.randint(1, 9)
    return FORM[:at] + chance.randbytes(length) + FORM[at + length :]


def damaged_part(chance: random.Random) -> bytes:
    """The same with a part changed inside, which only somebody with a program can do.

    What the fast reader does not look at it does not judge: such a form may be scored after all.
    """
    wanted = chance.choice(["sheet1.xml", "sheet2.xml", "sharedStrings", "workbook.xml", "styles"])
    at, length = chance.random(), chance.randint(0, 30)
    new = chance.choice([b"", b"<", b">", b"&", b'"', b"-1", b"1e999", b"9999999999"])

    def damage(name: str, part: bytes) -> bytes:
        place = int(at * len(part))
        return part[:place] + new + part[place + length :] if wanted in name else part

    return changed(damage)
