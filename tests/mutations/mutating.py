"""Seeded mutations of the shipped checklists: one small change of meaning each.

Wording is left alone.
"""

from __future__ import annotations

import copy
import datetime as dt
import itertools
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from waardebehoud.reading.library import checklist_paths
from waardebehoud.reading.plain import load_yaml
from waardebehoud.reading.source import read_source

Data = dict[str, Any]
Change = tuple[str, Callable[[], None]]
"""What it does, in words, and the doing of it."""


@dataclass(frozen=True)
class Mutant:
    """A changed file, and what was changed."""

    file: Path
    kind: str
    said: str
    data: Data

    def __str__(self) -> str:
        return f"{self.file.name}: {self.kind}: {self.said}"


@cache
def files_of(checklist: Path) -> tuple[Path, ...]:
    """The checklist's own file and its parts."""
    data = load_yaml(read_source(checklist).text)
    return (checklist, *(checklist.parent / name for name in data.get("include", ())))


@cache
def shipped_files() -> tuple[Path, ...]:
    """Every file that a shipped checklist is made of, each once."""
    return tuple(dict.fromkeys(file for path in checklist_paths() for file in files_of(path)))


@cache
def original(file: Path) -> Any:
    return load_yaml(read_source(file).text)


def all_options() -> dict[str, list[str]]:
    """Options of every question with options, in all files."""
    found = {}
    for file in shipped_files():
        for question in original(file).get("questions", ()):
            if "options" in question:
                found[question["id"]] = [option["id"] for option in question["options"]]
            elif question["type"] == "yes_no":
                found[question["id"]] = ["ja", "nee"]
    return found


def all_phases() -> list[str]:
    return ["initiatief", "inventarisatie", "ontwerp", "aanbesteding", "uitvoering", "oplevering"]


def texts(data: Data) -> Iterator[tuple[str, Data, str]]:
    """Every expression: where, the map it stands in, and its key."""
    for section in ("questions", "rules"):
        for item in data.get(section, ()):
            for key in ("when", "require"):
                if key in item:
                    yield f"{item['id']}.{key}", item, key
    for name in data.get("expressions", {}):
        yield f"expressions.{name}", data["expressions"], name


def put(where: Data, key: str, value: Any) -> Callable[[], None]:
    return lambda: where.__setitem__(key, value)


def drop(where: Any, key: Any) -> Callable[[], None]:
    return lambda: where.__delitem__(key)


def drop_condition(data: Data) -> Iterator[Change]:
    for place, where, key in texts(data):
        if key == "when":
            yield f"{place} dropped", drop(where, key)


def negate_condition(data: Data) -> Iterator[Change]:
    for place, where, key in texts(data):
        yield f"{place} negated", put(where, key, f"not ({where[key]})")


NUMBER = re.compile(r"(?<![\w'.-])(\d+(?:\.\d+)?)(?![\w'.-])")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WORD = re.compile(r"(\w+) (==|!=) '(\w+)'")


def move_threshold(data: Data) -> Iterator[Change]:
    for place, where, key in texts(data):
        for match in NUMBER.finditer(where[key]):
            for step in (1, -1):
                text = where[key]
                number = f"{float(match[1]) + step:g}"
                new = text[: match.start()] + number + text[match.end() :]
                yield f"{place}: {match[1]} -> {number}", put(where, key, new)
    for question in data.get("questions", ()):
        points = question.get("points")
        if isinstance(points, dict) and points.get("kind") == "linear":
            for key in ("from", "to"):
                yield f"{question['id']}.points.{key} + 1", put(points, key, points[key] + 1)
        for band in points.get("bands", ())[1:] if isinstance(points, dict) else ():
            if isinstance(band, dict):
                yield f"{question['id']} band + 1", put(band, "from", band["from"] + 1)


def swap_options(data: Data) -> Iterator[Change]:
    options = all_options()
    for place, where, key in texts(data):
        for match in WORD.finditer(where[key]):
            for other in options.get(match[1], ()):
                if other != match[3]:
                    text = where[key]
                    new = f"{text[: match.start(3)]}{other}{text[match.end(3) :]}"
                    yield f"{place}: {match[3]} -> {other}", put(where, key, new)
    for question in data.get("questions", ()):
        points = question.get("points", {})
        if "kind" in points:
            continue
        names = list(points)
        for one, other in itertools.pairwise(names):
            if points[one] != points[other]:
                swapped = {**points, one: points[other], other: points[one]}
                said = f"{question['id']}: points of {one} and {other}"
                yield said, put(question, "points", swapped)


def shift_points(data: Data) -> Iterator[Change]:
    for question in data.get("questions", ()):
        points = question.get("points", {})
        if "bands" in points and points.get("kind") == "bands":
            for band in points["bands"]:
                new = shifted(band["points"])
                yield f"{question['id']} band: points {new}", put(band, "points", new)
        elif "kind" not in points:
            for option, earned in points.items():
                new = shifted(earned)
                yield f"{question['id']}.{option}: {earned} -> {new}", put(points, option, new)


def shifted(points: float) -> float:
    return round(points - 0.1, 3) if points >= 0.1 else round(points + 0.1, 3)


def shift_date(data: Data) -> Iterator[Change]:
    for rule in data.get("rules", ()):
        for key in ("from", "until"):
            if key in rule.get("valid", {}):
                for step in (1, -1):
                    new = moved(str(rule["valid"][key]), step)
                    said = f"{rule['id']}.valid.{key} -> {new}"
                    yield said, put(rule["valid"], key, new)
    for place, where, key in texts(data):
        for match in DAY.finditer(where[key]):
            new = moved(match[0], 1)
            yield f"{place}: -> {new}", put(where, key, where[key].replace(match[0], new, 1))


def moved(day: str, step: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=step)).isoformat()


def shift_phase(data: Data) -> Iterator[Change]:
    phases = all_phases()
    for section, keys in (("questions", ("phase", "due")), ("rules", ("phase",))):
        for item in data.get(section, ()):
            for key in keys:
                if item.get(key) not in phases:
                    continue
                place = phases.index(item[key])
                for other in (place - 1, place + 1):
                    if 0 <= other < len(phases):
                        said = f"{item['id']}.{key} -> {phases[other]}"
                        yield said, put(item, key, phases[other])


def change_severity(data: Data) -> Iterator[Change]:
    for rule in data.get("rules", ()):
        for other in ("blocker", "warning", "info"):
            if other != rule["severity"]:
                yield f"{rule['id']}.severity -> {other}", put(rule, "severity", other)


def drop_reference(data: Data) -> Iterator[Change]:
    for section in ("questions", "rules", "actions"):
        for item in data.get(section, ()):
            for key in ("sources", "actions", "responsible"):
                for place, name in enumerate(item.get(key, ())):
                    yield f"{item['id']}.{key}: {name} dropped", drop(item[key], place)


KINDS: dict[str, Callable[[Data], Iterator[Change]]] = {
    "drop a condition": drop_condition,
    "negate a condition": negate_condition,
    "move a threshold": move_threshold,
    "swap options": swap_options,
    "shift points": shift_points,
    "shift a date": shift_date,
    "shift a phase": shift_phase,
    "change a severity": change_severity,
    "drop a reference": drop_reference,
}


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """So many mutants, the kinds in turn, each in a file and at a place drawn by the seed."""
    drawn = random.Random(seed)
    seen: set[tuple[Path, str]] = set()
    kinds = list(KINDS)
    made = 0
    while made < count:
        kind = kinds[made % len(kinds)]
        places = [
            (file, number)
            for file in shipped_files()
            for number, _ in enumerate(KINDS[kind](original(file)))
        ]
        file, number = drawn.choice(places)
        data = copy.deepcopy(original(file))
        said, change = list(KINDS[kind](data))[number]
        if (file, said) in seen:
            continue
        seen.add((file, said))
        change()
        made += 1
        yield Mutant(file, kind, said, data)
