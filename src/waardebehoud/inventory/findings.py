"""What the hazard rules find in each row: refused, suspect, or reuse that needs proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.hazards import HazardRule
from waardebehoud.inventory.rows import Rows
from waardebehoud.inventory.verdict import Refusal, Verdict
from waardebehoud.inventory.yardstick import LONGEST_KEPT, MOST_KEPT, Yardstick
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
    said = zip(*(rows.column(key) for key in ("element", "material", "eural")), strict=True)
    spoken = [*map(heard(yardstick, here).__getitem__, said)]
    if not any(spoken):
        return ()
    return tuple(
        finding
        for at, rules in enumerate(spoken)
        for rule in rules
        for finding in judge(rule, rows.element(at), built)
    )


class Heard(dict[tuple[str, str, str], tuple[HazardRule, ...]]):
    """The rules that may speak of a row with this name, material and waste code."""

    def __init__(self, yardstick: Yardstick, here: str | None) -> None:
        self.yardstick = yardstick
        self.here = here

    def __missing__(self, said: tuple[str, str, str]) -> tuple[HazardRule, ...]:
        name, material, eural = said
        starred = is_starred(self.yardstick, eural)
        rules = rules_for(self.yardstick, name, material, self.here)
        found = tuple(rule for rule in rules if starred or not rule.starred)
        if len(self) >= MOST_KEPT:
            self.clear()
        if len(name) + len(material) <= LONGEST_KEPT:
            self[said] = found
        return found


@lru_cache(10)
def heard(yardstick: Yardstick, here: str | None) -> Heard:
    """What was said so far in rows under the law of a place."""
    return Heard(yardstick, here)


def is_starred(yardstick: Yardstick, eural: str) -> bool:
    """Whether a waste code is hazardous."""
    code = yardstick.materials.code.get(eural)
    return eural.endswith("*") or (code is not None and code.hazardous)


def rules_for(
    yardstick: Yardstick, name: str, material: str, here: str | None
) -> tuple[HazardRule, ...]:
    """The rules that may speak of a row with this name and material."""
    name, material = name.casefold(), material.casefold()
    words = yardstick.hazards.any_word  # most rows have none of them
    silent = words is None or not words.search(f"{name} | {material}")
    return tuple(
        rule
        for rule in yardstick.hazards.rules
        if (here is None or rule.jurisdiction in (None, here))
        and (rule.starred or (not silent and _speaks(rule, name, material)))
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
