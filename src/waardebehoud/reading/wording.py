"""Pydantic's errors, as problems with a code and a route through the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from waardebehoud.problems import Problem, Route
from waardebehoud.suggestion import closest

CODES: Final = {
    "missing": "FMT010",
    "extra_forbidden": "FMT011",
    "string_type": "FMT012",
    "int_type": "FMT013",
    "int_parsing": "FMT013",
    "int_from_float": "FMT013",
    "not_a_number": "FMT013",
    "too_large": "FMT013",
    "not_finite": "FMT014",
    "finite_number": "FMT014",
    "bool_type": "FMT015",
    "bool_parsing": "FMT015",
    "literal_error": "FMT016",
    "enum": "FMT016",
    "union_tag_invalid": "FMT016",
    "union_tag_not_found": "FMT017",
    "tuple_type": "FMT018",
    "list_type": "FMT018",
    "mapping_type": "FMT019",
    "dict_type": "FMT019",
    "model_type": "FMT019",
    "model_attributes_type": "FMT019",
    "too_short": "FMT020",
    "string_too_short": "FMT020",
    "string_too_long": "FMT021",
    "greater_than": "FMT022",
    "greater_than_equal": "FMT022",
    "less_than": "FMT022",
    "less_than_equal": "FMT022",
    "string_pattern_mismatch": "IDN002",
    "date_from_datetime_parsing": "FMT023",
    "date_parsing": "FMT023",
    "date_type": "FMT023",
    "date_from_datetime_inexact": "FMT023",
    "expression_no_text": "FMT012",
    "no_dutch": "TXT001",
    "empty_text": "TXT002",
    "answer_twice": "DOS010",
    "judged_twice": "DOS012",
}
TAGS: Final = ("type", "kind")
PLAIN: Final = ("FMT012", "FMT013", "FMT015", "FMT016")
"""Codes for a text, a number or a word that is something else."""
OF_A_KEY: Final = "[key]"
"""How pydantic ends the way to a key that is wrong, not its value."""


def problems_of(
    error: ValidationError, data: Any, model: type[BaseModel], path: Path
) -> Iterator[Problem]:
    """Every error as a problem in a file."""
    unknown = ("extra_forbidden", "union_tag_invalid")
    details = error.errors(include_url=False)
    misnamed = {detail["loc"][:-1] for detail in details if detail["loc"][-1:] == (OF_A_KEY,)}
    for detail in details:
        if not only_seems_short(detail) and detail["loc"] not in misnamed:
            schema = schema_of(model) if detail["type"] in unknown else {}
            yield _problem(detail, data, schema, path)


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a model, worked out once however many are misspelt."""
    return model.model_json_schema()


def only_seems_short(detail: ErrorDetails) -> bool:
    """Whether a list is long enough, but for members that are wrong themselves."""
    given = detail["input"]
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and isinstance(given, list) and len(given) >= least


def _problem(detail: ErrorDetails, data: Any, schema: dict[str, Any], path: Path) -> Problem:
    route = real_route(detail["loc"], data)
    context = dict(detail.get("ctx", {}))
    if detail["type"] == "expression":
        span = context["start"], context["length"]
        holes = {key: str(value) for key, value in context.items()}
        return Problem(context["code"], file=path, route=route, span=span, holes=holes)
    if detail["type"] == "union_tag_invalid":
        route = (*route, str(context["discriminator"]).strip("'"))
    code = _code(detail, context)
    wanted = _wanted(detail, context, data, route, schema)
    holes = {
        "key": str(detail["loc"][-1]) if detail["loc"] else "",
        "value": shortened(context.get("tag", detail["input"])),
        "allowed": ", ".join(wanted),
        "why": detail["msg"],
        **{key: str(value) for key, value in context.items()},
    }
    holes.setdefault("limit", _limit(context))
    word = holes["key"] if code == "FMT011" else _tag_value(detail, context)
    return Problem(
        code,
        file=path,
        route=route,
        on_key=code == "FMT011",
        holes=holes,
        suggestion=closest(word, wanted),
    )


def _code(detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    """The code of an error; a key with nothing behind it is a key that is missing."""
    if context.get("tag") == str(None):
        return "FMT017"
    code = CODES.get(detail["type"], "FMT030")
    behind_a_key = detail["loc"] and isinstance(detail["loc"][-1], str)
    return "FMT010" if detail["input"] is None and behind_a_key and code in PLAIN else code


def _limit(context: Mapping[str, Any]) -> str:
    for key, sign in (("gt", ">"), ("ge", "≥"), ("lt", "<"), ("le", "≤")):
        if key in context:
            return f"{sign} {context[key]}"
    return ""


def _tag_value(detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    tag = context.get("tag", detail["input"])
    return tag if isinstance(tag, str) else ""


def _wanted(
    detail: ErrorDetails,
    context: Mapping[str, Any],
    data: Any,
    route: Route,
    schema: dict[str, Any],
) -> tuple[str, ...]:
    """The words that could have stood there."""
    if detail["type"] == "extra_forbidden":
        return allowed_keys(schema, data, route[:-1])
    expected = str(context.get("expected_tags") or context.get("expected") or "")
    return tuple(word.strip(" '") for word in expected.replace(" or ", ", ").split(",") if word)


def real_route(loc: Sequence[int | str], data: Any) -> Route:
    """Pydantic's way through the models, without the steps that are not in the document."""
    route: list[str | int] = []
    for place, part in enumerate(loc):
        if isinstance(data, Mapping):
            last = place == len(loc) - 1
            if any(data.get(tag) == part for tag in TAGS) and not last:
                continue
            if part not in data and not last:
                continue
            data = data.get(part)
        elif isinstance(data, list | tuple) and isinstance(part, int) and part < len(data):
            data = data[part]
        elif not isinstance(part, int):
            continue
        route.append(part)
    return tuple(route)


def allowed_keys(schema: dict[str, Any], data: Any, route: Route) -> tuple[str, ...]:
    """The keys that the JSON Schema allows at the end of a route."""
    here = _resolved(schema, schema, data)
    for part in route:
        data = _step(data, part)
        below = here.get("properties", {}).get(part) if isinstance(part, str) else None
        named = next(iter(here.get("patternProperties", {}).values()), None)
        below = below or here.get("items") or named or here.get("additionalProperties")
        if not isinstance(below, dict):
            return ()
        here = _resolved(below, schema, data)
    return tuple(here.get("properties", {}))


def _step(data: Any, part: str | int) -> Any:
    if isinstance(data, Mapping):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None


def _resolved(here: dict[str, Any], schema: dict[str, Any], data: Any) -> dict[str, Any]:
    """Follow references, optional values and the discriminator to one object schema."""
    while True:
        if "$ref" in here:
            here = schema["$defs"][here["$ref"].rsplit("/", 1)[-1]]
        elif "discriminator" in here and isinstance(data, Mapping):
            mapping = here["discriminator"]["mapping"]
            tag = data.get(here["discriminator"]["propertyName"])
            if tag not in mapping:
                return {}
            here = {"$ref": mapping[tag]}
        elif "anyOf" in here:
            options = [option for option in here["anyOf"] if option.get("type") != "null"]
            here = options[0] if options else {}
        else:
            return here


def shortened(value: Any, most: int = 60) -> str:
    """A value, short enough for one line."""
    if isinstance(value, Fraction):
        value = int(value) if value.denominator == 1 else float(value)
    written = value if isinstance(value, str) else repr(value)
    written = " ".join(written.split())
    return written if len(written) <= most else written[: most - 1] + "…"
