"""The schemas that editors read: current, in words of draft-07, and they take what we ship."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.checks.invalid import BASE
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.library import shipped
from waardebehoud.reading.plain import load_yaml
from waardebehoud.schemas import SCHEMAS, render_schema, schema_of

CHECKLISTS = shipped("checklists")
WRITTEN = [
    path
    for path in sorted(CHECKLISTS.rglob("*.yaml"))
    if kind_of(path) in (FileKind.CHECKLIST, FileKind.PART)
]
LATER = {"$defs", "prefixItems", "dependentRequired", "dependentSchemas", "unevaluatedProperties"}
FOREIGN = {"discriminator", "gt", "ge", "lt", "le"}


def keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            yield key
            if key in ("properties", "definitions"):
                for below in value.values():
                    yield from keys(below)
            elif key not in ("examples", "default", "const", "enum"):
                yield from keys(value)
    if isinstance(schema, list):
        for part in schema:
            yield from keys(part)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    path = CHECKLISTS / f"{name}.schema.json"
    assert path.read_text(encoding="utf-8") == render_schema(name), "run make docs"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_speaks_draft_7(name: str) -> None:
    schema = schema_of(name)
    jsonschema.Draft7Validator.check_schema(schema)
    assert not set(keys(schema)) & (LATER | FOREIGN)


@pytest.mark.parametrize("name", ["checklist", "part", "dossier"])
def test_every_key_that_people_write_is_explained(name: str) -> None:
    schema = schema_of(name)
    known = [
        part for one in schema["definitions"].values() for part in (one, *one.get("anyOf", ()))
    ]
    for part in (schema, *known):
        for key, below in part.get("properties", {}).items():
            assert "const" in below or below.get("description"), (part.get("title"), key)


@pytest.mark.parametrize("name", ["checklist", "part", "dossier"])
def test_examples_fit_what_they_are_examples_of(name: str) -> None:
    schema = schema_of(name)
    for part in (schema, *schema["definitions"].values()):
        for key, below in part.get("properties", {}).items():
            whole = {**below, "definitions": schema["definitions"]}
            for example in below.get("examples", ()):
                assert jsonschema.Draft7Validator(whole).is_valid(example), (key, example)


def test_definitions_have_descriptions() -> None:
    for name, definition in schema_of("checklist")["definitions"].items():
        described = definition.get("description") or definition.get("enum")
        assert described or "anyOf" in definition, name


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_is_shipped_names_its_schema_and_fits_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert found, "the first line names the schema"
    schema = json.loads((path.parent / found[1]).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(load_yaml(text))


def test_an_error_is_told_of_the_kind_that_was_meant() -> None:
    data = load_yaml((BASE / "basis.yaml").read_text(encoding="utf-8"))
    data["questions"][0]["points"] = {"school": "veel"}
    data["questions"][1]["minimum"] = 3
    data["rules"][4]["question"] = 7
    found = sorted(
        jsonschema.Draft7Validator(schema_of("checklist")).iter_errors(data),
        key=lambda error: str(error.path),
    )
    places = {tuple(error.absolute_path) for error in found}
    assert ("questions", 0, "points") in places
    assert ("questions", 1) in places
    assert ("rules", 4, "question") in places
    assert len(found) == 3


def test_an_unknown_kind_is_told_with_all_kinds() -> None:
    data = load_yaml((BASE / "basis.yaml").read_text(encoding="utf-8"))
    data["questions"][0]["type"] = "keuze"
    (error,) = jsonschema.Draft7Validator(schema_of("checklist")).iter_errors(data)
    assert tuple(error.absolute_path) == ("questions", 0, "type")
    assert "choices" in error.message
