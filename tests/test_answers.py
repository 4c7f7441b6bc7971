"""What a person types, as the value of an answer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.answers import NotUnderstood, understand, understand_day
from waardebehoud.checklist.model import Checklist
from waardebehoud.reading.checklists import read_checklist
from waardebehoud.texts import Words, table

WALK = Path(__file__).parent / "checklists" / "valid" / "wandeling.yaml"


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    return read_checklist(WALK).value


NUMBERS = [
    ("1250", 1250),
    ("12,5", 12.5),
    ("12.5", 12.5),
    ("1.250,5", 1250.5),
    ("1,250.5", 1250.5),
    ("1.250.000", 1250000),
    ("1 250", 1250),
    ("1\u00a0250,75", 1250.75),
    ("1250 m²", None),
    ("1250 m³", 1250),
    ("1250 m3", 1250),
    ("1250m^3", 1250),
    ("1250 kubieke meter", 1250),
    (",5", 0.5),
    ("0,125", 0.125),
    ("0.125", 0.125),
    ("12.", 12),
    ("-3", None),
    ("\u22123", None),
    ("1e5", None),
    ("twaalf", None),
    ("12 50", None),
    ("1,2,3", None),
    ("1.2.3,4", None),
    ("nan", None),
    ("inf", None),
    ("", None),
    ("1234567890123456", None),
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("typed", "value"), NUMBERS)
def test_numbers_that_mean_one_thing(
    checklist: Checklist, typed: str, value: float | None, language: str
) -> None:
    question = checklist.question["volume"]
    if value is None:
        with pytest.raises(NotUnderstood) as refused:
            understand(question, typed, language)  # type: ignore[arg-type]
        assert Words("nl")(refused.value.key, **refused.value.holes)
    else:
        understood = understand(question, typed, language)  # type: ignore[arg-type]
        assert understood.value == value
        assert isinstance(understood.value, int) is float(value).is_integer()
        assert not understood.doubt


@pytest.mark.parametrize(
    ("typed", "language", "taken", "other"),
    [
        ("1.250", "nl", 1250, 1.25),
        ("1.250", "en", 1.25, 1250),
        ("1,250", "nl", 1.25, 1250),
        ("1,250", "en", 1250, 1.25),
    ],
)
def test_an_ambiguous_number_is_doubted(
    checklist: Checklist, typed: str, language: str, taken: float, other: float
) -> None:
    understood = understand(checklist.question["volume"], typed, language)  # type: ignore[arg-type]
    assert (understood.value, understood.doubt) == (taken, {"taken": taken, "other": other})


def test_the_only_reading_that_fits_is_taken_without_doubt(checklist: Checklist) -> None:
    share = understand(checklist.question["aandeel"], "1.250", "nl")
    assert (share.value, share.doubt) == (1.25, {})
    count = understand(checklist.question["afnemers"], "12,000", "nl")
    assert (count.value, count.doubt) == (12, {})


@pytest.mark.parametrize(
    ("question", "typed", "key"),
    [
        ("aandeel", "120", "walk.misfit.bounds"),
        ("afnemers", "2,5", "walk.misfit.integer"),
        ("afnemers", "51", "walk.misfit.bounds"),
        ("afnemers", "3 stuks", "walk.number.unit_none"),
        ("volume", "3 ha", "walk.number.unit"),
        ("toestand", "4", "walk.option.number"),
        ("toestand", "0", "walk.option.number"),
        ("toestand", "²", "walk.option.none"),
        ("toestand", "g", "walk.option.none"),
        ("inventaris", "misschien", "walk.option.none"),
        ("delen", "gevel, kelder", "walk.option.none"),
        ("delen", "1, 9", "walk.option.number"),
        ("start", "maart 2027", "walk.date.incomplete"),
        ("start", "3/2027", "walk.date.incomplete"),
        ("start", "31/2/2027", "walk.date.impossible"),
        ("start", "3/15/2027", "walk.date.impossible"),
        ("start", "15/3/27", "walk.date.year"),
        ("start", "morgen", "walk.date.none"),
        ("start", "15 foo 2027", "walk.date.none"),
        ("start", "0/0/0000", "walk.date.impossible"),
    ],
)
def test_what_is_refused_and_why(checklist: Checklist, question: str, typed: str, key: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        understand(checklist.question[question], typed, "nl")
    assert refused.value.key == key
    for language in ("nl", "en"):
        said = Words(language)(key, **refused.value.holes)  # type: ignore[arg-type]
        assert "{" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "15/3/2027",
        "15-3-2027",
        "15-03-2027",
        "15.3.2027",
        "15 3 2027",
        "15 maart 2027",
        "15 mrt 2027",
        "15 mrt. 2027",
        "15 Maart 2027",
        "15 March 2027",
        "15th of March 2027",
        "March 15, 2027",
        "2027-03-15",
        "2027/3/15",
        " 15 maart  2027 ",
    ],
)
def test_a_day_in_many_ways(typed: str) -> None:
    assert understand_day(typed) == dt.date(2027, 3, 15)


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(["nl", "en"]))
def test_every_day_we_write_is_understood(day: dt.date, language: str) -> None:
    written = Words(language).date(day)  # type: ignore[arg-type]
    assert understand_day(written) == understand_day(day.isoformat()) == day


@given(st.fractions(min_value=0, max_value=10**9, max_denominator=1).map(int))
def test_every_whole_number_is_understood_as_it_is_written(number: int) -> None:
    question = EVERY["volume"]
    assert understand(question, str(number), "nl").value == number
    if not 1000 <= number < 10**6:  # 1.250 is ambiguous, 1.250.000 is not
        assert understand(question, Words("nl").number(number), "nl").value == number


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        ("inventaris", "ja", "ja"),
        ("inventaris", "J", "ja"),
        ("inventaris", "yes", "ja"),
        ("inventaris", "1", "ja"),
        ("inventaris", "no", "nee"),
        ("inventaris", "Neen", "nee"),
        ("toestand", "2", "matig"),
        ("toestand", "2.", "matig"),
        ("toestand", "matig", "matig"),
        ("toestand", "gebreken", "matig"),
        ("toestand", "Fair, with defects", "matig"),
        ("toestand", "goed", "goed"),
        ("toestand", "good", "goed"),
        ("delen", "gevel", ("gevel",)),
        ("delen", "1,3", ("gevel", "vloer")),
        ("delen", "3 1", ("gevel", "vloer")),
        ("delen", "1 en 2", ("gevel", "dak")),
        ("delen", "Dak en spanten", ("dak",)),
        ("delen", "dak en spanten, vloer", ("dak", "vloer")),
        ("delen", "vloer gevel", ("gevel", "vloer")),
        ("delen", "1;1", ("gevel",)),
        ("delen", "geen", ()),
        ("delen", "0", ()),
        ("delen", "none", ()),
        ("doel", "later", "later"),
    ],
)
def test_options_by_number_id_or_word(
    checklist: Checklist, question: str, typed: str, value: object
) -> None:
    assert understand(checklist.question[question], typed, "nl").value == value


def test_a_near_miss_gets_a_suggestion(checklist: Checklist) -> None:
    with pytest.raises(NotUnderstood) as refused:
        understand(checklist.question["toestand"], "mattig", "nl")
    assert refused.value.suggestion == "matig"


@given(st.text(max_size=30), st.sampled_from(["volume", "toestand", "delen", "start", "aandeel"]))
def test_any_text_is_understood_or_refused_with_words(typed: str, name: str) -> None:
    question = EVERY[name]
    try:
        value = understand(question, typed, "nl").value
    except NotUnderstood as refused:
        said = Words("nl")(refused.key, **refused.holes)
        if refused.key not in table() or not said:
            raise
    else:
        question.fit(value)


EVERY = read_checklist(WALK).value.question
