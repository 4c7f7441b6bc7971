"""Which policy would help most: the actions of all projects, by role and instrument."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from waardebehoud.checklist.parts import Action, Instrument, Titled
from waardebehoud.portfolio import FINE
from waardebehoud.reports.batch.summaries import Row, figures, headings, total_of
from waardebehoud.reports.batch.view import PortfolioReport
from waardebehoud.reports.cells import Cell, Number, Text, Tone
from waardebehoud.reports.grid import Grid, Heading
from waardebehoud.reports.voice import Voice

ROOM = 90
"""Characters for all instruments together."""


class Called(Struct):
    """An action that projects call for, over all checklists that know it."""

    action: Action
    voice: Voice
    checklists: dict[str, None]
    projects: int = 0
    gain: int = 0
    """What the low ends of those projects gain, in billionths."""

    @property
    def points(self) -> Fraction:
        """The gain in percentage points."""
        return Fraction(self.gain * 100, FINE)


def called_actions(report: PortfolioReport) -> Sequence[Called]:
    """Every action that is called for, the largest gain first."""
    found: dict[tuple[str, str], Called] = {}
    for voice, group in report.groups:
        for name, projects in group.projects.items():
            action = voice.checklist.action[name]
            one = found.setdefault((name, voice.say(action.text)), Called(action, voice, {}))
            one.checklists[report.name(group)] = None
            one.projects += projects
            one.gain += group.gains[name]
    return sorted(found.values(), key=lambda one: (-one.gain, -one.projects, one.action.id))


def most_helpful(called: Sequence[Called]) -> Called | None:
    """The action that would help most projects; of equal ones that with the largest gain."""
    return min(called, key=lambda one: (-one.projects, -one.gain, one.action.id), default=None)


def measures(report: PortfolioReport, limit: int | None = None) -> Grid:
    """The actions by what they gain over all projects together, so many."""
    called = called_actions(report)
    texts = (("action", 64), ("role", 24), ("instrument", 18), ("service", 26), ("checklist", 18))
    return Grid(
        name="measures",
        headings=(
            *headings(report, *texts),
            *figures(report, ("projects", 10), ("gain", 14), ("mean_gain", 12)),
        ),
        rows=[_measure(one) for one in called[:limit]],
        remarks=[*helpful(report, called), *gain_remarks(report)],
        leading=1,
    )


def _measure(one: Called) -> Row:
    voice, action = one.voice, one.action
    return [
        Text(voice.say(action.text), Tone.STRONG),
        voice.title("roles", action.role),
        short(voice.title("instruments", action.instrument)),
        voice.title("services", action.service),
        ", ".join(one.checklists),
        Number(one.projects),
        tenths(one.points),
        tenths(one.points / one.projects),
    ]


def tenths(points: Fraction) -> Number:
    """Percentage points, rounded down to a tenth."""
    return Number(Fraction(points * 10 // 1, 10), 1)


def short(title: str) -> str:
    """The name of an instrument without its explanation."""
    return title.partition(":")[0]


def helpful(report: PortfolioReport, called: Sequence[Called]) -> Iterator[Text]:
    """In a sentence: what helps most projects, and what gains most."""
    for key, one in champions(called):
        told = action_told(one) | {
            "projects": report.words.number(one.projects),
            "count": report.words.number(report.portfolio.count),
            "points": report.words.number(tenths(one.points).value, 1),
        }
        yield Text(report.words(f"policy.{key}", **told), Tone.STRONG)


def champions(called: Sequence[Called]) -> Iterator[tuple[str, Called]]:
    """The action that would help most projects, and the one that gains most, if another."""
    first = most_helpful(called)
    if first is not None:
        yield "helps_most", first
        if called[0] is not first:
            yield "gains_most", called[0]


def action_told(one: Called) -> dict[str, str]:
    """An action with its role and instrument, in words."""
    return {
        "action": one.voice.say(one.action.text).rstrip("."),
        "role": one.voice.title("roles", one.action.role),
        "instrument": short(one.voice.title("instruments", one.action.instrument)),
    }


def policy(report: PortfolioReport) -> Grid:
    """Roles of the municipality × instruments: projects that call for it, and the gain."""
    called = called_actions(report)
    ways = list(instruments(report))
    width = ROOM / max(len(ways), 1)
    return Grid(
        name="policy",
        headings=(
            *headings(report, ("role", 34), ("measured", 26)),
            *(Heading(_heading(report, way), width, numeric=True) for way in ways),
            *figures(report, ("together", 14)),
        ),
        rows=[row for role in roles(report) for row in _cells(report, called, role, ways)],
        remarks=gain_remarks(report),
    )


def gain_remarks(report: PortfolioReport) -> list[Cell]:
    """What a gain is, in two sentences."""
    return [report.words("policy.about_gain"), report.words("policy.overlap")]


def _heading(report: PortfolioReport, way: Instrument) -> str:
    strength = report.words(f"strength.{way.strength}")
    return f"{short(report.say(way.title))}\n{strength}"


def roles(report: PortfolioReport) -> Iterator[Titled]:
    """The roles of all checklists, each once."""
    found = {role.id: role for voice, _ in report.groups for role in voice.checklist.roles}
    return iter(found.values())


def instruments(report: PortfolioReport) -> Iterator[Instrument]:
    """The instruments of all checklists, soft ones first: they go first where they suffice."""
    found = {way.id: way for voice, _ in report.groups for way in voice.checklist.instruments}
    return iter(sorted(found.values(), key=lambda way: way.strength != "soft"))


def _cells(
    report: PortfolioReport, called: Sequence[Called], role: Titled, ways: Sequence[Instrument]
) -> Iterator[Row]:
    """Two rows: how many projects, and how many percentage points together."""
    own = [one for one in called if one.action.role == role.id]
    projects = total_of(group.policy for _, group in report.groups)
    counts = [projects[f"{role.id} {way.id}"] for way in ways]
    sums = [_gain(one for one in own if one.action.instrument == way.id) for way in ways]
    name = Text(report.say(role.title), Tone.STRONG)
    words = report.words
    whole = Number(projects[role.id])
    yield [name, words("policy.projects"), *(Number(n) if n else None for n in counts), whole]
    shown = [tenths(points) if points else None for points in sums]
    yield [name, words("policy.gain"), *shown, tenths(_gain(iter(own)))]


def _gain(called: Iterator[Called]) -> Fraction:
    return sum((one.points for one in called), Fraction(0))
