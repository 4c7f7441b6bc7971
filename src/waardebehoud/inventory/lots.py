"""Lots for takers: what is promising for reuse, with everything a taker decides on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from waardebehoud.inventory.detachment import Grade
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.findings import RowFinding
from waardebehoud.inventory.kinds import hazard_of
from waardebehoud.inventory.ladder import Chance, TreadClass
from waardebehoud.inventory.mass import Weight, weigher
from waardebehoud.inventory.verdict import Verdict
from waardebehoud.inventory.yardstick import Yardstick


class Stream(StrEnum):
    """For whom a lot is: the two streams that Mechelen uses."""

    CITIZENS = "citizens"
    """Easy to take out: citizens and associations."""
    PROFESSIONALS = "professionals"
    """Structural, or not easy to take out."""


class Lot(Struct, frozen=True):
    """One row that somebody may want."""

    element: Element
    weight: Weight
    met: int | None
    """How many of the nine criteria are met; None when nobody looked."""
    chance: Chance | None
    connection: Grade | None
    stream: Stream
    findings: tuple[RowFinding, ...]
    """Suspicions to clear and proof to bring first."""


def lots_of(
    elements: Iterable[Element], yardstick: Yardstick, findings: Iterable[RowFinding]
) -> tuple[Lot, ...]:
    """The lots of an inventory: for citizens first, then in the order of the rows."""
    by_row: dict[int, list[RowFinding]] = {}
    for found in findings:
        by_row.setdefault(found.element.row, []).append(found)
    lots = list(_lots(elements, yardstick, by_row))
    return tuple(sorted(lots, key=lambda lot: lot.stream))


def _lots(
    elements: Iterable[Element], yardstick: Yardstick, by_row: Mapping[int, list[RowFinding]]
) -> Iterator[Lot]:
    weigh = weigher(yardstick)
    grades = {grade.id: grade for grade in yardstick.detachment.connection}
    for element in elements:
        met = None if element.reuse_criteria is None else len(element.reuse_criteria)
        chance = None if met is None else yardstick.ladder.chance(met)
        found = tuple(by_row.get(element.row, ()))
        if is_offered(element, yardstick, chance, found):
            yield Lot(
                element,
                weigh(element),
                met,
                chance,
                grades.get(element.connection),
                stream_of(element, yardstick),
                found,
            )


def is_offered(
    element: Element, yardstick: Yardstick, chance: Chance | None, findings: tuple[RowFinding, ...]
) -> bool:
    """Promising by its criteria, or meant to be reused elsewhere; never what is hazardous."""
    tread = yardstick.ladder.tread.get(element.destination)
    if hazard_of(yardstick, element, element.destination) is Told.YES:
        return False
    if any(found.verdict is Verdict.REFUSED for found in findings):
        return False
    if tread is not None and tread.class_ in (TreadClass.RETAINED, TreadClass.INCOMING):
        return False
    promising = chance is not None and chance.id == yardstick.ladder.chances[-1].id
    elsewhere = tread is not None and tread.class_ is TreadClass.REUSED
    return promising or (elsewhere and element.destination != yardstick.ladder.same_site)


def stream_of(element: Element, yardstick: Yardstick) -> Stream:
    """Citizens: not structural and surely easy to take out; the rest is for the trade."""
    detachment = yardstick.detachment
    structural = {layer.id for layer in detachment.layers if layer.structural}
    easy = {grade.id for grade in (*detachment.connection, *detachment.accessibility) if grade.easy}
    known = element.connection in easy and element.accessibility in easy
    if known and element.layer not in structural:
        return Stream.CITIZENS
    return Stream.PROFESSIONALS
