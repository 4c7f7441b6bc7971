"""One dossier in a line, and many lines in a portfolio. Pure; constant memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct, field

from waardebehoud.advice import improvements, tasks
from waardebehoud.assessment import Assessment, Score
from waardebehoud.outcome import Outcome, Ready

FINE: Final = 10**9
"""Gains are added in whole billionths, so that the order of the dossiers does not matter."""

CLASSES: Final = 10
"""Steps of a distribution from 0 to 1."""

Line = Mapping[str, Any]
"""One dossier as plain data: shares in thousandths, low ends rounded down and high ends up."""


def line_of(assessment: Assessment) -> dict[str, Any]:
    """What the table and the portfolio need of one assessment."""
    dossier, checklist = assessment.dossier, assessment.checklist
    raising = improvements(assessment)
    last = dossier.last_change
    return {
        "project": dossier.project.name,
        "municipality": dossier.project.municipality,
        "fictional": dossier.project.fictional,
        "bidder": dossier.bid.bidder if dossier.bid else None,
        "checklist": checklist.id,
        "version": checklist.version,
        "sha256": checklist.sha256,
        "phase": assessment.phase,
        "at": last.isoformat() if last else None,
        "score": ends(assessment.score),
        "coverage": thousandths(assessment.score.coverage) if assessment.score else None,
        "themes": {t.theme.id: ends(t.score) for t in assessment.themes},
        "ready": [p.phase for p in assessment.phases if p.ready is Ready.YES],
        "current": str(assessment.current.ready),
        "blockers": [f.rule.id for f in assessment.blockers],
        "violated": [f.rule.id for f in assessment.violated],
        "unknown": [f.rule.id for f in assessment.findings if f.outcome is Outcome.UNKNOWN],
        "open": [q.id for q in assessment.questions if q.due],
        "gains": {
            task.action.id: task.gain.numerator * FINE // task.gain.denominator
            for task in tasks(assessment, raising)
        },
    }


def ends(score: Score | None) -> tuple[int, int] | None:
    """A score in thousandths: the low end rounded down, the high end up, one value down."""
    if score is None:
        return None
    interval = score.interval
    low = thousandths(interval.low)
    return low, low if interval.exact else -thousandths(-interval.high)


def thousandths(value: Fraction) -> int:
    """Whole thousandths, rounded down."""
    return value.numerator * 1000 // value.denominator


class Share(Struct):
    """How the dossiers of one checklist score on one theme."""

    classes: list[int] = field(default_factory=lambda: [0] * CLASSES)
    """Dossiers per tenth of the scale, by their low end."""
    count: int = 0
    low: int = 0
    high: int = 0
    """Sums of the ends, in thousandths."""

    def add(self, interval: tuple[int, int]) -> None:
        """Count one dossier."""
        low, high = interval
        self.classes[min(low * CLASSES // 1000, CLASSES - 1)] += 1
        self.count += 1
        self.low += low
        self.high += high


class Group(Struct):
    """The dossiers of one checklist together."""

    checklist: str
    version: str
    count: int = 0
    total: Share = field(default_factory=Share)
    themes: dict[str, Share] = field(default_factory=dict)
    violated: Counter[str] = field(default_factory=Counter)
    undecided: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    projects: Counter[str] = field(default_factory=Counter)
    """Projects that call for an action."""
    gains: Counter[str] = field(default_factory=Counter)
    """What the low ends of those projects gain, in billionths."""

    def add(self, line: Line) -> None:
        """Count one dossier."""
        self.count += 1
        if line["score"] is not None:
            self.total.add(line["score"])
        for theme, interval in line["themes"].items():
            share = self.themes.setdefault(theme, Share())
            if interval is not None:
                share.add(interval)
        self.violated.update(line["violated"])
        self.undecided.update(line["unknown"])
        self.open.update(line["open"])
        self.projects.update(line["gains"].keys())
        self.gains.update(line["gains"])


class Portfolio(Struct):
    """All dossiers, per checklist."""

    groups: dict[str, Group] = field(default_factory=dict)
    """By the hash of the checklist."""
    broken: int = 0
    skipped: int = 0
    last: str = ""
    """The latest day on which any answer was given."""

    @property
    def count(self) -> int:
        """How many dossiers were assessed."""
        return sum(group.count for group in self.groups.values())

    @property
    def ordered(self) -> list[tuple[str, Group]]:
        """The groups by checklist, whatever the order of the files."""
        return sorted(self.groups.items(), key=lambda g: (g[1].checklist, g[1].version, g[0]))

    def add(self, line: Line) -> None:
        """Count one dossier."""
        known = self.groups.get(line["sha256"])
        if known is None:
            known = self.groups[line["sha256"]] = Group(line["checklist"], line["version"])
        known.add(line)
        self.last = max(self.last, line["at"] or "")


def most(counted: Counter[str]) -> Iterable[tuple[str, int]]:
    """Largest first; equal ones by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
