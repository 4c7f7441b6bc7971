"""The pages of the books: what follows from a line alone, worked out once."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from msgspec import Struct

from waardebehoud.inventory.element import Told
from waardebehoud.inventory.ladder import SHARED, TreadClass
from waardebehoud.inventory.remembered import MOST_KEPT
from waardebehoud.inventory.yardstick import Yardstick

UNKNOWN_PLACE: Final = ""
"""The place of rows whose destination nobody knows."""
CLASSES_SHARED: Final = (*SHARED, None)


class Line(NamedTuple):
    """What keeps rows apart in the books."""

    tread: str
    """Id of the tread; empty when unknown."""
    hazardous: Told
    """Yes stands apart; unknown may be in or out of the shares."""
    waste: Told
    counted: bool
    """False for codes outside every legal test."""
    detachability: Fraction | None
    """The index of one element; None when a factor is missing."""


class Page(Struct, frozen=True, eq=False, gc=False):
    """A line, and what it means for the figures; it equals itself only, so it is quickly found."""

    line: Line
    class_: TreadClass | None
    """Hazardous for all of the old building that surely is; None when unknown."""
    shared: bool
    """Whether it stands in the shares: not hazardous, and part of the old building."""
    certain: bool
    """Whether it surely does."""
    waste: Told
    """Whether it is waste for the legal tests; never where those leave its code out."""
    counts: tuple[str, ...] | None
    """The legal tests in whose numerator it stands; None when nobody knows."""
    weight: tuple[int, int]
    """The least and the most it weighs in the waardebehoudsgraad, in parts of the ladder."""
    fastened: tuple[TreadClass | None, bool]
    """Its class, and for what is reused whether it is known how it comes off."""
    order: tuple[str, ...]
    """What puts it in its place among the others."""


@lru_cache(MOST_KEPT)
def page_of(yardstick: Yardstick, line: Line) -> Page:
    """The page of a line."""
    ladder = yardstick.ladder
    tread = ladder.tread.get(line.tread)
    class_ = class_of(yardstick, line)
    shared = class_ in CLASSES_SHARED
    weight = (0, ladder.part)
    if tread is not None:
        weight = (int((tread.weight or 0) * ladder.part),) * 2
    return Page(
        line=line,
        class_=class_,
        shared=shared,
        certain=shared and line.hazardous is Told.NO,
        waste=line.waste if line.counted else Told.NO,
        counts=tread.counts if tread is not None else None,
        weight=weight,
        fastened=(class_, class_ is TreadClass.REUSED and line.detachability is not None),
        order=tuple(map(str, line)),
    )


def class_of(yardstick: Yardstick, line: Line) -> TreadClass | None:
    """The class of a line; hazardous for all of the old building that surely is."""
    tread = yardstick.ladder.tread.get(line.tread)
    if tread is not None and tread.class_ is TreadClass.INCOMING:
        return tread.class_
    if line.hazardous is Told.YES:
        return TreadClass.HAZARDOUS
    return tread.class_ if tread else None
