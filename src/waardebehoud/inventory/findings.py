"""What the hazard rules find in each row: refused, suspect, or reuse that needs proof."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat
from operator import or_

from msgspec import Struct

from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.hazards import HazardRule
from waardebehoud.inventory.remembered import MOST_KEPT, Remembered
from waardebehoud.inventory.rows import Rows
from waardebehoud.inventory.verdict import Refusal, Verdict
from waardebehoud.inventory.yardstick import Yardstick
from waardebehoud.outcome import Severity


class RowFinding(Struct, frozen=True):
    """One rule that speaks of one row."""

    element: Element
    rule: HazardRule
    verdict: Verdict

    @property
    def severity(self) -> Severity:
        """That of the rule, where the row is refused or suspect; else for information."""
        return Severity.INFO if self.verdict is Verdict.PROOF else self.rule.severity


def refusals(found: Iterable[RowFinding]) -> tuple[Refusal, ...]:
    """What holds the project back, rule by rule."""
    by_rule: dict[str, list[RowFinding]] = {}
    for one in found:
        if one.verdict is Verdict.REFUSED and one.severity is Severity.BLOCKER:
            by_rule.setdefault(one.rule.id, []).append(one)
    return tuple(
        Refusal(rows[0].rule, tuple(row.element for row in rows)) for rows in by_rule.values()
    )


def inspect(
    rows: Rows, yardstick: Yardstick, built: int | None = None, here: str | None = None
) -> tuple[RowFinding, ...]:
    """Every finding, row by row; `built` is the year of the building, `here` whose law holds."""
    return tuple(
        finding
        for at, rules in enumerate(_spoken(rows, yardstick, here))
        for rule in rules
        for finding in judge(rule, rows.element(at), built)
    )


Rules = tuple[HazardRule, ...]


def _spoken(rows: Rows, yardstick: Yardstick, here: str | None) -> Iterable[Rules]:
    """The rules that may speak of each row; nothing where none speaks of any."""
    names, materials = rows.column("element"), rows.column("material")
    speaks = vocabulary(yardstick).__getitem__
    loud = [*map(or_, map(speaks, names), map(speaks, materials))]
    codes = [is_starred(yardstick, code) for code in rows.columns.get("eural", ())]
    if not (any(loud) or any(codes)):
        return ()
    return [
        _rules_for(yardstick, name, material, here, starred=code) if said or code else ()
        for said, name, material, code in zip(
            loud, names, materials, codes or repeat(False), strict=False
        )
    ]


class Vocabulary(Remembered[str, bool]):
    """Names and materials: whether any rule has a word in them."""

    def __init__(self, words: re.Pattern[str] | None) -> None:
        self.words = words

    def make(self, text: str) -> bool:
        return self.words is not None and self.words.search(text.casefold()) is not None

    def length(self, text: str) -> int:
        return len(text)


@lru_cache(2)
def vocabulary(yardstick: Yardstick) -> Vocabulary:
    """The texts that were met so far."""
    return Vocabulary(yardstick.hazards.any_word)


@lru_cache(MOST_KEPT)
def is_starred(yardstick: Yardstick, eural: str) -> bool:
    """Whether a waste code is hazardous."""
    code = yardstick.materials.code.get(eural)
    return eural.endswith("*") or (code is not None and code.hazardous)


@lru_cache(MOST_KEPT)
def _rules_for(
    yardstick: Yardstick, name: str, material: str, here: str | None, *, starred: bool
) -> Rules:
    """The rules that may speak of a row with this name and material, and this kind of code."""
    name, material = name.casefold(), material.casefold()
    return tuple(
        rule
        for rule in yardstick.hazards.rules
        if (here is None or rule.jurisdiction in (None, here))
        and (starred if rule.starred else _speaks(rule, name, material))
    )


def _speaks(rule: HazardRule, name: str, material: str) -> bool:
    """What is surely hazardous must be said in one of both; the rest in both together."""
    if rule.hazardous:
        return rule.speaks_of(name) or rule.speaks_of(material)
    return rule.speaks_of(f"{name} | {material}")


def judge(rule: HazardRule, element: Element, built: int | None) -> Iterator[RowFinding]:
    """The verdict of a rule that speaks of a row, on the destinations it has."""
    places = {element.destination, element.realised_destination}
    year = element.year if element.year is not None else built
    if rule.built_until is not None and year is not None and year > rule.built_until:
        return
    if places & set(rule.blocks) and not _excused(rule, element):
        yield RowFinding(element, rule, Verdict.REFUSED)
    elif rule.suspicion and element.hazardous in (None, Told.UNKNOWN):
        yield RowFinding(element, rule, Verdict.SUSPECT)
    elif places & set(rule.proof_on):
        yield RowFinding(element, rule, Verdict.PROOF)


def _excused(rule: HazardRule, element: Element) -> bool:
    """A recorded exception: its words, its treads, and evidence in the row."""
    excuse = rule.excused
    if excuse is None or excuse.pattern is None or not element.evidence:
        return False
    spoken = f"{element.element} {element.material}".casefold()
    places = {element.destination, element.realised_destination} & set(rule.blocks)
    return places <= set(excuse.treads) and excuse.pattern.search(spoken) is not None
