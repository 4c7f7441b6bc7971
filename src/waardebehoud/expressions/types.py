"""What an expression is about: names that exist, options that exist, like with like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Node


class Kind(Struct, frozen=True):
    """The type of a value: condition, number, date, text, choice or choices."""

    name: str
    options: frozenset[str] | None = None
    """The ids that a choice or choices can take."""


CONDITION: Final = Kind("condition")
NUMBER: Final = Kind("number")
DATE: Final = Kind("date")
TEXT: Final = Kind("text")
ANY: Final = Kind("any")
"""The type of something already reported: it agrees with everything."""

ORDERED: Final = frozenset({"number", "date"})

Kinds = Mapping[str, Kind]
"""The names an expression may use, with their types."""


class Flaw(Struct, frozen=True):
    """One thing that cannot be right in an expression; `wanted` are names that exist."""

    code: str
    start: int
    length: int
    holes: Mapping[str, str]
    word: str = ""
    wanted: tuple[str, ...] = ()


class Reading(Struct, frozen=True):
    """The type of an expression, and everything wrong in it."""

    kind: Kind
    flaws: tuple[Flaw, ...] = ()


def check_types(node: Node, kinds: Kinds) -> Reading:
    """The type of an expression whose names have these types."""
    checker = _Checker(kinds)
    kind = checker.read(node)
    return Reading(kind, tuple(checker.flaws))


def check_condition(node: Node, kinds: Kinds) -> tuple[Flaw, ...]:
    """Everything that keeps an expression from being a sound condition."""
    checker = _Checker(kinds)
    checker.condition(node)
    return tuple(checker.flaws)


class _Checker:
    """One walk over one tree, collecting flaws."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.flaws: list[Flaw] = []

    def flaw(
        self,
        node: Node,
        code: str,
        word: str = "",
        wanted: tuple[str, ...] = (),
        **holes: str,
    ) -> Kind:
        self.flaws.append(Flaw(code, node.start, node.length, holes, word, wanted))
        return ANY

    def read(self, node: Node) -> Kind:  # noqa: C901 - one case per kind of node
        match node:
            case nodes.Number():
                return NUMBER
            case nodes.Text():
                return TEXT
            case nodes.Day():
                return DATE
            case nodes.Name():
                return self.name(node)
            case nodes.Comparison():
                return self.comparison(node)
            case nodes.OneOf(item=item, options=options):
                return self.one_of(item, options)
            case nodes.Chosen():
                return self.chosen(node)
            case nodes.Not() | nodes.And() | nodes.Or():
                for part in nodes.children(node):
                    self.condition(part)
                return CONDITION
            case nodes.Arithmetic() | nodes.Negative():
                for part in nodes.children(node):
                    self.number(part)
                return NUMBER
            case nodes.Call():
                return self.call(node)
        raise TypeError(type(node))

    def name(self, node: nodes.Name) -> Kind:
        if node.id in self.kinds:
            return self.kinds[node.id]
        return self.flaw(node, "REF001", node.id, tuple(self.kinds), name=node.id)

    def condition(self, node: Node) -> None:
        kind = self.read(node)
        if kind.name in ("choice", "choices") and isinstance(node, nodes.Name):
            self.flaw(node, "EXP010", name=node.id, option=sorted(kind.options or "?")[0])
        elif kind not in (CONDITION, ANY):
            self.flaw(node, "EXP011", kind=kind.name)

    def number(self, node: Node) -> None:
        kind = self.read(node)
        if kind not in (NUMBER, ANY):
            self.flaw(node, "EXP012", kind=kind.name)

    def comparison(self, node: nodes.Comparison) -> Kind:
        kinds = [self.read(operand) for operand in node.operands]
        links = zip(
            node.operands,
            kinds,
            node.comparators,
            node.operands[1:],
            kinds[1:],
            strict=False,
        )
        for left, left_kind, sign, right, right_kind in links:
            before = len(self.flaws)
            self.pair(left, left_kind, right, right_kind)
            alike = len(self.flaws) == before
            unordered = {left_kind.name, right_kind.name} - ORDERED - {"any"}
            if alike and sign not in ("==", "!=") and unordered:
                self.flaw(node, "EXP013", sign=sign, kind=sorted(unordered)[0])
        return CONDITION

    def pair(self, left: Node, left_kind: Kind, right: Node, right_kind: Kind) -> None:
        """Two sides of a comparison must speak of the same thing."""
        if ANY in (left_kind, right_kind):
            return
        if "choices" in (left_kind.name, right_kind.name) or CONDITION in (
            left_kind,
            right_kind,
        ):
            name = "choices" if "choices" in (left_kind.name, right_kind.name) else "condition"
            self.flaw(left, "EXP014", kind=name)
        elif left_kind.name == "choice" and isinstance(right, nodes.Text):
            self.option(right, left_kind, left)
        elif right_kind.name == "choice" and isinstance(left, nodes.Text):
            self.option(left, right_kind, right)
        elif left_kind.name != right_kind.name:
            self.flaw(right, "EXP015", left=left_kind.name, right=right_kind.name)

    def option(self, text: nodes.Text, kind: Kind, question: Node) -> None:
        options = kind.options or frozenset()
        if text.value not in options:
            name = question.id if isinstance(question, nodes.Name) else "?"
            self.flaw(
                text,
                "REF002",
                text.value,
                tuple(sorted(options)),
                option=text.value,
                name=name,
            )

    def one_of(self, item: Node, options: tuple[Node, ...]) -> Kind:
        kind = self.read(item)
        for option in options:
            self.pair(item, kind, option, self.read(option))
        return CONDITION

    def chosen(self, node: nodes.Chosen) -> Kind:
        kind = self.name(node.choices)
        if kind.name == "choices":
            self.option(node.option, kind, node.choices)
        elif kind is not ANY:
            self.flaw(node.choices, "EXP005")
        return CONDITION

    def call(self, node: nodes.Call) -> Kind:
        least, most = _ARITY[node.function]
        if not least <= len(node.arguments) <= most:
            self.flaw(node, "EXP016", function=node.function, count=str(len(node.arguments)))
            return CONDITION if node.function == "known" else NUMBER
        if node.function == "known":
            return self.known(node.arguments[0])
        for argument in node.arguments:
            if node.function == "count":
                self.counted(argument)
            else:
                self.number(argument)
        return NUMBER

    def known(self, argument: Node) -> Kind:
        if not isinstance(argument, nodes.Name) or self.read(argument) == CONDITION:
            self.flaw(argument, "EXP017", function="known")
        return CONDITION

    def counted(self, argument: Node) -> None:
        if not isinstance(argument, nodes.Name) or self.read(argument).name not in (
            "choices",
            "any",
        ):
            self.flaw(argument, "EXP017", function="count")


_ARITY: Final = {
    "known": (1, 1),
    "count": (1, 1),
    "abs": (1, 1),
    "min": (2, 99),
    "max": (2, 99),
}
