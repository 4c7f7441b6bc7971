"""Generated checklists and dossiers, small enough to enumerate every way to complete them."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from waardebehoud.asking import Asker
from waardebehoud.checklist.files import ChecklistFile
from waardebehoud.checklist.model import Checklist
from waardebehoud.dossier import Dossier

PHASES = ("een", "twee")
THEMES = ("rood", "blauw")
POINTS = (0, 0.25, 0.5, 1)
DAYS = (dt.date(2026, 12, 31), dt.date(2027, 1, 1))


def text(word: str) -> dict[str, str]:
    return {"nl": word, "en": word}


def conditions(earlier: list[dict[str, Any]]) -> st.SearchStrategy[str]:
    """Conditions over questions that come before, a named expression and a date."""
    atoms = ["start >= date('2027-01-01')", "known(start)", "vlag"]
    for question in earlier:
        name = question["id"]
        match question["type"]:
            case "yes_no":
                atoms += [f"{name} == 'ja'", f"{name} != 'ja'", f"known({name})"]
            case "choice":
                atoms += [f"{name} in ['a', 'b']", f"not ({name} == 'c')", f"{name} not in ['c']"]
            case "choices":
                atoms += [f"'a' in {name}", f"count({name}) >= 1", f"count({name}) < 2"]
            case "integer":
                atoms += [f"{name} > 1", f"0 < {name} <= 2", f"{name} * 2 + 1 >= 4"]
                atoms += [f"6 / {name} > 2", f"max({name}, 1) == abs(-{name})"]
    return st.recursive(
        st.sampled_from(atoms),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda two: f"({two[0]} and {two[1]})"),
            st.tuples(inner, inner).map(lambda two: f"({two[0]} or {two[1]})"),
            inner.map(lambda one: f"(not {one})"),
        ),
        max_leaves=3,
    )


@st.composite
def question(draw: st.DrawFn, number: int, earlier: list[dict[str, Any]]) -> dict[str, Any]:
    kind = draw(st.sampled_from(["yes_no", "choice", "choices", "integer"]))
    made: dict[str, Any] = {
        "id": f"v{number}",
        "theme": draw(st.sampled_from(THEMES)),
        "phase": (phase := draw(st.sampled_from(PHASES))),
        "due": draw(st.sampled_from(PHASES[PHASES.index(phase) :])),
        "type": kind,
        "text": text("?"),
        "why": text("!"),
        "responsible": ["ik"],
        "sources": ["bron"],
        "not_applicable": draw(st.booleans()),
    }
    if kind in ("choice", "choices"):
        made["options"] = [{"id": option, "text": text(option)} for option in "abc"]
    if kind == "integer":
        made |= {"min": 0, "max": 3}
    if draw(st.integers(0, 3)):
        made["weight"] = draw(st.sampled_from([1, 2, 0.5, 3]))
        made["points"] = draw(points(kind))
    if number and draw(st.booleans()):
        made["when"] = draw(conditions(earlier))
    return made


def points(kind: str) -> st.SearchStrategy[Any]:
    one = st.sampled_from(POINTS)
    match kind:
        case "yes_no":
            return st.fixed_dictionaries({"ja": one, "nee": one})
        case "integer":
            bands = st.tuples(one, one).map(
                lambda two: {
                    "kind": "bands",
                    "bands": [{"from": 0, "points": two[0]}, {"from": 2, "points": two[1]}],
                }
            )
            line = st.sampled_from([(0, 3), (3, 0), (1, 2)]).map(
                lambda ends: {"kind": "linear", "from": ends[0], "to": ends[1]}
            )
            return st.one_of(bands, line)
    return st.fixed_dictionaries(dict.fromkeys("abc", one))


@st.composite
def rule(draw: st.DrawFn, number: int, questions: list[dict[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": f"r{number}",
        "severity": draw(st.sampled_from(["blocker", "warning"])),
        "message": text("!"),
        "sources": ["bron"],
    }
    if draw(st.integers(0, 3)):
        made |= {"kind": "requirement", "require": draw(conditions(questions))}
    else:
        chosen = draw(st.sampled_from([asked["id"] for asked in questions]))
        made |= {"kind": "evidence", "question": chosen}
    if draw(st.booleans()):
        made["when"] = draw(conditions(questions))
    if draw(st.booleans()):
        made["valid"] = {"from": "2027-01-01", "date": "start"}
    if draw(st.booleans()):
        made["phase"] = draw(st.sampled_from(PHASES))
    return made


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    questions: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 4))):
        questions.append(draw(question(number, questions)))
    data = {
        "format": 1,
        "id": "gemaakt",
        "version": "1.0.0",
        "title": text("Gemaakt"),
        "phases": [{"id": phase, "title": text(phase)} for phase in PHASES],
        "themes": [
            {"id": theme, "title": text(theme), "weight": draw(st.sampled_from([1, 2, 3]))}
            for theme in THEMES
        ],
        "dates": [{"id": "start", "title": text("start")}],
        "expressions": {"vlag": draw(conditions(questions[:1])).replace("vlag", "known(start)")},
        "questions": questions,
        "rules": [draw(rule(number, questions)) for number in range(draw(st.integers(0, 3)))],
    }
    if "v0" in data["expressions"]["vlag"]:
        questions[0].pop("when", None)
    return joined(data)


def joined(data: dict[str, Any]) -> Checklist:
    """A checklist from its data, without files."""
    made = ChecklistFile.model_validate(data)
    fields = {name: getattr(made, name) for name in Checklist.model_fields if name != "sha256"}
    return Checklist.model_construct(**fields, sha256="")


def answers_to(question: Any) -> list[Any]:
    """Every answer a question can get, not applicable included where it may be."""
    match question.type:
        case "yes_no":
            found: list[Any] = ["ja", "nee"]
        case "choice":
            found = ["a", "b", "c"]
        case "choices":
            found = [list(chosen) for n in range(4) for chosen in itertools.combinations("abc", n)]
        case _:
            found = [0, 1, 2, 3]
    if question.not_applicable:
        found.append({"not_applicable": "want"})
    return found


@st.composite
def dossiers(draw: st.DrawFn, checklist: Checklist) -> Dossier:
    answers: dict[str, Any] = {}
    for asked in checklist.questions:
        if draw(st.booleans()):
            answers[asked.id] = draw(st.sampled_from([*answers_to(asked), {"unknown": True}]))
    dates = {"start": draw(st.sampled_from(DAYS))} if draw(st.booleans()) else {}
    return dossier_of(answers, dates, draw(st.sampled_from(PHASES)))


def dossier_of(answers: dict[str, Any], dates: dict[str, dt.date], phase: str) -> Dossier:
    return Dossier.model_validate(
        {
            "format": 1,
            "checklist": "gemaakt@1.0.0",
            "project": {"name": "p", "phase": phase, "dates": dates},
            "answers": answers,
        }
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[Asker, Dossier]:
    checklist = draw(checklists())
    return Asker(checklist), draw(dossiers(checklist))


def open_questions(asker: Asker, dossier: Dossier) -> list[Any]:
    given = dossier.answers
    return [q for q in asker.checklist.questions if q.id not in given or given[q.id].unknown]


def completions(asker: Asker, dossier: Dossier) -> Iterator[Dossier]:
    """Every way to answer what is open, and to fill in the date that is missing."""
    waiting = open_questions(asker, dossier)
    given = {name: one for name, one in dossier.answers.items() if not one.unknown}
    days = [dossier.project.dates["start"]] if dossier.project.dates else list(DAYS)
    for day in days:
        for answers in itertools.product(*(answers_to(question) for question in waiting)):
            chosen = dict(zip((question.id for question in waiting), answers, strict=True))
            yield dossier_of({**given, **chosen}, {"start": day}, str(dossier.project.phase))
