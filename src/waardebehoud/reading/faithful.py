"""The faithful reader: a YAML tree in which every key and value knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import yaml
from msgspec import Struct, field
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from waardebehoud.problems import Place, Problem, Route
from waardebehoud.reading.source import SourceText

DEEPEST: Final = 60
MOST_NODES: Final = 500_000
LONGEST: Final = 300
"""Digits of a whole number; with more it is endless, as it is for a decimal number."""
ENDS_EARLY: Final = "the file ends early"
"""Why JSON that stops halfway is none; said in words as the reasons of the YAML reader are."""
NO_WORD: Final = "the key is no word"
SUGGEST_FIRST: Final = ("id", "name")
BLANK: Final = re.compile(r"\s")

INTEGER: Final = re.compile(r"[-+]?[0-9][0-9_]*\Z")
BASED: Final = re.compile(r"0(o[0-7]+|x[0-9a-fA-F]+)\Z")
FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
SPECIAL: Final = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
CONSTANTS: Final = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
TAGS: Final = frozenset(
    ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)
"""What an untagged node can resolve to; anything else was asked for by a tag."""
HALVES: Final = re.compile(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)")
"""A mark that says what follows, in JSON: two of them are one sign beyond the first 65,536."""
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document(Struct, frozen=True, dict=True):
    """A file with the places of everything in it."""

    source: SourceText
    root: Node | None
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return self.source.text.splitlines()

    def data(self) -> Any:
        """The plain data, typed as YAML 1.2 does."""
        return None if self.root is None else _construct(self.root)

    def holds(self, route: Route) -> bool:
        """Whether the whole route leads to something in this file."""
        return self.root is not None and self._follow(route)[2]

    def place(
        self, route: Route, span: tuple[int, int] | None = None, *, on_key: bool = False
    ) -> Place:
        """Where a route ends; as far as it can be followed."""
        key, value, _ = self._follow(route)
        if value is None:
            return self._mark(1, 1, 1)
        if span is not None and isinstance(value, ScalarNode):
            return self._inside(value, span)
        node = key if key is not None and (on_key or not isinstance(value, ScalarNode)) else value
        start, end = node.start_mark, node.end_mark
        same_line = start.line == end.line
        length = (
            end.column - start.column
            if same_line
            else len(self._line(start.line + 1)) - start.column
        )
        return self._mark(start.line + 1, start.column + 1, max(length, 1))

    def _follow(self, route: Route) -> tuple[Node | None, Node | None, bool]:
        """The last key and value on a route, and whether the route was whole."""
        key: Node | None = None
        value, whole = self.root, True
        for part in route:
            step = self._step(value, part)
            if step is None:
                whole = False
            else:
                key, value = step
        return key, value, whole

    def _step(self, node: Node | None, part: str | int) -> tuple[Node | None, Node] | None:
        """One step down: a key of a map, an index, or the item of a list with that id."""
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    return key, value
        if isinstance(node, SequenceNode):
            if isinstance(part, int):
                return (None, node.value[part]) if part < len(node.value) else None
            item = self._named(node).get(part)
            return None if item is None else (None, item)
        return None

    @cached_property
    def _names(self) -> dict[int, dict[str, Node]]:
        """The items of lists by name, per list that was looked into."""
        return {}

    def _named(self, node: SequenceNode) -> dict[str, Node]:
        known = self._names.get(id(node))
        if known is None:
            named = {_identity(item): item for item in reversed(node.value)}
            known = {name: item for name, item in named.items() if name is not None}
            self._names[id(node)] = known
        return known

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def _mark(self, line: int, column: int, length: int) -> Place:
        return Place(line, column, length, self._line(line))

    def _inside(self, node: ScalarNode, span: tuple[int, int]) -> Place:
        """A stretch inside a text, whose blanks the file may fold over several lines."""
        start, end = node.start_mark, node.end_mark
        raw = self.source.text[start.index : end.index]
        body = re.match(r"""[|>][^\n]*\n|["']""", raw)
        wanted = len(BLANK.sub("", node.value[: span[0]]))
        at = body.end() if body else 0
        while at < len(raw) and (wanted or raw[at].isspace()):
            wanted -= not raw[at].isspace()
            at += 1
        before = self.source.text[: start.index + at]
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        room = len(self._line(line)) - column + 1
        return self._mark(line, column, max(1, min(span[1], room)))


def _identity(node: Node) -> str | None:
    """How routes call an item of a list: by its text, else by its id or name."""
    if not isinstance(node, MappingNode):
        return node.value if isinstance(node, ScalarNode) else None
    found = {key.value: value.value for key, value in node.value if key.value in SUGGEST_FIRST}
    return next((found[name] for name in SUGGEST_FIRST if name in found), None)


def compose(source: SourceText) -> Document:
    """Read with places; what is wrong with the text itself stands in `problems`."""
    try:
        too_deep = next(_too_deep(source), None)
        if too_deep is not None:
            return Document(source, None, (too_deep,))
        root = yaml.compose(_spaced(source), Loader=LOADER)
        _check_keys(root)
    except yaml.MarkedYAMLError as error:
        return Document(source, None, (_syntax_problem(source, error),))
    except (yaml.YAMLError, ValueError) as error:
        code, holes = _unreadable(source), {"why": str(error)}
        problem = Problem(code, file=source.path, place=Place(1, 1), holes=holes)
        return Document(source, None, (problem,))
    if root is None:
        return Document(source, None, (Problem("FMT001", file=source.path, place=Place(1, 1)),))
    document = Document(source, root)
    return Document(source, root, tuple(_oddities(document)))


def _check_keys(root: Node | None) -> None:
    """MarkedYAMLError for a key that is no word."""
    pending, seen = [root], set[int]()
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if not isinstance(key, ScalarNode):
                    raise yaml.MarkedYAMLError(problem=NO_WORD, problem_mark=key.start_mark)
                pending.append(value)
        elif isinstance(node, SequenceNode):
            pending += node.value


def _spaced(source: SourceText) -> str:
    """JSON may be indented with tabs, and writes a sign in two halves; in YAML both are errors."""
    if not _is_json(source):
        return source.text
    return HALVES.sub(_joined, source.text.replace("\t", " "))


def _joined(halves: re.Match[str]) -> str:
    """A sign of which JSON writes two halves, as YAML writes it."""
    if halves[1] is None:
        return halves[0]
    high, low = int(halves[1], 16), int(halves[2], 16)
    return f"\\U{0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00):08x}"


def _is_json(source: SourceText) -> bool:
    return source.path.suffix.lower() == ".json"


def _unreadable(source: SourceText) -> str:
    """The code for a text that is not what its suffix says."""
    return "FMT035" if _is_json(source) else "FMT004"


def _too_deep(source: SourceText) -> Iterator[Problem]:
    depth = 0
    for event in yaml.parse(_spaced(source), Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            mark = event.start_mark
            place = Place(mark.line + 1, mark.column + 1) if mark else None
            holes = {"deepest": str(DEEPEST)}
            yield Problem("FMT007", file=source.path, place=place, holes=holes)
            return


def _syntax_problem(source: SourceText, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = source.text.splitlines()
    why = error.problem or error.context or ""
    if _is_json(source) and _ends_early(source.text):
        line, column = len(lines) - 1, len(lines[-1])
        why = ENDS_EARLY
    shown = lines[line] if line < len(lines) else ""
    tab = not _is_json(source) and "\t" in shown[: column + 1]
    code = "FMT005" if tab else _unreadable(source)
    place = Place(line + 1, column + 1, 1, shown)
    return Problem(code, file=source.path, place=place, holes={"why": why})


def _ends_early(text: str) -> bool:
    """Whether JSON is sound as far as it goes, and stops halfway."""
    import json  # only for a file that is broken

    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
    except RecursionError:
        return False
    return False


def _oddities(document: Document) -> Iterator[Problem]:
    """Double keys, tags, and references that grow the document without end."""
    path = document.source.path
    count = 0
    pending: list[tuple[Node, Route, frozenset[int]]] = [(document.root, (), frozenset())]  # type: ignore[list-item]
    while pending:
        node, route, above = pending.pop()
        count += 1
        if id(node) in above or count > MOST_NODES:
            mark = node.start_mark
            yield Problem("FMT008", file=path, place=Place(mark.line + 1, mark.column + 1))
            return
        if node.tag.removeprefix("tag:yaml.org,2002:") not in TAGS:
            yield Problem(
                "FMT009",
                file=path,
                place=document.place(route),
                holes={"tag": node.tag},
            )
        pending += [(child, way, above | {id(node)}) for child, way in _below(node, route)]
        yield from _double_keys(document, node)


def _below(node: Node, route: Route) -> Iterator[tuple[Node, Route]]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield value, (*route, str(key.value))
    elif isinstance(node, SequenceNode):
        for place, item in enumerate(node.value):
            yield item, (*route, place)


def _double_keys(document: Document, node: Node) -> Iterator[Problem]:
    if not isinstance(node, MappingNode):
        return
    seen: dict[str, int] = {}
    for key, _ in node.value:
        word = str(key.value)
        mark = key.start_mark
        if word in seen:
            place = document._mark(mark.line + 1, mark.column + 1, len(word))
            holes = {"key": word, "line": str(seen[word])}
            yield Problem("IDN001", file=document.source.path, place=place, holes=holes)
        seen.setdefault(word, mark.line + 1)


def _construct(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {str(key.value): _construct(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_construct(item) for item in node.value]
    assert isinstance(node, ScalarNode)
    return node.value if node.style else _plain(node.value)


def _plain(text: str) -> Any:
    """The type of an unquoted scalar in the core schema of YAML 1.2."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if INTEGER.match(text):
        return int(text) if len(text) <= LONGEST else float(text)
    if BASED.match(text):
        return int(text, 0)
    if FLOAT.match(text) or SPECIAL.match(text):
        return float(text.replace(".inf", "inf").replace(".nan", "nan").replace(".Inf", "inf"))
    return text
