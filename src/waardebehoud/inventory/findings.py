"""What the hazard rules find in each row: refused, suspect, or reuse that needs proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.hazards import HazardRule
from waardebehoud.inventory.tally import MOST_KEPT, MOST_REMEMBERED
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
    elements: Iterable[Element],
    yardstick: Yardstick,
    built: int | None = None,
    here: str | None = None,
) -> tuple[RowFinding, ...]:
    """Every finding, row by row; `built` is the year of the building, `here` whose law holds."""
    remembered: dict[tuple[str, str], tuple[HazardRule, ...]] = {}
    found: list[RowFinding] = []
    for element in elements:
        said = element.element, element.material
        if said not in remembered:
            if len(remembered) > MOST_REMEMBERED:
                remembered.clear()
            remembered[said] = rules_for(yardstick, *said, here)
        starred = is_starred(yardstick, element.eural)
        for rule in remembered[said]:
            if starred or not rule.starred:
                found += judge(rule, element, built)
    return tuple(found)


def is_starred(yardstick: Yardstick, eural: str) -> bool:
    """Whether a waste code is hazardous."""
    code = yardstick.materials.code.get(eural)
    return eural.endswith("*") or (code is not None and code.hazardous)


@lru_cache(MOST_KEPT)
def rules_for(
    yardstick: Yardstick, name: str, material: str, here: str | None = None
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
