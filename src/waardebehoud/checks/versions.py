"""What a new version of a checklist means for dossiers made with the old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum, StrEnum
from typing import Any, Final

from msgspec import Struct

from waardebehoud.checklist.migrations import LEAVING, MapOptions, Renew, Step
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, NumberQuestion, OptionQuestion
from waardebehoud.problems import Level, Problem, Route


class Reach(IntEnum):
    """How far a change reaches, which is the part of the version that must rise."""

    SAME = 0
    """Nothing changed."""
    WORDS = 1
    """Every dossier keeps its answers, its findings and its score."""
    JUDGEMENT = 2
    """Every dossier keeps its answers; findings, scores or open questions may change."""
    ANSWERS = 3
    """Some answers must be brought along or given anew."""


class Meaning(StrEnum):
    """What a new version means for a dossier made with an older one."""

    SAME = "same"
    """Its answers, findings and score stay what they are."""
    JUDGED = "judged"
    """Its answers stay; findings, score or open questions may change."""
    MIGRATE = "migrate"
    """It needs a migration, and the checklist holds the steps."""
    BREAKS = "breaks"
    """Answers would be lost: the checklist lacks a step."""


class Change(Struct, frozen=True):
    """One difference between two versions."""

    reach: Reach
    route: Route
    what: str
    """Keys that changed, or + for what is new and - for what is gone."""


JUDGING: Final[Mapping[str, frozenset[str]]] = {
    "questions": frozenset(
        [
            "theme",
            "phase",
            "due",
            "when",
            "weight",
            "points",
            "not_applicable",
            "min",
            "max",
            "evidence",
            "type",
            "options",
        ]
    ),
    "rules": frozenset(
        ("kind", "severity", "phase", "jurisdiction", "valid", "when", "require", "question")
    ),
    "themes": frozenset(("weight",)),
    "bands": frozenset(("from",)),
    "phases": frozenset(("order",)),
    "dates": frozenset(),
}
"""Keys that change what comes out of a dossier; all others are words."""
WORDED: Final = ("actors", "roles", "instruments", "services", "levels", "sources", "actions")


def changes(old: Checklist, new: Checklist) -> Iterator[Change]:
    """Every difference between two versions of a checklist."""
    for section, judging in JUDGING.items():
        yield from _section(section, _items(old, section), _items(new, section), judging)
    yield from _section("expressions", _texts(old), _texts(new), frozenset(("text",)))
    for section in WORDED:
        if getattr(old, section) != getattr(new, section):
            yield Change(Reach.WORDS, (section,), section)
    for key in ("title", "intro", "examples"):
        if getattr(old, key) != getattr(new, key):
            yield Change(Reach.WORDS, (key,), key)
    if (old.award, old.jurisdiction) != (new.award, new.jurisdiction):
        yield Change(Reach.JUDGEMENT, ("award",), "award, jurisdiction")
    yield from _answers(old, new)


def _items(checklist: Checklist, section: str) -> dict[str, dict[str, Any]]:
    """The items of a section by id, as plain data; phases with their place in time."""
    found = {
        item.id: item.model_dump(mode="json", by_alias=True) for item in getattr(checklist, section)
    }
    if section == "phases":
        found = {name: {**data, "order": place} for place, (name, data) in enumerate(found.items())}
    for data in found.values():
        if "options" in data:
            data["options"] = {option["id"]: option["text"] for option in data["options"]}
    return found


def _texts(checklist: Checklist) -> dict[str, dict[str, Any]]:
    return {name: {"text": one.text} for name, one in checklist.expressions.items()}


def _section(
    section: str,
    old: Mapping[str, Mapping[str, Any]],
    new: Mapping[str, Mapping[str, Any]],
    judging: frozenset[str],
) -> Iterator[Change]:
    for name in [*old, *(name for name in new if name not in old)]:
        if name not in new or name not in old:
            sign = "+" if name in new else "-"
            yield Change(Reach.JUDGEMENT, (section, name), sign)
            continue
        keys = [
            key for key in {**old[name], **new[name]} if old[name].get(key) != new[name].get(key)
        ]
        if keys:
            weighty = [
                key for key in keys if key in judging and not _only_words(key, old[name], new[name])
            ]
            reach = Reach.JUDGEMENT if weighty else Reach.WORDS
            yield Change(reach, (section, name), ", ".join(sorted(weighty or keys)))


def _only_words(key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Options that kept their ids in their order changed in words only."""
    return key == "options" and list(old.get(key) or ()) == list(new.get(key) or ())


def _answers(old: Checklist, new: Checklist) -> Iterator[Change]:
    """Questions and options that are gone, and questions whose old answers may not fit."""
    for question in old.questions:
        route: Route = ("questions", question.id)
        now = new.question.get(question.id)
        if now is None:
            yield Change(Reach.ANSWERS, route, "-")
        elif _type(now) != _type(question):
            yield Change(Reach.ANSWERS, route, "type")
        elif isinstance(question, OptionQuestion) and isinstance(now, OptionQuestion):
            if set(question.option_ids) - set(now.option_ids):
                yield Change(Reach.ANSWERS, route, "options")
        elif (
            isinstance(question, NumberQuestion)
            and isinstance(now, NumberQuestion)
            and (_narrower(question, now) or question.unit != now.unit)
        ):
            yield Change(Reach.ANSWERS, route, "min, max, unit")


def _type(question: Any) -> str:
    return str(question.type)


def _narrower(old: NumberQuestion, new: NumberQuestion) -> bool:
    """Whether some number that was an answer no longer is one."""
    (low, high), (least, most) = old.bounds, new.bounds
    below = least is not None and (low is None or least > low)
    return below or (most is not None and (high is None or most < high))


def steps_after(checklist: Checklist, version: str) -> tuple[Step, ...]:
    """Every migration step that a dossier of a version still has to take, in order."""
    later = [m for m in checklist.migrations if numbers(m.to) > numbers(version)]
    ordered = sorted(later, key=lambda migration: numbers(migration.to))
    return tuple(step for migration in ordered for step in migration.steps)


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared."""
    return tuple(int(part) for part in version.split("."))


def check_against(old: Checklist, new: Checklist) -> Iterator[Problem]:
    """The right version step, a migration step for what is gone, and what each change means."""
    if old.id != new.id:
        holes = {"wanted": old.id, "given": new.id}
        yield Problem("VER005", route=("id",), holes=holes)
        return
    found = list(changes(old, new))
    reach = max((change.reach for change in found), default=Reach.SAME)
    wanted = raised(old.version, reach)
    if numbers(new.version) < numbers(wanted):
        holes = {"wanted": wanted, "version": new.version, "old": old.version}
        yield Problem("VER001", route=("version",), holes=holes)
    steps = steps_after(new, old.version)
    yield from _unmigrated(old, new, steps)
    for change in found:
        if change.reach is Reach.JUDGEMENT:
            holes = {"name": str(change.route[-1]), "what": change.what}
            yield Problem("VER006", Level.INFO, route=change.route, holes=holes)


def meaning_of(old: Checklist, new: Checklist) -> Meaning:
    """What becomes of dossiers made with the old version."""
    reach = max((change.reach for change in changes(old, new)), default=Reach.SAME)
    if old.id != new.id or any(_unmigrated(old, new, steps_after(new, old.version))):
        return Meaning.BREAKS
    if reach is Reach.ANSWERS:
        return Meaning.MIGRATE
    return Meaning.JUDGED if reach is Reach.JUDGEMENT else Meaning.SAME


def raised(version: str, reach: Reach) -> str:
    """The least version that tells how far a change reaches."""
    major, minor, patch = numbers(version)
    match reach:
        case Reach.ANSWERS:
            return f"{major + 1}.0.0"
        case Reach.JUDGEMENT:
            return f"{major}.{minor + 1}.0"
        case Reach.WORDS:
            return f"{major}.{minor}.{patch + 1}"
    return version


def _unmigrated(old: Checklist, new: Checklist, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """The questions that changed so much that a migration should say what becomes of answers."""
    left = {step.question for step in steps if isinstance(step, LEAVING)}
    renewed = {step.question for step in steps if isinstance(step, Renew)}
    mapped = {(s.question, o) for s in steps if isinstance(s, MapOptions) for o in s.options}
    for question in old.questions:
        now = new.question.get(question.id)
        if now is not None and question.id not in renewed:
            yield from _changed(question, now, mapped)
        elif now is None and question.id not in left:
            yield Problem("VER002", route=("migrations",), holes={"name": question.id})


def _changed(
    old: BaseQuestion, now: BaseQuestion, mapped: set[tuple[str, str]]
) -> Iterator[Problem]:
    """Another type, or options that are gone and have no other in their place."""
    route: Route = ("questions", old.id)
    if _type(now) != _type(old):
        holes = {"name": old.id, "old": _type(old), "new": _type(now)}
        yield Problem("VER004", route=(*route, "type"), holes=holes)
    elif isinstance(old, OptionQuestion) and isinstance(now, OptionQuestion):
        for option in old.option_ids:
            if option not in now.option_ids and (old.id, option) not in mapped:
                holes = {"name": old.id, "option": option}
                yield Problem("VER003", route=(*route, "options"), holes=holes)
