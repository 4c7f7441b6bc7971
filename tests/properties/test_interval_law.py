"""The law of the interval, against brute force over every completion of a dossier."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.properties.generated import answers_to, cases, completions, dossier_of, open_questions
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.dossier import Dossier
from waardebehoud.facts import UNKNOWN
from waardebehoud.outcome import Asking, Outcome
from waardebehoud.results import Score

Case = tuple[Asker, Dossier]


def scores(assessment: Assessment) -> dict[str, Score | None]:
    themes = {result.theme.id: result.score for result in assessment.themes}
    return {**themes, "total": assessment.score}


@given(cases())
def test_every_completion_lies_in_the_interval_shown_before(case: Case) -> None:
    asker, dossier = case
    before = scores(assess(asker, dossier))
    for complete in completions(asker, dossier):
        for name, after in scores(assess(asker, complete)).items():
            if after is None:
                known = before[name]
                assert known is None or known.may_vanish
            else:
                shown = before[name]
                assert shown is not None
                assert after.interval.exact
                assert after.interval.low in shown.interval


@given(cases(), st.data())
def test_answering_one_question_never_widens_the_interval(case: Case, data: st.DataObject) -> None:
    asker, dossier = case
    waiting = open_questions(asker, dossier)
    if not waiting:
        return
    question = data.draw(st.sampled_from(waiting))
    answer = data.draw(st.sampled_from(answers_to(question)))
    dates = dict(dossier.project.dates)
    answers = {**dossier.answers, question.id: answer}
    more = dossier_of(answers, dates, str(dossier.project.phase))
    before, after = scores(assess(asker, dossier)), scores(assess(asker, more))
    for name, shown in before.items():
        now = after[name]
        if now is not None:
            assert shown is not None
            assert now.interval in shown.interval


@given(cases())
def test_what_is_decided_stays_decided(case: Case) -> None:
    """A question that is asked, or not, and a condition that is true, or not, stays so."""
    asker, dossier = case
    before = assess(asker, dossier).situation
    for complete in completions(asker, dossier):
        after = assess(asker, complete).situation
        for name, asked in before.asking.items():
            assert asked is Asking.UNDECIDED or after.asking[name] is asked
        for name in asker.checklist.expressions:
            value = before.facts[name]
            assert value is UNKNOWN or after.facts[name] == value


@given(cases())
def test_a_complete_dossier_has_one_number_and_full_coverage(case: Case) -> None:
    asker, dossier = case
    for complete in completions(asker, dossier):
        score = assess(asker, complete).score
        if score is not None:
            assert score.final


@given(cases())
def test_the_order_of_answers_is_irrelevant(case: Case) -> None:
    asker, dossier = case
    turned = dossier.model_copy(update={"answers": dict(reversed(dossier.answers.items()))})
    assert scores(assess(asker, turned)) == scores(assess(asker, dossier))


@given(cases())
def test_rules_agree_with_every_completion(case: Case) -> None:
    """A finding that is not unknown holds for every completion; there are none to contradict."""
    asker, dossier = case
    before = assess(asker, dossier)
    for finding in before.findings:
        if finding.outcome is Outcome.UNKNOWN:
            continue
        for complete in completions(asker, dossier):
            after = {f.rule.id: f.outcome for f in assess(asker, complete).findings}
            assert after[finding.rule.id] is finding.outcome
