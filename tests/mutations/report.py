"""Three hundred mutants, and what was found written in docs/reliability.md.

python -m tests.mutations.report
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.mutations.catching import caught_by_hand, caught_by_snapshot
from tests.mutations.mutating import KINDS, Mutant, mutants

COUNT, SEED, LEAST = 300, 2026, 0.95
PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
BEGIN: Final = "<!-- mutations: begin -->\n"
END: Final = "<!-- mutations: end -->\n"


class Caught(NamedTuple):
    """By a problem or an example that somebody wrote; by a snapshot."""

    by_hand: bool
    by_snapshot: bool


Found = Sequence[tuple[Mutant, Caught]]


def table(found: Found) -> Iterator[str]:
    """How many of each kind are caught, and by what."""
    yield "| Kind of change | Mutants | Problem or worked example | With the snapshots |"
    yield "|---|---:|---:|---:|"
    for kind in KINDS:
        yield row(kind, [one for mutant, one in found if mutant.kind == kind])
    yield row("**all**", [one for _, one in found], share=True)


def row(name: str, found: Sequence[Caught], *, share: bool = False) -> str:
    counts = [sum(one.by_hand for one in found), sum(map(any, found))]
    cells = [f"{n} ({n / len(found):.1%})" if share else f"{n}" for n in counts]
    return f"| {name} | {len(found)} | {' | '.join(cells)} |"


def survivors(found: Found) -> Iterator[str]:
    """What nothing notices, and what only a snapshot notices."""
    yield "Survivors:"
    yield ""
    unseen = [f"- {mutant}" for mutant, one in found if not any(one)]
    yield from unseen or ["- none"]
    yield ""
    only = [f"- {mutant}" for mutant, one in found if any(one) and not one.by_hand]
    yield "<details>"
    yield f"<summary>Noticed by a snapshot only: {len(only)}</summary>"
    yield ""
    yield from only
    yield ""
    yield "</details>"


def section(found: Found) -> str:
    lines = [f"{len(found)} mutants, seed {SEED}.", "", *table(found), "", *survivors(found)]
    return "\n".join(lines) + "\n"


def main() -> int:
    found = [
        (mutant, Caught(caught_by_hand(mutant), caught_by_snapshot(mutant)))
        for mutant in mutants(COUNT, SEED)
    ]
    print(*table(found), sep="\n")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(before + BEGIN + section(found) + END + after, encoding="utf-8")
    return 0 if sum(any(one) for _, one in found) / len(found) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
