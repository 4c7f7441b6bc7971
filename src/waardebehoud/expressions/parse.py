"""From text to tree: Python's own parser, and a whitelist."""

from __future__ import annotations

import ast
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Comparator, Node, Operator

LONGEST: Final = 2000
DEEPEST: Final = 60

COMPARATORS: Final[dict[type[ast.cmpop], Comparator]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
OPERATORS: Final[dict[type[ast.operator], Operator]] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_day(text: str) -> date:
    """A day written as 2026-10-02; ValueError for every other way that ISO 8601 has."""
    if DAY.fullmatch(text) is None:
        raise ValueError(text)
    return date.fromisoformat(text)


class ExpressionError(ValueError):
    """Text that is no expression: a problem code, with offset and length in the text."""

    def __init__(self, code: str, start: int, length: int, **holes: str) -> None:
        super().__init__(code)
        self.code = code
        self.start = start
        self.length = length
        self.holes = holes


class Expression(Struct, frozen=True):
    """A parsed expression: its text as written, and its tree."""

    text: str
    tree: Node


def parse_expression(text: str) -> Expression:
    """Parse one readable line; ExpressionError where it leaves the language."""
    if len(text) > LONGEST:
        raise ExpressionError("EXP002", 0, len(text), longest=str(LONGEST))
    source = text.replace("\n", " ").replace("\t", " ")
    indent = len(source) - len(source.lstrip())
    try:
        body = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        offset = getattr(error, "offset", None) or 1
        start = min(indent + offset - 1, max(len(text) - 1, 0))
        raise ExpressionError("EXP001", start, 1) from None
    return Expression(text, _Reader(source.strip(), indent).read(body, 0))


class _Reader:
    """Turns allowed syntax into nodes and names the first thing that is not."""

    def __init__(self, source: str, indent: int) -> None:
        self.indent = indent
        self.plain = source.isascii()
        self.encoded = source.encode()

    def place(self, part: ast.expr) -> tuple[int, int]:
        """Offset and length in characters; `ast` counts bytes."""
        start, end = part.col_offset, part.end_col_offset or part.col_offset + 1
        if not self.plain:
            start = len(self.encoded[:start].decode(errors="ignore"))
            end = len(self.encoded[:end].decode(errors="ignore"))
        return start + self.indent, max(end - start, 1) if self.plain else end - start

    def refuse(self, part: ast.expr, code: str = "EXP003", **holes: str) -> ExpressionError:
        start, length = self.place(part)
        return ExpressionError(code, start, length, **holes)

    def read(self, part: ast.expr, depth: int) -> Node:  # noqa: C901 - one case per kind of node
        if depth > DEEPEST:
            raise self.refuse(part, "EXP002", longest=str(DEEPEST))
        at = self.place(part)
        match part:
            case ast.Constant():
                return self.literal(part)
            case ast.Name(id=name):
                return nodes.Name(*at, name)
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self.read(value, depth + 1) for value in values)
                return nodes.And(*at, parts) if isinstance(op, ast.And) else nodes.Or(*at, parts)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return nodes.Not(*at, self.read(operand, depth + 1))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return nodes.Negative(*at, self.read(operand, depth + 1))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                sides = self.read(left, depth + 1), self.read(right, depth + 1)
                return nodes.Arithmetic(*at, sides[0], OPERATORS[type(op)], sides[1])
            case ast.Compare(ops=[ast.In() | ast.NotIn()]):
                return self.membership(part, depth)
            case ast.Compare():
                return self.comparison(part, depth)
            case ast.Call():
                return self.call(part, depth)
        raise self.refuse(part)

    def literal(self, part: ast.Constant) -> Node:
        at = self.place(part)
        match part.value:
            case bool() | None:
                raise self.refuse(part, "EXP004", word=str(part.value))
            case int() as number:
                return nodes.Number(*at, number)
            case float():
                start, length = at
                written = self.encoded.decode()[start - self.indent :][:length]
                return nodes.Number(*at, self.exact(part, written))
            case str() as text:
                return nodes.Text(*at, text)
        raise self.refuse(part)

    def exact(self, part: ast.Constant, written: str) -> Fraction:
        number = Decimal(written.replace("_", ""))
        if not -30 < number.adjusted() < 30:
            raise self.refuse(part)
        return Fraction(number)

    def membership(self, part: ast.Compare, depth: int) -> Node:
        at, negated = self.place(part), isinstance(part.ops[0], ast.NotIn)
        left, right = self.read(part.left, depth + 1), part.comparators[0]
        if isinstance(right, ast.List) and right.elts:
            options = tuple(self.read(option, depth + 1) for option in right.elts)
            if all(isinstance(o, nodes.Text | nodes.Number | nodes.Day) for o in options):
                return nodes.OneOf(*at, left, options, negated)
        if isinstance(left, nodes.Text) and isinstance(right, ast.Name):
            return nodes.Chosen(*at, left, nodes.Name(*self.place(right), right.id), negated)
        raise self.refuse(right, "EXP005")

    def comparison(self, part: ast.Compare, depth: int) -> Node:
        operands = tuple(self.read(o, depth + 1) for o in (part.left, *part.comparators))
        if any(type(op) not in COMPARATORS for op in part.ops):
            raise self.refuse(part)
        return nodes.Comparison(
            *self.place(part), operands, tuple(COMPARATORS[type(op)] for op in part.ops)
        )

    def call(self, part: ast.Call, depth: int) -> Node:
        if not isinstance(part.func, ast.Name) or part.keywords:
            raise self.refuse(part)
        function = part.func.id
        if function == "date":
            return self.day(part)
        if function not in nodes.FUNCTIONS:
            allowed = ", ".join(("date", *nodes.FUNCTIONS))
            raise self.refuse(part.func, "EXP006", name=function, allowed=allowed)
        arguments = tuple(self.read(argument, depth + 1) for argument in part.args)
        return nodes.Call(*self.place(part), function, arguments)

    def day(self, part: ast.Call) -> Node:
        match part.args:
            case [ast.Constant(value=str() as text)]:
                try:
                    return nodes.Day(*self.place(part), iso_day(text))
                except ValueError:
                    raise self.refuse(part, "EXP007", text=text) from None
        raise self.refuse(part, "EXP007", text="")
