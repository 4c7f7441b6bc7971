"""Lines as bytes and back, fast; names that are no text go the slow way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json


def line_from(raw: bytes) -> dict[str, Any]:
    """The line in some bytes; the name of a file need not be sound Unicode."""
    try:
        found: dict[str, Any] = from_json(raw)
    except ValueError:
        found = json.loads(raw)
    return found


def line_bytes(line: Mapping[str, Any]) -> bytes:
    """The bytes of a line."""
    try:
        return to_json(line)
    except (PydanticSerializationError, UnicodeError):
        return json.dumps(line, separators=(",", ":")).encode()
