"""Which questions are asked, and what that makes known: one function for a whole checklist."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from msgspec import Struct, field

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
    made, steps = _Flow(), steps_of(checklist)
    for step in steps:
        question = checklist.question.get(step)
        if question is None:
            made.line(step, made.code(checklist.expressions[step].tree))
        else:
            made.question(step, places[step], question.when.tree if question.when else None)
    applies = [made.code(rule.when.tree) if rule.when else "True" for rule in checklist.rules]
    results = (
        [made.asked[name] for name in places],
        [made.writer.variables[step] for step in steps],
        applies,
    )
    returned = ", ".join(f"({''.join(f'{one}, ' for one in result)})" for result in results)
    lines = ["known_of = given.get", *made.lines, f"return {returned}"]
    return cast("Flow", compile_lines("said, given", lines, made.writer.constants))


class _Flow(Struct):
    writer: Writer = field(default_factory=Writer)
    lines: list[str] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    """Whether each question is asked."""

    def line(self, name: str, code: str) -> None:
        """Put a value in a variable of its own."""
        variable = f"v{len(self.lines)}"
        self.lines.append(f"{variable} = {code}")
        self.writer.variables[name] = variable

    def question(self, name: str, place: int, when: Node | None) -> None:
        """The value of a question: absent when it is not asked, unknown while that is undecided."""
        said = f"said[{place}]"
        if when is None:
            self.asked[name] = "True"
            self.line(name, said)
            return
        asked = self.asked[name] = f"w{place}"
        self.lines.append(f"{asked} = {self.code(when)}")
        self.line(name, f"U if {asked} is U else {said} if {asked} else A")

    def code(self, tree: Node) -> str:
        """The code of a tree; what nobody told so far is looked up among what is given."""
        for part in names(tree):
            if part.id not in self.writer.variables:
                self.line(part.id, f"known_of({self.writer.constant(part.id)}, U)")
        return self.writer.write(tree)
