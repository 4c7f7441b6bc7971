"""Workbooks that mean harm, or are none: a sentence, exit 2, quickly, and no crash."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import Runner
from tests.form.hostile import ASKER, CORPUS, FORM, changed, longer_than_it_says, same
from tests.form.making import YARDSTICK
from waardebehoud.errors import UnusableInput
from waardebehoud.reading.form_dossiers import FormReader
from waardebehoud.reading.form_inventory import GoodsReader
from waardebehoud.reading.form_quick import quick_workbook
from waardebehoud.reading.forms import read_filled
from waardebehoud.reading.plain import Refused


@pytest.mark.parametrize(
    ("content", "code"), [one[1:] for one in CORPUS], ids=[one[0] for one in CORPUS]
)
def test_a_hostile_workbook_gets_a_sentence(
    waardebehoud: Runner, tmp_path: Path, content: bytes, code: str | None
) -> None:
    path = tmp_path / "formulier.xlsx"
    path.write_bytes(content)
    started = time.process_time()
    ran = waardebehoud("score", path)
    assert time.process_time() - started < 20
    assert "Traceback" not in ran.err
    if code is None:
        assert ran.code == 0, ran.err
    else:
        assert ran.code == 2, ran.err
        assert f"formulier.xlsx: {code} fout:" in ran.err
        assert "  = " in ran.err


@pytest.mark.parametrize("read", [read_filled, lambda path: quick_workbook(path.read_bytes())])
@pytest.mark.parametrize(
    ("content", "most"),
    [
        (changed(same, {"xl/media/a.bin": bytes(70_000_000)}), 20_000_000),
        (longer_than_it_says("xl/theme/theme9.xml"), 40_000_000),
    ],
)
def test_memory_stays_bounded(
    tmp_path: Path, content: bytes, most: int, read: Callable[[Path], object]
) -> None:
    path = tmp_path / "bom.xlsx"
    path.write_bytes(content)
    tracemalloc.start()
    with pytest.raises((UnusableInput, Refused)):
        read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < most


@pytest.mark.parametrize("suffix", [".xls", ".xlsm", ".ods", ".xlsb"])
def test_another_suffix_is_refused(waardebehoud: Runner, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"formulier{suffix}"
    path.write_bytes(FORM)
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert str(path) in ran.err


@pytest.mark.parametrize("formula", ["=cmd|'/C calc'!A0", '=HYPERLINK("http://x")', "=1+1"])
def test_a_formula_in_a_cell_to_fill_in_is_refused(
    waardebehoud: Runner, tmp_path: Path, formula: str
) -> None:
    """DDE and injection: nothing computes it, nothing takes over what it once came to."""
    book = openpyxl.load_workbook(io.BytesIO(FORM))
    keys = [cell.value for cell in next(book["Inventaris"].iter_rows(min_row=10, max_row=10))]
    at = keys.index("wb:i:element") + 1
    book["Inventaris"].cell(12, at).value = formula
    start = book["Start"]
    row = next(row for row in start.iter_rows() if row[0].value == "wb:project:municipality")
    row[2].value = formula
    book.save(tmp_path / "f.xlsx")
    ran = waardebehoud("score", tmp_path / "f.xlsx")
    assert ran.code == 2
    assert "Inventaris!D12: FRM002 fout:" in ran.err
    assert ran.err.count("FRM002") == 2


def read_whole(path: Path) -> bool:
    """Everything in a form; False when a cell could not be read."""
    filled = read_filled(path)
    dossier = FormReader(filled, ASKER.checklist).dossier()
    if filled.goods is None:
        return dossier is not None
    goods = GoodsReader(path, filled.goods, YARDSTICK)
    return bool(goods.rows()) and not goods.problems and dossier is not None


def refused_or_read(content: bytes, folder: Path) -> None:
    """Whatever the bytes: problems, or a dossier; nothing else."""
    path = folder / "f.xlsx"
    path.write_bytes(content)
    with suppress(UnusableInput):
        read_whole(path)


@given(st.data())
def test_any_damage_is_a_problem(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Bytes of parts changed, removed or doubled: the reader refuses or reads, and never falls."""
    names = [
        n for n in zipfile.ZipFile(io.BytesIO(FORM)).namelist() if n.endswith((".xml", ".rels"))
    ]
    chosen = data.draw(st.sampled_from(names))
    at = data.draw(st.floats(0, 1))
    new = data.draw(st.sampled_from([b"", b"<", b">", b"&", b'"', b"\x00", b"-1", b"1e999", b"/"]))
    length = data.draw(st.integers(0, 40))

    def damage(name: str, part: bytes) -> bytes:
        place = int(at * len(part))
        return part[:place] + new + part[place + length :] if name == chosen else part

    refused_or_read(changed(damage), tmp_path_factory.getbasetemp())


@given(st.floats(0, 1), st.binary(min_size=1, max_size=8))
def test_any_damage_to_the_file_is_a_problem(
    tmp_path_factory: pytest.TempPathFactory, at: float, new: bytes
) -> None:
    place = int(at * len(FORM))
    content = FORM[:place] + new + FORM[place + len(new) :]
    refused_or_read(content, tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("name", ["f.xlsm", "f.yaml"])
def test_a_form_under_another_suffix_is_not_taken_over(
    waardebehoud: Runner, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(FORM)
    ran = waardebehoud("import", tmp_path / name, "--into", tmp_path / "d.yaml")
    assert ran.code == 2
    assert f"{name} past hier niet: de naam moet eindigen op .xlsx" in ran.err
    assert not (tmp_path / "d.yaml").exists()
