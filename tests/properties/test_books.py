"""Laws of the books: they close, order and splitting change nothing, and bounds enclose."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.inventory.making import figures, ledger, survey, yardstick
from waardebehoud.facts import Missing
from waardebehoud.indicators import shares
from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.heaps import Heap, share_of, together
from waardebehoud.inventory.ladder import SHARED
from waardebehoud.inventory.mass import weigher
from waardebehoud.inventory.means import Part, mean_by, mean_of
from waardebehoud.inventory.rows import joined, rows_of
from waardebehoud.inventory.tally import add_up

TREADS = ["", *(tread.id for tread in yardstick().ladder.treads)]
NUMBERS = st.one_of(
    st.integers(0, 10_000), st.fractions(min_value=0, max_value=1000, max_denominator=1000)
)


@st.composite
def elements(draw: st.DrawFn, *, weighed: bool = False) -> Element:
    fields: dict[str, Any] = {
        "element": draw(st.sampled_from(["muur", "deur", "golfplaat asbest", "binnendeur"])),
        "material": draw(st.sampled_from(["baksteen", "naaldhout", "gemengd", "iets"])),
        "eural": draw(st.sampled_from(["", "17 01 02", "17 05 04", "17 06 05"])),
        "destination": draw(st.sampled_from(TREADS)),
        "waste": draw(st.sampled_from([None, *Told])),
        "hazardous": draw(st.sampled_from([None, *Told])),
    }
    if weighed or draw(st.booleans()):
        fields["mass_kg"] = draw(NUMBERS)
    if not weighed and draw(st.booleans()):
        units = ["m3", "dm3", "st", "t", "?", "="]
        fields |= {"quantity": draw(NUMBERS), "unit": draw(st.sampled_from(units))}
    for name in ("value_eur", "co2_kg"):
        if draw(st.booleans()):
            fields[name] = draw(NUMBERS)
    if draw(st.booleans()):
        fields["realised_destination"] = draw(st.sampled_from(TREADS))
        fields["realised_mass_kg"] = draw(st.one_of(st.none(), NUMBERS))
    if draw(st.booleans()):
        detachment = yardstick().detachment
        for factor in ("connection", "accessibility", "crossings", "edge"):
            fields[factor] = draw(st.sampled_from([g.id for g in getattr(detachment, factor)]))
    return Element(**fields)


@given(st.lists(elements(weighed=True), max_size=6))
def test_shares_sum_to_exactly_one(rows: list[Element]) -> None:
    rows = [row._replace(hazardous=None) for row in rows]
    books = ledger(rows)
    total = books.total.low
    parts = [books.of_class(one).low for one in (*SHARED, None)]
    assert sum(parts) == total
    assert sum(book.low for book in books.lines.values()) == sum(r.mass_kg or 0 for r in rows)
    if total:
        assert sum(part / total for part in parts) == 1


@given(st.lists(elements(), max_size=6))
def test_the_books_close(rows: list[Element]) -> None:
    books = ledger(rows)
    assert books.everything.rows == len(rows)
    assert books.everything.low == sum((s.low for s in books.lines.values()), Fraction(0))
    weigh = weigher(yardstick())
    assert books.everything.low == sum((Fraction(weigh(row).low) for row in rows), Fraction(0))
    assert books.everything.high == sum(
        (Fraction(weigh(row).high or 0) for row in rows), Fraction(0)
    )
    assert books.everything.unweighed == sum(not weigh(row).known for row in rows)


@given(st.lists(elements(), max_size=6), st.integers(0, 6))
def test_columns_hold_the_rows(rows: list[Element], at: int) -> None:
    """Elements by column, and columns read some at a time, are the same elements and books."""
    rows = [row._replace(row=number) for number, row in enumerate(rows)]
    apart = [rows_of(rows[:at]), rows_of(rows[at:])]
    whole = joined(apart)
    assert whole.elements == tuple(rows)
    assert [whole.element(place) for place in range(len(rows))] == rows
    assert add_up(apart, yardstick()).lines == ledger(rows).lines


@settings(max_examples=60)
@given(st.lists(elements(), max_size=5), st.randoms(use_true_random=False))
def test_row_order_is_irrelevant(rows: list[Element], shuffler: Any) -> None:
    turned = list(rows)
    shuffler.shuffle(turned)
    assert figures(turned) == figures(rows)


@settings(max_examples=60)
@given(st.lists(elements(), min_size=1, max_size=5), st.fractions(0, 1))
def test_splitting_a_row_changes_nothing(rows: list[Element], part: Fraction) -> None:
    """Two halves of one row, its value split as well, count as the whole."""
    first = rows[0]
    halves = [
        first._replace(**{name: amount * share for name, amount in amounts(first).items()})
        for share in (part, 1 - part)
    ]
    assert figures([*halves, *rows[1:]]) == figures(rows)


def amounts(row: Element) -> dict[str, Fraction]:
    names = ("mass_kg", "quantity", "value_eur", "co2_kg", "realised_mass_kg")
    return {n: Fraction(getattr(row, n)) for n in names if getattr(row, n) is not None}


@settings(max_examples=60)
@given(st.lists(elements(), min_size=1, max_size=4))
def test_every_choice_inside_the_factors_is_enclosed(rows: list[Element]) -> None:
    """Take each mass at either end of its factor: no figure leaves its interval."""
    weigh = weigher(yardstick())
    weights = [weigh(row) for row in rows]
    before = figures(rows)
    ends = [sorted({w.low, w.high}) if w.high is not None else [0, 7] for w in weights]
    for masses in itertools.product(*ends):
        chosen = [row._replace(mass_kg=kg) for row, kg in zip(rows, masses, strict=True)]
        assert_enclosed(before, figures(chosen))


@settings(max_examples=60)
@given(st.lists(elements(weighed=True), min_size=1, max_size=4), st.sampled_from(TREADS[1:12]))
def test_every_destination_of_the_unknown_is_enclosed(rows: list[Element], tread: str) -> None:
    before = figures(rows)
    told = [row if row.destination else row._replace(destination=tread) for row in rows]
    after = figures(told)
    after.pop("aandeel_onbekend")
    assert_enclosed(before, after)


@settings(max_examples=60)
@given(
    st.lists(elements(weighed=True), min_size=1, max_size=4),
    st.sampled_from([Told.YES, Told.NO]),
    st.sampled_from(["hazardous", "waste"]),
)
def test_every_answer_to_what_is_unknown_is_enclosed(
    rows: list[Element], told: Told, column: str
) -> None:
    before = figures(rows)
    answered = [
        row._replace(**{column: told}) if getattr(row, column) is Told.UNKNOWN else row
        for row in rows
    ]
    assert_enclosed(before, figures(answered))


def assert_enclosed(before: dict[str, Any], after: dict[str, Any]) -> None:
    for name, value in after.items():
        if isinstance(value, Missing) or isinstance(before[name], Missing):
            continue
        assert value in before[name], (name, value, before[name])


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 4), st.integers(0, 2)),
        min_size=1,
        max_size=5,
    )
)
def test_the_mean_is_the_exact_optimum(raw: list[tuple[int, int, int, int]]) -> None:
    """Against every choice of ends: the bounds are reached, not only safe."""
    parts = [
        Part(Fraction(low), Fraction(low + more), Fraction(worst), Fraction(worst + wide))
        for low, more, worst, wide in raw
    ]
    means = []
    for masses in itertools.product(*({p.low, p.high} for p in parts)):
        if sum(masses):  # type: ignore[arg-type]
            for pick in ("worst", "best"):
                values = [getattr(p, pick) for p in parts]
                top = sum(m * v for m, v in zip(masses, values, strict=True))  # type: ignore[operator]
                means.append(top / sum(masses))  # type: ignore[arg-type]
    if means:
        assert mean_of(parts) == Interval(min(means), max(means))


HEAPS = st.tuples(st.integers(0, 4), st.one_of(st.none(), st.integers(0, 3)))


def heap(portions: list[tuple[int, int | None]]) -> Heap:
    return together(
        Heap(low, 0, 1) if more is None else Heap(low, low + more) for low, more in portions
    )


@given(st.tuples(*[st.lists(HEAPS, max_size=3)] * 3))
def test_a_share_is_the_mean_of_ones_and_zeros(
    sides: tuple[list[tuple[int, int | None]], ...],
) -> None:
    inside, outside, either = map(heap, sides)
    parts = [
        Part(low, None if more is None else low + more, Fraction(worst), Fraction(best))
        for side, worst, best in zip(sides, (1, 0, 0), (1, 0, 1), strict=True)
        for low, more in side
    ]
    found = share_of(inside, together([inside, outside, either]), either)
    assert (found and found.interval) == mean_of(parts)


@given(st.lists(st.tuples(HEAPS, st.integers(0, 3), st.integers(0, 2)), max_size=6))
def test_the_mean_of_heaps_is_that_of_their_parts(
    raw: list[tuple[tuple[int, int | None], int, int]],
) -> None:
    heaps: dict[tuple[int, int], Heap] = {}
    for portion, worst, wide in raw:
        ends = worst, worst + wide
        heaps[ends] = together([heaps.get(ends, Heap()), heap([portion])])
    parts = [
        Part(low, None if more is None else low + more, Fraction(one, 7), Fraction(one + wide, 7))
        for (low, more), one, wide in raw
    ]
    found = mean_by(heaps, 7)
    assert (found and found.interval) == mean_of(parts)


def test_every_figure_is_measured_over_nothing() -> None:
    """An empty inventory gives no share: never 0 and never full marks."""
    empty = figures([])
    assert set(empty) == {one.id for one in INDICATORS}
    assert isinstance(shares.retained(survey([])), Missing)
    assert isinstance(empty["waardebehoudsgraad"], Missing)


def test_more_kinds_than_are_remembered() -> None:
    rows = [Element(n, material=f"soort {n % 3_000}", mass_kg=n) for n in range(7_000)]
    (booked,) = ledger(rows).lines.values()
    assert (booked.rows, booked.low, booked.high) == (7_000, sum(range(7_000)), sum(range(7_000)))
