"""What holds of the snapshot of any checklist."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.properties.generated import checklists
from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.points import Banded, Linear, NumberPoints
from waardebehoud.expressions.nodes import walk
from waardebehoud.expressions.parse import parse_expression
from waardebehoud.expressions.varying import variations
from waardebehoud.proofs.trials import grow_trials
from waardebehoud.reading.opening import open_source
from waardebehoud.reading.source import SourceText
from waardebehoud.snapshots.comparing import differences
from waardebehoud.snapshots.model import Snapshot
from waardebehoud.snapshots.steps import steps_of
from waardebehoud.snapshots.taking import plain_number, runs, take_snapshot
from waardebehoud.writing.snapshots import snapshot_text


@settings(max_examples=30, deadline=None)
@given(checklists())
def test_what_was_written_reads_the_same_and_nothing_differs(checklist: Checklist) -> None:
    trials, _ = grow_trials(checklist, ())
    taken = take_snapshot(checklist, trials)
    text = snapshot_text(taken, "x.yaml")
    read = open_source(SourceText(Path("x.yaml"), text.encode()), Snapshot).value
    assert differences(read, take_snapshot(checklist, read.dossiers)) == ()
    assert snapshot_text(take_snapshot(checklist, read.dossiers), "x.yaml") == text


@settings(max_examples=20, deadline=None)
@given(checklists())
def test_growing_what_has_grown_adds_nothing(checklist: Checklist) -> None:
    once, unshown = grow_trials(checklist, ())
    again, left = grow_trials(checklist, once)
    assert len(again) == len(once)
    assert set(left) <= set(unshown)


@pytest.mark.parametrize(
    ("numbers", "said"), [([], ""), ([3], "3"), ([1, 2, 3, 7], "1-3 7"), ([1, 3, 4], "1 3-4")]
)
def test_numbers_in_short(numbers: list[int], said: str) -> None:
    assert runs(numbers) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(Fraction(2), 2), (Fraction(1, 10), 0.1), (Fraction(1, 3), "1/3"), (Fraction(-5, 2), -2.5)],
)
def test_numbers_as_people_write_them(number: Fraction, said: object) -> None:
    assert plain_number(number) == said


@pytest.mark.parametrize(
    ("points", "beside"),
    [
        (Linear.model_validate({"kind": "linear", "from": 0, "to": 10}), [0, 1, 9, 10, 11, 20]),
        (
            Banded.model_validate(
                {"kind": "bands", "bands": [{"from": 0, "points": 0}, {"from": 5, "points": 1}]}
            ),
            [0, 1, 4, 5, 6, 20],
        ),
    ],
)
def test_points_are_shown_on_both_sides_of_a_threshold(
    points: NumberPoints, beside: list[int]
) -> None:
    assert list(steps_of(points, Fraction(0), Fraction(20))) == beside


def test_variations_change_one_thing_each() -> None:
    tree = parse_expression("a > 5 and (b == 'x' or day < date('2027-01-01'))").tree
    found = list(variations(tree))
    assert len(found) == len(set(found)) == 9
    assert tree not in found
    assert all(len(list(walk(other))) <= len(list(walk(tree))) for other in found)
