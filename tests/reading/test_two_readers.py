"""The fast reader and the faithful one read the same, or the fast one refuses."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.reading.faithful import compose
from waardebehoud.reading.library import shipped
from waardebehoud.reading.plain import Refused, load_json, load_yaml
from waardebehoud.reading.source import SourceText, read_source

SHIPPED = sorted([*shipped("checklists").rglob("*.yaml"), *shipped("examples").rglob("*.yaml")])


def faithful(text: str) -> Any:
    return compose(SourceText(Path("x.yaml"), text.encode())).data()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files(path: Path) -> None:
    source = read_source(path)
    assert compose(source).data() == load_yaml(source.text)


SCALARS = [
    "no", "NO", "yes", "on", "off", "y", "ja", "true", "True", "FALSE", "null", "~", "", "12",
    "+12", "-3", "014", "0o14", "0x1F", "1e3", "1.5", ".5", "5.", "-0.0", "12:30", "12:30:45",
    "2026-05-04", "2026-05-04T10:00:00", "1.0.0", ".inf", "-.inf", "a b", "é", "1_000", "'12'",
    '"no"', "'2026-05-04'", "123456789012345678901234567890", "1.10", "0.1", "=", "a#b", "a: b",
]  # fmt: skip


@pytest.mark.parametrize("scalar", SCALARS)
def test_scalars(scalar: str) -> None:
    text = f"key: {scalar}\nlist:\n  - {scalar}\n" if ": " not in scalar else f"key: '{scalar}'\n"
    assert faithful(text) == load_yaml(text)


def test_not_a_number() -> None:
    assert math.isnan(faithful("a: .nan")["a"])
    assert math.isnan(load_yaml("a: .nan")["a"])


DATA = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**18), 10**18),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), inner, max_size=4),
    ),
    max_leaves=12,
)


@given(DATA.map(lambda data: {"top": data}))
def test_generated_documents(data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    try:
        fast = load_yaml(text)
    except Refused:
        return
    assert faithful(text) == fast


def strictly(text: str) -> Any:
    """JSON as the standard library reads it, no key twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    return json.loads(text, object_pairs_hook=once)


@given(
    DATA, st.booleans(), st.sampled_from([None, 1]), st.sampled_from([(",", ":"), (" ,", " : ")])
)
def test_json_is_read_whole(
    data: Any, ascii_only: bool, indent: int | None, signs: tuple[str, str]
) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent, separators=signs)
    assert load_json(text) == strictly(text) == data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 123456789012345678901234567890}', {"a": 123456789012345678901234567890}),
        ('{"a": "\\u003a", "b": ":"}', {"a": ":", "b": ":"}),
        ('{"a": "\\ud83c\\udfda", "b": 1e400}', {"a": "\U0001f3da", "b": math.inf}),
        ('{"a": 1e400}', {"a": math.inf}),
    ],
)
def test_json_out_of_the_ordinary(text: str, expected: Any) -> None:
    assert load_json(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        '{"a": {"b": 1, "b": 1}}',
        '{"a": "\\u003a", "a": 2}',
        '{"a": 1, "a": "\\u003A"}',
        '{"a" : 1, "\\u0061" : 2}',
        '{"x": ":", "a": 1, "a" : ":"}',
        '[{"a": NaN}]',
        '{"a": "\\ud800"}',
        '{"a": 1, "\\uDFDA\\uD83C": 2}',
        '{"a": 1,}',
        "{'a': 1}",
    ],
)
def test_json_that_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        load_json(text)
