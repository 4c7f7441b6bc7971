"""Which question is next, how far the walk is, and what an answer changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.dossier import Answer, Dossier
from waardebehoud.interview import (
    Progress,
    changes,
    chapters,
    dependents,
    is_open,
    next_phase,
    next_question,
    previous_question,
    progress_in,
    to_ask,
    wanted_dates,
    with_answer,
    with_project,
)
from waardebehoud.outcome import Asking, Status
from waardebehoud.reading.checklists import read_checklist

ASKER = Asker(
    read_checklist(Path(__file__).parent / "checklists" / "valid" / "wandeling.yaml").value
)


def dossier(phase: str | None = "begin", **answers: Any) -> Dossier:
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": "wandeling@1.0.0",
            "project": {"name": "P", "phase": phase},
            "answers": answers,
        }
    )


def assessed(phase: str | None = "begin", **answers: Any) -> Assessment:
    return assess(ASKER, dossier(phase, **answers))


def asked(assessment: Assessment) -> list[str]:
    return [result.id for result in to_ask(assessment)]


def test_only_questions_of_this_phase_and_earlier_are_asked() -> None:
    assert asked(assessed("begin")) == ["doel", "volume", "toestand", "delen"]
    assert asked(assessed("einde"))[4:] == ["afnemers", "aandeel", "start"]
    assert asked(assessed(None)) == asked(assessed("einde"))


def test_a_condition_that_comes_true_adds_its_question_in_its_place() -> None:
    assert asked(assessed(volume=1001)) == ["doel", "inventaris", "toestand", "delen"]
    assert asked(assessed(volume=1000)) == ["doel", "toestand", "delen"]


@pytest.mark.parametrize(
    "said", ["goed", {"unknown": True}, {"not_applicable": "gesloopt"}], ids=str
)
def test_whatever_was_said_is_not_asked_again(said: Any) -> None:
    assert "toestand" not in asked(assessed(toestand=said))


def test_a_note_alone_is_no_answer() -> None:
    assert "toestand" in asked(assessed(toestand={"note": "navragen"}))


def test_the_next_question_is_the_first_open_one_that_was_not_put_off() -> None:
    assessment = assessed()
    assert next_question(assessment).id == "doel"  # type: ignore[union-attr]
    assert next_question(assessment, {"doel", "volume"}).id == "toestand"  # type: ignore[union-attr]
    assert next_question(assessment, set(ASKER.checklist.question)) is None


def test_the_previous_question_is_the_last_answered_one_before() -> None:
    assessment = assessed(doel="x", toestand="goed")
    assert previous_question(assessment, "delen").id == "toestand"  # type: ignore[union-attr]
    assert previous_question(assessment, "toestand").id == "doel"  # type: ignore[union-attr]
    assert previous_question(assessment, "doel") is None
    assert previous_question(assessment, None).id == "toestand"  # type: ignore[union-attr]


def test_a_question_that_is_not_asked_any_more_is_no_previous_one() -> None:
    assessment = assessed(doel="x", volume=10, inventaris="ja")
    assert previous_question(assessment, "toestand").id == "volume"  # type: ignore[union-attr]


def test_progress_counts_what_is_asked_and_what_may_still_be() -> None:
    assert progress_in(assessed(), "begin") == Progress(0, 0, 4, 1)
    assert progress_in(assessed(volume=2000), "begin") == Progress(1, 0, 4, 0)
    known = assessed(volume=5, toestand={"unknown": True}, delen=[])
    assert progress_in(known, "begin") == Progress(3, 1, 1, 0)
    assert progress_in(known, "begin").total == 4
    assert progress_in(known, "einde") == Progress(0, 0, 0, 0)


def test_chapters_hold_every_question_that_counts_once() -> None:
    found = chapters(assessed("einde", volume=5))
    assert list(found) == [("begin", "kennis"), ("begin", "werf"), ("einde", "werf")]
    assert [r.id for r in found["begin", "kennis"]] == ["doel", "volume", "toestand"]


def changed(before: dict[str, Any], after: dict[str, Any], phase: str = "begin") -> Any:
    return changes(assessed(phase, **before), assessed(phase, **after))


def test_an_answer_makes_a_question_appear_and_vanish() -> None:
    more = changed({}, {"volume": 2000})
    assert [r.id for r in more.appeared] == ["inventaris"]
    assert more.vanished == ()
    less = changed({"volume": 2000, "inventaris": "ja"}, {"volume": 20, "inventaris": "ja"})
    assert [(r.id, r.answer.given) for r in less.vanished] == [("inventaris", True)]
    assert less.appeared == ()


def test_a_rule_turns_violated_and_is_solved() -> None:
    broken = changed({"volume": 2000}, {"volume": 2000, "inventaris": "nee"})
    assert [f.rule.id for f in broken.violated] == ["inventaris-verplicht"]
    again = {"volume": 2000, "inventaris": "nee", "doel": "x"}
    assert changed({"volume": 2000, "inventaris": "nee"}, again).violated == ()
    for cure in ({"volume": 2000, "inventaris": "ja"}, {"volume": 10, "inventaris": "nee"}):
        solved = changed({"volume": 2000, "inventaris": "nee"}, cure)
        assert [f.rule.id for f in solved.solved] == ["inventaris-verplicht"]


def test_a_blocker_that_is_met_at_once_is_good_news_and_a_warning_is_none() -> None:
    met = changed({"volume": 2000}, {"volume": 2000, "inventaris": "ja"})
    assert [f.rule.id for f in met.solved] == ["inventaris-verplicht"]


def test_the_score_before_and_after() -> None:
    narrowed = changed({"volume": 5}, {"volume": 5, "toestand": "matig"})
    assert narrowed.score_moved
    assert narrowed.after.interval in narrowed.before.interval
    assert not changed({}, {"doel": "x"}).score_moved


def test_the_phase_that_follows() -> None:
    assert next_phase(ASKER.checklist, "begin") == "einde"
    assert next_phase(ASKER.checklist, "einde") is None


def test_dates_are_wanted_when_something_hangs_on_them() -> None:
    def wanted(found: Dossier, phase: str) -> list[str]:
        return [date.id for date in wanted_dates(ASKER, found, phase)]

    assert wanted(dossier(), "begin") == ["vergunning"]
    assert wanted(dossier(), "einde") == ["vergunning", "oplevering"]
    given_one = with_project(dossier(), dates={"vergunning": "2027-03-15"})
    assert wanted(given_one, "einde") == ["oplevering"]


def test_what_hangs_on_an_answer() -> None:
    questions, rules = dependents(ASKER.checklist, "volume")
    assert [q.id for q in questions] == ["inventaris"]
    assert [r.id for r in rules] == ["inventaris-verplicht"]
    _, rules = dependents(ASKER.checklist, "inventaris")
    assert [r.id for r in rules] == ["inventaris-verplicht", "inventaris-bewijs"]


SAID = {
    "doel": st.just("x"),
    "volume": st.sampled_from([5, 2000]),
    "inventaris": st.sampled_from(["ja", "nee"]),
    "toestand": st.sampled_from(["goed", {"not_applicable": "weg"}, {"unknown": True}]),
    "delen": st.sampled_from([[], ["dak"]]),
    "afnemers": st.integers(0, 50),
    "aandeel": st.integers(0, 100),
    "start": st.just("2027-03-15"),
}


@given(st.fixed_dictionaries({}, optional=SAID), st.sampled_from(["begin", "einde"]))
def test_every_walk_ends_with_nothing_open(answers: dict[str, Any], phase: str) -> None:
    """Answering what is asked, whatever comes, ends; progress never counts a question twice."""
    found, answered = dossier(phase, **answers), 0
    while (result := next_question(assess(ASKER, found))) is not None:
        assert is_open(result)
        assert result.question.phase == "begin" or phase == "einde"
        said = {"volume": 2000, "inventaris": "ja", "toestand": "goed", "start": "2027-03-15"}
        value = said.get(result.id, ["dak"] if result.id == "delen" else 5)
        value = "x" if result.id == "doel" else value
        found = with_answer(found, result.id, Answer.model_validate(value))
        answered += 1
    assert answered <= len(SAID)
    done = assess(ASKER, found)
    assert all(progress_in(done, p).open == 0 for p in ("begin", "einde"))
    assert not any(r.status is Status.OPEN and r.asking is Asking.ASKED for r in done.questions)
