"""What expressions and rules see of a project: names with values, some of them missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, Literal

from msgspec import Struct, field

from waardebehoud.interval import Interval


class Missing(Enum):
    """Why a name has no value: not known yet, or it will never have one."""

    UNKNOWN = "unknown"
    ABSENT = "absent"


UNKNOWN: Final = Missing.UNKNOWN
ABSENT: Final = Missing.ABSENT

Value = bool | int | Fraction | Interval | str | date | frozenset[str] | Missing
"""What a name or an expression can stand for; numbers are exact."""

Truth = bool | Literal[Missing.UNKNOWN]
"""True, false, or not known yet."""


class Facts(Struct, frozen=True):
    """Everything that is known of a project at one moment, by name."""

    values: Mapping[str, Value]
    evidenced: frozenset[str] = field(default=frozenset())
    """Questions whose answer carries at least one document."""

    def __getitem__(self, name: str) -> Value:
        """The value of a name; a name nobody spoke of is unknown."""
        return self.values.get(name, UNKNOWN)
