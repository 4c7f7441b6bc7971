"""From a filled-in form to a dossier, with every cell that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final, TypeVar

from msgspec import Struct, field
from pydantic import ValidationError

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, ChoicesQuestion
from waardebehoud.dossier import Answer, Bid, Dossier, Judgement, Project
from waardebehoud.forms import (
    BID_FIELDS,
    MARK,
    PROJECT_NUMBERS,
    PROJECT_TEXTS,
    REVIEW_COLUMNS,
    column_key,
    fact_key,
    option_key,
    phase_labels,
    question_key,
    row_keys,
)
from waardebehoud.problems import Level, Problem
from waardebehoud.reading.form_books import Found
from waardebehoud.reading.form_cells import (
    Unreadable,
    take,
    take_day,
    take_mark,
    take_number,
    take_text,
    take_yes_no,
)
from waardebehoud.reading.forms import Filled
from waardebehoud.suggestion import closest
from waardebehoud.texts import LANGUAGES, Language

Model = TypeVar("Model", Project, Bid)


class Understood(Struct, frozen=True):
    """A text in a cell, and the value it was understood as."""

    cell: str
    typed: str
    value: Any


class FormReader(Struct, dict=True):
    """One form being read; collects what is wrong and what had to be understood."""

    filled: Filled
    checklist: Checklist
    problems: list[Problem] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)

    @property
    def language(self) -> Language:
        """The language in which the form was made."""
        return "en" if self.filled.about.get("language") == "en" else "nl"

    def dossier(self) -> Dossier | None:
        """Everything in the form; None when a part of it cannot be a dossier."""
        self.problems += self.filled.problems
        self._unknown_rows()
        answers: dict[str, Answer] = {}
        for question in self.checklist.walk_order:
            answer = self._answer(question)
            if answer is not None:
                answers[question.id] = answer
        project, bid = self._project(), self._bid()
        if project is None or any(p.level is Level.ERROR for p in self.problems):
            return None
        about = self.filled.about
        reference = f"{about['checklist']}@{about['version']}"
        try:
            return Dossier(format=1, checklist=reference, project=project, bid=bid, answers=answers)
        except ValidationError:
            self._problem("FRM001", None)
            return None

    def _problem(self, code: str, cell: str | None, hint: str | None = None, **holes: str) -> None:
        level = Level.WARNING if code in WARNINGS else Level.ERROR
        path = self.filled.path
        self.problems.append(
            Problem(code, level, file=path, cell=cell, holes=holes, suggestion=hint)
        )

    def _read(self, found: Found | None, way: Callable[[Found], Any]) -> Any:
        """What stands in a cell; None when there is nothing, or nothing that can be read."""
        if found is None:
            return None
        try:
            taken = way(found)
        except Unreadable as wrong:
            self._problem(wrong.code, found.cell, wrong.suggestion, **wrong.holes)
            return None
        value = getattr(taken, "value", taken)
        if getattr(taken, "understood", False):
            self.understood.append(Understood(found.cell, str(found.value), value))
        return value

    def _unknown_rows(self) -> None:
        """Answers to questions that the checklist does not have."""
        known = set(row_keys(self.checklist))
        for key, row in self.filled.rows.items():
            if not key.startswith((f"{MARK}q:", f"{MARK}o:")) or key in known:
                continue
            cell = row.get(column_key("answer"))
            if cell is not None and not cell.blank:
                holes = {"key": key.removeprefix(MARK)[2:], "value": str(cell.value)}
                self._problem("FRM012", cell.cell, **holes)

    def _answer(self, question: BaseQuestion) -> Answer | None:
        """All that a row says about a question; None when it says nothing."""
        key = question_key(question.id)

        def cell(column: str) -> Found | None:
            return self.filled.cell(key, column_key(column))

        unknown = cell("unknown")
        self._read(unknown, lambda found: take_mark(found, "form.unknown"))
        evidence = self._read(cell("evidence"), take_text)
        said: dict[str, Any] = {
            "value": self._value(question, "answer"),
            "not_applicable": self._read(cell("not_applicable"), take_text),
            "unknown": unknown is not None,
            "note": self._read(cell("note"), take_text),
            "evidence": _lines(evidence),
            "by": self._read(cell("by"), take_text),
            "at": self._read(cell("at"), take_day),
            "judgement": self._judgement(question),
        }
        given = (said["value"] is not None) + (said["not_applicable"] is not None) + said["unknown"]
        if given > 1:
            first = cell("answer") or cell("not_applicable") or unknown
            self._problem("FRM008", first.cell if first else None)
            return None
        if said["not_applicable"] is not None and not question.not_applicable:
            reason = cell("not_applicable")
            self._problem("FRM009", reason.cell if reason else None)
            return None
        if not _says(said):
            return None
        return Answer(**said)

    def _value(self, question: BaseQuestion, column: str) -> Any:
        if question.figure is not None:  # the inventory answers it: its cell shows a formula
            return None
        found = self.filled.cell(question_key(question.id), column_key(column))
        if isinstance(question, ChoicesQuestion):
            return self._choices(question, found, column)
        return self._read(found, lambda cell: take(question, cell, self.language))

    def _choices(self, question: ChoicesQuestion, none: Found | None, column: str) -> Any:
        """The options that say yes; none when that is said, or when all say no."""
        before = len(self.problems)
        marks: dict[str, bool] = {}
        for option in question.option_ids:
            found = self.filled.cell(option_key(question.id, option), column_key(column))
            said = self._read(found, take_yes_no)
            if said is not None:
                marks[option] = said
        chosen = tuple(option for option, said in marks.items() if said)
        self._read(none, lambda found: take_mark(found, "form.none"))
        if none is not None and chosen:
            self._problem("FRM015", none.cell)
        if len(self.problems) > before:
            return None
        every = len(marks) == len(question.option_ids)
        return chosen if chosen or none is not None or every else None

    @cached_property
    def _reviewed(self) -> bool:
        """Whether a reviewer filled in anything at all."""
        columns: set[str] = set().union(*self.filled.rows.values())
        return not columns.isdisjoint(map(column_key, REVIEW_COLUMNS))

    def _judgement(self, question: BaseQuestion) -> Judgement | None:
        """What a reviewer says about an answer; None when it is nothing."""
        if not self._reviewed:
            return None
        key = question_key(question.id)

        def cell(column: str) -> Found | None:
            return self.filled.cell(key, column_key(f"judged_{column}"))

        accepted = cell("na")
        self._read(accepted, lambda found: take_mark(found, "form.accepted"))
        said: dict[str, Any] = {
            "value": self._value(question, "judged_value"),
            "points": self._read(cell("points"), lambda f: take_number(f, self.language)),
            "not_applicable": accepted is not None,
            "reason": self._read(cell("reason"), take_text),
            "by": self._read(cell("by"), take_text),
            "at": self._read(cell("at"), take_day),
        }
        if not _says(said):
            return None
        try:
            return Judgement(**said)
        except ValidationError:
            columns = ("reason", "points", "value", "na", "by", "at")
            first = next((found for name in columns if (found := cell(name)) is not None), None)
            self._problem("FRM016", first.cell if first else None)
            return None

    def _project(self) -> Project | None:
        fact, read = self.filled.fact, self._read
        said: dict[str, Any] = {
            name: read(fact("project", name), take_text) for name in PROJECT_TEXTS
        }
        for name in PROJECT_NUMBERS:
            said[name] = read(fact("project", name), lambda f: take_number(f, self.language))
        dates = {date.id: read(fact("date", date.id), take_day) for date in self.checklist.dates}
        said |= {
            "phase": read(fact("project", "phase"), self._phase),
            "fictional": bool(read(fact("project", "fictional"), take_yes_no)),
            "sources": _lines(read(fact("project", "sources"), take_text)),
            "dates": {name: day for name, day in dates.items() if day is not None},
        }
        if said["name"] is None:
            row = self.filled.rows.get(fact_key("project", "name"), {})
            found = row.get(f"{MARK}id")
            self._problem("FRM013", found.cell if found else None)
            return None
        return self._made(Project, "project", said)

    def _phase(self, found: Found) -> str:
        """The phase with this title in any language, or this id."""
        typed = take_text(found).strip().casefold()
        names: dict[str, str] = {}
        for language in LANGUAGES:
            for id_, label in phase_labels(self.checklist, language).items():
                names |= {label.casefold(): id_, id_.casefold(): id_}
        if typed not in names:
            allowed = ", ".join(phase_labels(self.checklist, self.language).values())
            raise Unreadable("FRM003", closest(typed, names), value=typed, allowed=allowed)
        return names[typed]

    def _bid(self) -> Bid | None:
        cells = {name: self.filled.fact("bid", name) for name in BID_FIELDS}
        said: dict[str, Any] = {
            "bidder": self._read(cells["bidder"], take_text),
            "price": self._read(cells["price"], lambda f: take_number(f, self.language)),
            "currency": self._read(cells["currency"], take_text) or "EUR",
        }
        if said["bidder"] is None and said["price"] is None:
            return None
        if said["bidder"] is None or said["price"] is None:
            there = cells["bidder"] or cells["price"]
            self._problem("FRM017", there.cell if there else None)
            return None
        return self._made(Bid, "bid", said)

    def _made(self, model: type[Model], section: str, said: Mapping[str, Any]) -> Model | None:
        """The model of what was said; a fact that it refuses is a problem in its cell."""
        try:
            return model.model_validate({k: v for k, v in said.items() if v is not None})
        except ValidationError as error:
            for detail in error.errors():
                found = self.filled.fact(section, str(detail["loc"][0]))
                value = str(found.value) if found else ""
                self._problem("FRM018", found.cell if found else None, value=value)
            return None


WARNINGS: Final = frozenset(("FRM012", "FRM019"))


def _says(said: Mapping[str, Any]) -> bool:
    """Whether a part of an answer says something; 0 and `none of these` do."""
    parts = [part for name, part in said.items() if name != "evidence"]
    given = any(part is not None and part is not False for part in parts)
    return given or bool(said.get("evidence"))


def _lines(text: str | None) -> tuple[str, ...]:
    """The lines of a cell that hold something."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())
