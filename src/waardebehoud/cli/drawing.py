"""Award weights drawn at random from all that a checklist allows; chance enters only here."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from waardebehoud.ranking import Criterion

DRAWS: Final = 10_000
SEED: Final = 2026
FINE: Final = 1_000_000
"""Weights are drawn in millionths of a point, whole numbers."""

TRIES: Final = 200
"""Most tries per wanted draw: in very tight ranges fewer draws come out, and the report says so."""


def draw_weights(
    criteria: Sequence[Criterion], seed: int = SEED, wanted: int = DRAWS
) -> Iterator[tuple[int, ...]]:
    """Weights uniform over low..high with the right sum.

    All but one are drawn freely; the one with the widest range must make up the sum, or the draw
    is thrown away. What is kept is uniform, because the sum leaves no other freedom.
    """
    rng = random.Random(seed)  # noqa: S311 - a repeatable sample, no secret
    lows = [whole(c.low) for c in criteria]
    highs = [whole(c.high) for c in criteria]
    total = whole(sum((c.weight for c in criteria), Fraction(0)))
    widths = [high - low for low, high in zip(lows, highs, strict=True)]
    last = widths.index(max(widths))
    found = 0
    for _ in range(wanted * TRIES):
        drawn = [rng.randint(low, high) for low, high in zip(lows, highs, strict=True)]
        drawn[last] = total - sum(drawn) + drawn[last]
        if lows[last] <= drawn[last] <= highs[last]:
            yield tuple(drawn)
            found += 1
            if found == wanted:
                return


def whole(points: Fraction) -> int:
    """A weight in millionths of a point."""
    return round(points * FINE)
