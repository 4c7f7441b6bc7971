"""The columns of an inventory: keys, and the headings people write above them."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from waardebehoud.inventory.element import Element

Content = Literal["text", "number", "year", "told", "word", "words", "code"]
"""What stands in the cells of a column; `word` comes from a list in the yardstick."""


class Column(NamedTuple):
    """One column: its key, its headings, what it holds."""

    key: str
    nl: str
    en: str
    content: Content = "text"
    aliases: tuple[str, ...] = ()


COLUMNS: Final = (
    Column("id", "Id", "Id", aliases=("nr", "nummer", "postnummer", "post")),
    Column("element", "Element", "Element", aliases=("omschrijving", "description", "onderdeel")),
    Column("material", "Materiaal", "Material"),
    Column("eural", "Euralcode", "Waste code", "code", ("eural", "afvalcode", "low code")),
    Column("layer", "Laag", "Layer", "word", ("gebouwlaag",)),
    Column("location", "Plaats", "Location", aliases=("locatie", "verdieping", "floor")),
    Column("quantity", "Hoeveelheid", "Quantity", "number", ("aantal", "amount")),
    Column("unit", "Eenheid", "Unit"),
    Column("mass_kg", "Massa (kg)", "Mass (kg)", "number", ("massa", "mass", "gewicht (kg)")),
    Column("value_eur", "Waarde (euro)", "Value (euro)", "number", ("waarde", "value")),
    Column("co2_kg", "CO2 (kg)", "CO2 (kg)", "number", ("co2", "co₂ (kg)", "co₂")),
    Column("length", "Lengte (mm)", "Length (mm)", "number", ("lengte", "length")),
    Column("width", "Breedte (mm)", "Width (mm)", "number", ("breedte", "width")),
    Column("height", "Hoogte (mm)", "Height (mm)", "number", ("hoogte", "height", "dikte (mm)")),
    Column("condition", "Staat", "Condition", aliases=("toestand",)),
    Column("year", "Bouwjaar", "Year", "year", ("jaar", "year of construction")),
    Column("hazardous", "Gevaarlijk", "Hazardous", "told"),
    Column("waste", "Wordt afval", "Becomes waste", "told", ("afval", "waste")),
    Column("connection", "Verbinding", "Connection", "word", ("type verbinding",)),
    Column("accessibility", "Toegankelijkheid", "Accessibility", "word", ("bereikbaarheid",)),
    Column("crossings", "Doorkruisingen", "Crossings", "word", ("intersections",)),
    Column("edge", "Rand", "Edge", "word", ("randopsluiting", "edge confinement")),
    Column("destination", "Bestemming", "Destination", "word", ("geplande bestemming", "trede")),
    Column(
        "realised_destination",
        "Gerealiseerde bestemming",
        "Realised destination",
        "word",
        ("gerealiseerd",),
    ),
    Column("realised_mass_kg", "Gerealiseerde massa (kg)", "Realised mass (kg)", "number"),
    Column(
        "no_reuse_reason",
        "Reden geen hergebruik",
        "Reason for no reuse",
        "word",
        ("reden",),
    ),
    Column("reuse_criteria", "Hergebruikcriteria", "Reuse criteria", "words", ("criteria",)),
    Column("taker", "Afnemer", "Taker"),
    Column("evidence", "Bewijs", "Evidence"),
    Column("note", "Opmerking", "Note", aliases=("nota", "opmerkingen", "remarks")),
)
"""All columns, in the order of the format; the fields of Element after `row`."""

COLUMN: Final = {column.key: column for column in COLUMNS}
KEYS: Final = tuple(column.key for column in COLUMNS)
PLACE: Final = {key: place for place, key in enumerate(Element._fields)}
"""Where each key stands in an Element."""
