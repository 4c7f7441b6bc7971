"""The text of a dossier cut into entries, so that one can change and the rest stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import yaml
from msgspec import Struct, field
from msgspec.structs import replace
from yaml.nodes import MappingNode, Node, SequenceNode

from waardebehoud.writing.yaml_text import STEP, block, entry

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SECTIONS: Final = ("project", "answers")
LINE: Final = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])")
"""A line with its end, where the YAML reader counts lines."""
UNUSUAL: Final = (yaml.AliasToken, yaml.AnchorToken, yaml.TagToken)


class Entry(Struct, frozen=True):
    """One key with everything below it, and the comments and blank lines above it."""

    key: str
    lead: str
    body: str

    @property
    def text(self) -> str:
        """As it stands in the file."""
        return self.lead + self.body


class Section(Struct):
    """A top-level map, entry by entry; a key that is no such map has a body only."""

    key: str
    lead: str
    body: str
    """The line of the key, or everything when there are no entries."""
    indent: str = STEP
    entries: list[Entry] = field(default_factory=list)

    @property
    def text(self) -> str:
        """As it stands in the file."""
        return self.lead + self.body + "".join(part.text for part in self.entries)

    def put(self, key: str, value: Any, order: Sequence[str]) -> None:
        """Write one entry anew, or add it after those that come before it in the order."""
        body = entry(key, value, self.indent)
        for at, old in enumerate(self.entries):
            if old.key == key:
                self.entries[at] = _with_comments(old, body, self.indent)
                return
        places = {name: place for place, name in enumerate(order)}
        mine = places.get(key, len(order))
        before = [at for at, old in enumerate(self.entries) if places.get(old.key, -1) < mine]
        self.entries.insert(before[-1] + 1 if before else 0, Entry(key, "", body))

    def drop(self, key: str) -> None:
        """Take an entry out; the comments above it stay."""
        for at, old in enumerate(self.entries):
            if old.key == key:
                self.entries[at] = replace(old, body="")


class Layout(Struct):
    """A dossier's text: its top-level keys in order, and what stands below the last."""

    sections: list[Section]
    tail: str

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(section.text for section in self.sections) + self.tail

    @property
    def cut(self) -> bool:
        """Whether every section is cut into entries; if not, it is worth reading again."""
        return all(section.entries for section in self.sections if section.key in SECTIONS)

    def put(self, name: str, old: Any, new: Any, order: Sequence[str]) -> None:
        """Bring one top-level key up to date; only what changed is written anew."""
        section = next((s for s in self.sections if s.key == name), None)
        if section is None:
            section = Section(name, "", _whole(name, new))
            self.sections.append(section)
        elif section.entries and isinstance(new, Mapping) and isinstance(old, Mapping):
            for key in new:
                if key not in old or old[key] != new[key]:
                    section.put(key, new[key], order)
            for key in [key for key in old if key not in new]:
                section.drop(key)
        else:
            whole = _with_comments(Entry(name, section.lead, section.body), _whole(name, new), "")
            section.lead, section.body = whole.lead, whole.body


def read_layout(text: str) -> Layout | None:
    """Cut a text into entries; None when it is written in a way that cannot be cut by lines."""
    if not text.endswith("\n"):
        text += "\n"
    if any(isinstance(token, UNUSUAL) for token in yaml.scan(text, Loader=LOADER)):
        return None
    root = yaml.compose(text, Loader=LOADER)
    if not isinstance(root, MappingNode) or root.flow_style or root.start_mark.column:
        return None
    lines = LINE.findall(text)
    parts, end = _cut(root, lines, 0)
    pairs = zip(parts, root.value, strict=True)
    return Layout(
        [_section(part, key, value, lines) for part, (key, value) in pairs], "".join(lines[end:])
    )


def _cut(node: MappingNode, lines: Sequence[str], start: int) -> tuple[list[Entry], int]:
    """The entries of a map in block style, and the line after the last."""
    entries = []
    for key, value in node.value:
        first, after = key.start_mark.line, _line_after(value)
        lead, body = "".join(lines[start:first]), "".join(lines[first:after])
        entries.append(Entry(str(key.value), lead, body))
        start = after
    return entries, start


def _section(part: Entry, key: Node, value: Node, lines: Sequence[str]) -> Section:
    """A top-level key; cut further when its value is a map in block style."""
    if part.key in SECTIONS and isinstance(value, MappingNode) and not value.flow_style:
        line = key.start_mark.line
        entries, _ = _cut(value, lines, line + 1)
        indent = " " * value.start_mark.column
        return Section(part.key, part.lead, lines[line], indent, entries)
    return Section(part.key, part.lead, part.body)


def _line_after(node: Node) -> int:
    """The number of the first line below a value, comments under it not counted."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _line_after(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    within = mark.column > 0 or mark.line == node.start_mark.line
    return int(mark.line) + 1 if within else int(mark.line)


def _whole(name: str, value: Any) -> str:
    return block(name, value, "") if isinstance(value, Mapping) else entry(name, value, "")


def _with_comments(old: Entry, body: str, indent: str) -> Entry:
    """A new body in the place of an old one, with the comments that people wrote in the old."""
    found = list(comments_in(old.body))
    if len(found) == 1 and old.body.count("\n") == body.count("\n") == 1:
        return Entry(old.key, old.lead, f"{body.rstrip()}  {found[0]}\n")
    above = "".join(f"{indent}{comment}\n" for comment in found)
    return Entry(old.key, old.lead + above, body)


def comments_in(text: str) -> Iterator[str]:
    """The comments in a piece of YAML: what stands between its tokens."""
    tokens = list(yaml.scan(text, Loader=yaml.SafeLoader))
    for before, after in pairwise(tokens):
        gap = text[before.end_mark.index : after.start_mark.index]
        yield from (found.rstrip() for found in re.findall(r"#[^\n]*", gap))
