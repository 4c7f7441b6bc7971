"""Breaking the shipped checklists on purpose: is every change of meaning noticed?

Here 60 of them; `make campaign` tries 300 and writes what it found in docs/reliability.md.
"""

from __future__ import annotations

import pytest

from tests.mutations.catching import Caught, caught, differs, sound
from tests.mutations.mutating import KINDS, Mutant, mutants, original, shipped_files
from tests.mutations.report import LEAST, SEED
from waardebehoud.reading.library import checklist_paths

COUNT, SLICES = 60, 6


@pytest.mark.parametrize("slice_", range(SLICES))
def test_mutations_are_caught(slice_: int) -> None:
    made = list(mutants(COUNT, SEED))[slice_::SLICES]
    found = {str(mutant): caught(mutant) for mutant in made}
    by_hand = sum(one.by_hand for one in found.values()) / len(found)
    share = sum(map(bool, found.values())) / len(found)
    print(f"{len(found)} mutants: {by_hand:.0%} by checks and examples, {share:.0%} in all")
    assert share >= LEAST, [said for said, one in found.items() if not one]


def test_the_same_seed_makes_the_same_mutants() -> None:
    first, second = ([str(mutant) for mutant in mutants(18, 7)] for _ in range(2))
    assert first == second
    assert len(set(first)) == 18
    assert {m.kind for m in mutants(9, 7)} == set(KINDS)


def test_what_did_not_change_is_not_caught() -> None:
    nothing = Caught(by_hand=False, by_snapshot=False)
    unchanged = shipped_files()[-1]
    assert caught(Mutant(unchanged, "nothing", "nothing", original(unchanged))) == nothing
    assert not [path for path in checklist_paths() if differs(path, sound(path))]
