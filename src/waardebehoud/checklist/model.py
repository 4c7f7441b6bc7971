"""The checklist: a versioned definition of a guideline, its parts joined in."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from waardebehoud.checklist.parts import Action, Actor, Phase, Source, Theme
from waardebehoud.checklist.questions import BaseQuestion
from waardebehoud.checklist.sections import Award, Sections
from waardebehoud.content import Localized
from waardebehoud.expressions.nodes import names
from waardebehoud.expressions.types import ANY, DATE, NUMBER, Kind, check_types
from waardebehoud.figures import FIGURES
from waardebehoud.rules.base import BaseRule

if TYPE_CHECKING:
    from waardebehoud.checklist.examples import Example
    from waardebehoud.checklist.migrations import Migration

    Examples = tuple[Example, ...]
    Migrations = tuple[Migration, ...]
else:
    Examples = Migrations = tuple  # a dossier is judged without making these classes


class Checklist(Sections):
    """A guideline, ready to be asked and judged. Look-ups raise KeyError for an unknown id."""

    id: str
    version: str
    title: Localized
    intro: Localized | None = None
    jurisdiction: str | None = None
    award: Award | None = None
    examples: Examples = ()
    migrations: Migrations = ()
    sha256: str = ""
    """Hash of the bytes of all its files, in order of inclusion."""

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The jurisdictions that a project, a rule or an example may name."""
        own = () if self.jurisdiction is None else (self.jurisdiction,)
        return (*own, *self.elsewhere)

    @cached_property
    def question(self) -> Mapping[str, BaseQuestion]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def rule(self) -> Mapping[str, BaseRule]:
        """Rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def theme(self) -> Mapping[str, Theme]:
        """Themes by id."""
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def phase(self) -> Mapping[str, Phase]:
        """Phases by id."""
        return {phase.id: phase for phase in self.phases}

    @cached_property
    def action(self) -> Mapping[str, Action]:
        """Actions by id."""
        return {action.id: action for action in self.actions}

    @cached_property
    def actor(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def date_ids(self) -> Mapping[str, None]:
        """The names of its dates, in order."""
        return dict.fromkeys(date.id for date in self.dates)

    @cached_property
    def order_of_phase(self) -> Mapping[str, int]:
        """The place of each phase in time, from 0."""
        return {phase.id: place for place, phase in enumerate(self.phases)}

    def reached(self, phase: str | None, moment: str) -> bool:
        """Whether a phase has come at a moment; no phase is always."""
        return phase is None or self.order_of_phase[phase] <= self.order_of_phase[moment]

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures of an inventory that questions, rules and expressions look at."""
        conditions = [item.when for item in (*self.questions, *self.rules) if item.when is not None]
        trees = [found.tree for found in (*conditions, *self.expressions.values())]
        named = {name.id for tree in trees for name in names(tree)}
        named |= {name for rule in self.rules for name in rule.judged_names()}
        return frozenset(FIGURES) & (named | {question.figure for question in self.questions})

    @cached_property
    def walk_order(self) -> tuple[BaseQuestion, ...]:
        """Questions by phase and theme; one that others depend on comes before them."""
        themes = {theme.id: place for place, theme in enumerate(self.themes)}
        listed = sorted(
            self.questions,
            key=lambda q: (self.order_of_phase[q.phase], themes[q.theme]),
        )
        placed: dict[str, BaseQuestion] = {}
        for question in listed:
            self._place(question, placed)
        return tuple(placed.values())

    def _place(self, question: BaseQuestion, placed: dict[str, BaseQuestion]) -> None:
        if question.id in placed:
            return
        earlier = self.order_of_phase[question.phase]
        for name in self.depends_on(question):
            if self.order_of_phase[self.question[name].phase] == earlier:
                self._place(self.question[name], placed)
        placed[question.id] = question

    def depends_on(self, item: BaseQuestion | BaseRule) -> tuple[str, ...]:
        """Ids of the questions that the condition of a question or rule looks at."""
        if item.when is None:
            return ()
        found = self.underlying(name.id for name in names(item.when.tree))
        return tuple(name for name in found if name in self.question)

    def underlying(self, wanted: Iterator[str]) -> tuple[str, ...]:
        """The questions and dates behind names, named expressions followed to the ground."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        pending = list(wanted)[::-1]
        while pending:
            name = pending.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in self.expressions:
                mentioned = names(self.expressions[name].tree)
                pending += [part.id for part in reversed(mentioned)]
            else:
                found[name] = None
        return tuple(found)

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """The types of all names that expressions may use."""
        kinds: dict[str, Kind] = {question.id: question.kind for question in self.questions}
        kinds |= {date.id: DATE for date in self.dates}
        kinds |= dict.fromkeys(FIGURES, NUMBER)
        for name in self.expressions:
            self._add_kind(name, kinds, frozenset())
        return kinds

    def _add_kind(self, name: str, kinds: dict[str, Kind], above: frozenset[str]) -> None:
        """The type of a named expression, after those it uses; any within a circle."""
        if name in kinds:
            return
        tree = self.expressions[name].tree
        for part in names(tree):
            if part.id in self.expressions and part.id not in above | {name}:
                self._add_kind(part.id, kinds, above | {name})
        known = {part.id: kinds.get(part.id, ANY) for part in names(tree)}
        kinds[name] = check_types(tree, known).kind
