"""The patterns of the fast reader: they read what the faithful reader reads, or leave it alone."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.utils.datetime import from_excel

from tests.form.hostile import FORM, changed, laughs, outside_entity
from waardebehoud.reading.form_books import Sheet, read_workbook
from waardebehoud.reading.form_inventory import goods_of
from waardebehoud.reading.form_quick import quick_workbook
from waardebehoud.reading.form_styles import (
    DAYS,
    ODD,
    PERCENT,
    look_of,
    moment_of,
    number_of,
)
from waardebehoud.reading.plain import Refused

MUNICIPALITY = "wb:project:municipality"


def start_of(sheets: tuple[Sheet, ...]) -> dict[int, dict[int, object]]:
    """What stands on the first sheet, by row and column."""
    sheet = next(sheet for sheet in sheets if sheet.title == "Start")
    return {n: {c: one.value for c, one in row.items()} for n, row in sheet.rows.items()}


def both(content: bytes, folder: Path) -> bool:
    """Whether the fast reader takes a form; it must read then what the faithful one reads."""
    (folder / "f.xlsx").write_bytes(content)
    try:
        quick = start_of(quick_workbook(content).sheets)
    except Refused:
        return False
    judged = start_of(read_workbook(folder / "f.xlsx").sheets)
    named = {number: {c: row[c] for c in (1, 3) if c in row} for number, row in judged.items()}
    kept = {number: row for number, row in named.items() if row}
    assert {n: {c: v for c, v in row.items() if c in (1, 3)} for n, row in quick.items()} == kept
    return True


def row_with(cells: bytes) -> Callable[[str, bytes], bytes]:
    """The first sheet with another row below all others."""
    row = b'<row r="900">' + cells.replace(b"#", b"900") + b"</row></sheetData>"
    return in_first(b"</sheetData>", row)


def in_first(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    """The first sheet with something else in one place."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        assert old in part
        return part.replace(old, new, 1)

    return change


KEY = b'<c r="A#" t="str"><v>wb:project:municipality</v></c>'
TAKEN = {
    "a text": b'<c r="C#" t="str"><v>Gent</v></c>',
    "signs": b'<c r="C#" t="str"><v>a &lt;b&gt; &amp;amp; &quot;c&quot;</v></c>',
    "a text of its own": b'<c r="C#" s="1" t="inlineStr"><is><t>Gent &amp; co</t></is></c>',
    "blanks kept": b'<c r="C#" t="inlineStr"><is><t xml:space="preserve"> a  </t></is></c>',
    "runs": b'<c r="C#" t="inlineStr"><is><r><t>Me</t></r><r><rPr><b/><sz val="9"/></rPr>'
    b"<t>chelen</t></r></is></c>",
    "whole": b'<c r="C#"><v>12</v></c>',
    "a part": b'<c r="C#" t="n"><v>-1.25E-3</v></c>',
    "yes": b'<c r="C#" t="b"><v>1</v></c>',
    "nothing in it": b'<c r="C#" s="1"></c>',
    "no value": b'<c r="C#" t="str"><v></v></c>',
    "empty cells before": b'<c r="B#" s="1"/><c r="C#" s="2" /><c r="D#" s="1" t="n"/>',
}
LEFT = {
    "prefixed": b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'r="C#"><x:v>1</x:v></x:c>',
    "a comment": b'<!-- x --><c r="C#"><v>1</v></c>',
    "raw text": b'<c r="C#" t="str"><v><![CDATA[Gent]]></v></c>',
    "an end with a blank": b'<c r="C#"><v>1</v></c ><c r="D#"/>',
    "another order": b'<c t="str" r="C#"><v>Gent</v></c>',
    "no place": b"<c><v>1</v></c>",
    "another row": b'<c r="C12"><v>1</v></c>',
    "backwards": b'<c r="C#"><v>1</v></c><c r="A#"><v>2</v></c>',
    "twice": b'<c r="C#"><v>1</v></c><c r="C#"><v>2</v></c>',
    "far right": b'<c r="XFD#"><v>1</v></c>',
    "text between": b'x<c r="C#"><v>1</v></c>',
    "an odd number": b'<c r="C#"><v>1_000</v></c>',
    "a large number": b'<c r="C#"><v>9007199254740993</v></c>',
    "no number": b'<c r="C#"><v>NaN</v></c>',
    "an odd type": b'<c r="C#" t="d"><v>2026-01-01</v></c>',
    "an odd entity": b'<c r="C#" t="str"><v>&#x41;</v></c>',
    "an escape": b'<c r="C#" t="str"><v>_x0041_</v></c>',
    "a return": b'<c r="C#" t="str"><v>a\rb</v></c>',
    "a text that is not there": b'<c r="C#" t="s"><v>99999</v></c>',
    "no style": b'<c r="C#" s="999"><v>1</v></c>',
    "sounds": b'<c r="C#" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>',
    "two values": b'<c r="C#"><v>1</v><v>2</v></c>',
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_the_pattern_covers_reads_the_same(name: str, tmp_path: Path) -> None:
    assert both(changed(row_with(KEY + TAKEN[name])), tmp_path)


@pytest.mark.parametrize("name", LEFT)
def test_nothing_is_overlooked(name: str, tmp_path: Path) -> None:
    """What stands in a sheet in any other way leaves the form to the faithful reader."""
    assert not both(changed(row_with(KEY + LEFT[name])), tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<sheetData>", b"<sheetData></sheetData><sheetData>"),
        (b"<sheetData>", b"<sheetData> "),
        (b'<row r="2"', b'<row r="1"'),
        (b'encoding="UTF-8"', b'encoding="ISO-8859-1"'),
        (b"spreadsheetml/2006/main", b"spreadsheetml/2006/other"),
    ],
)
def test_a_sheet_of_another_make_is_left_alone(old: bytes, new: bytes, tmp_path: Path) -> None:
    assert not both(changed(in_first(old, new)), tmp_path)


def computing(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    """The last sheet, which only computes, changed far from its first row."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet8.xml":
            return part
        head, found, tail = part.rpartition(old)
        assert found
        return head + new + tail

    return change


def test_a_part_that_nobody_reads_is_searched_all_the_same() -> None:
    quick_workbook(changed(computing(b"</sheetData>", b"<x/></sheetData>")))
    for hidden in (b"<!DOCTYPE x>", b"<!entity>", b"\0"):
        with pytest.raises(Refused):
            quick_workbook(changed(computing(b"</sheetData>", hidden + b"</sheetData>")))
    for hostile in (laughs, outside_entity):
        with pytest.raises(Refused):
            quick_workbook(changed(hostile))


@pytest.mark.parametrize("part", ["xl/worksheets/sheet8.xml", "xl/theme/theme1.xml"])
def test_damage_in_a_part_that_nobody_reads_is_found(part: str) -> None:
    """By the sum in the list of the zip, as every reader finds it."""
    with zipfile.ZipFile(io.BytesIO(FORM)) as archive:
        at = archive.getinfo(part).header_offset
    damaged = bytearray(FORM)
    damaged[at + 30 + len(part) + 200] ^= 0xFF
    with pytest.raises(Refused):
        quick_workbook(bytes(damaged))


CODES = [
    *("General", "0", "0.00", "#,##0.######", "@", "0.0 %", "0%;[Red]-0%", '0.0" dagen"', "?/?"),
    *("dd/mm/yyyy", "d mmmm yyyy", "[$-813]d mmmm yyyy;@", "dd\\-mm\\-yyyy", "mmm-yy", "h:mm"),
    *("[h]:mm", "[mm]:ss", "[Red]0", '"dmy"0', "\\d0", "_d0", "0;d", '#,##0.00\\ "€"', "yyyy%"),
    *("[$EUR] 0", "[Blue]yyyy", "s", "AM/PM h", "[DBNum1]0", "[ss].0"),
]


@pytest.mark.parametrize("code", CODES)
def test_a_format_makes_of_a_number_what_it_makes_for_the_faithful_reader(code: str) -> None:
    look = look_of(code)
    if look == ODD:
        assert is_timedelta_format(code) or ("%" in code and is_date_format(code))
    else:
        assert (look == DAYS) == is_date_format(code)
        assert (look == PERCENT) == ("%" in code and not is_date_format(code))


@pytest.mark.parametrize("days", [60, 61, 46000, 46000.5, 46000.123456789, 2958465])
def test_a_moment_is_the_same_for_both(days: float) -> None:
    assert moment_of(days) == from_excel(days)


@pytest.mark.parametrize("days", [0, 0.5, 59, -1, 2958466, 1e12])
def test_a_moment_that_readers_do_not_agree_on_is_left_alone(days: float) -> None:
    with pytest.raises(Refused):
        moment_of(days)


@pytest.mark.parametrize("raw", [b"", b" 1", b"+1", b"1,5", b"1.", b".5", b"1e", b"inf", b"0x1"])
def test_a_number_in_another_notation_is_left_alone(raw: bytes) -> None:
    with pytest.raises(Refused):
        number_of(raw)


EMPTY = [b"<v></v>", b'<v xml:space="preserve"></v>', b"<v/>", b""]


@pytest.mark.parametrize("empty", EMPTY)
def test_a_row_with_something_in_it_is_read_after_rows_without(
    empty: bytes, tmp_path: Path
) -> None:
    """Empty rows that differ in digits only are read once; a digit may be all there is."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet3.xml":
            return part
        for row, inside in ((b"14", empty), (b"15", b"<v>5</v>")):
            cell = re.compile(rb'<c r="K%b" s="(\d+)"/>' % row)
            filled = rb'<c r="K%b" s="\g<1>">%b</c>' % (row, inside)
            part, found = cell.subn(filled, part)
            assert found == 1
        return part

    path = tmp_path / "f.xlsx"
    path.write_bytes(changed(change))
    quick, judged = goods_of(quick_workbook(path.read_bytes())), goods_of(read_workbook(path))
    assert quick is not None
    assert judged is not None
    assert list(quick.rows) == list(judged.rows) == [12, 15]
    assert quick.rows[15] == judged.rows[15]
