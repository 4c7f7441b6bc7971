"""Numbers in expressions: within the bounds of their question, and like units with like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import NumberQuestion, bounds_in_words
from waardebehoud.checks.expressions import conditions
from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Node
from waardebehoud.expressions.parse import Expression
from waardebehoud.problems import Level, Problem, Route

Units = Mapping[str, str]
MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def every_expression(checklist: Checklist) -> Iterator[tuple[Route, Expression]]:
    """Conditions, requirements and named expressions, with their routes."""
    yield from conditions(checklist)
    for name, expression in checklist.expressions.items():
        yield ("expressions", name), expression


def check_bounds(checklist: Checklist) -> Iterator[Problem]:
    """Bounds leave room, and a comparison with a number can go either way within them."""
    numbers = {q.id: q for q in checklist.questions if isinstance(q, NumberQuestion)}
    for question in numbers.values():
        yield from _room(question)
    yield from _settled(checklist, numbers)


def _room(question: NumberQuestion) -> Iterator[Problem]:
    low, high = question.bounds
    if low is not None and high is not None and low > high:
        route: Route = ("questions", question.id, "min" if question.min is not None else "max")
        holes = {"name": question.id, "bounds": bounds_in_words(low, high)}
        yield Problem("LOG006", route=route, holes=holes)


def _settled(checklist: Checklist, numbers: Mapping[str, NumberQuestion]) -> Iterator[Problem]:
    """Comparisons that are always or never true."""
    for route, expression in every_expression(checklist):
        for name, sign, limit, node in _limits(expression.tree):
            question = numbers.get(name)
            if question is None or any(_room(question)):
                continue
            low, high = question.bounds
            broken = question.type == "integer" and limit.denominator != 1
            if _decided(sign, limit, low, high) or (broken and sign in ("==", "!=")):
                holes = {"name": name, "bounds": bounds_in_words(low, high)}
                span = node.start, node.length
                yield Problem("EXP018", Level.WARNING, route=route, span=span, holes=holes)


def _limits(tree: Node) -> Iterator[tuple[str, str, Fraction, Node]]:
    """Every comparison of a name with a literal number: name, sign, number."""
    for node in nodes.walk(tree):
        if isinstance(node, nodes.OneOf) and isinstance(node.item, nodes.Name):
            for option in node.options:
                if isinstance(option, nodes.Number):
                    yield node.item.id, "==", Fraction(option.value), option
        if not isinstance(node, nodes.Comparison):
            continue
        pairs = zip(node.operands, node.comparators, node.operands[1:], strict=False)
        for left, sign, right in pairs:
            if isinstance(left, nodes.Name) and isinstance(right, nodes.Number):
                yield left.id, sign, Fraction(right.value), right
            if isinstance(left, nodes.Number) and isinstance(right, nodes.Name):
                yield right.id, MIRRORED[sign], Fraction(left.value), left


def _decided(sign: str, limit: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    """Whether every number from low to high gives the same truth."""
    below = low is not None and (limit < low or (limit == low and sign in ("<", ">=")))
    above = high is not None and (limit > high or (limit == high and sign in (">", "<=")))
    return below or above


def check_units(checklist: Checklist) -> Iterator[Problem]:
    """Numbers that are compared, added or subtracted have the same unit."""
    units = {q.id: q.unit for q in checklist.questions if isinstance(q, NumberQuestion) and q.unit}
    units |= {
        q.id: "%"
        for q in checklist.questions
        if isinstance(q, NumberQuestion) and q.type == "percentage"
    }
    for route, expression in every_expression(checklist):
        for node in nodes.walk(expression.tree):
            found = [(part, _unit(part, units)) for part in _alike(node)]
            spoken = [(part, unit) for part, unit in found if unit is not None]
            for part, unit in spoken[1:]:
                if unit != spoken[0][1]:
                    holes = {"left": str(spoken[0][1]), "right": str(unit)}
                    span = part.start, part.length
                    yield Problem("EXP019", route=route, span=span, holes=holes)


def _alike(node: Node) -> tuple[Node, ...]:
    """The parts of a node that must have one unit."""
    match node:
        case nodes.Comparison(operands=parts):
            return parts
        case nodes.Arithmetic(left=left, operator="+" | "-", right=right):
            return (left, right)
        case nodes.Call(function="min" | "max", arguments=parts):
            return parts
    return ()


def _unit(node: Node, units: Units) -> str | None:
    """The unit of a number; None where it is not known or has none."""
    match node:
        case nodes.Name(id=name):
            return units.get(name)
        case nodes.Negative(part=part) | nodes.Call(function="abs", arguments=(part,)):
            return _unit(part, units)
        case nodes.Arithmetic(operator="+" | "-") | nodes.Call(function="min" | "max"):
            found = [_unit(part, units) for part in _alike(node)]
            return next((unit for unit in found if unit is not None), None)
    return None
