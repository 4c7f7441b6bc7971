"""A checklist against its snapshot: what it says otherwise now, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from waardebehoud.checklist.model import Checklist
from waardebehoud.checks.dossiers import check_dossier
from waardebehoud.problems import Problem, Route
from waardebehoud.snapshots.model import Snapshot
from waardebehoud.snapshots.taking import dossier_of, take_snapshot

LISTED: Final = ("phases", "themes", "bands", "award", "expressions")
"""Sections with one value a thing."""
DETAILED: Final = ("questions", "rules", "actions")
"""Sections with several keys a thing."""
PLACES: Final[Mapping[str, str]] = {"asked": "when", "outcome": "require"}
"""Keys of a snapshot that stand under another name in a checklist."""
VALUES: Final = {"themes": "weight", "bands": "from"}
"""What the one value of a thing is."""

COUNTED: Final = ("asked", "outcome", "value")
"""Keys that count the dossiers of each outcome."""


class Difference(Struct, frozen=True):
    """One thing that a checklist says otherwise than its snapshot."""

    route: Route
    name: str
    what: str
    """The key that differs; + for what is new, - for what is gone."""
    detail: str = ""
    """Which option, number or outcome."""
    was: str = ""
    now: str = ""


def check_snapshot(checklist: Checklist, snapshot: Snapshot) -> Iterator[Problem]:
    """A problem for every difference, in the checklist."""
    for one in differences(snapshot, take_snapshot(checklist, snapshot.dossiers)):
        holes = {"name": one.name, "wanted": one.was, "found": one.now}
        match one.what:
            case "+":
                yield Problem("EXA006", route=one.route, holes=holes)
            case "-":
                yield Problem("EXA007", route=one.route, holes=holes)
            case what:
                counted = what in COUNTED
                more = {
                    "what": f"{what}.{one.detail}" if counted else what,
                    "detail": f" ({one.detail})" if one.detail and not counted else "",
                }
                yield Problem("EXA005", route=one.route, holes=holes | more)


def check_trials(checklist: Checklist, snapshot: Snapshot) -> Iterator[Problem]:
    """What no longer fits in the dossiers of a snapshot, by their place in it."""
    for place, trial in enumerate(snapshot.dossiers):
        for found in check_dossier(checklist, dossier_of(checklist, trial)):
            yield Problem(
                found.code,
                route=("dossiers", place, *found.route),
                on_key=found.on_key,
                holes=found.holes,
                suggestion=found.suggestion,
            )


def differences(old: Snapshot, new: Snapshot) -> tuple[Difference, ...]:
    """Everything that differs; scores only when nothing else tells why."""
    found = [one for section in LISTED for one in _values(section, old, new)]
    found += [one for section in DETAILED for one in _details(section, old, new)]
    return tuple(found or _scores(old, new))


def _values(section: str, old: Snapshot, new: Snapshot) -> Iterator[Difference]:
    was, now = getattr(old, section), getattr(new, section)
    yield from _come_and_gone(section, was, now)
    for name in was:
        if name not in now:
            continue
        route: Route = (section,) if section == "award" else (section, name)
        if isinstance(was[name], Mapping):
            yield from _parts(route, name, "value", was[name], now[name])
        elif was[name] != now[name]:
            what = VALUES.get(section, section)
            yield Difference((*route, what), name, what, "", said(was[name]), said(now[name]))


def _come_and_gone(
    section: str, was: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[Difference]:
    for name in now:
        if name not in was:
            yield Difference((section, name), name, "+")
    for name in was:
        if name not in now:
            yield Difference((section,), name, "-")


def _details(section: str, old: Snapshot, new: Snapshot) -> Iterator[Difference]:
    was, now = getattr(old, section), getattr(new, section)
    yield from _come_and_gone(section, was, now)
    for name in was:
        if name not in now:
            continue
        for key, after in now[name]:
            before = getattr(was[name], key)
            route: Route = (section, name, PLACES.get(key, key))
            if isinstance(after, Mapping):
                yield from _parts(route, name, key, before, after)
            elif before != after:
                yield Difference(route, name, key, "", said(before), said(after))


def _parts(
    route: Route, name: str, key: str, was: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[Difference]:
    for part in dict.fromkeys((*was, *now)):
        if was.get(part) != now.get(part):
            way = (*route, part)
            yield Difference(way, name, key, part, said(was.get(part)), said(now.get(part)))


def _scores(old: Snapshot, new: Snapshot) -> Iterator[Difference]:
    for place, (was, now) in enumerate(zip(old.dossiers, new.dossiers, strict=True), 1):
        for key in ("score", "band", "themes"):
            before, after = getattr(was, key), getattr(now, key)
            if before != after:
                detail = f"dossier {place}"
                yield Difference(("themes",), old.snapshot, key, detail, said(before), said(after))


def said(value: Any) -> str:
    """A value on one line; a dash for none."""
    if value is None or value in ((), "", {}):
        return "–"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {said(part)}" for key, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
