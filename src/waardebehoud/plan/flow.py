"""Which questions are asked, and what that makes known: one function for a whole checklist."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from waardebehoud.checklist.model import Checklist
from waardebehoud.expressions.evaluate import compile_lines
from waardebehoud.expressions.nodes import Node, names
from waardebehoud.expressions.python import Writer
from waardebehoud.facts import Truth, Value

Flow = Callable[
    [Sequence[Value], Mapping[str, Value]],
    tuple[tuple[Truth, ...], tuple[Value, ...], tuple[Truth, ...]],
]
"""From the answers by place, and what is given by name: which questions are asked, what every
step makes known, and which rules apply."""


def steps_of(checklist: Checklist) -> tuple[str, ...]:
    """Questions and named expressions, each after what it depends on."""
    placed: dict[str, None] = {}
    for name in (*checklist.question, *checklist.expressions):
        _place(checklist, name, placed)
    return tuple(placed)


def _place(checklist: Checklist, name: str, placed: dict[str, None]) -> None:
    question = checklist.question.get(name)
    if name in placed or (question is None and name not in checklist.expressions):
        return
    expression = question.when if question else checklist.expressions[name]
    if expression is not None:
        for part in names(expression.tree):
            _place(checklist, part.id, placed)
    placed[name] = None


def compile_flow(checklist: Checklist, places: Mapping[str, int]) -> Flow:
    """The flow of a checklist whose questions stand in these places."""
    made = _Flow(checklist, places)
    asked = "".join(f"{made.asked[name]}, " for name in places)
    known = "".join(f"{made.writer.variables[name]}, " for name in steps_of(checklist))
    applies = "".join(f"{code}, " for code in made.applying())
    lines = [*made.lines, f"return ({asked}), ({known}), ({applies})"]
    return cast("Flow", compile_lines("said, given", lines, made.writer.constants))


@dataclass
class _Flow:
    checklist: Checklist
    places: Mapping[str, int]
    lines: list[str] = field(default_factory=lambda: ["known_of = given.get"])
    asked: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    writer: Writer = field(init=False)

    def __post_init__(self) -> None:
        self.writer = Writer(self.variables)
        for step in steps_of(self.checklist):
            question = self.checklist.question.get(step)
            if question is None:
                tree = self.checklist.expressions[step].tree
                self.line(step, self.code(tree))
            else:
                self.question(step, question.when.tree if question.when else None)

    def line(self, name: str, code: str) -> None:
        """Put a value in a variable of its own."""
        variable = f"v{len(self.lines)}"
        self.lines.append(f"{variable} = {code}")
        self.variables[name] = variable

    def question(self, name: str, when: Node | None) -> None:
        """The value of a question: absent when it is not asked, unknown while that is undecided."""
        said = f"said[{self.places[name]}]"
        if when is None:
            self.asked[name] = "True"
            self.line(name, said)
            return
        asked = self.asked[name] = f"w{self.places[name]}"
        self.lines.append(f"{asked} = {self.code(when)}")
        self.line(name, f"U if {asked} is U else {said} if {asked} else A")

    def code(self, tree: Node) -> str:
        """The code of a tree; what nobody told so far is looked up among what is given."""
        for part in names(tree):
            if part.id not in self.variables:
                self.line(part.id, f"known_of({self.writer.constant(part.id)}, U)")
        return self.writer.write(tree)

    def applying(self) -> Iterator[str]:
        """The code of the condition of each rule."""
        for rule in self.checklist.rules:
            yield self.code(rule.when.tree) if rule.when else "True"
