"""An expression as a formula of a spreadsheet, in the same three-valued logic.

A condition is 1 (true), 0 (false) or 0.5 (unknown): `and` is the smallest, `or` the largest,
`not` is what is left of 1. What is not a condition has a state beside its value: 1 when it has
one, 0.5 when it is unknown, 0 when it has none. So a comparison takes the smallest state of its
sides, and looks at their values only when that is 1.

Only functions that every Excel since 2007 and LibreOffice compute alike are used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from waardebehoud.expressions import nodes
from waardebehoud.expressions.excel_ranges import (
    DECIMALS,
    Cell,
    between,
    calculated,
    divided,
    ranged,
)
from waardebehoud.expressions.nodes import Comparator, Node
from waardebehoud.facts import ABSENT, UNKNOWN, Value

KNOWN: Final = "1"
"""The state of what always has a value."""

SIGNS: Final[Mapping[Comparator, str]] = {
    "==": "=",
    "!=": "<>",
    "<": "<",
    "<=": "<=",
    ">": ">",
    ">=": ">=",
}
LONGEST_TEXT: Final = 250
"""The most characters of a text inside a formula, with room to spare."""


Cells = Mapping[str, Cell]
"""Where all names stand."""


def condition(node: Node, cells: Cells) -> str:
    """The formula of a condition: 1, 0 or 0.5."""
    match node:
        case nodes.Name(id=name):
            return cells[name].value
        case nodes.Comparison():
            return _comparison(node, cells)
        case nodes.OneOf():
            return _one_of(node, cells)
        case nodes.Chosen():
            return _chosen(node, cells)
        case nodes.Not(part=part):
            return f"(1-{condition(part, cells)})"
        case nodes.And(parts=parts):
            return f"MIN({_list(parts, cells)})"
        case nodes.Or(parts=parts):
            return f"MAX({_list(parts, cells)})"
        case nodes.Call(function="known", arguments=(nodes.Name(id=name),)):
            return cells[name].state
    raise TypeError(type(node))


def _list(parts: Sequence[Node], cells: Cells) -> str:
    return ",".join(condition(part, cells) for part in parts)


def term(node: Node, cells: Cells) -> Cell:
    """The formulas of the state and the value of what is no condition."""
    match node:
        case nodes.Number(value=number):
            return Cell("number", KNOWN, literal(number))
        case nodes.Text(value=text):
            return Cell("text", KNOWN, quoted(text))
        case nodes.Day(value=day):
            return Cell("date", KNOWN, f"DATE({day.year},{day.month},{day.day})")
        case nodes.Name(id=name):
            return cells[name]
        case nodes.Arithmetic():
            return _arithmetic(node, cells)
        case nodes.Negative(part=part):
            inner = term(part, cells)
            return ranged([inner], inner.state, f"(-{inner.most})", f"(-{inner.value})")
        case nodes.Call(function="count", arguments=(nodes.Name(id=name),)):
            return _count(cells[name])
        case nodes.Call(function=function, arguments=arguments):
            return _called(function, [term(argument, cells) for argument in arguments])
    raise TypeError(type(node))


def literal(number: int | Fraction) -> str:
    """A number as a formula writes it, whatever the language of the spreadsheet."""
    exact = Fraction(number)
    written = str(exact.numerator) if exact.denominator == 1 else repr(float(exact)).upper()
    return f"({written})" if exact < 0 else written


def quoted(text: str) -> str:
    """A text as a formula writes it; a long one in pieces."""
    pieces = [text[at : at + LONGEST_TEXT] for at in range(0, len(text), LONGEST_TEXT)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def encoded(value: Value) -> float:
    """The truth of a condition as a form holds it."""
    return 0.5 if value is UNKNOWN else 1.0 if value is True else 0.0


def state_of(value: Value) -> float:
    """The state of a value as a form holds it."""
    return 0.5 if value is UNKNOWN else 0.0 if value is ABSENT else 1.0


def _least(parts: Sequence[Cell]) -> str:
    """The smallest state: no value wins, then unknown."""
    states = tuple(dict.fromkeys(part.state for part in parts if part.state != KNOWN))
    if not states:
        return KNOWN
    return states[0] if len(states) == 1 else f"MIN({','.join(states)})"


def _guarded(state: str, truth: str) -> str:
    return truth if state == KNOWN else f"IF({state}<1,{state},{truth})"


def _comparison(node: nodes.Comparison, cells: Cells) -> str:
    sides = [term(operand, cells) for operand in node.operands]
    links = [
        _guarded(_least((left, right)), _truth(left, sign, right))
        for left, sign, right in zip(sides, node.comparators, sides[1:], strict=False)
    ]
    return links[0] if len(links) == 1 else f"MIN({','.join(links)})"


def _truth(left: Cell, sign: Comparator, right: Cell) -> str:
    """1, 0, or 0.5 where a range does not lie wholly on one side."""
    if left.high or right.high:
        return between(left, sign, right)
    return f"IF({_test(left, sign, right)},1,0)"


def _test(left: Cell, sign: Comparator, right: Cell) -> str:
    if left.kind in ("number", "date"):
        return f"ROUND({left.value}-{right.value},{DECIMALS}){SIGNS[sign]}0"
    same = f"EXACT({left.value},{right.value})"
    return same if sign == "==" else f"NOT({same})"


def _one_of(node: nodes.OneOf, cells: Cells) -> str:
    item = term(node.item, cells)
    if item.high:
        equal = ",".join(between(item, "==", term(option, cells)) for option in node.options)
        among = f"MAX({equal or '0'})"
        return _guarded(item.state, f"(1-{among})" if node.negated else among)
    tests = ",".join(_test(item, "==", term(option, cells)) for option in node.options)
    found = f"OR({tests})" if tests else "FALSE"
    return _guarded(item.state, f"IF({found},{'0,1' if node.negated else '1,0'})")


def _chosen(node: nodes.Chosen, cells: Cells) -> str:
    choices = cells[node.choices.id]
    flag = choices.chosen[node.option.value]
    return _guarded(choices.state, f"(1-{flag})" if node.negated else flag)


def _count(choices: Cell) -> Cell:
    """How many are chosen; of what has no value there are 0."""
    total = f"({'+'.join(choices.chosen.values())})"
    counted = f"IF({choices.state}=1,{total},0)"
    return Cell("number", f"IF({choices.state}=0,1,{choices.state})", counted)


def _arithmetic(node: nodes.Arithmetic, cells: Cells) -> Cell:
    left, right = term(node.left, cells), term(node.right, cells)
    state = _least((left, right))
    if node.operator == "/":
        return _quotient(left, right, state)
    if not (left.high or right.high):
        return Cell("number", state, f"({left.value}{node.operator}{right.value})")
    return calculated(left, node.operator, right, state)


def _quotient(left: Cell, right: Cell, state: str) -> Cell:
    """Nothing when divided by 0; unknown when by what may be 0."""
    if left.high or right.high:
        return divided(left, right, state)
    zero = f"ROUND({right.value},12)=0"
    return Cell(
        "number",
        _guarded(state, f"IF({zero},0,1)"),
        f"IF({zero},0,{left.value}/{right.value})",
    )


def _called(function: str, inside: Sequence[Cell]) -> Cell:
    """`abs`, `min` or `max`, of ranges end by end."""
    state, name = _least(inside), function.upper()
    least = f"{name}({','.join(part.value for part in inside)})"
    most = f"{name}({','.join(part.most for part in inside)})"
    if name == "ABS" and inside[0].high:
        across = f"{inside[0].value}*{inside[0].most}<=0"
        return ranged(inside, state, f"IF({across},0,MIN({least},{most}))", f"MAX({least},{most})")
    return ranged(inside, state, least, most)
