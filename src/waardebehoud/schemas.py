"""The JSON Schemas of the formats, made from the models (draft-07 words only)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, Literal

from msgspec import Struct
from msgspec.json import schema_components

from waardebehoud.checklist.files import ChecklistFile, Part
from waardebehoud.checks.controls import Controls
from waardebehoud.checks.limits import Limits
from waardebehoud.content import LIMITS
from waardebehoud.dossier import Dossier
from waardebehoud.inventory.detachment import Detachment
from waardebehoud.inventory.hazards import Hazards
from waardebehoud.inventory.ladder import Ladder
from waardebehoud.inventory.materials import Materials
from waardebehoud.records import Record
from waardebehoud.reports.result import AssessmentResult
from waardebehoud.reports.validation.json import ValidationResult
from waardebehoud.schema_notes import annotated
from waardebehoud.snapshots.model import Snapshot

SCHEMAS: Final[Mapping[str, type[Record | Struct]]] = {
    "checklist": ChecklistFile,
    "part": Part,
    "dossier": Dossier,
    "assessment": AssessmentResult,
    "validation": ValidationResult,
    "snapshot": Snapshot,
    "taal": Limits,
    "controles": Controls,
    "ladder": Ladder,
    "materials": Materials,
    "detachment": Detachment,
    "hazards": Hazards,
}
"""Name on the command line, and the model it is made from."""

RESULTS: Final = ("assessment", "validation")
"""What the program writes; everything else is written by people."""

WRITTEN: Final = ("checklist", "part", "dossier")
"""What many people write, in editors that explain every key."""

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
SHORT_FORMS: Final[Mapping[str, list[dict[str, Any]]]] = {
    "Answer": [{"type": ["string", "number", "boolean", "array"]}],
    "Phase": [{"type": "string"}],
}
"""Models that may also be written in short."""


def render_schema(name: str) -> str:
    """One schema as text, with two spaces of indent."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def schema_of(name: str) -> dict[str, Any]:
    """One schema; `$defs` becomes draft-07's `definitions`."""
    mode: Literal["serialization", "validation"]
    mode = "serialization" if name in RESULTS else "validation"
    model = SCHEMAS[name]
    if issubclass(model, Struct):
        return _schema_of_values(model)
    made = model.model_json_schema(mode=mode, ref_template="#/definitions/{model}")
    parts = {model.__name__: made, **made.pop("$defs", {})}
    if name in WRITTEN:
        parts = {
            key: annotated(key, part) if "properties" in part else part
            for key, part in parts.items()
        }
    made = parts.pop(model.__name__)
    made["definitions"] = {key: _with_short_form(key, value) for key, value in parts.items()}
    return {"$schema": DRAFT, **_drafted(made)}


def _schema_of_values(model: type[Struct]) -> dict[str, Any]:
    """The schema of plain values, which are only written, and always whole."""
    _, parts = schema_components([model], ref_template="#/definitions/{name}")
    for part in parts.values():
        if "properties" in part:
            part["required"] = list(part["properties"])
    return {"$schema": DRAFT, **parts.pop(model.__name__), "definitions": parts}


def _drafted(schema: Any) -> Any:
    """The same in words of draft-07 that editors know: no OpenAPI discriminators, true limits."""
    if isinstance(schema, list):
        return [_drafted(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    here = {LIMITS.get(key, key): _drafted(value) for key, value in schema.items()}
    found = here.pop("discriminator", None)
    return {**here, **_told_apart(found)} if found and here.pop("oneOf", None) else here


def _told_apart(found: Mapping[str, Any]) -> dict[str, Any]:
    """A union by its tag: one condition per kind, so that an editor explains only that kind."""
    tag, kinds = found["propertyName"], found["mapping"]
    conditions = [
        {"if": {"properties": {tag: {"const": kind}}}, "then": {"$ref": where}}
        for kind, where in kinds.items()
    ]
    return {
        "type": "object",
        "required": [tag],
        "properties": {tag: {"enum": list(kinds)}},
        "allOf": conditions,
    }


def _with_short_form(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    if name not in SHORT_FORMS:
        return schema
    return {"anyOf": [*SHORT_FORMS[name], schema]}
