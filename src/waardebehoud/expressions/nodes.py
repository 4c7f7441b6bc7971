"""The frozen tree of an expression. Every node knows where its text stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

Comparator = Literal["==", "!=", "<", "<=", ">", ">="]
Operator = Literal["+", "-", "*", "/"]
Function = Literal["known", "count", "min", "max", "abs"]
FUNCTIONS: tuple[Function, ...] = ("known", "count", "min", "max", "abs")


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an expression; `start` and `length` count characters of its text."""

    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A literal number, exact as written."""

    value: int | Fraction


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A literal text between quotes: usually the id of an option."""

    value: str


@dataclass(frozen=True, slots=True)
class Day(Node):
    """A literal date: date('2027-01-01')."""

    value: date


@dataclass(frozen=True, slots=True)
class Name(Node):
    """The name of a question, a named expression, an indicator or a project date."""

    id: str


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    """a < b, or chained a < b <= c."""

    operands: tuple[Node, ...]
    comparators: tuple[Comparator, ...]


@dataclass(frozen=True, slots=True)
class OneOf(Node):
    """x in [literals]."""

    item: Node
    options: tuple[Node, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Chosen(Node):
    """'option' in a question of several choices."""

    option: Text
    choices: Name
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Not(Node):
    """not a."""

    part: Node


@dataclass(frozen=True, slots=True)
class And(Node):
    """a and b and ..."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or(Node):
    """a or b or ..."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """a + b, a - b, a * b, a / b."""

    left: Node
    operator: Operator
    right: Node


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """-a."""

    part: Node


@dataclass(frozen=True, slots=True)
class Call(Node):
    """known(x), count(x), min(a, b), max(a, b), abs(a)."""

    function: Function
    arguments: tuple[Node, ...]


def children(node: Node) -> tuple[Node, ...]:
    """The direct parts of a node."""
    match node:
        case Comparison(operands=parts) | And(parts=parts) | Or(parts=parts):
            return parts
        case Call(arguments=parts):
            return parts
        case OneOf(item=item, options=options):
            return (item, *options)
        case Chosen(option=option, choices=choices):
            return (option, choices)
        case Not(part=part) | Negative(part=part):
            return (part,)
        case Arithmetic(left=left, right=right):
            return (left, right)
    return ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def names(node: Node) -> tuple[Name, ...]:
    """Every name that is mentioned, in order of appearance."""
    return tuple(part for part in walk(node) if isinstance(part, Name))
