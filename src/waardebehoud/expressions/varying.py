"""An expression with one thing changed: a number by one, a day by one, an option, a part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import fields, replace

from waardebehoud.expressions.nodes import And, Day, Node, Number, Or, Text

NOTHING: Final = "\x00"
"""A text that is no option of any question."""


def variations(node: Node) -> Iterator[Node]:
    """Every tree that differs in one place; a good set of dossiers tells each from this one."""
    yield from _own(node)
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, Node):
            for other in variations(value):
                yield _with(node, field.name, other)
        elif isinstance(value, tuple):
            for place, part in enumerate(value):
                if isinstance(part, Node):
                    for other in variations(part):
                        changed = (*value[:place], other, *value[place + 1 :])
                        yield _with(node, field.name, changed)


def beside(day: dt.date) -> Iterator[dt.date]:
    """The day before and the day after, as far as there are."""
    for step in (-1, 1):
        if dt.date.min.toordinal() <= day.toordinal() + step <= dt.date.max.toordinal():
            yield day + dt.timedelta(days=step)


def _with(node: Node, name: str, value: object) -> Node:
    changed: dict[str, Any] = {name: value}
    return replace(node, **changed)


def _own(node: Node) -> Iterator[Node]:
    match node:
        case Number(value=value):
            yield replace(node, value=value + 1)
            yield replace(node, value=value - 1)
        case Day(value=day):
            yield from (replace(node, value=other) for other in beside(day))
        case Text():
            yield replace(node, value=NOTHING)
        case And(parts=parts) | Or(parts=parts):
            for place in range(len(parts)):
                yield replace(node, parts=(*parts[:place], *parts[place + 1 :]))
