"""Laws of the books: they close, order and splitting change nothing, and bounds enclose."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.inventory.making import ledger, survey, yardstick
from waardebehoud.facts import Missing
from waardebehoud.indicators import shares
from waardebehoud.indicators.catalogue import INDICATORS, measure_all
from waardebehoud.interval import Interval
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.ladder import SHARED
from waardebehoud.inventory.mass import weigher
from waardebehoud.inventory.means import Part, Standing, mean_of, share_of
from waardebehoud.inventory.sums import ExactSum

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


@settings(max_examples=60)
@given(st.lists(elements(), max_size=5), st.randoms(use_true_random=False))
def test_row_order_is_irrelevant(rows: list[Element], shuffler: Any) -> None:
    turned = list(rows)
    shuffler.shuffle(turned)
    assert measure_all(survey(turned)) == measure_all(survey(rows))


@settings(max_examples=60)
@given(st.lists(elements(), min_size=1, max_size=5), st.fractions(0, 1))
def test_splitting_a_row_changes_nothing(rows: list[Element], part: Fraction) -> None:
    """Two halves of one row, its value split as well, count as the whole."""
    first = rows[0]
    halves = [
        first._replace(**{name: amount * share for name, amount in amounts(first).items()})
        for share in (part, 1 - part)
    ]
    assert measure_all(survey([*halves, *rows[1:]])) == measure_all(survey(rows))


def amounts(row: Element) -> dict[str, Fraction]:
    names = ("mass_kg", "quantity", "value_eur", "co2_kg", "realised_mass_kg")
    return {n: Fraction(getattr(row, n)) for n in names if getattr(row, n) is not None}


@settings(max_examples=60)
@given(st.lists(elements(), min_size=1, max_size=4))
def test_every_choice_inside_the_factors_is_enclosed(rows: list[Element]) -> None:
    """Take each mass at either end of its factor: no figure leaves its interval."""
    weigh = weigher(yardstick())
    weights = [weigh(row) for row in rows]
    before = measure_all(survey(rows))
    ends = [sorted({w.low, w.high}) if w.high is not None else [0, 7] for w in weights]
    for masses in itertools.product(*ends):
        chosen = [row._replace(mass_kg=kg) for row, kg in zip(rows, masses, strict=True)]
        assert_enclosed(before, measure_all(survey(chosen)))


@settings(max_examples=60)
@given(st.lists(elements(weighed=True), min_size=1, max_size=4), st.sampled_from(TREADS[1:12]))
def test_every_destination_of_the_unknown_is_enclosed(rows: list[Element], tread: str) -> None:
    before = measure_all(survey(rows))
    told = [row if row.destination else row._replace(destination=tread) for row in rows]
    after = measure_all(survey(told))
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
    before = measure_all(survey(rows))
    answered = [
        row._replace(**{column: told}) if getattr(row, column) is Told.UNKNOWN else row
        for row in rows
    ]
    assert_enclosed(before, measure_all(survey(answered)))


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


STANDINGS = {Standing.IN: (1, 1), Standing.OUT: (0, 0), Standing.EITHER: (0, 1)}


@given(
    st.lists(
        st.tuples(
            st.integers(0, 4), st.one_of(st.none(), st.integers(0, 3)), st.sampled_from(Standing)
        ),
        max_size=6,
    )
)
def test_a_share_is_the_mean_of_ones_and_zeros(
    raw: list[tuple[int, int | None, Standing]],
) -> None:
    ends = [(low, None if more is None else low + more, standing) for low, more, standing in raw]
    parts = [Part(low, high, *map(Fraction, STANDINGS[one])) for low, high, one in ends]
    assert share_of(ends) == mean_of(parts)


@given(st.lists(st.tuples(st.fractions(), st.fractions()), max_size=6))
def test_a_sum_in_whole_numbers_is_the_sum_of_the_fractions(
    pairs: list[tuple[Fraction, Fraction]],
) -> None:
    summed = ExactSum()
    for amount, times in pairs:
        one = ExactSum()
        one.add(*amount.as_integer_ratio())
        summed.add_times(one, times)
    assert summed.total() == sum((amount * times for amount, times in pairs), Fraction(0))


def test_every_figure_is_measured_over_nothing() -> None:
    """An empty inventory gives no share: never 0 and never full marks."""
    empty = measure_all(survey([]))
    assert set(empty) == {one.id for one in INDICATORS}
    assert isinstance(shares.retained(survey([])), Missing)
    assert isinstance(empty["waardebehoudsgraad"], Missing)
