"""How a checklist speaks in one language: texts, options, names, conditions, numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.parts import Band, Source
from waardebehoud.checklist.questions import NO, YES, BaseQuestion, NumberQuestion
from waardebehoud.content import spoken
from waardebehoud.expressions.explain import Vocabulary, explain
from waardebehoud.expressions.nodes import Node
from waardebehoud.facts import Missing, Value
from waardebehoud.figures import FIGURES
from waardebehoud.interval import Interval
from waardebehoud.reports.cells import Share, in_words
from waardebehoud.results import Score
from waardebehoud.texts import Words


class Voice(Struct, frozen=True):
    """A checklist and the language to speak of it."""

    checklist: Checklist
    words: Words

    def say(self, texts: Mapping[str, str]) -> str:
        """A text of the checklist in the language of the report."""
        return spoken(texts, self.words.language)

    def value(self, question: BaseQuestion, value: Value) -> str:
        """A value in words, with its unit."""
        if isinstance(value, Missing):
            return ""
        if isinstance(value, dt.date):
            return self.words.date(value)
        if isinstance(value, frozenset):
            chosen = [self.option(question, o) for o in option_order(question) if o in value]
            return "; ".join(chosen) or self.words("answer.none")
        if isinstance(value, str):
            return self.option(question, value)
        return self.measure(question, value)

    def measure(self, question: BaseQuestion, value: Value) -> str:
        """A number with its unit."""
        if isinstance(value, Interval):
            return f"{self.words.number(value.low)} – {self.words.number(value.high)}"
        if isinstance(value, int | Fraction) and grouped(question):
            written = self.words.number(value)
        else:
            written = str(value)
        unit = unit_of(question)
        return f"{written} {unit}".strip()

    def option(self, question: BaseQuestion, option: str) -> str:
        """The text of an option; a free text stands for itself."""
        for candidate in getattr(question, "options", ()):
            if candidate.id == option:
                return self.say(candidate.text)
        if option in (YES, NO) and getattr(question, "type", "") == "yes_no":
            return self.words(f"answer.{option}")
        return option

    def name(self, name: str) -> str:
        """What a question, date, figure or named expression is called on screen."""
        if name in self.checklist.question:
            return f"«{self.say(self.checklist.question[name].text)}»"
        for date in self.checklist.dates:
            if date.id == name:
                return f"«{self.say(date.title)}»"
        if name in self.checklist.expressions:
            return f"[{name}]"
        return f"«{self.words(f'figure.{name}')}»" if name in FIGURES else name

    def explain(self, tree: Node) -> str:
        """A condition in words."""
        questions = self.checklist.question
        vocabulary = Vocabulary(
            name=self.name,
            option=lambda name, option: (
                self.option(questions[name], option) if name in questions else option
            ),
        )
        return explain(tree, self.words, vocabulary)

    def title(self, section: str, item: str) -> str:
        """The title of a phase, theme, actor, role, instrument, service or level."""
        found = getattr(self.checklist, section)
        if section == "phases":
            found = (*found, *self.checklist.action_phases)
        titles = {candidate.id: candidate.title for candidate in found}
        return self.say(titles[item]) if item in titles else item

    def responsible(self, question: BaseQuestion) -> str:
        """Who is responsible for a question."""
        return ", ".join(self.title("actors", actor) for actor in question.responsible)

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Sources by id."""
        return tuple(self.checklist.source[source] for source in ids)

    def percent(self, value: Fraction, *, up: bool = False) -> str:
        """A share as a percentage with one decimal; down, or up for the high end of an interval."""
        return in_words(Share(value, up), self.words)

    def points(self, gain: Fraction) -> str:
        """A difference of shares in percentage points, rounded down."""
        return self.words("summary.points", count=self.percent(gain).removesuffix(" %"))

    def interval(self, interval: Interval) -> str:
        """An interval of shares: one percentage when exact."""
        if interval.exact:
            return self.percent(interval.low)
        return f"{self.percent(interval.low)} – {self.percent(interval.high, up=True)}"

    def score_line(self, score: Score | None) -> str:
        """A score in one line: interval, provisional or not, or why there is none."""
        if score is None:
            return self.words("score.none")
        if score.coverage == 0:
            return self.words("score.not_yet", interval=self.interval(score.interval))
        shown = self.interval(score.interval)
        return shown if score.final else self.words("score.provisional", interval=shown)

    def band(self, score: Score) -> str:
        """The class of a score, or the classes its ends fall in."""
        ends = [band_of(self.checklist, end) for end in (score.interval.low, score.interval.high)]
        names = {band.id: self.say(band.title) for band in ends if band is not None}
        return f" {self.words('score.to')} ".join(names.values())


def option_order(question: BaseQuestion) -> tuple[str, ...]:
    """The ids of a question's options, in order."""
    return tuple(getattr(question, "option_ids", ()))


def grouped(question: BaseQuestion) -> bool:
    """Whether the thousands of its numbers stand apart; those of a year do not."""
    return getattr(question, "type", "") != "integer" or bool(unit_of(question))


def unit_of(question: BaseQuestion) -> str:
    """The unit of a number question; % for a percentage."""
    if not isinstance(question, NumberQuestion):
        return ""
    if question.type == "percentage":
        return "%"
    return UNITS.get(question.unit or "", question.unit or "")


UNITS = {"m2": "m²", "m3": "m³"}
"""Units as people write them."""


def band_of(checklist: Checklist, value: Fraction) -> Band | None:
    """The class of an exact score; None in a checklist without classes."""
    reached = [band for band in checklist.bands if band.from_ <= value]
    return reached[-1] if reached else None
