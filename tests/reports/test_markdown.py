"""The report as Markdown: whole, the same every time, and safe from free text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.small import changed_report, dutch_only, small_report
from waardebehoud.reports.markdown import escaped, render_markdown

PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


def test_the_same_report_gives_the_same_text() -> None:
    assert render_markdown(small_report()) == render_markdown(small_report())


def test_the_order_of_the_whole() -> None:
    text = render_markdown(small_report())
    headings = re.findall(r"^##? (.*)$", text, re.MULTILINE)
    assert headings == [
        "School in de Kerkstraat",
        "Klaar voor de volgende fase?",
        "Wat tegenhoudt",
        "Profiel per thema",
        "Wat de score het meest verhoogt",
        "Acties",
        "Actiematrix",
        "Open",
        "Regels",
        "Vragen",
        "Verantwoording",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "| Begin | niet klaar – blokkerende regels niet in orde: 1 |",
        "Er is geen onderzoek. Laat het doen vóór de start. | vraag 4 | Wet artikel 4 |",
        "| Kiezen wat blijft | 31,2 % | 56,3 % | 75,0 % | voorlopig · gewicht 2 |",
        "| Erfgoed | n.v.t. |  |  | niets van toepassing · gewicht 1 |",
        "**Totaal:** voorlopig 26,3 % – 48,6 %; dekking 71,4 % van het gevraagde gewicht",
        "Regel een<br>regel twee",
        "| niet meer gevraagd |",
        "te verifiëren",
        "| 1970 |",
        "klein 1.2.0",
        "**LET OP: dit is een verzonnen voorbeeld.**",
    ],
)
def test_what_it_says(said: str) -> None:
    assert said in render_markdown(small_report())


def tables(text: str) -> list[list[str]]:
    """The lines of each table."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("|"):
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [lines for lines in found if lines]


def assert_whole(text: str) -> None:
    """Every row of a table has as many cells as its heading."""
    assert len(tables(text)) >= 5
    for lines in tables(text):
        assert len({len(PIPE.findall(line)) for line in lines}) == 1


@pytest.mark.parametrize(
    "note",
    [
        "a | b",
        "a\n\n| b | c |",
        "a\\| b",
        "# kop\n- lijst\n```",
        "<script>alert(1)</script>",
        "[klik](javascript:x)",
        "&lt;b&gt; &#60;",
        "a\x0bb\x85c\u2028d",
    ],
)
def test_free_text_cannot_break_a_table_or_become_markup(note: str) -> None:
    text = render_markdown(changed_report({"bouwjaar": {"value": 1970, "note": note}}))
    assert_whole(text)
    assert not re.search(r"<(?!br>)|&(?!(amp|lt|gt);)", text)
    assert not re.search(r"(?<!\\)\]\(", text)


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(min_size=1, max_size=80))
def test_no_text_breaks_a_table(note: str, name: str) -> None:
    text = render_markdown(
        changed_report({"bouwjaar": {"value": 1970, "note": note}}, {"name": name})
    )
    assert_whole(text)
    assert text.splitlines()[0].startswith("# ")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("gewoon", "gewoon"),
        ("1. lijst", "1\\. lijst"),
        ("- lijst", "\\- lijst"),
        ("een_twee", "een\\_twee"),
        ("3 - 2", "3 - 2"),
    ],
)
def test_escaping(text: str, written: str) -> None:
    assert escaped(text) == written


def test_english_has_no_dutch_program_words() -> None:
    text = render_markdown(small_report("en"))
    assert "## Ready for the next phase?" in text
    cells = re.split(r"\s*\|\s*|<br>|\*\*", text)
    assert dutch_only("\n".join(cells).replace("#", "")) == []
