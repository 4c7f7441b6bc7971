"""The shipped guideline itself: complete, connected, in plain Dutch, guarded by its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.cli.running import Runner
from waardebehoud.asking import Asker
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    DateQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.checks.coverage import measure_coverage
from waardebehoud.checks.examples import run_examples
from waardebehoud.dossier import Dossier
from waardebehoud.outcome import Asking, Severity
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.reading.kinds import FileKind, kind_of
from waardebehoud.reading.library import checklist_paths, shipped
from waardebehoud.rules.referral import Referral

PATHS = checklist_paths()
NAMES = [path.stem for path in PATHS]
PROJECTS = ("sloop", "herbestemming", "renovatie")
LONGEST = 20
"""Words in one sentence of a question."""


@cache
def checklist(name: str) -> Checklist:
    return read_checklist(next(path for path in PATHS if path.stem == name)).value


def every() -> Iterator[Checklist]:
    return (checklist(name) for name in NAMES)


def test_no_problem_of_any_kind(waardebehoud: Runner) -> None:
    """Checklists, parts and their worked examples, all in one run."""
    ran = waardebehoud("validate", shipped("checklists"))
    assert ran.code == 0, ran.out


@pytest.mark.parametrize("name", NAMES)
def test_the_worked_examples_expect_every_outcome_of_every_rule(name: str) -> None:
    touched, problems = measure_coverage(checklist(name))
    assert [p.holes for p in problems if p.code == "EXA002"] == []
    assert touched.rules[0] == touched.rules[1]


def test_at_least_120_worked_examples_run() -> None:
    names = {(example.name, str(example.answers)) for one in every() for example in one.examples}
    assert len(names) >= 120


@pytest.mark.parametrize(
    ("name", "questions", "rules"),
    [
        ("sloop", (55, 999), (25, 999)),
        ("herbestemming", (45, 70), (20, 40)),
        ("renovatie", (45, 70), (20, 40)),
    ],
)
def test_size(name: str, questions: tuple[int, int], rules: tuple[int, int]) -> None:
    one = checklist(name)
    assert questions[0] <= len(one.questions) <= questions[1]
    assert rules[0] <= len(one.rules) <= rules[1]


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_matters_in_some_example(name: str) -> None:
    """A rule that no example would miss is a rule that nobody guards."""
    whole = checklist(name)
    missed = []
    for rule in whole.rules:
        examples = tuple(e for e in whole.examples if rule.id in e.expect.rules)
        expected = {str(e.expect.rules[rule.id]) for e in examples}
        if not expected - {"not_applicable", "not_due"}:
            missed.append(rule.id)
    assert missed == []


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_is_shown_with_both_outcomes(name: str) -> None:
    whole = checklist(name)
    seen: dict[str, set[str]] = {rule.id: set() for rule in whole.rules}
    for example in whole.examples:
        for rule, outcome in example.expect.rules.items():
            seen[rule].add(str(outcome))
    wanted = {
        rule.id: {"met", "not_applicable"} if isinstance(rule, Referral) else {"met", "violated"}
        for rule in whole.rules
    }
    assert {
        rule: wanted[rule] - found for rule, found in seen.items() if wanted[rule] - found
    } == {}


@pytest.mark.parametrize("name", NAMES)
def test_removing_any_one_rule_makes_an_example_fail(name: str) -> None:
    """Each rule in turn is put out of force; its examples still run, and must notice."""
    whole = checklist(name)
    never = whole.rules[0].model_copy(update={"jurisdiction": "nergens"})
    assert never.jurisdiction == "nergens"
    unnoticed = []
    for place, rule in enumerate(whole.rules):
        asleep = rule.model_copy(update={"jurisdiction": "nergens"})
        rules = (*whole.rules[:place], asleep, *whole.rules[place + 1 :])
        about = tuple(e for e in whole.examples if rule.id in e.expect.rules)
        fields = {key: getattr(whole, key) for key in Checklist.model_fields}
        changed = Checklist.model_construct(**{**fields, "rules": rules, "examples": about})
        if not any(problem.code == "EXA001" for problem in run_examples(changed)):
            unnoticed.append(rule.id)
    assert unnoticed == []


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_there_in_both_languages_and_differs(name: str) -> None:
    whole = checklist(name)
    wrong = []
    for section in (
        "phases",
        "themes",
        "bands",
        "dates",
        "actors",
        "questions",
        "rules",
        "actions",
    ):
        for item in getattr(whole, section):
            for key in ("title", "text", "why", "help", "message", "example"):
                texts = getattr(item, key, None)
                if texts is None:
                    continue
                if not {"nl", "en"} <= set(texts):
                    wrong.append((section, item.id, key))
                long = len(texts["nl"].split()) > 3
                if long and texts["nl"] == texts.get("en"):
                    wrong.append((section, item.id, key))
    assert wrong == []


def spoken_texts(question: BaseQuestion) -> Iterator[str]:
    yield question.text["nl"]
    yield question.why["nl"]
    if question.help is not None:
        yield question.help["nl"]


@pytest.mark.parametrize("name", NAMES)
def test_questions_are_in_short_sentences(name: str) -> None:
    long = [
        (question.id, sentence)
        for question in checklist(name).questions
        for text in spoken_texts(question)
        for sentence in re.split(r"(?<=[.?!:;])\s+", text)
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


@pytest.mark.parametrize("name", NAMES)
def test_a_question_ends_in_a_question_mark(name: str) -> None:
    for question in checklist(name).questions:
        assert question.text["nl"].rstrip().endswith("?"), question.id
        assert question.text["en"].rstrip().endswith("?"), question.id


@pytest.mark.parametrize("name", NAMES)
def test_a_question_that_can_score_low_has_an_action(name: str) -> None:
    without = [q.id for q in checklist(name).questions if q.weight is not None and not q.actions]
    assert without == []


def test_every_action_is_called_for_somewhere() -> None:
    called = {
        action
        for one in every()
        for item in (*one.questions, *one.rules)
        for action in item.actions
    }
    listed = {action.id for one in every() for action in one.actions}
    assert len(listed) >= 60
    assert listed - called == set()


def test_every_source_is_used_somewhere() -> None:
    used = {
        source
        for one in every()
        for item in (*one.questions, *one.rules, *one.actions)
        for source in item.sources
    }
    used |= {source for one in every() if one.award for source in one.award.sources}
    assert {source.id for one in every() for source in one.sources} - used == set()


def test_every_role_has_soft_and_hard_actions() -> None:
    sloop = checklist("sloop")
    strength = {one.id: one.strength for one in sloop.instruments}
    for role in sloop.roles:
        found = {strength[a.instrument] for a in sloop.actions if a.role == role.id}
        assert found == {"soft", "hard"}, role.id


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_on_unverified_facts_only_informs_and_says_so(name: str) -> None:
    whole = checklist(name)
    for rule in whole.rules:
        if {whole.source[source].status for source in rule.sources} == {"unverified"}:
            assert rule.severity is Severity.INFO, rule.id
            assert "te verifiëren" in rule.message["nl"].lower(), rule.id
            assert "to be verified" in rule.message["en"].lower(), rule.id


@pytest.mark.parametrize("name", NAMES)
def test_a_blocker_rests_on_something_that_was_read(name: str) -> None:
    whole = checklist(name)
    for rule in whole.rules:
        if rule.severity is Severity.BLOCKER:
            read = {whole.source[source].status for source in rule.sources}
            assert read & {"verified", "secondary"}, rule.id


@pytest.mark.parametrize("name", NAMES)
def test_every_option_can_be_told_from_the_others(name: str) -> None:
    for question in checklist(name).questions:
        if isinstance(question, OptionQuestion):
            for language in ("nl", "en"):
                texts = [option.text[language] for option in getattr(question, "options", ())]
                assert len(set(texts)) == len(texts), question.id


def test_the_same_id_means_the_same_in_all_project_kinds() -> None:
    """A law stands in one place: only theme, phase, due and weight may differ."""
    for first, second in (
        ("sloop", "renovatie"),
        ("sloop", "herbestemming"),
        ("renovatie", "herbestemming"),
    ):
        one, other = checklist(first), checklist(second)
        for shared in set(one.question) & set(other.question):
            keep = {"theme", "phase", "due", "weight_"}
            left = one.question[shared].model_dump(exclude=keep)
            assert left == other.question[shared].model_dump(exclude=keep), shared
        for shared in set(one.rule) & set(other.rule):
            assert one.rule[shared] == other.rule[shared], shared


def test_dated_law_on_both_sides_and_without_the_date() -> None:
    """2022-07-01, 2024-07-01, 2025-01-01 and 2027-01-01: before, on, and not known."""
    sloop = checklist("sloop")
    starts = {str(rule.valid.from_) for rule in sloop.rules if rule.valid and rule.valid.from_}
    assert {"2018-06-05", "2022-07-01", "2024-07-01", "2025-01-01", "2027-01-01"} <= starts
    for rule in sloop.rules:
        if rule.valid is None:
            continue
        outcomes = {
            str(e.expect.rules[rule.id]) for e in sloop.examples if rule.id in e.expect.rules
        }
        assert {"not_applicable", "unknown"} <= outcomes, rule.id


def test_modelines_name_the_schema() -> None:
    root = shipped("checklists")
    for path in sorted(root.rglob("*.yaml")):
        if kind_of(path) is FileKind.OTHER:
            continue
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
        assert named, path.name
        assert (path.parent / Path(named[1])).is_file(), path.name


def answers(question: BaseQuestion, random: Random) -> object:
    """Some answer to a question."""
    if isinstance(question, NumberQuestion):
        low, high = question.bounds
        first = 0 if low is None else int(low)
        last = first + 20_000 if high is None else int(high)
        near = [n for n in (1, 30, 100, 300, 1990) if first <= n <= last]
        return random.choice([first, last, random.randint(first, last), *near])
    if isinstance(question, ChoicesQuestion):
        return [option for option in question.option_ids if random.random() < 0.5]
    if isinstance(question, OptionQuestion):
        return random.choice(question.option_ids)
    return "2026-01-01" if isinstance(question, DateQuestion) else "tekst"


@pytest.mark.parametrize("name", NAMES)
def test_every_question_can_be_asked(name: str) -> None:
    """Random answers reach every question, and so every option of it."""
    whole, random = checklist(name), Random(7)
    asker, asked = Asker(whole), set()
    for _ in range(80):
        given: dict[str, object] = {}
        for question in whole.walk_order:
            dossier = Dossier.model_validate(
                {
                    "format": 1,
                    "checklist": f"{whole.id}@{whole.version}",
                    "project": {"name": "p", "dates": {d.id: "2027-02-01" for d in whole.dates}},
                    "answers": given,
                }
            )
            if asker.situation(dossier).asking[question.id] is Asking.ASKED:
                asked.add(question.id)
                given[question.id] = answers(question, random)
        if asked == set(whole.question):
            return
    assert set(whole.question) - asked == set()
