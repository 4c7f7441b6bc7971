"""Evaluation in three-valued logic, compiled once to Python.

Unknown stays unknown unless the known part decides it. A name without a value
makes a comparison false and leaves arithmetic without a value.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import reduce
from types import MappingProxyType
from typing import Any, Final, cast

from waardebehoud.expressions.nodes import Comparator, Node, names
from waardebehoud.expressions.python import Writer
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


def compile_node(node: Node) -> Reading:
    """A function that evaluates the node for given facts."""
    variables = {name.id: "" for name in names(node)}
    writer = Writer({name: f"v{place}" for place, name in enumerate(variables)})
    lines = [
        f"{variable} = known_of({writer.constant(name)}, U)"
        for name, variable in writer.variables.items()
    ]
    lines = ["known_of = facts.values.get", *lines, f"return {writer.write(node)}"]
    return cast("Reading", compile_lines("facts", lines, writer.constants))


def compile_lines(
    parameters: str, lines: Sequence[str], constants: Mapping[str, object]
) -> Callable[..., object]:
    """A function of its lines; it sees the constants, and what expressions are made of."""
    body = "\n    ".join(lines)
    room: dict[str, Any] = {**WORDS, **constants}
    exec(compile(f"def made({parameters}):\n    {body}", "<checklist>", "exec"), room)  # noqa: S102
    return cast("Callable[..., object]", room["made"])


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


def chain(values: Sequence[Value], signs: Sequence[Comparator]) -> Truth:
    """One comparison after another: false as soon as one link is, unknown while one is."""
    links = zip(values, signs, values[1:], strict=False)
    truths = [compare(left, sign, right) for left, sign, right in links]
    if False in truths:
        return False
    return UNKNOWN if UNKNOWN in truths else True


def member(value: Value, options: Sequence[Value], negated: bool) -> Truth:
    """Whether a value is one of several; neither in nor out of them when it is absent."""
    if value is ABSENT:
        return False
    equal = [compare(value, "==", option) for option in options]
    if True in equal:
        return not negated
    return UNKNOWN if UNKNOWN in equal else negated


def lifted(compute: Callable[..., Value], *values: Value) -> Value:
    """Compute with values; without one there is no result, with an unknown one it is unknown."""
    if ABSENT in values:
        return ABSENT
    if UNKNOWN in values:
        return UNKNOWN
    if any(isinstance(value, Interval) for value in values):
        return compute(*map(_as_interval, values))
    return compute(*values)


def divide(left: Value, right: Value) -> Value:
    """Exact division; by zero there is no value, by what may be zero it is unknown."""
    top, bottom = _as_interval(left), _as_interval(right)
    if bottom.exact and bottom.low == 0:
        return ABSENT
    if 0 in bottom:
        return UNKNOWN
    quotient = top / bottom
    return quotient.low if quotient.exact else quotient


def known(value: Value) -> Truth:
    """Whether there is a value; unknown while nobody knows."""
    return UNKNOWN if value is UNKNOWN else value is not ABSENT


def count(choices: Value) -> Value:
    """How many options are chosen; none where nothing can be."""
    if isinstance(choices, Missing):
        return 0 if choices is ABSENT else UNKNOWN
    return len(cast("frozenset[str]", choices))


def least(*values: Value) -> Value:
    """The least of several values."""
    return reduce(lambda left, right: _extreme(left, right, min), values)


def most(*values: Value) -> Value:
    """The greatest of several values."""
    return reduce(lambda left, right: _extreme(left, right, max), values)


def _extreme(left: Value, right: Value, choose: Callable[..., Value]) -> Value:
    if isinstance(left, Interval) and isinstance(right, Interval):
        return Interval(
            choose(left.low, right.low),  # type: ignore[arg-type]
            choose(left.high, right.high),  # type: ignore[arg-type]
        )
    return choose(left, right)


WORDS: Final = MappingProxyType(
    {
        "A": ABSENT,
        "U": UNKNOWN,
        "int": int,
        "str": str,
        "date": date,
        "compare": compare,
        "chain": chain,
        "member": member,
        "lifted": lifted,
        "known": known,
        "count": count,
        "add": operator.add,
        "subtract": operator.sub,
        "multiply": operator.mul,
        "divide": divide,
        "negative": operator.neg,
        "of_abs": abs,
        "of_min": least,
        "of_max": most,
        "__builtins__": {},
    }
)
"""All that the code of an expression can name."""
