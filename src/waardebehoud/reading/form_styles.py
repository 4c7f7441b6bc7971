"""What the styles of a workbook make of a number: a percentage, a day, or the number itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from waardebehoud.reading.form_parts import usual
from waardebehoud.reading.form_strings import meant
from waardebehoud.reading.plain import Refused

FORMAT: Final = re.compile(rb'<numFmt numFmtId="(\d{1,5})" formatCode="([^"]*)"')
STYLES: Final = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.DOTALL)
STYLE: Final = re.compile(rb'<xf numFmtId="(\d{1,5})"')
USUAL_PERCENTAGES: Final = frozenset((9, 10))
USUAL_DAYS: Final = frozenset((*range(14, 23), 45, 47))
USUAL_DURATION: Final = 46
"""The formats that every workbook has."""
SAID: Final = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
"""What a format says in words, or of language and colour."""
DURATION: Final = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
DAY: Final = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)

NUMBER: Final = re.compile(rb"-?\d{1,15}(\.\d{1,20})?([eE][+-]?\d{1,3})?")
WHOLE: Final = 2**53
"""Up to here a number is the same in every reader."""
FIRST: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook knows no time zones
FIRST_SURE: Final = 60
"""Before this day workbooks count one that never was."""
LAST: Final = 2_958_465
"""The last day of the year 9999."""
MILLISECONDS: Final = 86_400_000
"""In a day."""

Look = str
PLAIN, PERCENT, DAYS, ODD = "", "%", "d", "?"


@lru_cache(maxsize=8)
def looks_of(styles: bytes) -> Mapping[bytes, Look]:
    """What each style makes of a number, by its own; a cell without a style has the first."""
    own = {int(number): meant(code.decode()) for number, code in FORMAT.findall(usual(styles))}
    listed = STYLES.search(styles)
    used = STYLE.findall(listed[0]) if listed else []
    if listed is None or len(used) != listed[0].count(b"<xf "):
        raise Refused("odd styles")
    if len(own) != styles.count(b"<numFmt "):
        raise Refused("odd formats")
    looks = {b"%d" % place: _look(int(number), own) for place, number in enumerate(used)}
    return {**looks, b"": looks[b"0"]}


def _look(number: int, own: Mapping[int, str]) -> Look:
    if number in own:
        return look_of(own[number])
    if number in USUAL_PERCENTAGES:
        return PERCENT
    return ODD if number == USUAL_DURATION else DAYS if number in USUAL_DAYS else PLAIN


def look_of(code: str) -> Look:
    """What a format makes of a number."""
    first = code.partition(";")[0]
    if DURATION.search(first):
        return ODD
    if DAY.search(SAID.sub("", first)):
        return ODD if "%" in code else DAYS
    return PERCENT if "%" in code else PLAIN


def number_of(raw: bytes) -> float:
    """A number as a cell holds it, whole when it was written so."""
    found = NUMBER.fullmatch(raw)
    if found is None:
        raise Refused("odd number")
    number = float(raw) if found[1] or found[2] else int(raw)
    if abs(number) >= WHOLE:
        raise Refused("large number")
    return number


def moment_of(days: float) -> dt.datetime:
    """The moment so many days after the first."""
    if not FIRST_SURE <= days <= LAST:
        raise Refused("odd day")
    day, part = divmod(days, 1)
    return FIRST + dt.timedelta(days=day, milliseconds=round(part * MILLISECONDS))
