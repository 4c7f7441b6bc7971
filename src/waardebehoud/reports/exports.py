"""Files for others: lots for a material bank, Madaster's columns, the SOP list, open data."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple

from waardebehoud.content import spoken
from waardebehoud.inventory.columns import COLUMNS
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.units import measure_of
from waardebehoud.inventory.wording import SAID, guarded
from waardebehoud.reports.cells import Cell, Number, Share, clean, in_words
from waardebehoud.reports.inventory.lots import LOTS
from waardebehoud.reports.inventory.source import measured_of
from waardebehoud.reports.inventory.waste import WASTE
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.view import Report

Rows = Iterable[Sequence[str]]
Holds = Literal["string", "number", "year", "date"]
"""What stands in a column, as a data package calls it."""

HELD: Final[Mapping[str, Holds]] = {"number": "number", "year": "year", "deadline": "date"}
"""By content of a column of the inventory, or heading of a table; else text."""

MADASTER: Final = (
    "Sheet",
    "GTIN",
    "Article number",
    "Madaster id",
    "External id",
    "Description",
    "Material/product",
    "Classification code",
    "Floor",
    "Volume (m3)",
    "Area (m2)",
    "Length (m)",
    "Amount",
    "Connection type",
    "Connection accessibility",
    "Intersections",
    "Edge inclusion",
    "Mass (kg)",
)
"""The columns of Madaster's source sheet, as its help pages name them."""

MEASURED: Final = ("Volume (m3)", "Area (m2)", "Length (m)", "Amount", "Mass (kg)")


class Listing(NamedTuple):
    """One file: its columns with what they hold, and its rows."""

    fields: Sequence[tuple[str, Holds]]
    rows: Iterable[Sequence[str]]


def exports(report: Report) -> dict[str, bytes]:
    """Every file by name; the same report gives the same bytes."""
    listings = {
        "inventaris.csv": Listing(
            [(column.nl, HELD.get(column.content, "string")) for column in COLUMNS],
            [_row(element, report) for element in _elements(report)],
        ),
        "partijen.csv": _of_table(report, LOTS),
        "sop.csv": _of_table(report, WASTE),
        "madaster.csv": Listing(
            [(name, "number" if name in MEASURED else "string") for name in MADASTER],
            list(_madaster(report)),
        ),
    }
    made = {
        name: csv_bytes([heading for heading, _ in listing.fields], listing.rows)
        for name, listing in listings.items()
    }
    package = datapackage(report, {name: listing.fields for name, listing in listings.items()})
    text = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    return {**made, "datapackage.json": text.encode()}


def csv_bytes(headings: Sequence[str], rows: Rows) -> bytes:
    """A table as a Dutch Excel opens it: ; and decimal comma, UTF-8 with its mark."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def written(cell: Cell, report: Report) -> str:
    """A cell of a table as csv: numbers without signs between thousands."""
    match cell:
        case Number():
            return decimal(cell.value)
        case Share():
            return decimal(cell.rounded)
        case dt.date():
            return cell.isoformat()
    return " – ".join(clean(in_words(cell, report.words)).split("\n"))


def decimal(value: Fraction | int) -> str:
    """A number with a decimal comma, to at most six decimals."""
    rounded = round(Fraction(value), 6)
    if rounded.denominator == 1:
        return str(int(rounded))
    return f"{float(rounded):.6f}".rstrip("0").replace(".", ",")


def _of_table(report: Report, table: Table[Any]) -> Listing:
    """A table of the report as a file."""
    fields: list[tuple[str, Holds]] = [
        (column.name(report), HELD.get(column.heading, "number" if column.numeric else "string"))
        for column in table.columns
    ]
    rows = [
        [written(column.cell(report, row), report) for column in table.columns]
        for row in table.rows(report)
    ]
    return Listing(fields, rows)


def _elements(report: Report) -> tuple[Element, ...]:
    return measured_of(report).books.inventory.elements


def _row(element: Element, report: Report) -> Sequence[str]:
    """A row as it is read back: the keys of the format, destinations by number."""
    return [_value(element, column.key, report) for column in COLUMNS]


def _value(element: Element, key: str, report: Report) -> str:
    value = getattr(element, key)
    if key.endswith("destination"):
        tread = measured_of(report).books.yardstick.ladder.tread.get(value)
        return spoken(tread.title, "nl") if tread else ""
    if value is None:
        return ""
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "geen"
    if isinstance(value, Told):
        return SAID[value]
    return decimal(value) if isinstance(value, int | Fraction) else str(value)


def _madaster(report: Report) -> Iterator[Sequence[str]]:
    """One line per row, on the sheet where Madaster wants it."""
    yardstick = measured_of(report).books.yardstick
    for element in _elements(report):
        tread = yardstick.ladder.tread.get(element.destination)
        sizes = _sizes(element)
        yield [
            _sheet(tread.class_ if tread else None),
            *("", "", ""),
            element.id,
            element.name,
            element.material,
            element.eural,
            element.location,
            *(sizes.get(unit, "") for unit in ("m3", "m2", "m", "st")),
            element.connection,
            element.accessibility,
            element.crossings,
            element.edge,
            "" if element.mass_kg is None else decimal(element.mass_kg),
        ]


def _sheet(class_: TreadClass | None) -> str:
    if class_ is TreadClass.RETAINED:
        return "Preserved"
    return "New" if class_ is TreadClass.INCOMING else "Demolition"


def _sizes(element: Element) -> dict[str, str]:
    """The quantity in the base unit that fits its column."""
    measure = measure_of(element.unit)
    if measure is None or element.quantity is None:
        return {}
    return {measure.base: decimal(Fraction(element.quantity) * measure.size)}


def datapackage(report: Report, files: Mapping[str, Sequence[tuple[str, Holds]]]) -> dict[str, Any]:
    """What a Frictionless data package says of the files: where from, and what each column is."""
    project = report.assessment.dossier.project
    sources = [_source(source) for source in project.sources]
    return {
        "profile": "tabular-data-package",
        "name": "inventaris",
        "title": project.name,
        "created": f"{report.date.isoformat()}T00:00:00Z",
        "description": report.words("about.elements"),
        **({"sources": sources} if sources else {}),
        "contributors": [{"title": f"waardebehoud {report.program_version}", "role": "wrangler"}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": name.removesuffix(".csv"),
                "path": name,
                "encoding": "utf-8",
                "dialect": {"delimiter": ";", "lineTerminator": "\r\n"},
                "schema": {
                    "fields": [_field(heading, holds) for heading, holds in fields],
                    "missingValues": [""],
                },
            }
            for name, fields in files.items()
        ],
    }


def _source(source: str) -> dict[str, str]:
    """Where facts were read; only an address is a path."""
    if source.startswith(("http://", "https://")):
        return {"title": source, "path": source}
    return {"title": source}


def _field(heading: str, holds: Holds) -> dict[str, Any]:
    decimal_sign = {"decimalChar": ","} if holds == "number" else {}
    return {"name": heading, "type": holds, **decimal_sign}
