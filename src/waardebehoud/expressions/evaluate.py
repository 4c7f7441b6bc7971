"""Evaluation in three-valued logic, compiled once to closures.

Unknown stays unknown unless the known part decides it. A name without a value
makes a comparison false and leaves arithmetic without a value.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Final, cast

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Comparator, Node, Operator
from waardebehoud.facts import ABSENT, UNKNOWN, Facts, Missing, Truth, Value
from waardebehoud.interval import Interval

Reading = Callable[[Facts], Value]
"""A compiled expression: facts in, value out."""

COMPARE: Final[dict[Comparator, Callable[..., bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def compile_node(node: Node) -> Reading:  # noqa: C901 - one case per kind of node
    """A function that evaluates the node for given facts."""
    match node:
        case nodes.Number(value=constant) | nodes.Text(value=constant) | nodes.Day(value=constant):
            return lambda _: constant
        case nodes.Name(id=name):
            return lambda facts: facts[name]
        case nodes.Comparison():
            return _comparison(node)
        case nodes.OneOf(item=item, options=options, negated=negated):
            wanted = [compile_node(option) for option in options]
            return _one_of(compile_node(item), wanted, negated)
        case nodes.Chosen(option=option, choices=choices, negated=negated):
            return _chosen(option.value, compile_node(choices), negated)
        case nodes.Not(part=part):
            return _not(compile_node(part))
        case nodes.And(parts=parts):
            return _junction([compile_node(part) for part in parts], decisive=False)
        case nodes.Or(parts=parts):
            return _junction([compile_node(part) for part in parts], decisive=True)
        case nodes.Arithmetic(left=left, operator=sign, right=right):
            return _lifted([compile_node(left), compile_node(right)], _arithmetic(sign))
        case nodes.Negative(part=part):
            return _lifted([compile_node(part)], operator.neg)
        case nodes.Call():
            return _call(node)
    raise TypeError(type(node))


def evaluate(node: Node, facts: Facts) -> Value:
    """The value of an expression for given facts."""
    return compile_node(node)(facts)


def truth(reading: Reading, facts: Facts) -> Truth:
    """The truth of a condition; a condition always has one, or is unknown."""
    return cast("Truth", reading(facts))


def compare(left: Value, comparator: Comparator, right: Value) -> Truth:
    """One comparison: false where a side has no value, unknown where one is not known."""
    if left is ABSENT or right is ABSENT:
        return False
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if isinstance(left, Interval) or isinstance(right, Interval):
        return _compare_intervals(_as_interval(left), comparator, _as_interval(right))
    return COMPARE[comparator](left, right)


def _compare_intervals(left: Interval, comparator: Comparator, right: Interval) -> Truth:
    if left.exact and right.exact:
        return COMPARE[comparator](left.low, right.low)
    match comparator:
        case "<":
            return _decided(left.high < right.low, left.low >= right.high)
        case "<=":
            return _decided(left.high <= right.low, left.low > right.high)
        case ">":
            return _decided(left.low > right.high, left.high <= right.low)
        case ">=":
            return _decided(left.low >= right.high, left.high < right.low)
        case "==":
            return _decided(False, left.high < right.low or right.high < left.low)
        case "!=":
            return _decided(left.high < right.low or right.high < left.low, False)


def _decided(surely: bool, never: bool) -> Truth:
    if surely:
        return True
    return False if never else UNKNOWN


def _as_interval(value: Value) -> Interval:
    return value if isinstance(value, Interval) else Interval.of(cast("int", value))


def _comparison(node: nodes.Comparison) -> Reading:
    sides = [compile_node(operand) for operand in node.operands]
    if len(sides) == 2:
        left, right, comparator = sides[0], sides[1], node.comparators[0]
        return lambda facts: compare(left(facts), comparator, right(facts))

    def chained(facts: Facts) -> Value:
        values = [side(facts) for side in sides]
        links = zip(values, node.comparators, values[1:], strict=False)
        return _all([compare(a, sign, b) for a, sign, b in links])

    return chained


def _all(truths: Sequence[Truth]) -> Truth:
    if False in truths:
        return False
    return UNKNOWN if UNKNOWN in truths else True


def _one_of(item: Reading, options: Sequence[Reading], negated: bool) -> Reading:
    def member(facts: Facts) -> Value:
        value = item(facts)
        if value is ABSENT:
            return False
        equal = [compare(value, "==", option(facts)) for option in options]
        found: Truth = True if True in equal else _any_unknown(equal)
        return found if not negated or found is UNKNOWN else not found

    return member


def _any_unknown(truths: Sequence[Truth]) -> Truth:
    return UNKNOWN if UNKNOWN in truths else False


def _chosen(option: str, choices: Reading, negated: bool) -> Reading:
    def chosen(facts: Facts) -> Value:
        value = choices(facts)
        if isinstance(value, Missing):
            return False if value is ABSENT else UNKNOWN
        return (option in cast("frozenset[str]", value)) is not negated

    return chosen


def _not(part: Reading) -> Reading:
    def negation(facts: Facts) -> Value:
        value = part(facts)
        return UNKNOWN if value is UNKNOWN else not value

    return negation


def _junction(parts: Sequence[Reading], *, decisive: bool) -> Reading:
    """`and` (decided by one false) or `or` (decided by one true)."""

    def junction(facts: Facts) -> Value:
        unknown = False
        for part in parts:
            value = part(facts)
            if value is decisive:
                return decisive
            unknown = unknown or value is UNKNOWN
        return UNKNOWN if unknown else not decisive

    return junction


def _lifted(parts: Sequence[Reading], compute: Callable[..., Value]) -> Reading:
    """Compute with values; without one there is no result, with an unknown one it is unknown."""

    def lifted(facts: Facts) -> Value:
        values = [part(facts) for part in parts]
        if ABSENT in values:
            return ABSENT
        if UNKNOWN in values:
            return UNKNOWN
        if any(isinstance(value, Interval) for value in values):
            return compute(*map(_as_interval, values))
        return compute(*values)

    return lifted


def _arithmetic(sign: Operator) -> Callable[..., Value]:
    match sign:
        case "+":
            return operator.add
        case "-":
            return operator.sub
        case "*":
            return operator.mul
        case "/":
            return _divide


def _divide(left: Value, right: Value) -> Value:
    """Exact division; by zero there is no value, by what may be zero it is unknown."""
    top, bottom = _as_interval(left), _as_interval(right)
    if bottom.exact and bottom.low == 0:
        return ABSENT
    if 0 in bottom:
        return UNKNOWN
    quotient = top / bottom
    return quotient.low if quotient.exact else quotient


def _call(node: nodes.Call) -> Reading:
    arguments = [compile_node(argument) for argument in node.arguments]
    match node.function:
        case "known":
            return _known(arguments[0])
        case "count":
            return _count(arguments[0])
        case "abs":
            return _lifted(arguments, abs)
        case "min":
            return _lifted(arguments, lambda *values: reduce(_lesser, values))
        case "max":
            return _lifted(arguments, lambda *values: reduce(_greater, values))


def _known(name: Reading) -> Reading:
    def known(facts: Facts) -> Value:
        value = name(facts)
        return UNKNOWN if value is UNKNOWN else value is not ABSENT

    return known


def _count(choices: Reading) -> Reading:
    def count(facts: Facts) -> Value:
        value = choices(facts)
        if isinstance(value, Missing):
            return 0 if value is ABSENT else UNKNOWN
        return len(cast("frozenset[str]", value))

    return count


def _lesser(left: Value, right: Value) -> Value:
    return _extreme(left, right, min)


def _greater(left: Value, right: Value) -> Value:
    return _extreme(left, right, max)


def _extreme(left: Value, right: Value, choose: Callable[..., Value]) -> Value:
    if isinstance(left, Interval) and isinstance(right, Interval):
        return Interval(
            choose(left.low, right.low),  # type: ignore[arg-type]
            choose(left.high, right.high),  # type: ignore[arg-type]
        )
    return choose(left, right)
