"""Program words: both languages, the same holes, and every key that the code speaks exists."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from waardebehoud.outcome import Asking, Outcome
from waardebehoud.problems import Problem
from waardebehoud.reports.problems import sentence
from waardebehoud.schemas import schema_of
from waardebehoud.texts import BY_NUMBER, Words, numbered, table

SOURCE = Path(__file__).resolve().parents[1] / "src" / "waardebehoud"
WRITTEN = ("checklist", "part", "dossier")
KINDS = (
    *("choice", "choices", "number", "date", "text", "condition", "theme", "phase", "actor"),
    *("action", "source", "question", "rule", "expression", "role", "instrument", "service"),
    *("level", "indicator", "checklist"),
)
"""Kinds that problems speak of."""


def holes(text: str) -> set[str]:
    """The holes of a sentence, whichever number decides its words."""
    found = {name for name, _, _ in BY_NUMBER.findall(text)}
    for count in (1, 2):
        whole = numbered(text, dict.fromkeys(found, count))
        found |= {name for _, name, _, _ in Formatter().parse(whole) if name is not None}
    return found


@pytest.mark.parametrize("key", sorted(table()))
def test_both_languages_fill_the_same_holes(key: str) -> None:
    dutch, english = table()[key]
    assert dutch.strip(" ")
    assert english.strip(" ")
    assert holes(dutch) == holes(english)


def test_every_code_has_a_sentence_and_a_cure() -> None:
    codes = {key for key in table() if re.fullmatch(r"[A-Z]{3}\d{3}", key)}
    assert codes
    assert {f"{code}.cure" for code in codes} <= set(table())


def test_every_code_in_the_source_has_words() -> None:
    spoken = set()
    for path in SOURCE.rglob("*.py"):
        if "texts" not in path.parts:
            spoken |= set(re.findall(r'"([A-Z]{3}\d{3})"', path.read_text(encoding="utf-8")))
    assert spoken
    assert spoken <= set(table())


def test_every_key_in_the_source_has_words() -> None:
    """Keys spoken as a literal: words("a.b"), WaardebehoudError("a.b")."""
    missing = []
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and is_speaking(node):
                first = node.args[0]
                if isinstance(first, ast.Constant) and first.value not in table():
                    missing.append((path.name, first.value))
    assert missing == []


def is_speaking(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("words", "say_key", "WaardebehoudError", "CannotWrite", "Misfit") and (
        name != "Misfit"
    )


def test_every_form_is_said_in_words() -> None:
    """No user reads a regular expression."""
    patterns = {pattern for name in WRITTEN for pattern in patterns_of(schema_of(name))}
    assert len(patterns) > 5
    assert {f"shape.{pattern}" for pattern in patterns} <= set(table())


def patterns_of(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        patterned = schema.get("patternProperties")
        yield from patterned if isinstance(patterned, dict) else ()
    for part in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(part, dict | list):
            yield from patterns_of(part)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_said_in_words(kind: str) -> None:
    dutch, english = table()[f"kind.{kind}"]
    problem = Problem("REF003", holes={"kind": kind, "name": "x"})
    assert sentence(problem, Words("nl")) == f"«x» bestaat niet ({dutch})"
    assert sentence(problem, Words("en")) == f"'x' does not exist ({english})"


@pytest.mark.parametrize("outcome", [*Outcome, *Asking, "true", "false"])
def test_every_outcome_is_said_in_words(outcome: str) -> None:
    assert f"outcome.{outcome}" in table()


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("nl", 1234567, "1.234.567"),
        ("en", 1234567, "1,234,567"),
        ("nl", Fraction(5, 2), "2,5"),
        ("en", Fraction(5, 2), "2.5"),
        ("nl", Fraction(1, 3), "0,333333"),
        ("nl", -3, "-3"),
    ],
)
def test_numbers(language: str, value: Fraction, expected: str) -> None:
    assert Words(language).number(value) == expected  # type: ignore[arg-type]


def test_dates() -> None:
    day = dt.date(2027, 3, 15)
    assert Words("nl").date(day) == "15 maart 2027"
    assert Words("en").date(day) == "15 March 2027"


def test_an_unknown_key_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Words()("nergens")


def test_one_thing_is_not_spoken_of_as_several() -> None:
    dutch, english = Words("nl"), Words("en")
    assert dutch("import.saved", count=1, path="x") == "1 wijziging bewaard in x."
    assert dutch("import.saved", count=12, path="x") == "12 wijzigingen bewaard in x."
    assert english("portfolio.subject", count="1") == "1 dossier"
    row = dutch("import.rows_missing", count=1, form="f.xlsx", rows="a")
    assert row == "1 rij van de inventaris staat niet in f.xlsx en blijft in het dossier: a"
