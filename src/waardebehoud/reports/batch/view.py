"""What the sheets and the page of a portfolio show, ready to be rendered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.content import spoken
from waardebehoud.inventory.ladder import Ladder
from waardebehoud.portfolio import Group, Portfolio
from waardebehoud.reports.voice import Voice
from waardebehoud.texts import Words


class PortfolioReport(Struct, frozen=True):
    """Many dossiers together; the same dossiers give the same bytes."""

    words: Words
    portfolio: Portfolio
    checklists: Mapping[str, Checklist]
    """By hash."""
    ladder: Ladder | None = None
    """Where masses can go; None when no dossier has an inventory."""

    @property
    def subject(self) -> str:
        """What it is about, in words."""
        return self.words("portfolio.subject", count=self.words.number(self.portfolio.count))

    @property
    def reference(self) -> str:
        """The checklists, and the day of the last answer."""
        names = (f"{group.checklist} {group.version}" for _, group in self.portfolio.ordered)
        last = self.portfolio.last
        told = [self.words.date(dt.date.fromisoformat(last))] if last else []
        return " · ".join([", ".join(dict.fromkeys(names)), *told])

    @property
    def notice(self) -> str:
        """A warning when invented examples were counted."""
        count = self.portfolio.fictional
        return self.words("portfolio.fictional", count=self.words.number(count)) if count else ""

    @property
    def groups(self) -> Iterator[tuple[Voice, Group]]:
        """The dossiers of every checklist, with its voice."""
        for key, group in self.portfolio.ordered:
            yield Voice(self.checklists[key], self.words), group

    def say(self, texts: Mapping[str, str]) -> str:
        """A text in the language of the report."""
        return spoken(texts, self.words.language)

    def name(self, group: Group) -> str:
        """How a checklist is called in a table."""
        several = sum(one.checklist == group.checklist for _, one in self.portfolio.ordered) > 1
        return f"{group.checklist} {group.version}" if several else group.checklist
