"""The frozen tree of an expression. Every node knows where its text stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Literal

from msgspec import Struct

Comparator = Literal["==", "!=", "<", "<=", ">", ">="]
Operator = Literal["+", "-", "*", "/"]
Function = Literal["known", "count", "min", "max", "abs"]
FUNCTIONS: tuple[Function, ...] = ("known", "count", "min", "max", "abs")


class Node(Struct, frozen=True):
    """A part of an expression; `start` and `length` count characters of its text."""

    start: int
    length: int


class Number(Node, frozen=True):
    """A literal number, exact as written."""

    value: int | Fraction


class Text(Node, frozen=True):
    """A literal text between quotes: usually the id of an option."""

    value: str


class Day(Node, frozen=True):
    """A literal date: date('2027-01-01')."""

    value: date


class Name(Node, frozen=True):
    """The name of a question, a named expression, an indicator or a project date."""

    id: str


class Comparison(Node, frozen=True):
    """a < b, or chained a < b <= c."""

    operands: tuple[Node, ...]
    comparators: tuple[Comparator, ...]


class OneOf(Node, frozen=True):
    """x in [literals]."""

    item: Node
    options: tuple[Node, ...]
    negated: bool = False


class Chosen(Node, frozen=True):
    """'option' in a question of several choices."""

    option: Text
    choices: Name
    negated: bool = False


class Not(Node, frozen=True):
    """not a."""

    part: Node


class And(Node, frozen=True):
    """a and b and ..."""

    parts: tuple[Node, ...]


class Or(Node, frozen=True):
    """a or b or ..."""

    parts: tuple[Node, ...]


class Arithmetic(Node, frozen=True):
    """a + b, a - b, a * b, a / b."""

    left: Node
    operator: Operator
    right: Node


class Negative(Node, frozen=True):
    """-a."""

    part: Node


class Call(Node, frozen=True):
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
