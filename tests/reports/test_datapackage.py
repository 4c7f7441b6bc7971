"""The data package beside exported lists: what the specification asks, and cells of that type."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import Runner

TITLED = {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}
SLUG = {"type": "string", "pattern": "^[-a-z0-9._/]+$"}
SPECIFICATION = {
    "type": "object",
    "required": ["profile", "name", "resources"],
    "properties": {
        "profile": {"const": "tabular-data-package"},
        "name": SLUG,
        "title": {"type": "string"},
        "description": {"type": "string"},
        "created": {"type": "string", "format": "date-time"},
        "contributors": {"type": "array", "minItems": 1, "items": TITLED},
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {**TITLED, "properties": {"path": {"pattern": "^https?://"}}},
        },
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "profile", "schema"],
                "properties": {
                    "profile": {"const": "tabular-data-resource"},
                    "name": SLUG,
                    "path": {"type": "string", "pattern": "^(?!.*\\.\\./)[^./~][^:]*$"},
                    "encoding": {"const": "utf-8"},
                    "dialect": {
                        "required": ["delimiter"],
                        "properties": {"delimiter": {"type": "string", "maxLength": 1}},
                    },
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "missingValues": {"type": "array", "items": {"type": "string"}},
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["name"],
                                    "properties": {
                                        "name": {"type": "string"},
                                        "type": {"enum": ["string", "number", "year", "date"]},
                                        "decimalChar": {"type": "string"},
                                    },
                                    "additionalProperties": False,
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""The parts of the Frictionless specification (v1) that such a package uses, in our own words."""

ROWS = """Id;Element;Materiaal;Euralcode;Hoeveelheid;Eenheid;Massa (kg);Bouwjaar;Bestemming
a;muur;baksteen;17 01 02;64,5;m3;;1950;elders
b;deur;binnendeur;;4;st;;;elders
c;puin;gemengd;;;;1250,25;;verwijdering
"""


@pytest.fixture(params=["nl", "en"])
def folder(waardebehoud: Runner, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    (tmp_path / "i.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "d.yaml").write_text(
        "format: 1\nchecklist: sloop@1.0.0\nproject:\n  name: Huis\n"
        "  dates: {start_werken: 2027-03-01}\n  sources: [https://example.org/x, een bezoek]\n"
        "inventory: i.csv\n",
        encoding="utf-8",
    )
    out = tmp_path / "uit"
    ran = waardebehoud("score", tmp_path / "d.yaml", "--export", out, "--lang", request.param)
    assert ran.code == 0, ran.err
    return out


def test_the_package_keeps_to_the_specification(folder: Path) -> None:
    jsonschema.validate(package(folder), SPECIFICATION, jsonschema.Draft202012Validator)


def test_every_cell_is_of_the_type_of_its_column(folder: Path) -> None:
    """A quantity with its unit is text; a mass is a number with a decimal comma."""
    types: set[tuple[str, str]] = set()
    for resource in package(folder)["resources"]:
        fields = resource["schema"]["fields"]
        text = (folder / resource["path"]).read_bytes().decode("utf-8-sig")
        heading, *rows = csv.reader(io.StringIO(text), delimiter=resource["dialect"]["delimiter"])
        assert heading == [field["name"] for field in fields]
        assert rows
        for row in rows:
            for cell, field in zip(row, fields, strict=True):
                assert not cell or fits(cell, field), (resource["name"], cell, field)
                types.add((resource["name"], field["type"]))
    assert {("inventaris", "year"), ("partijen", "date"), ("sop", "number")} <= types
    assert ("madaster", "number") in types


def package(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "datapackage.json").read_text(encoding="utf-8")))


def fits(cell: str, field: dict[str, Any]) -> bool:
    match field["type"]:
        case "number":
            return re.fullmatch(rf"\d+(?:{field['decimalChar']}\d+)?", cell) is not None
        case "year":
            return re.fullmatch(r"\d{4}", cell) is not None
        case "date":
            return dt.date.fromisoformat(cell) is not None
    return True
