"""The small types that content is made of: ids, texts in languages, exact numbers, expressions."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from operator import attrgetter
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from waardebehoud.expressions.parse import (
    Expression,
    ExpressionError,
    iso_day,
    parse_expression,
)
from waardebehoud.records import Record

NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
NAME_LONGEST = 80
ID_PATTERN = r"^[a-z][a-z0-9_.-]*$"

NameId = Annotated[str, StringConstraints(pattern=NAME_PATTERN, max_length=NAME_LONGEST)]
"""An id that expressions can use as a name."""

ItemId = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""An id of anything else; may have hyphens."""

Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something: blanks alone are none."""


class Made:
    """A pydantic schema made once, for a type that stands in very many fields.

    Left to itself pydantic derives it anew for every field of every model, which is felt at each
    start of the program.
    """

    def __init__(self, schema: CoreSchema) -> None:
        self.schema = schema

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        """A copy, because pydantic writes the descriptions of a field into it."""
        return dict(self.schema)


def _plain(read: Callable[[Any], Any], write: Callable[[Any], Any], written: CoreSchema) -> Made:
    """A type that is read by one function and written by another."""
    writing = core_schema.plain_serializer_function_ser_schema(write, return_schema=written)
    return Made(core_schema.no_info_plain_validator_function(read, serialization=writing))


def _spoken(texts: Mapping[str, str]) -> Mapping[str, str]:
    if "nl" not in texts:
        raise PydanticCustomError("no_dutch", "nl is required")
    for language, text in texts.items():
        if not text.strip():
            raise PydanticCustomError("empty_text", "empty {language}", {"language": language})
    return texts


Localized = Annotated[
    Mapping[str, str],
    Made(
        core_schema.no_info_after_validator_function(
            _spoken,
            core_schema.dict_schema(
                core_schema.str_schema(pattern=r"^[a-z]{2}$"), core_schema.str_schema()
            ),
        )
    ),
    Field(
        description="A text per language: nl required, en expected.",
        examples=[{"nl": "…"}],
    ),
]
"""A text in several languages, Dutch always among them."""


def spoken(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, Dutch where that is missing."""
    return texts.get(language) or texts["nl"]


DIGITS: Final = 30
"""Digits before or behind the point that a number may have; nothing in a building needs more."""

LARGEST: Final[int] = 10 ** (DIGITS + 1)
"""The first number that is refused."""


def to_exact(value: Any) -> Fraction:
    """A number as somebody wrote it, without binary rounding; a text is none: 1.000 is what?"""
    if isinstance(value, bool | str) or value is None:
        raise PydanticCustomError("not_a_number", "not a number")
    if isinstance(value, Fraction | int):
        if not -LARGEST < value < LARGEST:
            raise PydanticCustomError("too_large", "too large")
        return Fraction(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise PydanticCustomError("not_finite", "not finite")
    try:
        number = Decimal(repr(value) if isinstance(value, float) else str(value))
    except InvalidOperation:
        raise PydanticCustomError("not_a_number", "not a number") from None
    if not number.is_finite():
        raise PydanticCustomError("not_finite", "not finite")
    if number and abs(number.adjusted()) > DIGITS:
        raise PydanticCustomError("too_large", "too large")
    return Fraction(number)


def written(value: object) -> str:
    """A value as somebody wrote it; of an endless number the first digits."""
    if not isinstance(value, int) or abs(value) < LARGEST:
        return str(value)
    digits = int(value.bit_length() * math.log10(2))
    return f"{'-' if value < 0 else ''}{abs(value) // 10 ** (digits - DIGITS)}…"


def _to_json(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


LIMITS: Final = {
    "gt": "exclusiveMinimum",
    "lt": "exclusiveMaximum",
    "ge": "minimum",
    "le": "maximum",
}
"""Limits of a number, in pydantic's words and in those of JSON Schema."""


class LimitedNumber:
    """Writes an exact number in JSON Schema as a number, with the limits that its field has."""

    def __get_pydantic_json_schema__(self, schema: Any, _handler: Any) -> dict[str, Any]:
        while "schema" in schema:
            schema = schema["schema"]
        limits = {word: schema[key] for key, word in LIMITS.items() if key in schema}
        return {"type": "number", **limits}


Exact = Annotated[
    Fraction,
    BeforeValidator(to_exact),  # not a plain validator: that would drop the limits of a field
    PlainSerializer(_to_json, return_type=float),
    LimitedNumber(),
]
"""A number kept as a fraction."""


def to_day(value: Any) -> dt.date:
    """Only whole dates as 2026-10-02: no moments, no numbers, no weeks."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return iso_day(value)
    except (TypeError, ValueError):
        raise PydanticCustomError("date_from_datetime_parsing", "no date") from None


Day = Annotated[dt.date, BeforeValidator(to_day)]
"""A day, written as 2026-10-02."""


def _expression(value: Any) -> Expression:
    if isinstance(value, Expression):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("expression_no_text", "an expression is a text")
    try:
        return parse_expression(value)
    except ExpressionError as error:
        context: dict[str, Any] = {
            "code": error.code,
            "start": error.start,
            "length": error.length,
            **error.holes,
        }
        raise PydanticCustomError("expression", "no expression", context) from None


ParsedExpression = Annotated[
    Expression,
    _plain(_expression, attrgetter("text"), core_schema.str_schema()),
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["sop == 'ja'", "bouwvolume > 1000 and functie != 'x'"],
        }
    ),
]
"""A condition or a computation, parsed when it is read."""


def _tuple_of_one(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Ids = Annotated[tuple[str, ...], BeforeValidator(_tuple_of_one)]
"""Ids of other things; a single one may stand alone."""


class Ignore(Record):
    """A problem that the author accepts in this file, and why."""

    code: str = Field(pattern=r"^[A-Z]{3}\d{3}$", description="Code of the problem: TXT007.")
    at: str | None = Field(
        None, description="Where: section/id, as questions/bouwjaar; everywhere if absent."
    )
    reason: str = Field(min_length=10, description="Why it is accepted; a reader must agree.")
