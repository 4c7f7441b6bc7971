"""Plain data as YAML that every reader takes the same way, on one line or indented."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

WIDTH: Final = 100
STEP: Final = "  "
BARE: Final = re.compile(r"[^\W\d_](?:[\w .()/;%²³€@–-]*[\w.()/;%²³€])?\Z")
"""Texts that need no quotes anywhere: a letter first, no sign that means something."""
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
WORDS_WITH_A_MEANING: Final = frozenset(
    ("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf")
)
"""Words that some reader of YAML takes for something else than a text."""
UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def entry(key: str, value: Any, indent: str) -> str:
    """A key with its value, on one line when it fits, with its line end."""
    line = f"{indent}{scalar(key)}: {inline(value)}".rstrip() + "\n"
    if len(line) <= WIDTH or not value:
        return line
    if isinstance(value, list) and all(isinstance(part, Mapping) for part in value):
        rows = "".join(f"{indent}{STEP}- {inline(part)}\n" for part in value)
        return f"{indent}{scalar(key)}:\n{rows}"
    if not isinstance(value, Mapping):
        return line
    return block(key, value, indent)


def block(key: str, value: Mapping[str, Any], indent: str) -> str:
    """A key with a map beneath it, one line per key or more."""
    if not value:
        return f"{indent}{scalar(key)}: {{}}\n"
    below = "".join(entry(name, part, indent + STEP) for name, part in value.items())
    return f"{indent}{scalar(key)}:\n{below}"


def inline(value: Any) -> str:
    """Data on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k)}: {inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return scalar(value)


def scalar(value: Any) -> str:
    """One text, number, truth or nothing."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    if DAY.match(text) or (BARE.match(text) and text.casefold() not in WORDS_WITH_A_MEANING):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text between double quotes; JSON's escapes are YAML's too."""
    written = json.dumps(text, ensure_ascii=False)
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
