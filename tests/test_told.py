"""A dossier whose answers are taken as they stand is the dossier that the model makes."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from waardebehoud.dossier import Answer, Dossier
from waardebehoud.told import Answers, Said, dossier_in, dossier_of, told_by

ODD = st.sampled_from(
    ["ja", "", " ", "2026-10-02", "2026-10-2", "2026-02-30", 0, 1, -2.5, 10**30, True, False, None]
)
KEYS = ("value", "note", "evidence", "by", "at", "unknown", "not_applicable", "judgement", "fout")
LISTS = st.lists(ODD, max_size=2)
JUDGEMENTS = st.dictionaries(
    st.sampled_from(["value", "points", "not_applicable", "reason", "at"]), ODD, max_size=3
)
LONG = st.dictionaries(st.sampled_from(KEYS), st.one_of(ODD, LISTS, JUDGEMENTS), max_size=4)
SOUND = st.fixed_dictionaries(
    {"value": st.sampled_from(["ja", 12, 2.5, ["a", "b"]])},
    optional={
        "note": st.text(max_size=3),
        "evidence": st.lists(st.text(max_size=3), max_size=2),
        "by": st.sampled_from(["JV", None]),
        "at": st.sampled_from(["2026-10-02", "2025-01-31", None]),
    },
)
NAMES = st.sampled_from(["bouwjaar", "v1", "Groot", "met-streep", "x" * 81, 3])
ANSWERS = st.one_of(
    st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.one_of(SOUND, ODD), max_size=4),
    st.dictionaries(NAMES, st.one_of(SOUND, LONG, ODD, LISTS), max_size=3),
    ODD,
)


def data_with(answers: Any) -> dict[str, Any]:
    return {
        "format": 1,
        "checklist": "x@1.0.0",
        "project": {"name": "P", "dates": {"start": "2026-09-01"}},
        "answers": answers,
    }


def outcome(read: Any, data: Any) -> Any:
    """The dossier, or the errors."""
    try:
        return read(data)
    except ValidationError as error:
        return error.errors(include_url=False)


def said_by(dossier: Dossier) -> Any:
    """What the answers come down to: values, marks, documents, the last day."""
    told = told_by(dossier)
    values = {n: s.value if isinstance(s, Said) else s for n, s in told.written.items()}
    return values, told.marked, told.evidenced, told.last


@given(ANSWERS)
def test_it_says_what_the_model_says(answers: Any) -> None:
    data = data_with(answers)
    known = copy.deepcopy(data)
    made, wanted = outcome(dossier_of, data), outcome(Dossier.model_validate, known)
    assert str(made) == str(wanted)
    assert made == wanted
    assert data == known
    if isinstance(made, Dossier):
        assert said_by(made) == said_by(wanted)
        assert made.last_change == told_by(made).last
        assert made.model_dump() == wanted.model_dump()
        assert list(made.answers) == list(wanted.answers)


@given(ANSWERS)
def test_json_says_what_the_model_says_or_is_left_to_it(answers: Any) -> None:
    data = json.loads(json.dumps(data_with(answers)))
    found = dossier_in(json.dumps(data).encode())
    if found is not None:
        wanted = Dossier.model_validate(data)
        assert str(found) == str(wanted)
        assert found == wanted
        assert said_by(found) == said_by(wanted)


@pytest.mark.parametrize(
    "answers",
    [
        '{"a": 1, "a": 2}',
        '{"a": {"value": 1, "value": 2}}',
        '{"a": 1, "b": {"value": 2, "value": ":"}}',
        '{"a": {"value": 1, "\\u0076alue": "\\u003a"}}',
        '{"a": NaN}',
        '{"a": {"wrong": 1}}',
        '{"A": 1}',
    ],
)
def test_json_that_loses_something_is_read_in_another_way(answers: str) -> None:
    rest = json.dumps({**data_with({}), "answers": None})
    assert dossier_in(rest.replace("null", '{"a": 1, "b": {"value": ":"}}').encode()) is not None
    assert dossier_in(rest.replace("null", answers).encode()) is None


@pytest.mark.parametrize("data", [None, [], "x", {}, {"answers": {}}, data_with(None)])
def test_what_is_no_dossier_is_left_to_the_model(data: Any) -> None:
    assert outcome(dossier_of, data) == outcome(Dossier.model_validate, data)


def test_plain_answers_become_models_when_they_are_asked_for() -> None:
    dossier = dossier_of(data_with({"a": "ja", "b": {"value": 3, "at": "2026-10-02"}}))
    answers = dossier.answers
    assert isinstance(answers, Answers)
    assert not answers.made
    assert answers["b"] == Answer(value=3, at="2026-10-02")
    assert set(answers.made) == {"b"}
    assert pickle.loads(pickle.dumps(dossier)) == dossier
    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier
