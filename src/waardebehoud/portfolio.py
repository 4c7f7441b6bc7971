"""One dossier in a line, and many lines in a portfolio. Pure; constant memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from operator import add, attrgetter
from typing import Any, Final

from msgspec import Struct, field

from waardebehoud.assessment import Assessment
from waardebehoud.gains import gains
from waardebehoud.outcome import Outcome, Ready
from waardebehoud.plan.plan import BLOCKER, RulePlace
from waardebehoud.reckoning import Ends, covered
from waardebehoud.tonnage import Stock, stock_of

FINE: Final = 10**9
"""Gains are added in whole billionths, so that the order of the dossiers does not matter."""

CLASSES: Final = 10
"""Steps of a distribution from 0 to 1."""

Line = Mapping[str, Any]
"""One dossier as plain data: shares in thousandths, low ends rounded down and high ends up."""


def line_of(assessment: Assessment) -> dict[str, Any]:
    """What the table and the portfolio need of one assessment."""
    dossier, checklist, reckoning = assessment.dossier, assessment.checklist, assessment.reckoning
    plan = reckoning.situation.plan
    places = plan.places
    answered, whole = covered(reckoning.pools)
    phases = zip(checklist.phases, assessment.readiness, strict=False)
    last = assessment.situation.told.last
    violated = due_rules(assessment, Outcome.VIOLATED)
    called = gains_of(assessment, violated)
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
        "score": ends(reckoning.total),
        "coverage": answered * 1000 // whole if reckoning.total else None,
        "themes": {
            theme.id: ends(found)
            for theme, found in zip(checklist.themes, reckoning.themes, strict=True)
        },
        "ready": [phase.id for phase, ready in phases if ready is Ready.YES],
        "current": assessment.readiness[-1],
        **ruled(assessment, violated),
        "open": [
            places[place].question.id
            for place in reckoning.waiting
            if places[place].due <= reckoning.phase
        ],
        "gains": called,
        "policy": [*dict.fromkeys(chain.from_iterable(plan.policy[name] for name in called))],
        **stock_of(assessment.measured),
    }


SHOWN: Final = (
    *("file", "project", "municipality", "fictional", "bidder", "checklist", "version", "phase"),
    *("score", "coverage", "themes", "ready", "current", "blockers", "warnings", "at", "figures"),
    "sha256",
)
COUNTED: Final = ("violated", "open")


def row_of(line: Line) -> dict[str, Any]:
    """What the table of dossiers shows of a line; the rest has been added up."""
    row = {key: line[key] for key in SHOWN}
    for key in COUNTED:
        row[key] = len(line[key])
    return row


def due_rules(assessment: Assessment, wanted: Outcome) -> list[RulePlace]:
    """The rules with an outcome whose phase has come."""
    rules = zip(assessment.situation.plan.rules, assessment.outcomes, strict=True)
    now = assessment.reckoning.phase
    return [rule for rule, outcome in rules if outcome is wanted and rule.phase <= now]


def ruled(assessment: Assessment, violated: Sequence[RulePlace]) -> dict[str, list[str]]:
    """What is violated, blockers and refused rows first, and what nobody can judge yet."""
    ranked = sorted(violated, key=RANK)
    return {
        "blockers": [
            *(found.rule.id for found in ranked if found.rank == BLOCKER),
            *assessment.refused,
        ],
        "violated": [found.rule.id for found in ranked],
        "unknown": [found.rule.id for found in due_rules(assessment, Outcome.UNKNOWN)],
    }


RANK: Final = attrgetter("rank")


def gains_of(assessment: Assessment, violated: Sequence[RulePlace]) -> dict[str, int]:
    """The actions called for, each with the most it gains in billionths of the total."""
    actions = assessment.situation.plan.actions
    found = {action: 0 for one in violated for action in one.actions}
    for place, gain, of in gains(assessment.reckoning):
        share = gain * FINE // of
        for action in actions[place]:
            if share >= found.get(action, 0):
                found[action] = share
    return found


def ends(score: Ends | None) -> tuple[int, int] | None:
    """A score in thousandths: the low end rounded down, the high end up, one value down."""
    if score is None:
        return None
    low = score.low * 1000 // score.low_of
    exact = score.low * score.high_of == score.high * score.low_of
    return low, low if exact else -(-score.high * 1000 // score.high_of)


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

    def merge(self, other: Share) -> None:
        """Count the dossiers of another."""
        self.classes = [*map(add, self.classes, other.classes)]
        self.count += other.count
        self.low += other.low
        self.high += other.high

    @property
    def means(self) -> tuple[Fraction | None, Fraction | None]:
        """The means of the low ends and of the high ends; None without a dossier."""
        if not self.count:
            return None, None
        whole = 1000 * self.count
        return Fraction(self.low, whole), Fraction(self.high, whole)


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
    policy: Counter[str] = field(default_factory=Counter)
    """Projects that call for an action of a role with an instrument."""
    ready: Counter[str] = field(default_factory=Counter)
    """Projects that are ready for the next phase: yes, no, unknown."""
    blocked: int = 0
    coverage: int = 0
    """Sum of the coverage of the scored dossiers, in thousandths."""

    def add(self, lines: Sequence[Line]) -> None:
        """Count some dossiers."""
        self.count += len(lines)
        for line in lines:
            if line["score"] is not None:
                self.total.add(line["score"])
                self.coverage += line["coverage"]
            for theme, interval in line["themes"].items():
                share = self.themes.get(theme)
                if share is None:
                    share = self.themes[theme] = Share()
                if interval is not None:
                    share.add(interval)
            self.blocked += bool(line["blockers"])
            for action, gain in line["gains"].items():
                self.gains[action] += gain
        for counted, key in NAMED.items():
            getattr(self, counted).update(chain.from_iterable(line[key] for line in lines))
        self.ready.update(line["current"] for line in lines)

    def merge(self, other: Group) -> None:
        """Count the dossiers of another."""
        self.count += other.count
        self.blocked += other.blocked
        self.coverage += other.coverage
        self.total.merge(other.total)
        for theme, share in other.themes.items():
            self.themes.setdefault(theme, Share()).merge(share)
        for counted in COUNTERS:
            getattr(self, counted).update(getattr(other, counted))


NAMED: Final = {
    "violated": "violated",
    "undecided": "unknown",
    "open": "open",
    "projects": "gains",
    "policy": "policy",
}
"""What a group counts by name, with the key of those names in a line."""

COUNTERS: Final = (*NAMED, "gains", "ready")


class Portfolio(Struct):
    """All dossiers, per checklist."""

    groups: dict[str, Group] = field(default_factory=dict)
    """By the hash of the checklist."""
    broken: int = 0
    skipped: int = 0
    fictional: int = 0
    """Invented examples among the dossiers."""
    last: str = ""
    """The latest day on which any answer was given."""
    stock: Stock = field(default_factory=Stock)

    @property
    def count(self) -> int:
        """How many dossiers were assessed."""
        return sum(group.count for group in self.groups.values())

    @property
    def ordered(self) -> list[tuple[str, Group]]:
        """The groups by checklist, whatever the order of the files."""
        return sorted(self.groups.items(), key=lambda g: (g[1].checklist, g[1].version, g[0]))

    def add(self, lines: Iterable[Line]) -> None:
        """Count some dossiers."""
        found: dict[str, list[Line]] = {}
        for line in lines:
            found.setdefault(line["sha256"], []).append(line)
            self.stock.add(line)
            self.fictional += line["fictional"]
            self.last = max(self.last, line["at"] or "")
        for key, own in found.items():
            self.group(key, own[0]["checklist"], own[0]["version"]).add(own)

    def group(self, key: str, checklist: str, version: str) -> Group:
        """The group of a checklist, made when it is the first of its kind."""
        if key not in self.groups:
            self.groups[key] = Group(checklist, version)
        return self.groups[key]

    def merge(self, other: Portfolio) -> None:
        """Count all that another counted."""
        for key, group in other.groups.items():
            self.group(key, group.checklist, group.version).merge(group)
        self.stock.merge(other.stock)
        self.broken += other.broken
        self.skipped += other.skipped
        self.fictional += other.fictional
        self.last = max(self.last, other.last)


def most(counted: Counter[str]) -> Iterable[tuple[str, int]]:
    """Largest first; equal ones by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
