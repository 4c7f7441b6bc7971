"""A dossier whose answers are taken as they stand is the dossier that the model makes."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from waardebehoud.dossier import Answer, Dossier
from waardebehoud.told import Answers, dossier_of, told_by

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


@given(ANSWERS)
def test_it_says_what_the_model_says(answers: Any) -> None:
    data = data_with(answers)
    known = copy.deepcopy(data)
    made, wanted = outcome(dossier_of, data), outcome(Dossier.model_validate, known)
    assert str(made) == str(wanted)
    assert made == wanted
    assert data == known
    if isinstance(made, Dossier):
        assert told_by(made) == told_by(wanted)
        assert made.last_change == told_by(made).last
        assert made.model_dump() == wanted.model_dump()
        assert list(made.answers) == list(wanted.answers)


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
