"""Translation of the tree to Python: names and literals become places, so no text is ever run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct, field

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Node


class Writer(Struct):
    """Writes nodes as Python expressions.

    A name is written as the variable that holds its value, a literal as a constant of the module
    that the code will run in. U and A stand for unknown and absent; the rest is in `evaluate`.
    """

    variables: dict[str, str] = field(default_factory=dict)
    """The variable for each name."""
    constants: dict[str, object] = field(default_factory=dict)
    spare: int = 0
    """Variables used for what is needed twice."""

    def constant(self, value: object) -> str:
        """The name under which the code finds a value."""
        name = f"c{len(self.constants)}"
        self.constants[name] = value
        return name

    def fresh(self) -> str:
        """A variable that nothing else uses."""
        self.spare += 1
        return f"t{self.spare}"

    def write(self, node: Node) -> str:
        """The node as one Python expression."""
        return WRITERS[type(node)](self, node)


def _literal(writer: Writer, node: nodes.Number | nodes.Text | nodes.Day) -> str:
    return writer.constant(node.value)


def _name(writer: Writer, node: nodes.Name) -> str:
    return writer.variables[node.id]


QUICK = MappingProxyType({int: "int", str: "str", date: "date"})
"""Values that Python compares as we do, as long as both sides are of one class."""


def _comparison(writer: Writer, node: nodes.Comparison) -> str:
    """A value against a literal at once, everything else by `compare`."""
    if len(node.operands) > 2:
        values = ", ".join(writer.write(operand) for operand in node.operands)
        return f"chain(({values}), {writer.constant(node.comparators)})"
    (left, right), sign = node.operands, node.comparators[0]
    one, other = writer.write(left), writer.write(right)
    general = f"compare({one}, {sign!r}, {other})"
    kind = QUICK.get(type(getattr(right, "value", None)))
    if kind is None or not isinstance(left, nodes.Name):
        return general
    return f"({one} {sign} {other} if {one}.__class__ is {kind} else {general})"


def _one_of(writer: Writer, node: nodes.OneOf) -> str:
    item = writer.write(node.item)
    if isinstance(node.item, nodes.Name) and all(isinstance(o, nodes.Text) for o in node.options):
        options = writer.constant(tuple(getattr(option, "value", None) for option in node.options))
        found = f"{item} is not A and {item} not in" if node.negated else f"{item} in"
        return f"(U if {item} is U else {found} {options})"
    values = "".join(writer.write(option) + ", " for option in node.options)
    return f"member({item}, ({values}), {node.negated})"


def _chosen(writer: Writer, node: nodes.Chosen) -> str:
    choices, option = writer.write(node.choices), writer.write(node.option)
    found = f"{option} {'not in' if node.negated else 'in'} {choices}"
    return f"(U if {choices} is U else {choices} is not A and {found})"


def _not(writer: Writer, node: nodes.Not) -> str:
    part = writer.fresh()
    return f"(U if ({part} := {writer.write(node.part)}) is U else not {part})"


def _junction(writer: Writer, node: nodes.And | nodes.Or) -> str:
    """`and` is decided by one false, `or` by one true; else one unknown makes it unknown."""
    decisive = isinstance(node, nodes.Or)
    parts = [(writer.fresh(), writer.write(part)) for part in node.parts]
    early = "".join(f"{decisive} if ({v} := {code}) is {decisive} else " for v, code in parts)
    unknown = " or ".join(f"{variable} is U" for variable, _ in parts)
    return f"({early}U if {unknown} else {not decisive})"


OPERATORS = MappingProxyType({"+": "add", "-": "subtract", "*": "multiply", "/": "divide"})


def _arithmetic(writer: Writer, node: nodes.Arithmetic) -> str:
    sides = f"{writer.write(node.left)}, {writer.write(node.right)}"
    return f"lifted({OPERATORS[node.operator]}, {sides})"


def _negative(writer: Writer, node: nodes.Negative) -> str:
    return f"lifted(negative, {writer.write(node.part)})"


def _call(writer: Writer, node: nodes.Call) -> str:
    arguments = [writer.write(argument) for argument in node.arguments]
    if node.function in ("min", "max", "abs"):
        return f"lifted(of_{node.function}, {', '.join(arguments)})"
    return f"{node.function}({arguments[0]})"


WRITERS: Mapping[type[Node], Callable[..., str]] = MappingProxyType(
    {
        nodes.Number: _literal,
        nodes.Text: _literal,
        nodes.Day: _literal,
        nodes.Name: _name,
        nodes.Comparison: _comparison,
        nodes.OneOf: _one_of,
        nodes.Chosen: _chosen,
        nodes.Not: _not,
        nodes.And: _junction,
        nodes.Or: _junction,
        nodes.Arithmetic: _arithmetic,
        nodes.Negative: _negative,
        nodes.Call: _call,
    }
)
