"""Numbers as people write them: 1.250,5 and 1,250.5 and 1 250; what can mean two things is asked.

A file is written in one style. What has both signs, or a sign that cannot part thousands, shows
which; until then «1.250» may be 1250 or 1,25 and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Final

from waardebehoud.inventory.element import Number
from waardebehoud.inventory.rows import Amounts
from waardebehoud.reading.misread import Misread

SPACES: Final = str.maketrans("", "", "   '’")
LONGEST: Final = 40
"""Signs in a number; nothing in a building has more."""
POWERS: Final = tuple(10**digits for digits in range(LONGEST + 1))
WRITTEN: Final = re.compile(r"([+-]?)(\d+(?:[.,]\d+)*)")
EVIDENCE: Final = (
    (",", re.compile(r"\d\.\d{3},\d|(?<![\d.,])(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)(?![\d.,])")),
    (".", re.compile(r"\d,\d{3}\.\d|(?<![\d.,])(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)(?![\d.,])")),
)


def style_of(cells: list[str]) -> str | None:
    """The decimal sign that some cells prove; None when they prove none, or both."""
    found = [sign for sign, proof in EVIDENCE if any(proof.search(cell) for cell in cells)]
    return found[0] if len(found) == 1 else None


class NumberReader:
    """Reads the numbers of one file."""

    def __init__(self, decimal: str | None = None) -> None:
        self.decimal = decimal

    def column(self, cells: Sequence[str]) -> Amounts:
        """The numbers in many cells; Misread where one must be read in the order of its rows."""
        if max(map(len, cells)) > LONGEST:
            raise Misread("INV003")
        broken = self._broken
        numbers = [
            None if not cell else (int(cell), 1) if cell.isdecimal() else broken(cell)
            for cell in cells
        ]
        part = lcm(*{number[1] for number in numbers if number is not None})
        return Amounts(
            [None if number is None else number[0] * (part // number[1]) for number in numbers],
            part,
        )

    def _broken(self, cell: str) -> tuple[int, int] | None:
        """A number with a sign in it, when it is known what the sign means; a ratio."""
        sign = self.decimal
        if sign is None:
            raise Misread("INV005")
        whole, _, broken = cell.partition(sign)
        if whole and broken and (digits := whole + broken).isdecimal():
            return int(digits), POWERS[len(broken)]
        return None if cell.isspace() else self(cell).as_integer_ratio()

    def __call__(self, text: str) -> Number:
        """The number; Misread for anything else, and for what can mean two things."""
        cleaned = text.translate(SPACES)
        written = WRITTEN.fullmatch(cleaned)
        if written is None or len(cleaned) > LONGEST:
            raise Misread("INV003", value=text[:LONGEST])
        if written[1] == "-":
            raise Misread("INV004", value=text)
        return self._parse(written[2], text)

    def _parse(self, digits: str, text: str) -> Number:
        signs = [sign for sign in digits if sign in ".,"]
        if not signs:
            return int(digits)
        if len(set(signs)) == 2:
            return self._both(digits, text)
        parts = digits.split(signs[0])
        if len(signs) > 1:
            return self._thousands(parts, signs[0], text)
        head, tail = parts
        thousands = len(tail) == 3 and len(head) <= 3 and head.strip("0") != ""
        if thousands and self.decimal is None:
            raise Misread("INV005", value=text, whole=head + tail, broken=f"{head},{tail}")
        if thousands and self.decimal != signs[0]:
            return int(head + tail)
        return self._decimal(head, tail, signs[0], text)

    def _both(self, digits: str, text: str) -> Number:
        """The last sign is the decimal one; the others part thousands."""
        sign = max(".,", key=digits.rindex)
        head, _, tail = digits.rpartition(sign)
        other = ".,"[".,".index(sign) - 1]
        groups = head.split(other)
        if sign in head or not _grouped(groups):
            raise Misread("INV003", value=text)
        return self._decimal("".join(groups), tail, sign, text)

    def _thousands(self, groups: list[str], sign: str, text: str) -> Number:
        if not _grouped(groups):
            raise Misread("INV003", value=text)
        if self.decimal == sign:
            raise Misread("INV006", value=text, decimal=sign)
        return int("".join(groups))

    def _decimal(self, head: str, tail: str, sign: str, text: str) -> Number:
        if self.decimal not in (None, sign):
            raise Misread("INV006", value=text, decimal=self.decimal or "")
        self.decimal = sign
        return exact(head + tail, len(tail))


def exact(digits: str, broken: int) -> Number:
    """The number of some digits, of which so many stand behind the decimal sign."""
    number, parts = int(digits), POWERS[broken]
    return Fraction(number, parts) if number % parts else number // parts


def _grouped(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
