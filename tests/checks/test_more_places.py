"""Codes that more than one mistake can give: each where it stands, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks import invalid
from waardebehoud.checks.catalogue import Yardstick
from waardebehoud.cli.validating import Request, validate_paths
from waardebehoud.problems import Problem
from waardebehoud.reading.limits import read_limits

STEP = "      - {kind: rename, question: jaar, into: bouwjaar}"
MISTAKES = [
    (
        "an option twice",
        "{id: vloer, text",
        "{id: gevel, text",
        ["IDN003 «{id: gevel»", "REF002 «vloer»"],
    ),
    ("points that never differ", "points: 1}, {from: 1000, points: 0.5}", "points: 1}", ["SCO005"]),
    (
        "a line beyond the bounds",
        "linear, from: 0, to: 80",
        "linear, from: 200, to: 300",
        ["SCO005"],
    ),
    ("an override", "erfgoed: {weight: 2}", "erfgoed: {theme: behoed}", ["REF003 «behoed»"]),
    (
        "a whole number and a half",
        "> 1000\n",
        "> 1000 or bouwjaar == 1999.5\n",
        ["EXP018 «1999.5»"],
    ),
    (
        "mapped and there again",
        STEP,
        STEP[:15] + "options, question: delen, options: {gevel: vloer}}",
        ["IDN006"],
    ),
    (
        "mapped to nowhere",
        STEP,
        STEP[:15] + "options, question: delen, options: {a: vlor}}",
        ["REF002 «vlor»"],
    ),
    (
        "a step about nothing",
        STEP,
        STEP[:15] + "options, question: deln, options: {a: b}}",
        ["REF003 «deln»"],
    ),
    (
        "split into nothing",
        STEP,
        STEP[:15] + "split, question: x, into: {functie: {a: schol}}}",
        ["REF002 «schol»"],
    ),
    (
        "a version twice",
        "migrations:\n",
        f"migrations:\n  - to: 1.1.0\n    steps:\n{STEP}\n",
        ["IDN003 «1.1.0»"],
    ),
    (
        "a criterion twice",
        "  criteria:\n",
        "  criteria:\n    - {theme: kennis, weight: 0.1, low: 0, high: 1}\n",
        ["IDN003 «kennis»", "SCO012"],
    ),
    (
        "a comma in a text without quotes",
        "why: {nl: Elk deel telt.,",
        "why: {nl: Elk deel, groot of klein, telt.,",
        ["IDN002 «»", "IDN002 «»"],
    ),
    ("a key with nothing behind it", "severity: blocker\n", "severity:\n", ["FMT010 «»"]),
    ("a text of dots", "why: {nl: Elk deel telt.,", "why: {nl: ...,", ["TXT005 «...»"]),
]


@pytest.mark.parametrize(
    ("good", "bad", "wanted"), [one[1:] for one in MISTAKES], ids=[one[0] for one in MISTAKES]
)
def test_a_mistake_is_found_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: str, bad: str, wanted: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = invalid.base("basis.yaml")
    assert good in text
    Path("basis.yaml").write_text(text.replace(good, bad, 1), encoding="utf-8")
    Path("deel.yaml").write_text(invalid.base("deel.yaml"), encoding="utf-8")
    yardstick = Yardstick(read_limits(), invalid.TODAY)
    found = validate_paths(Request(paths=[Path("basis.yaml")], yardstick=yardstick)).problems
    said = [f"{problem.code} «{shown(problem)}»" for problem in found]
    assert len(said) == len(wanted), said
    for one in wanted:
        assert any(line.startswith(one.removesuffix("»")) for line in said), (one, said)


def shown(problem: Problem) -> str:
    """What the carets stand under."""
    assert problem.place is not None
    return problem.place.source[problem.place.column - 1 :][: problem.place.length]
