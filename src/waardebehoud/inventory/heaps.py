"""What stands together in the books: amounts between two ends, added up by what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final, Generic, NamedTuple, TypeVar

from waardebehoud.interval import Span
from waardebehoud.inventory.pages import Page

Shared = TypeVar("Shared")


Portion = tuple[Page, int, int | None]
"""A line that stands in the shares with the least and the most of it, in whole parts.

The least is nothing where the line may be hazardous and so outside the shares; the most is None
where there is no telling.
"""


class Heap(NamedTuple):
    """Some portions together."""

    low: int = 0
    high: int = 0
    """Of those with a bound."""
    endless: int = 0
    """How many have none."""

    @property
    def some(self) -> bool:
        """Whether there is, or may be, anything."""
        return self.endless > 0 or self.high > 0

    def without(self, one: Heap, other: Heap) -> Heap:
        """What is left when two parts of it are taken away."""
        low, high, endless = self
        return Heap(low - one[0] - other[0], high - one[1] - other[1], endless - one[2] - other[2])


NOTHING: Final = Heap()
NEW: Final[Callable[[Iterable[int]], Heap]] = partial(tuple.__new__, Heap)
"""Heap._make without counting the fields again."""


class Heaps(NamedTuple, Generic[Shared]):
    """Portions by what their lines share, and all of them together."""

    heaps: Mapping[Shared, Heap]
    whole: Heap


def heaped(portions: Iterable[Portion], key: Callable[[Page], Shared]) -> Heaps[Shared]:
    """The portions by what their lines share."""
    sums: dict[Shared, list[int]] = {}
    for page, low, high in portions:
        shared = key(page)
        heap = sums.get(shared)
        if heap is None:
            heap = sums[shared] = [0, 0, 0]
        heap[0] += low
        if high is None:
            heap[2] += 1
        else:
            heap[1] += high
    heaps = dict(zip(sums, map(NEW, sums.values()), strict=True))
    return Heaps(heaps, together(heaps.values()))


def together(heaps: Iterable[Heap]) -> Heap:
    """Some heaps as one."""
    low = high = endless = 0
    for its_low, its_high, its_endless in heaps:
        low += its_low
        high += its_high
        endless += its_endless
    return Heap(low, high, endless)


def share_of(inside: Heap, whole: Heap, either: Heap = NOTHING) -> Span | None:
    """Where the share of what is in can lie; None when there is nothing.

    It is the mean by mass of ones and zeros. What is `either` may be in or out.
    """
    if not whole.some:
        return None
    outside = whole.without(inside, either)
    low, low_of = _least(inside[0], outside, either)
    rest, high_of = _least(outside[0], inside, either)
    return Span(low, low_of, high_of - rest, high_of)


def _least(inside: int, outside: Heap, either: Heap) -> tuple[int, int]:
    """The least share of what is surely in, against all that can be out."""
    _, out, endless = outside
    _, perhaps, also_endless = either
    if endless or also_endless:
        return 0, 1
    if not (out or perhaps):
        return 1, 1
    return (inside, inside + out + perhaps) if inside else (0, 1)
