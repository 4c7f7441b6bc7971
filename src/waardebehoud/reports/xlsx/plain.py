"""Free text made safe for a workbook: no control characters, no cell that Excel refuses."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 32767
"""The most characters (UTF-16 units) that a cell of Excel can hold."""

FOOTER_LONGEST: Final = 120
"""Excel refuses a footer of more than 255 characters; this leaves room for the rest."""

UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, broken halves, and signs that turn the reading direction around."""


def plain(text: str, cut: str) -> str:
    """A text without unwanted characters; cut, with the words of `cut`, when it is too long."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = UNWANTED.sub("", text)
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
