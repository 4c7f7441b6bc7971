"""Workbooks that mean harm, or are none, with the code that each of them gets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

from tests.form.making import YARDSTICK, Pair, form_of
from waardebehoud.cli.loading import load_asker
from waardebehoud.dossier import Dossier
from waardebehoud.inventory.element import Element
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.measuring import Books
from waardebehoud.reading.library import find_checklist

ASKER = load_asker(find_checklist("keuze"))
DOSSIER = Dossier.model_validate(
    {"format": 1, "checklist": "keuze@1.0.0", "project": {"name": "Proef"}}
)
ELEMENT = Element(id="a", element="Deur", mass_kg=12, destination="elders")
BOOKS = Books(Inventory(rows_of([ELEMENT])), YARDSTICK)
FORM = form_of(Pair("keuze", ASKER, DOSSIER, BOOKS))


def changed(change: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None) -> bytes:
    """A form with other parts."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(FORM)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return target.getvalue()


def same(_: str, part: bytes) -> bytes:
    return part


def laughs(name: str, part: bytes) -> bytes:
    entities = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return part.replace(b"?>", b"?>" + entities, 1) if name == "xl/workbook.xml" else part


def macro_type(name: str, part: bytes) -> bytes:
    normal = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return part.replace(normal, macro) if name == "[Content_Types].xml" else part


def far_cell(name: str, part: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    dimension = b'<dimension ref="A1:XFD1048576"/>'
    if name != "xl/worksheets/sheet1.xml":
        return part
    start = part.index(b"<dimension")
    end = part.index(b"/>", start) + 2
    return (part[:start] + dimension + part[end:]).replace(b"</sheetData>", cell)


def other_zip(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return target.getvalue()


def encrypted() -> bytes:
    """A zip whose parts say that they are encrypted."""
    raw = bytearray(FORM)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(mark, at + 4)
    return bytes(raw)


def with_cells(rows: Iterable[int], columns: int) -> Callable[[str, bytes], bytes]:
    """A form whose first sheet holds a number in each of so many cells of each row."""
    cells = b"".join(b"<c><v>1</v></c>" for _ in range(columns))
    added = b"".join(b'<row r="%d">%s</row>' % (row, cells) for row in rows)

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        return part.replace(b"</sheetData>", added + b"</sheetData>")

    return change


def deep(name: str, part: bytes) -> bytes:
    nested = b"<a>" * 100_000 + b"</a>" * 100_000
    return part.replace(b"</sheetData>", b"</sheetData>" + nested) if "sheet1" in name else part


def hidden_entities(name: str, part: bytes) -> bytes:
    """The same in UTF-16, where no byte of the word stands beside the next."""
    if name != "xl/workbook.xml":
        return part
    text = laughs(name, part).decode().replace("UTF-8", "UTF-16")
    return text.encode("utf-16")


def odd_encoding(name: str, part: bytes) -> bytes:
    """An encoding that does not exist, as a single lost sign makes it."""
    return part.replace(b"UTF-8", b"UT8", 1) if name == "[Content_Types].xml" else part


def outside_entity(name: str, part: bytes) -> bytes:
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/geheim">]>'
    return part.replace(b"?>", b"?>" + entity, 1) if name == "xl/sharedStrings.xml" else part


def longer_than_it_says(name: str) -> bytes:
    """A form with a part of zeros that says it is small."""
    raw = bytearray(changed(same, {name: bytes(90_000_000)}))
    size = (90_000_000).to_bytes(4, "little")
    at = raw.find(size)
    while at >= 0:
        raw[at : at + 4] = (1_000).to_bytes(4, "little")
        at = raw.find(size, at)
    return bytes(raw)


BINARY = {"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"x"}
DDE = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
CORPUS = [
    ("empty", b"", "FMT001"),
    ("text", b"naam;antwoord\n", "WBK001"),
    ("html", b"<html><table></table></html>", "WBK001"),
    ("old xls or encrypted", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "WBK002"),
    ("encrypted zip", encrypted(), "WBK002"),
    ("macros, renamed", changed(same, {"xl/vbaProject.bin": b"x"}), "WBK003"),
    ("macro type", changed(macro_type), "WBK003"),
    ("embedded program", changed(same, {"xl/embeddings/oleObject1.bin": b"x"}), "WBK003"),
    ("old macro sheet", changed(same, {"xl/macrosheets/sheet1.xml": b"<x/>"}), "WBK003"),
    ("external link", changed(same, {"xl/externalLinks/externalLink1.xml": b"<x/>"}), "WBK004"),
    ("DDE", changed(same, {"xl/externalLinks/externalLink1.xml": DDE}), "WBK004"),
    ("web query", changed(same, {"xl/connections.xml": b"<x/>"}), "WBK004"),
    ("zip bomb", changed(same, {"xl/media/a.bin": bytes(70_000_000)}), "WBK005"),
    ("longer than it says", longer_than_it_says("xl/theme/theme9.xml"), "WBK006"),
    ("many parts", changed(same, {f"a/{n}.bin": b"" for n in range(600)}), "WBK005"),
    ("entities", changed(laughs), "WBK007"),
    ("entities in UTF-16", changed(hidden_entities), "WBK007"),
    ("entity from elsewhere", changed(outside_entity), "WBK007"),
    ("unknown encoding", changed(odd_encoding), "WBK006"),
    ("ods", other_zip(ODS), "WBK008"),
    ("xlsb, renamed", other_zip(BINARY), "WBK006"),
    ("too many cells", changed(with_cells(range(2_000, 5_000), 110)), "WBK009"),
    ("too many rows", changed(with_cells(range(19_990, 20_050), 3)), "WBK009"),
    ("nested deep", changed(deep), None),
    (
        "docx",
        other_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}),
        "WBK006",
    ),
    ("other zip", other_zip({"a.txt": b"x"}), "WBK001"),
    ("cut off", FORM[: len(FORM) // 2], "WBK006"),
    ("cut at the end", FORM[:-30], "WBK006"),
    ("no sheets", changed(lambda n, p: b"" if n == "xl/workbook.xml" else p), "WBK006"),
    ("huge dimensions", changed(far_cell), None),
]
