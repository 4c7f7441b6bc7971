"""An expression as the solver reads it: the same tree, for complete dossiers.

In a complete dossier nothing is unknown: a name has a value or it has none. So every
condition is true or false, and every number or date comes with a condition: has it a value.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

import z3
from msgspec import Struct, field

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Node

Truth = Any
"""A condition of the solver."""

COMPARE: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
YES, NO = z3.BoolVal(True), z3.BoolVal(False)


class Amount(Struct, frozen=True):
    """A number, a day or a text, as a number of the solver; `present` when it has a value."""

    value: Any
    present: Truth


class Options(Struct, frozen=True):
    """A question with options: per option whether it is chosen."""

    chosen: Mapping[str, Truth]
    present: Truth


Term = Any
"""What a name stands for: an Amount, Options, or a plain truth of the solver."""


class Translator(Struct):
    """Reads trees, given what names stand for."""

    names: Mapping[str, Term]
    texts: dict[str, int] = field(default_factory=dict)
    """A number for every text that is compared with."""

    def truth(self, node: Node) -> Truth:
        """A condition."""
        match node:
            case nodes.Name(id=name):
                return self.names[name]
            case nodes.Not(part=part):
                return z3.Not(self.truth(part))
            case nodes.And(parts=parts):
                return z3.And([self.truth(part) for part in parts])
            case nodes.Or(parts=parts):
                return z3.Or([self.truth(part) for part in parts])
            case nodes.Comparison(operands=sides, comparators=signs):
                pairs = zip(sides, signs, sides[1:], strict=False)
                return z3.And([self.compare(a, sign, b) for a, sign, b in pairs])
            case nodes.OneOf(item=item, options=options, negated=negated):
                return self.one_of(item, options, negated)
            case nodes.Chosen(option=option, choices=choices, negated=negated):
                term = self.names[choices.id]
                chosen = term.chosen.get(option.value, NO)
                return z3.And(term.present, z3.Not(chosen) if negated else chosen)
            case nodes.Call(function="known", arguments=(nodes.Name(id=name),)):
                return self.names[name].present
        raise TypeError(type(node))

    def compare(self, left: Node, sign: str, right: Node) -> Truth:
        """One comparison: false where a side has no value."""
        options = self._options(left, right)
        if options is not None:
            present, same = options
            return z3.And(present, same if sign == "==" else z3.Not(same))
        one, other = self.amount(left), self.amount(right)
        return z3.And(one.present, other.present, COMPARE[sign](one.value, other.value))

    def _options(self, left: Node, right: Node) -> tuple[Truth, Truth] | None:
        """Presence and equality where a side is a question with options."""
        one, other = self._chosen(left), self._chosen(right)
        if one is None and other is None:
            return None
        if one is None or other is None:
            term, text = (one, right) if one is not None else (other, left)
            assert isinstance(term, Options)
            assert isinstance(text, nodes.Text)
            return term.present, term.chosen.get(text.value, NO)
        both = z3.And(one.present, other.present)
        shared = [z3.And(one.chosen[o], other.chosen[o]) for o in one.chosen if o in other.chosen]
        return both, z3.Or(shared)

    def _chosen(self, node: Node) -> Options | None:
        term = self.names[node.id] if isinstance(node, nodes.Name) else None
        return term if isinstance(term, Options) else None

    def one_of(self, item: Node, options: tuple[Node, ...], negated: bool) -> Truth:
        """Membership; false both ways for what has no value."""
        found = z3.Or([self.compare(item, "==", option) for option in options])
        term = self._chosen(item)
        present = term.present if term is not None else self.amount(item).present
        return z3.And(present, z3.Not(found) if negated else found)

    def amount(self, node: Node) -> Amount:
        """A number, a day or a text."""
        match node:
            case nodes.Number(value=value):
                return Amount(exact(value), YES)
            case nodes.Day(value=day):
                return Amount(z3.IntVal(day.toordinal()), YES)
            case nodes.Text(value=text):
                return Amount(z3.IntVal(self.texts.setdefault(text, len(self.texts) + 1)), YES)
            case nodes.Name(id=name):
                term = self.names[name]
                assert isinstance(term, Amount)
                return term
            case nodes.Negative(part=part):
                below = self.amount(part)
                return Amount(-below.value, below.present)
            case nodes.Arithmetic(left=left, operator=sign, right=right):
                return arithmetic(self.amount(left), sign, self.amount(right))
            case nodes.Call(function="count", arguments=(nodes.Name(id=name),)):
                return counted(self.names[name])
            case nodes.Call(function=function, arguments=arguments):
                return called(function, [self.amount(argument) for argument in arguments])
        raise TypeError(type(node))


def exact(value: int | Fraction) -> Any:
    """A literal number; whole ones stay whole."""
    number = Fraction(value)
    if number.denominator == 1:
        return z3.IntVal(number.numerator)
    return z3.Q(number.numerator, number.denominator)


def arithmetic(left: Amount, sign: str, right: Amount) -> Amount:
    """A sum, difference, product or quotient; by zero there is none."""
    present = z3.And(left.present, right.present)
    match sign:
        case "+":
            return Amount(left.value + right.value, present)
        case "-":
            return Amount(left.value - right.value, present)
        case "*":
            return Amount(left.value * right.value, present)
    quotient = real(left.value) / real(right.value)
    return Amount(quotient, z3.And(present, right.value != 0))


def real(value: Any) -> Any:
    """A whole number as one that can be divided."""
    return z3.ToReal(value) if z3.is_int(value) else value


def counted(term: Term) -> Amount:
    """How many options are chosen; none when there is no value."""
    assert isinstance(term, Options)
    chosen = z3.Sum([z3.If(one, 1, 0) for one in term.chosen.values()])
    return Amount(z3.If(term.present, chosen, 0), YES)


def called(function: str, parts: list[Amount]) -> Amount:
    """The function of numbers: abs, min or max."""
    present = z3.And([part.present for part in parts])
    result = parts[0].value
    if function == "abs":
        return Amount(z3.If(result < 0, -result, result), present)
    for part in parts[1:]:
        first = result <= part.value if function == "min" else result >= part.value
        result = z3.If(first, result, part.value)
    return Amount(result, present)
