"""The checks explained: one on the screen, all of them on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from waardebehoud.checks.controls import Control, Controls
from waardebehoud.problems import FAMILIES
from waardebehoud.texts import BY_NUMBER, Words, table

KINDS: Final[tuple[Literal["bad", "good"], ...]] = ("bad", "good")
HOLE: Final = re.compile(r"\{\w+\}")


def list_controls(controls: Controls, words: Words) -> str:
    """Every code with its sentence, by family."""
    lines: list[str] = []
    for family in FAMILIES:
        lines += ["", f"{family} · {words(f'family.{family}')}"]
        lines += [f"  {code}  {general(code, words)}" for code in _of(family, controls)]
    return "\n".join(lines[1:]) + "\n"


def explain_control(code: str, control: Control, words: Words) -> str:
    """One code: what it says, its cure, and an example of each kind."""
    family = words(f"family.{code[:3]}")
    lines = [
        f"{code} ({family}, {words(f'level.{control.level}')})",
        general(code, words),
        f"  = {general(f'{code}.cure', words)}",
        "",
        words(f"family.{code[:3]}.about"),
    ]
    lines += [words(f"control.in.{control.in_}"), *_run(control, words)]
    for kind in KINDS:
        lines += [
            "",
            words(f"control.{kind}"),
            *_quoted(_example(control, kind, words)),
        ]
    if control.level != "error":
        ignore = f"ignore: [{{code: {code}, at: …, reason: …}}]"
        lines += ["", words("control.ignore", ignore=ignore)]
    return "\n".join(lines) + "\n"


def render_catalogue(controls: Controls, words: Words) -> str:
    """The page with all codes, in Markdown."""
    lines = [f"# {words('control.title')}", "", words("control.intro"), ""]
    for family in FAMILIES:
        lines += [f"## {family} · {words(f'family.{family}')}", ""]
        lines += [words(f"family.{family}.about"), ""]
        for code in _of(family, controls):
            lines += _section(code, controls.codes[code], words)
    return "\n".join(lines).rstrip() + "\n"


def general(key: str, words: Words) -> str:
    """A sentence with its holes shown as an ellipsis, in the plural."""
    spoken = BY_NUMBER.sub(r"\3", table()[key][0 if words.language == "nl" else 1])
    return HOLE.sub("…", spoken.replace("{{", "‹").replace("}}", "›")).translate(BRACES)


BRACES: Final = str.maketrans("‹›", "{}")


def _of(family: str, controls: Controls) -> Iterator[str]:
    return (code for code in sorted(controls.codes) if code.startswith(family))


def _run(control: Control, words: Words) -> list[str]:
    return [words("control.run", option=f"--{control.run}")] if control.run else []


def _example(control: Control, kind: Literal["bad", "good"], words: Words) -> str:
    """The text of an example with what changes elsewhere, signs that nobody sees made visible.

    For a form the cell is named: a typed value says little by itself.
    """
    at = ("good", "bad").index(kind)
    texts = (getattr(control, kind), *(pair[at] for pair in control.also))
    shown = "\n…\n".join(text.strip("\n") for text in texts if text)
    coded = kind == "bad" and control.encoding != "utf-8"
    text = f"{shown.translate(VISIBLE)}{f'  # {control.encoding}' if coded else ''}"
    return f"{_cell(control.at, words)}{text or words('control.empty')}"


def _cell(at: str | None, words: Words) -> str:
    """The row and the column of a form in the words on its sheets."""
    if at is None:
        return ""
    place, _, column = at.partition("/")
    kind, _, row = place.partition(":")
    if kind == "q":
        named = words(f"form.column.{column}")
        return words("control.cell", question=row, column=named)
    return f"{words(f'form.fact.{row}')}: "


VISIBLE: Final = {sign: 0x2400 + sign for sign in range(32) if chr(sign) != "\n"}
"""Control characters, and the signs that stand for them."""


def _quoted(text: str) -> list[str]:
    return [f"    {line}" for line in _short(text).splitlines() or [""]]


def _short(text: str, most: int = 400) -> str:
    return text if len(text) <= most else text[:most] + " …"


def _section(code: str, control: Control, words: Words) -> list[str]:
    lines = [
        f"### {code}",
        "",
        f"**{general(code, words)}** ({words(f'level.{control.level}')})  ",
        f"{general(f'{code}.cure', words)}.",
        "",
    ]
    if control.run:
        lines += [words("control.run", option=f"`--{control.run}`"), ""]
    if control.in_ == "nowhere":
        return [*lines, words("control.in.nowhere"), ""]
    for kind in KINDS:
        text = _short(_example(control, kind, words)).strip("\n")
        lines += [words(f"control.{kind}"), "", "```yaml", text, "```", ""]
    return lines
