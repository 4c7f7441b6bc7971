"""What fields hold is held to its limits: numbers, days, texts that say something."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

import annotated_types as at
import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from waardebehoud.checklist.files import ChecklistFile, Part
from waardebehoud.checklist.parts import Source, Theme
from waardebehoud.checklist.questions import DateQuestion, Misfit, TextQuestion
from waardebehoud.dossier import Answer, Bid, Dossier, Judgement, Project
from waardebehoud.expressions.parse import ExpressionError, parse_expression
from waardebehoud.inventory.detachment import Detachment
from waardebehoud.inventory.materials import Materials
from waardebehoud.records import Record
from waardebehoud.schemas import schema_of

FILES = (ChecklistFile, Part, Dossier, Detachment, Materials)


def reachable(start: Any, seen: dict[type[Record], None]) -> None:
    """Every record that a type can hold."""
    if isinstance(start, type) and issubclass(start, Record) and start not in seen:
        seen[start] = None
        for field in start.model_fields.values():
            reachable(field.annotation, seen)
    for part in get_args(start):
        reachable(part, seen)


def records() -> dict[type[Record], None]:
    seen: dict[type[Record], None] = {}
    for file in FILES:
        reachable(file, seen)
    return seen


def outside(field: FieldInfo) -> Iterator[float]:
    """A number just outside each limit of a field."""
    for limit in field.metadata:
        match limit:
            case at.Gt(gt=bound):
                yield bound
            case at.Ge(ge=bound):
                yield bound - 1
            case at.Lt(lt=bound):
                yield bound
            case at.Le(le=bound):
                yield bound + 1


LIMITED = [
    (record, field.alias or name, field, value)
    for record in records()
    for name, field in record.model_fields.items()
    for value in outside(field)
]


@pytest.mark.parametrize(
    ("record", "name", "field", "value"),
    LIMITED,
    ids=[f"{record.__name__}.{name}={value}" for record, name, _, value in LIMITED],
)
def test_no_number_passes_the_limits_of_its_field(
    record: type[Record], name: str, field: FieldInfo, value: float
) -> None:
    with pytest.raises(ValidationError) as caught:
        record.model_validate({name: value})
    kinds = {error["type"] for error in caught.value.errors() if error["loc"] == (name,)}
    assert kinds & {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
    assert optional(field.annotation) or limits_of(record, name)


def optional(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, types.UnionType)


def limits_of(record: type[Record], name: str) -> set[str]:
    words = {"exclusiveMinimum", "exclusiveMaximum", "minimum", "maximum"}
    return words & set(record.model_json_schema()["properties"][name])


def test_the_limits_are_found() -> None:
    found = {(record.__name__, name) for record, name, _, _ in LIMITED}
    assert {("Theme", "weight"), ("Band", "from"), ("Bid", "price"), ("Grade", "score")} <= found


def test_a_published_number_has_its_limits() -> None:
    weight = schema_of("checklist")["definitions"]["Theme"]["properties"]["weight"]
    assert {key: weight[key] for key in ("type", "exclusiveMinimum", "default")} == {
        "type": "number",
        "exclusiveMinimum": 0,
        "default": 1,
    }


@pytest.mark.parametrize("written", ["1.000", "1", "1/3", "", True, None])
def test_a_text_is_no_number(written: Any) -> None:
    with pytest.raises(ValidationError, match="not a number"):
        Theme.model_validate({"id": "a", "title": {"nl": "A"}, "weight": written})


DATE = TypeAdapter(DateQuestion).validate_python(
    {
        "id": "dag",
        "theme": "t",
        "phase": "p",
        "due": "p",
        "type": "date",
        "text": {"nl": "Wanneer?"},
        "why": {"nl": "Daarom."},
        "responsible": ["x"],
        "sources": ["s"],
    }
)
TEXT = TextQuestion.model_validate(DATE.model_dump() | {"type": "text"})
OTHER_DAYS = ["20260901", "2026-W36-2", "2026-9-1", "2026-09-01T00:00", " 2026-09-01", 86400]


@pytest.mark.parametrize("written", OTHER_DAYS)
def test_a_day_is_written_in_one_way(written: Any) -> None:
    with pytest.raises(Misfit):
        DATE.fit(written)
    with pytest.raises(ValidationError):
        Answer.model_validate({"value": 1, "at": written})
    with pytest.raises(ValidationError):
        Source.model_validate(
            {"id": "a", "title": {"nl": "A"}, "status": "own", "read": written},
        )
    with pytest.raises(ExpressionError):
        parse_expression(f"date('{written}') > start")


def test_a_day() -> None:
    assert DATE.fit("2026-09-01") == dt.date(2026, 9, 1)


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_blanks_say_nothing(blank: str) -> None:
    with pytest.raises(Misfit) as caught:
        TEXT.fit(blank)
    assert caught.value.key == "misfit.blank"
    for record, data in (
        (Project, {"name": blank}),
        (Answer, {"not_applicable": blank}),
        (Judgement, {"value": 1, "reason": blank}),
        (Bid, {"bidder": blank, "price": 1}),
    ):
        with pytest.raises(ValidationError):
            record.model_validate(data)
