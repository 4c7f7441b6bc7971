"""The small types that content is made of: ids, texts in languages, exact numbers, expressions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from waardebehoud.expressions.parse import Expression, ExpressionError, parse_expression

NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
ID_PATTERN = r"^[a-z][a-z0-9_.-]*$"

NameId = Annotated[str, StringConstraints(pattern=NAME_PATTERN, max_length=80)]
"""An id that expressions can use as a name."""

ItemId = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""An id of anything else; may have hyphens."""


def _spoken(texts: Mapping[str, str]) -> Mapping[str, str]:
    if "nl" not in texts:
        raise PydanticCustomError("no_dutch", "nl is required")
    for language, text in texts.items():
        if not text.strip():
            raise PydanticCustomError("empty_text", "empty {language}", {"language": language})
    return texts


Localized = Annotated[
    Mapping[Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")], str],
    AfterValidator(_spoken),
    Field(
        description="A text per language: nl required, en expected.",
        examples=[{"nl": "…"}],
    ),
]
"""A text in several languages, Dutch always among them."""


def spoken(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, Dutch where that is missing."""
    return texts.get(language) or texts["nl"]


def to_exact(value: Any) -> Fraction:
    """A number as somebody wrote it, without binary rounding; ValueError for anything else."""
    if isinstance(value, bool) or value is None:
        raise PydanticCustomError("not_a_number", "not a number")
    if isinstance(value, Fraction | int):
        return Fraction(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise PydanticCustomError("not_finite", "not finite")
    try:
        number = Decimal(repr(value) if isinstance(value, float) else str(value))
    except InvalidOperation:
        raise PydanticCustomError("not_a_number", "not a number") from None
    if not number.is_finite():
        raise PydanticCustomError("not_finite", "not finite")
    if number and abs(number.adjusted()) > 30:
        raise PydanticCustomError("too_large", "too large")
    return Fraction(number)


def _to_json(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


Exact = Annotated[
    Fraction,
    BeforeValidator(to_exact),
    PlainSerializer(_to_json, return_type=float),
    WithJsonSchema({"type": "number"}),
]
"""A number kept as a fraction."""


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
    PlainValidator(_expression),
    PlainSerializer(lambda expression: expression.text, return_type=str),
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
