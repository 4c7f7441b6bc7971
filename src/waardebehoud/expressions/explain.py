"""An expression in words: the same tree, read aloud."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from waardebehoud.expressions import nodes
from waardebehoud.expressions.nodes import Node
from waardebehoud.texts import Words


class Vocabulary(Struct, frozen=True):
    """What names and option ids are called on screen."""

    name: Callable[[str], str]
    option: Callable[[str, str], str]
    """The text of an option, given the name of its question and its id."""


def explain(node: Node, words: Words, vocabulary: Vocabulary) -> str:
    """The expression as a sentence part in the language of `words`."""
    return _Voice(words, vocabulary).say(node, outer=True)


class _Voice:
    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words = words
        self.vocabulary = vocabulary

    def say(self, node: Node, *, outer: bool = False) -> str:  # noqa: C901 - one case per kind of node
        match node:
            case nodes.Number(value=value):
                return self.words.number(value)
            case nodes.Text(value=value):
                return f"«{value}»"
            case nodes.Day(value=value):
                return self.words.date(value)
            case nodes.Name(id=name):
                return self.vocabulary.name(name)
            case nodes.Comparison():
                return self.comparison(node)
            case nodes.OneOf(item=item, options=options, negated=negated):
                return self.one_of(item, options, negated)
            case nodes.Chosen(option=option, choices=choices, negated=negated):
                key = "explain.not_chosen" if negated else "explain.chosen"
                chosen = self.vocabulary.option(choices.id, option.value)
                return self.words(key, option=chosen, name=self.vocabulary.name(choices.id))
            case nodes.Not(part=part):
                return self.words("explain.not", part=self.say(part))
            case nodes.And(parts=parts):
                return self.joined(parts, "explain.and", outer)
            case nodes.Or(parts=parts):
                return self.joined(parts, "explain.or", outer)
            case nodes.Arithmetic(left=left, operator=sign, right=right):
                return f"{self.say(left)} {sign.replace('*', '×')} {self.say(right)}"
            case nodes.Negative(part=part):
                return f"-{self.say(part)}"
            case nodes.Call(function=function, arguments=arguments):
                spoken = ", ".join(self.say(argument) for argument in arguments)
                return self.words(f"explain.{function}", arguments=spoken)
        raise TypeError(type(node))

    def joined(self, parts: tuple[Node, ...], key: str, outer: bool) -> str:
        spoken = self.words(key).join(self.say(part) for part in parts)
        return spoken if outer else f"({spoken})"

    def comparison(self, node: nodes.Comparison) -> str:
        spoken = self.beside(node.operands[0], node.operands[1])
        rest = zip(node.comparators, node.operands, node.operands[1:], strict=False)
        for sign, left, right in rest:
            spoken += f" {self.words(f'explain.{sign}')} {self.beside(right, left)}"
        return spoken

    def beside(self, node: Node, other: Node) -> str:
        """An option id is called by its text where its question stands beside it."""
        if isinstance(node, nodes.Text) and isinstance(other, nodes.Name):
            return f"«{self.vocabulary.option(other.id, node.value)}»"
        return self.say(node)

    def one_of(self, item: Node, options: tuple[Node, ...], negated: bool) -> str:
        key = "explain.none_of" if negated else "explain.one_of"
        spoken = self.words("explain.or").join(self.beside(option, item) for option in options)
        return self.words(key, item=self.say(item), options=spoken)
