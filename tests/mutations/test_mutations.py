"""Breaking the shipped checklists on purpose: is every change of meaning noticed?

Here 60 of them; `make campaign` tries 300 and writes what it found in docs/reliability.md.
"""

from __future__ import annotations

import pytest

from tests.conftest import Say
from tests.mutations.catching import (
    asks_for_a_version,
    caught_by_hand,
    caught_by_snapshot,
    differs,
    sound,
)
from tests.mutations.mutating import KINDS, Mutant, mutants, original, shipped_files
from tests.mutations.report import LEAST, SEED
from waardebehoud.reading.library import checklist_paths

COUNT, SLICES = 60, 6


@pytest.mark.parametrize("slice_", range(SLICES))
def test_mutations_are_caught(slice_: int, say: Say) -> None:
    made = list(mutants(COUNT, SEED))[slice_::SLICES]
    left = [str(one) for one in made if not (caught_by_snapshot(one) or caught_by_hand(one))]
    share = 1 - len(left) / len(made)
    say(f"{len(made)} mutants, {share:.0%} caught")
    assert share >= LEAST, left


def test_the_examples_catch_what_the_law_decides() -> None:
    """Without any snapshot: conditions, dates and severities of the shared law."""
    kinds = ("negate a condition", "shift a date", "change a severity")
    law = [m for m in mutants(COUNT, SEED) if m.kind in kinds and m.file.stem == "regelgeving"]
    assert law
    assert [str(mutant) for mutant in law if not caught_by_hand(mutant)] == []


def test_no_change_of_meaning_goes_under_the_same_version() -> None:
    """Beside the others: `--against` an older version asks for a new number each time."""
    made = list(mutants(COUNT, SEED))
    assert [str(mutant) for mutant in made if not asks_for_a_version(mutant)] == []


def test_the_same_seed_makes_the_same_mutants() -> None:
    first, second = ([str(mutant) for mutant in mutants(18, 7)] for _ in range(2))
    assert first == second
    assert len(set(first)) == 18
    assert {m.kind for m in mutants(9, 7)} == set(KINDS)


def test_what_did_not_change_is_not_caught() -> None:
    last = shipped_files()[-1]
    assert not caught_by_hand(Mutant(last, "nothing", "nothing", original(last)))
    assert not [path for path in checklist_paths() if differs(path, sound(path))]
