"""Free text made safe for a workbook: no control characters, no cell that Excel refuses."""

from __future__ import annotations

from typing import Final

from waardebehoud.reports.cells import clean

LONGEST: Final = 32767
"""The most characters (UTF-16 units) that a cell of Excel can hold."""

RICH: Final = ("<r>", "</r>")
"""A text between these XlsxWriter writes into the sheet as it is, unescaped."""

FOOTER_LONGEST: Final = 120
"""Excel refuses a footer of more than 255 characters; this leaves room for the rest."""


def plain(text: str, cut: str) -> str:
    """A text without unwanted characters; cut, with the words of `cut`, when it is too long."""
    text = clean(text)
    if text.startswith(RICH[0]) and text.endswith(RICH[1]):
        text += " "
    if len(text) * 2 <= LONGEST or units(text) <= LONGEST:
        return text
    room = LONGEST - units(cut)
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")
    return kept + cut


def units(text: str) -> int:
    """The length of a text as Excel counts it."""
    return len(text.encode("utf-16-le")) // 2


def for_footer(text: str) -> str:
    """A text for a header or footer, where & starts a code; a space keeps digits apart."""
    one_line = " ".join(plain(text, "").split())
    if len(one_line) > FOOTER_LONGEST:
        one_line = one_line[:FOOTER_LONGEST] + "…"
    return " " + one_line.replace("&", "&&")
