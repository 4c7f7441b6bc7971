"""The fast readers: data without positions. What they refuse, the faithful reader explains."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec
import yaml_rs

MAYBE_TAG: Final = re.compile(r"!(?<![^\s,\[{]!)[!<\w]")
"""A mark that a tag can begin with; it stands first, so that the search skips all other text."""


HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""Half of a sign, as JSON writes those beyond 65,536: alone it is none."""


class Refused(ValueError):
    """Text that a fast reader does not take."""


def load_yaml(text: str) -> Any:
    """YAML 1.2 data; Refused for anything out of the ordinary."""
    if MAYBE_TAG.search(text):
        raise Refused("there may be a tag, which this reader would drop")
    try:
        return yaml_rs.loads(text, parse_datetime=False)
    except (yaml_rs.YAMLDecodeError, ValueError, TypeError, RecursionError) as error:
        raise Refused(str(error)) from None


def load_json(text: str) -> Any:
    """JSON data; Refused for a double key, NaN, half of a sign or bad syntax."""
    try:
        data = msgspec.json.decode(text)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return _load_json_slowly(text)
    return data if _is_whole(data, text) else _load_json_slowly(text)


def _is_whole(data: Any, text: str) -> bool:
    """Whether a text says no more than was read from it: of two equal keys the last one is kept.

    Written again, the data has as many colons as the text, unless a key was lost, or a colon was
    written as an escape.
    """
    if "\\" in text and "\\u003" in text:
        return False
    return text.count(":") == msgspec.json.encode(data).count(b":")


def _load_json_slowly(text: str) -> Any:
    import json  # seldom needed

    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
        if HALF.search(text):
            json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Refused(str(error)) from None
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused("double key")
    return found


def _no_constant(name: str) -> Any:
    raise Refused(name)
