"""Breaking the shipped checklists on purpose: is every change of meaning noticed?

Two questions. Do the checks and the worked examples notice it by themselves? And does the pair
that CI runs: `validate`, and `validate --against` the last version? The second must be 95 %.
"""

from __future__ import annotations

import os

import pytest

from tests.mutations.mutating import (
    KINDS,
    Mutant,
    caught,
    caught_against,
    mutants,
    shipped_files,
    survivors,
)

CAMPAIGN = os.environ.get("WAARDEBEHOUD_PROFILE") == "campaign"
COUNT, SEED, SLICES = (300 if CAMPAIGN else 60), 2026, 6
LEAST_ALONE = 0.40
"""Checks and examples alone; docs/reliability.md says what they miss and why."""


@pytest.mark.parametrize("slice_", range(SLICES))
def test_mutations_are_caught(slice_: int, record_property: pytest.RecordProperty) -> None:
    made = list(mutants(COUNT, SEED))[slice_::SLICES]
    alone = survivors(made)
    together = [mutant for mutant in alone if not caught_against(mutant)]
    by_itself, by_both = (1 - len(left) / len(made) for left in (alone, together))
    print(
        f"{len(made)} mutants: {by_itself:.0%} by checks and examples, {by_both:.0%} with --against"
    )
    for mutant in alone:
        print(f"  survives the checks: {told(mutant)}")
    record_property("caught_alone", by_itself)
    record_property("caught_with_against", by_both)
    assert by_both >= 0.95, [told(mutant) for mutant in together]
    if CAMPAIGN:
        assert by_itself >= LEAST_ALONE


def told(mutant: Mutant) -> str:
    return f"{mutant.file.name}: {mutant.kind}: {mutant.said}"


def test_the_same_seed_makes_the_same_mutants() -> None:
    first, second = ([told(m) for m in mutants(18, 7)] for _ in range(2))
    assert first == second
    assert len(set(first)) == 18
    assert {m.kind for m in mutants(9, 7)} == set(KINDS)


def test_an_unchanged_file_is_not_caught() -> None:
    from tests.mutations.mutating import original

    for file in shipped_files():
        unchanged = Mutant(file, "nothing", "nothing", original(file))
        assert not caught_against(unchanged)
    assert not caught(unchanged)
